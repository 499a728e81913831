/** Proofs that it is still the same person, before an authenticator is replaced or removed. */

import { AuthError, type AuthFailure } from '../../backend/auth-error.js';
import type { Proof, ProofKind } from '../../backend/auth-backend.js';
import type { AccountRecord, State } from './accounts-schema.js';
import { countPasswordFailure, passwordBarrier } from './attempts.js';
import { isPassword } from './passwords.js';
import type { MockPolicy } from './policy.js';
import { tryCode, tryRecoveryCode } from './second-factor.js';

/** The first is what most people have at hand. */
export const PROOFS: readonly ProofKind[] = ['code', 'recovery-code', 'password'];

/** The quick half of a proof, for inside a transaction. Undefined when it holds; a failure is counted already. */
export type ProofCheck = (state: State, account: AccountRecord, now: number) => AuthFailure | undefined;

/**
 * Does the slow half of a proof: a password is hashed before the transaction, not in it.
 *
 * @param known - The account as it was read just now.
 * @throws locked, for a password that is not looked at; unsupported, for a kind that is unknown.
 */
export async function prepareProof(
  proof: Proof,
  state: State,
  known: AccountRecord,
  now: number,
  policy: MockPolicy,
): Promise<ProofCheck> {
  switch (proof.kind) {
    case 'code':
      return (_, account, then) => tryCode(account, proof.value, then, policy)?.failure;
    case 'recovery-code':
      return (_, account, then) => tryRecoveryCode(account, proof.value, then, policy)?.failure;
    case 'password':
      return passwordCheck(proof.value, state, known, now, policy);
    default:
      throw new AuthError({ code: 'unsupported', why: 'proof' });
  }
}

async function passwordCheck(
  password: string,
  state: State,
  known: AccountRecord,
  now: number,
  policy: MockPolicy,
): Promise<ProofCheck> {
  const barrier = passwordBarrier(state, known.email, now);
  if (barrier) throw new AuthError(barrier);
  const isRight = await isPassword(password, known.password, policy);

  return (state, account, now) => {
    const barrier = passwordBarrier(state, account.email, now);
    if (barrier) return barrier;
    if (isRight && account.password.hash === known.password.hash) return undefined;
    countPasswordFailure(state, account.email, now, policy);
    return { code: 'bad-credentials' };
  };
}
