/** How a state is reached: what the backend answers, and the few acts of a person that lead there. */
import type { Profile, ProofKind, Ticket } from '../backend/auth-backend.js';
import type { AuthFailure, WeakPasswordReason } from '../backend/auth-error.js';
import type { ActName } from '../elements/events.js';
import type { Destination } from '../flow/flow-state.js';
import * as madeUp from './made-up.js';
import type { Answers, Script } from './scripted-backend.js';

/** What somebody does on the screen that is shown. */
export type Act =
  /** Gets past email and password. */
  | 'enter'
  /** The session ends elsewhere. */
  | 'end-session'
  /** Fills in fields by name, and sends their form. */
  | { readonly submit: Readonly<Record<string, string>> }
  | { readonly move: Destination }
  | { readonly ask: ActName };

export interface State {
  readonly script?: Script;
  readonly acts?: readonly Act[];
}

// Refusals.
const LOCK_SECONDS = 15 * 60;
export const locked: AuthFailure = { code: 'locked', retryAfterSeconds: LOCK_SECONDS };
export const limited: AuthFailure = { code: 'rate-limited', retryAfterSeconds: LOCK_SECONDS };
export const reused: AuthFailure = { code: 'code-reused', retryAfterSeconds: 12 };
export const behind: AuthFailure = { code: 'clock-skew', seconds: -150, attemptsLeft: 4 };
export const ahead: AuthFailure = { code: 'clock-skew', seconds: 3900, attemptsLeft: 4 };
export const unsupported: AuthFailure = { code: 'unsupported', why: 'proof-required' };
export const unexpected: AuthFailure = { code: 'unexpected', reference: 'TypeError' };
export const badCode = (attemptsLeft: number): AuthFailure => ({ code: 'bad-code', attemptsLeft });
export const badRecoveryCode = (attemptsLeft: number): AuthFailure => ({ code: 'bad-recovery-code', attemptsLeft });
export const weak = (reason: WeakPasswordReason): AuthFailure => ({ code: 'weak-password', reason });

// Acts.
const { email, password } = madeUp.credentials;
export const empty: Act = { submit: {} };
export const badEmail: Act = { submit: { email: 'ada', password } };
const credentials: Act = { submit: { email, password } };
export const code: Act = { submit: { code: '123456' } };
export const recoveryCode: Act = { submit: { 'recovery-code': madeUp.oneCode.join('') } };
export const passwordOnly: Act = { submit: { password } };
export const bind: Act = { ask: 'mfa-act-bind' };
export const logout: Act = { ask: 'mfa-act-logout' };
export const toRegister: Act = { move: 'register' };
export const toRecovery: Act = { move: 'recovery-entry' };
export const toReplace: Act = { move: 'replace' };
export const toRemove: Act = { move: 'remove' };
export const toRegenerate: Act = { move: 'regenerate' };

// Scripts. Where a session is there from the first moment, how somebody came does not show.
export const back: Script = { restore: () => madeUp.session };
export const bound: Script = { ...back, authenticators: () => [madeUp.authenticator] };
export const withCodes: Script = {
  ...bound,
  recoveryCodes: () => madeUp.codeStatuses,
  regenerateRecoveryCodes: () => madeUp.tenCodes,
};
export const boundAs = (profile: Profile): Script => ({ ...bound, restore: () => ({ profile }) });
/** This proof is the one that is asked for first. */
export const proving = (kind: ProofKind): Script => ({
  ...bound,
  features: { proofs: [kind, ...(['code', 'recovery-code', 'password'] as const).filter((other) => other !== kind)] },
});
const codeRequired = (ticket: () => Ticket): Script => ({ login: () => ({ kind: 'code-required', ticket: ticket() }) });
export const promptFor = (profile: Profile) => codeRequired(() => ({ ...madeUp.ticket, profile }));
export const bindingRequired: Script = { login: () => ({ kind: 'binding-required', ticket: madeUp.ticket }) };
/** Counted from when it is shown. The page warns 30 seconds before the end. */
const endsIn = (seconds: number) => ({ expiresAt: Date.now() + seconds * 1000 });
export const ticketFor = (seconds: number) => codeRequired(() => ({ ...madeUp.ticket, ...endsIn(seconds) }));
export const offerFor = (seconds: number): Script => ({
  ...back,
  startBinding: () => ({ binding: { ...madeUp.binding, ...endsIn(seconds) } }),
});

// What a screen comes to when it was tried and this was the answer.

export function onLogin(login: Answers['login']): State {
  return { script: { login }, acts: [credentials] };
}

export function onRegister(register: Answers['register']): State {
  return { script: { register }, acts: [toRegister, credentials] };
}

export function onCode(verifyCode: Answers['verifyCode']): State {
  return { script: { verifyCode }, acts: ['enter', code] };
}

export function onRecovery(redeemRecoveryCode: Answers['redeemRecoveryCode']): State {
  return { script: { redeemRecoveryCode }, acts: ['enter', toRecovery, recoveryCode] };
}

export function onBind(startBinding: Answers['startBinding']): State {
  return { script: { ...back, startBinding }, acts: [bind] };
}

export function onConfirm(confirmBinding: Answers['confirmBinding']): State {
  return { script: { ...back, confirmBinding }, acts: [bind, code] };
}

export function onReplace(startBinding: Answers['startBinding'], proof = code, script = bound): State {
  return { script: { ...script, startBinding }, acts: [toReplace, proof] };
}

export function onRemove(unbind: Answers['unbind'], proof = code, script = bound): State {
  return { script: { ...script, unbind }, acts: [toRemove, proof] };
}
