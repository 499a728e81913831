/** What dist/mfa-login-demo-decoder.js holds: what reads a QR code from pixels. */
export { default as decodeQR } from 'qr/decode.js';
