/** What a developer imports: the elements, the flow, the port, the words. */
export * from './core.js';
export { screenAt, sessionOf, startState, transition } from './flow/flow-state.js';
export { mergeText } from './text/text.js';
export * from './elements/events.js';
export { MfaAccount } from './elements/mfa-account.js';
export { MfaCodeField } from './elements/mfa-code-field.js';
export { MfaCodePrompt } from './elements/mfa-code-prompt.js';
export { MfaCopyButton } from './elements/mfa-copy-button.js';
export { MfaLoginForm } from './elements/mfa-login-form.js';
export { MfaPasswordField } from './elements/mfa-password-field.js';
export { MfaProof } from './elements/mfa-proof.js';
export { MfaQrBinding } from './elements/mfa-qr-binding.js';
export { MfaRecoveryCodes } from './elements/mfa-recovery-codes.js';
export { MfaRecoveryEntry } from './elements/mfa-recovery-entry.js';
export { MfaRegisterForm } from './elements/mfa-register-form.js';
export { MfaQrCode } from './elements/mfa-qr-code.js';
