/**
 * What dist/mfa-login-account.js holds: the screens of somebody who has logged in, or who sets up a second factor. Nobody
 * needs them to log in, so the page loads them last.
 */
export { MfaAccount } from './elements/mfa-account.js';
export { MfaCopyButton } from './elements/mfa-copy-button.js';
export { MfaProof } from './elements/mfa-proof.js';
export { MfaQrBinding } from './elements/mfa-qr-binding.js';
export { MfaQrCode } from './elements/mfa-qr-code.js';
export { MfaRecoveryCodes } from './elements/mfa-recovery-codes.js';
