/** Accounts in the document: finding, making, and their recovery code. */

import type { AccountRecord, State } from './accounts-schema.js';
import { hex, type Random } from './bytes.js';
import { emailKey } from './emails.js';
import type { PasswordRecord } from './passwords.js';
import { newRecoveryCode, recoveryRecord } from './recovery-codes.js';

const ID_BYTES = 16;

export function newId(random: Random): string {
  return hex(random(ID_BYTES));
}

export function newAccount(email: string, password: PasswordRecord, random: Random): AccountRecord {
  return { id: newId(random), email, password, factorFailures: 0, factorLockedUntil: 0, sessions: [] };
}

export function accountByEmail(state: State, email: string): AccountRecord | undefined {
  const key = emailKey(email);
  return state.accounts.find((account) => emailKey(account.email) === key);
}

export function accountById(state: State, id: string): AccountRecord | undefined {
  return state.accounts.find((account) => account.id === id);
}

/** A new recovery code in place of whatever there was; the answer is the only time that it can be read. */
export function renewRecoveryCode(account: AccountRecord, random: Random): readonly string[] {
  const code = newRecoveryCode(random);
  account.recovery = recoveryRecord(code, random);
  return Object.freeze([code]);
}
