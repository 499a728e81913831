/** What a developer imports: the elements, the flow, the port, the words. */
export * from './core.js';
export * from './account.js';
export { screenAt, sessionOf, startState, transition } from './flow/flow-state.js';
export { mergeText } from './text/text.js';
export { BeforeEvent } from './elements/before-event.js';
export * from './elements/events.js';
export { MfaCodeField } from './elements/mfa-code-field.js';
export { MfaCodePrompt } from './elements/mfa-code-prompt.js';
export { MfaLoginForm } from './elements/mfa-login-form.js';
export { MfaPasswordField } from './elements/mfa-password-field.js';
export { MfaRecoveryEntry } from './elements/mfa-recovery-entry.js';
export { MfaRegisterForm } from './elements/mfa-register-form.js';
