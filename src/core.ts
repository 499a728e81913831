/**
 * What dist/mfa-login.js holds: everything that logging in takes. It names what a page without a build calls by name; the
 * elements and events, which it uses by tag and type, have their names in index.ts.
 */
export type * from './backend/auth-backend.js';
export { AuthError, failureOf } from './backend/auth-error.js';
export type { AuthFailure, AuthFailureCode, WeakPasswordReason } from './backend/auth-error.js';
export { asciiDigits, CODE_LENGTH, oneTimeCode } from './backend/one-time-code.js';
export { AuthFlow } from './flow/auth-flow.js';
export type { FlowListener } from './flow/auth-flow.js';
export type { Act, Asked, Gate } from './flow/gate.js';
export type { Destination, FlowEvent, FlowState, Notice, ProofPurpose, Screen, ScreenName } from './flow/flow-state.js';
export { addText } from './text/catalogues.js';
export { en } from './text/en.js';
export { failureText } from './text/failure-text.js';
export type { MfaText, MfaTextOverrides, Phrase, Plural } from './text/text.js';
export { MfaLoginElement } from './elements/mfa-login.js';
// For the page's other bundles, which share this one copy.
export { adoptOnce } from './elements/adopt-once.js';
export { CodeElement } from './elements/code-element.js';
export { isCodeFailure } from './elements/code-failures.js';
export { ActEvent, CredentialsSubmitEvent, MoveEvent, ProofSubmitEvent } from './elements/events.js';
export { plainButton, recoveryCodeField, submitButton, usernameField, valueOf } from './elements/fields.js';
export { profileName, renderName } from './elements/profile-text.js';
export { ScreenElement } from './elements/screen-element.js';
export { countText, dateText, fill, fillText, oneLine } from './text/format.js';
export { css, html, LitElement, nothing, render, svg } from 'lit';
