/** Whether the QR code, as the page draws it now, can be read. */
import type { DemoPage } from '../demo-page.js';
import { picture } from '../qr-picture.js';

/** Made up: for a page that shows none at the moment. */
const SAMPLE = 'otpauth://totp/Example:ada%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Example';

/** @throws Error when the decoder cannot be loaded. */
export async function canReadQr({ login, loadDecoder }: DemoPage): Promise<boolean> {
  const { decode } = await loadDecoder();
  const shown = login.querySelector('mfa-qr-code');
  const code = shown ?? document.createElement('mfa-qr-code');
  if (!shown) {
    code.value = SAMPLE;
    login.append(code);
  }
  try {
    await code.updateComplete;
    return decode(await picture(code.shadowRoot!.querySelector('svg')!)) === code.value;
  } catch {
    return false;
  } finally {
    if (!shown) code.remove();
  }
}
