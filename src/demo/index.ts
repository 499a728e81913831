/** What dist/mfa-login-demo.js holds: the tools beside the card of a demonstration. No page that logs people in loads it. */
import type { DemoPage } from './demo-page.js';
import { faults } from './faults/faults.js';
import { MfaDemoFaultSign } from './faults/mfa-demo-fault-sign.js';
import { MfaDemoTools } from './mfa-demo-tools.js';
import { phoneOf } from './phone/phone.js';
import { requestLog } from './requests/request-log.js';
import { tourOf } from './tour/tour.js';

export type { DemoPage } from './demo-page.js';
export type { Question, Tap } from './tap.js';

/** Puts the tools beside the card, closed unless they were open in this tab before. All but the panel go on while it is closed. */
export function startTools(page: DemoPage): void {
  phoneOf(page);
  tourOf(page);
  faults.stand(page);
  requestLog.stand(page.tap);
  page.onErased(() => requestLog.clear());
  const sign = new MfaDemoFaultSign();
  sign.page = page;
  page.login.before(sign);
  const tools = new MfaDemoTools();
  tools.page = page;
  document.body.append(tools);
}
