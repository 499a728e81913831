/** How often somebody may be wrong. Counts are in the document, so that no reload, tab or new ticket begins them again. */

import type { AuthFailure } from '../../backend/auth-error.js';
import type { AccountRecord, State } from './accounts-schema.js';
import { digestOf } from './bytes.js';
import { emailKey } from './emails.js';
import { secondsUntil, type MockPolicy } from './policy.js';

/** Why the second factor takes nothing at all now, not even what is right. */
export function factorBarrier(account: AccountRecord, now: number, policy: MockPolicy): AuthFailure | undefined {
  if (account.factorFailures >= policy.factorFailuresToDisable) return { code: 'factor-disabled' };
  return lockUntil(account.factorLockedUntil, now);
}

/** Counts a wrong code or recovery code, and locks at each multiple of the limit, longer each time. */
export function countFactorFailure(account: AccountRecord, now: number, policy: MockPolicy): void {
  account.factorFailures += 1;
  if (account.factorFailures % policy.factorFailuresToLock !== 0) return;
  const locks = policy.factorLocks;
  const nth = Math.min(account.factorFailures / policy.factorFailuresToLock, locks.length);
  account.factorLockedUntil = now + (locks[nth - 1] ?? 0);
}

/** Why no password is looked at for that address now. The same whether or not the address has an account. */
export function passwordBarrier(state: State, email: string, now: number): AuthFailure | undefined {
  return lockUntil(entryOf(state, email)?.lockedUntil ?? 0, now);
}

export function countPasswordFailure(state: State, email: string, now: number, policy: MockPolicy): void {
  const former = entryOf(state, email);
  // The end of a lock begins the count anew. It need not count beyond a lock.
  const failures = (former && former.lockedUntil === 0 ? former.count : 0) + 1;
  const count = Math.min(failures, policy.passwordFailuresToLock);
  const lockedUntil = count >= policy.passwordFailuresToLock ? now + policy.passwordLock : 0;
  forgetPasswordFailures(state, email);
  state.passwordFailures.push({ who: whoIs(email), count, lockedUntil });
  makeRoom(state, policy);
}

/** After a complete login, and only then. */
export function forgetAllFailures(state: State, account: AccountRecord): void {
  account.factorFailures = 0;
  account.factorLockedUntil = 0;
  forgetPasswordFailures(state, account.email);
}

function forgetPasswordFailures(state: State, email: string): void {
  const who = whoIs(email);
  state.passwordFailures = state.passwordFailures.filter((entry) => entry.who !== who);
}

/** Drops the longest untouched addresses, but no account's: flooding the list must not unlock anybody. */
function makeRoom(state: State, policy: MockPolicy): void {
  const excess = state.passwordFailures.length - policy.trackedAddresses;
  if (excess <= 0) return;
  const held = new Set(state.accounts.map(({ email }) => whoIs(email)));
  const strangers = state.passwordFailures.filter(({ who }) => !held.has(who));
  const dropped = new Set(strangers.slice(0, excess));
  state.passwordFailures = state.passwordFailures.filter((entry) => !dropped.has(entry));
}

function entryOf(state: State, email: string) {
  const who = whoIs(email);
  return state.passwordFailures.find((entry) => entry.who === who);
}

function whoIs(email: string): string {
  return digestOf(emailKey(email));
}

/** Locks end at a fixed moment: a clock that is set back makes them longer, never shorter. */
function lockUntil(until: number, now: number): AuthFailure | undefined {
  return now < until ? { code: 'locked', retryAfterSeconds: secondsUntil(until, now) } : undefined;
}
