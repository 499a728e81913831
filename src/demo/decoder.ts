/** What dist/mfa-login-demo-decoder.js holds: what reads a QR code from pixels. Loaded when a tool first needs it. */
import decodeQR from 'qr/decode.js';

/** Milliseconds for second looks at what is hard to read. */
const PATIENCE = 500;

/** What the QR code in the picture says. @throws Error when there is none that can be read. */
export function decode(picture: ImageData): string {
  return decodeQR(picture, { timeLimit: PATIENCE });
}
