/** Everything but the QR encoder: what dist/mfa-login.js holds, and what every page needs before it shows a form. */
export type * from './backend/auth-backend.js';
export { AuthError, failureOf } from './backend/auth-error.js';
export type { AuthFailure, AuthFailureCode, WeakPasswordReason } from './backend/auth-error.js';
export { asciiDigits, CODE_LENGTH, oneTimeCode } from './backend/one-time-code.js';
export { AuthFlow } from './flow/auth-flow.js';
export type { FlowListener } from './flow/auth-flow.js';
export { screenAt, sessionOf, startState, transition } from './flow/flow-state.js';
export type { Destination, FlowEvent, FlowState, Notice, ProofPurpose, Screen, ScreenName } from './flow/flow-state.js';
export { addText } from './text/catalogues.js';
export { en } from './text/en.js';
export { mergeText } from './text/text.js';
export type { MfaText, MfaTextOverrides, Phrase, Plural } from './text/text.js';
export * from './elements/events.js';
export { MfaLoginElement } from './elements/mfa-login.js';
// For the page's other bundles, which share this one copy of Lit.
export { css, html, LitElement, nothing, svg } from 'lit';
