/** What dist/mfa-login-states.js holds: the states, and what shows one. */
export { ScriptedBackend } from './scripted-backend.js';
export { applyTheme, parseState, showState } from './show-state.js';
export type { StateLink, Theme } from './show-state.js';
export { states } from './states.js';
export type { StateName } from './states.js';
