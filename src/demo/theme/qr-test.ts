/** Whether the QR code, as the page draws it now, can be read. */
import type { MfaQrCode } from '../../elements/mfa-qr-code.js';
import type { DemoPage } from '../demo-page.js';

/** Made up: for a page that shows none at the moment. */
const SAMPLE = 'otpauth://totp/Example:ada%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Example';

/** Pixels for each module. */
const SCALE = 4;

/** @throws Error when the decoder cannot be loaded. */
export async function canReadQr({ login, loadDecoder }: DemoPage): Promise<boolean> {
  const { decodeQR } = await loadDecoder();
  const shown = login.querySelector('mfa-qr-code');
  const code = shown ?? document.createElement('mfa-qr-code');
  if (!shown) {
    code.value = SAMPLE;
    login.append(code);
  }
  try {
    await code.updateComplete;
    return decodeQR(drawn(code)) === code.value;
  } catch {
    return false;
  } finally {
    if (!shown) code.remove();
  }
}

/** Its shapes in the colours that the page's styles leave them, on white as its frame is. */
function drawn({ shadowRoot }: MfaQrCode): ImageData {
  const picture = shadowRoot!.querySelector('svg')!;
  const canvas = document.createElement('canvas');
  const side = (canvas.width = canvas.height = picture.viewBox.baseVal.width * SCALE);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.scale(SCALE, SCALE);
  const { filter, opacity } = getComputedStyle(picture);
  context.filter = filter;
  context.globalAlpha = Number(opacity);
  for (const shape of picture.children) {
    context.fillStyle = getComputedStyle(shape).fill;
    const path = shape.getAttribute('d');
    if (path === null) context.fillRect(0, 0, side, side);
    else context.fill(new Path2D(path));
  }
  return context.getImageData(0, 0, side, side);
}
