/** What a developer imports: the elements, the flow, the port, the words. */
export * from './core.js';
export { MfaQrCode } from './elements/mfa-qr-code.js';
