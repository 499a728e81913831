/** The mock backend's failures as Authing would put them. */
import { failureOf } from '../../backend/auth-error.js';
import type { Code } from './messages.js';

/** What ends a request with a code that is not 200. */
export class Refusal extends Error {
  readonly code: Code;
  readonly data: unknown;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: Code, data: unknown = null, retryAfterSeconds?: number) {
    super(String(code));
    this.code = code;
    this.data = data;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * Authing has one code for all wrong one-time codes: that a code was used before, or is right for another time, it does
 * not tell.
 *
 * @param known - Whether the address has an account: Authing tells an unknown one from a wrong password.
 */
export function refusalOf(thrown: unknown, known = true): Refusal {
  if (thrown instanceof Refusal) return thrown;
  const failure = failureOf(thrown);
  switch (failure.code) {
    case 'bad-credentials':
      return new Refusal(known ? 2006 : 2004);
    case 'account-exists':
      return new Refusal(2026);
    case 'bad-email':
      return new Refusal(2003);
    case 'weak-password':
      return new Refusal(2029);
    case 'bad-code':
    case 'clock-skew':
    case 'code-reused':
      return new Refusal(6001);
    case 'bad-recovery-code':
      return new Refusal(6002);
    case 'locked':
      return new Refusal(2005, null, failure.retryAfterSeconds);
    case 'factor-disabled':
      return new Refusal(2005);
    case 'ticket-expired':
      return new Refusal(2021);
    case 'session-expired':
      return new Refusal(2020);
    case 'binding-expired':
      return new Refusal(400);
    default:
      return new Refusal(1000);
  }
}
