/** What dist/mfa-login-demo.js holds: the tools beside the card of a demonstration. No page that logs people in loads it. */
import { MfaDemoTools } from './mfa-demo-tools.js';
import type { DemoPage } from './demo-page.js';
import { phoneOf } from './phone/phone.js';
import { tourOf } from './tour/tour.js';

export type { DemoPage } from './demo-page.js';
export type { Question, Tap } from './tap.js';

/** Puts the tools beside the card, closed unless they were open in this tab before. */
export function startTools(page: DemoPage): void {
  // Both go on while the panel is closed.
  phoneOf(page);
  tourOf(page);
  const tools = new MfaDemoTools();
  tools.page = page;
  document.body.append(tools);
}
