/** Tries a code or a recovery code on an account: for a login and as a proof, by one rule and one count. */

import type { AuthFailure } from '../../backend/auth-error.js';
import { oneTimeCode } from '../../backend/one-time-code.js';
import type { AccountRecord } from './accounts-schema.js';
import { countFactorFailure, factorBarrier } from './attempts.js';
import type { MockPolicy } from './policy.js';
import { isRecoveryCode, readRecoveryCode } from './recovery-codes.js';
import { judgeCode } from './totp.js';

export interface Refusal {
  readonly failure: AuthFailure;
  /** Whether it cost an attempt. */
  readonly counted: boolean;
}

/** Undefined when the code was right; it is used up then. Otherwise why not, and the failure is counted. */
export function tryCode(account: AccountRecord, typed: string, now: number, policy: MockPolicy): Refusal | undefined {
  const barrier = factorBarrier(account, now, policy);
  if (barrier) return free(barrier);
  const code = oneTimeCode(typed);
  if (code === undefined) return free({ code: 'bad-code' });
  const { authenticator } = account;
  if (!authenticator) return counted(account, { code: 'bad-code' }, now, policy);

  const verdict = judgeCode(code, authenticator.secret, authenticator.lastStep, now, policy);
  switch (verdict.kind) {
    case 'right':
      authenticator.lastStep = verdict.step;
      return undefined;
    case 'reused':
      return free({ code: 'code-reused', retryAfterSeconds: verdict.retryAfterSeconds });
    case 'skewed':
      return counted(account, { code: 'clock-skew', seconds: verdict.seconds }, now, policy);
    case 'wrong':
      return counted(account, { code: 'bad-code' }, now, policy);
  }
}

/** Undefined when the recovery code was right; it is gone then. Otherwise why not, and the failure is counted. */
export function tryRecoveryCode(
  account: AccountRecord,
  typed: string,
  now: number,
  policy: MockPolicy,
): Refusal | undefined {
  const barrier = factorBarrier(account, now, policy);
  if (barrier) return free(barrier);
  const characters = readRecoveryCode(typed);
  if (characters === undefined) return free({ code: 'bad-recovery-code' });
  if (!account.recovery || !isRecoveryCode(characters, account.recovery)) {
    return counted(account, { code: 'bad-recovery-code' }, now, policy);
  }
  account.recovery = undefined;
  return undefined;
}

function free(failure: AuthFailure): Refusal {
  return { failure, counted: false };
}

function counted(account: AccountRecord, failure: AuthFailure, now: number, policy: MockPolicy): Refusal {
  countFactorFailure(account, now, policy);
  return { failure, counted: true };
}
