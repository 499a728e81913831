/** Reads the QR code on the page as a camera does: by its pixels. */
import type { DemoPage } from '../demo-page.js';
import { picture } from '../qr-picture.js';

export type Seen = { readonly text: string } | { readonly problem: 'noQr' | 'unreadable' | 'notLoaded' };

export async function scan({ login, loadDecoder }: DemoPage): Promise<Seen> {
  const symbol = login.querySelector('mfa-qr-code')?.shadowRoot?.querySelector('svg');
  if (!symbol?.getBoundingClientRect().width) return { problem: 'noQr' };
  const decoder = await loadDecoder().catch(() => undefined);
  if (!decoder) return { problem: 'notLoaded' };
  try {
    return { text: decoder.decode(await picture(symbol)) };
  } catch {
    return { problem: 'unreadable' };
  }
}
