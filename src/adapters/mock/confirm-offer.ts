/** The first code of an authenticator on offer, with which it comes into force. */

import { oneTimeCode } from '../../backend/one-time-code.js';
import { newId } from './accounts.js';
import type { AccountRecord } from './accounts-schema.js';
import type { Offer } from './bindings.js';
import type { Random } from './bytes.js';
import type { MockPolicy } from './policy.js';
import type { Refusal } from './second-factor.js';
import { judgeCode } from './totp.js';

export interface ConfirmTools {
  readonly now: number;
  readonly random: Random;
  readonly policy: MockPolicy;
}

/** Puts the offer in force on the account, or says why not. */
export function confirmOffer(
  { accountId, replaces, secret }: Offer,
  account: AccountRecord,
  typed: string,
  { now, random, policy }: ConfirmTools,
): Refusal | undefined {
  // Made for somebody else, or for what was bound before another tab changed it.
  if (account.id !== accountId || account.authenticator?.id !== replaces) {
    return { failure: { code: 'binding-expired' }, counted: false };
  }
  const code = oneTimeCode(typed);
  if (code === undefined) return { failure: { code: 'bad-code' }, counted: false };
  const verdict = judgeCode(code, secret, -1, now, policy);
  if (verdict.kind === 'skewed') return { failure: { code: 'clock-skew', seconds: verdict.seconds }, counted: true };
  if (verdict.kind !== 'right') return { failure: { code: 'bad-code' }, counted: true };

  // The code that confirms is used: it opens no login (RFC 6238 §5.2).
  account.authenticator = { id: newId(random), secret, boundAt: now, lastStep: verdict.step };
  // A factor that was disabled is gone with its authenticator. Short of that, only a complete login forgets failures.
  if (account.factorFailures >= policy.factorFailuresToDisable) {
    account.factorFailures = 0;
    account.factorLockedUntil = 0;
  }
  return undefined;
}
