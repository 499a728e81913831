/** What dist/mfa-login-demo-decoder.js holds: the phone's eye. Loaded when it looks for the first time. */
import decodeQR from 'qr/decode.js';

/** Milliseconds for second looks at what is hard to read. */
const PATIENCE = 500;

/** What the QR code in the picture says. @throws Error when there is none that can be read. */
export function decode(picture: ImageData): string {
  return decodeQR(picture, { timeLimit: PATIENCE });
}
