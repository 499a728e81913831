/** Authing's codes as failures of the port. The code decides, not the HTTP status. */
import type { AuthFailure } from '../../backend/auth-error.js';

/** Which token went along: it tells what has run out when the server does not know it. */
export type Bearer = 'none' | 'session' | 'ticket';

export interface Circumstances {
  readonly bearer: Bearer;
  /** A request whose `code` 400 means a wrong one-time code. */
  readonly confirms?: boolean;
  /** From the answer's `Retry-After`. */
  readonly retryAfterSeconds?: number | undefined;
}

/**
 * What a code means where it was answered. Codes: Authing's API, and the like of them from the list of error codes in
 * its documentation. A code without a meaning here becomes the reference that a person can quote.
 */
export function failureOfCode(code: number, circumstances: Circumstances): AuthFailure {
  const { bearer, confirms, retryAfterSeconds } = circumstances;
  switch (code) {
    // A picture captcha is asked for; registrations too frequent.
    case 2000:
    case 2100:
    case 429:
      return rateLimited(retryAfterSeconds);
    case 2003:
    case 2204:
      return { code: 'bad-email' };
    // No such user, wrong password: the same. Once a token is there, its user is gone.
    case 2004:
      return expired(bearer) ?? { code: 'bad-credentials' };
    case 2006:
      return { code: 'bad-credentials' };
    case 2005:
      return retryAfterSeconds === undefined ? rateLimited(undefined) : { code: 'locked', retryAfterSeconds };
    case 2020:
    case 2021:
    case 2206:
    case 2207:
    case 401:
      return expired(bearer) ?? unexpected(code);
    case 2026:
    case 2200:
      return { code: 'account-exists' };
    case 2029:
      return { code: 'weak-password', reason: 'too-short' };
    case 6001:
      return { code: 'bad-code' };
    case 6002:
      return { code: 'bad-recovery-code' };
    case 400:
      return confirms ? { code: 'bad-code' } : unexpected(code);
    default:
      return unexpected(code);
  }
}

/** What an answer without a code means: all that is left is its HTTP status. */
export function failureOfStatus(status: number, circumstances: Circumstances): AuthFailure {
  if (status === 401) return expired(circumstances.bearer) ?? unexpected('HTTP 401');
  if (status === 429) return rateLimited(circumstances.retryAfterSeconds);
  return unexpected(`HTTP ${status}`);
}

/** An answer in a shape that is not Authing's. `part` names what was missing, never what was there. */
export function misshapen(part: string): AuthFailure {
  return unexpected(`answer/${part}`);
}

/** True where nobody knows whether the server did what it was asked. */
export function isUncertain({ code }: AuthFailure): boolean {
  return code === 'timeout' || code === 'offline' || code === 'unexpected';
}

function expired(bearer: Bearer): AuthFailure | undefined {
  if (bearer === 'none') return undefined;
  return { code: bearer === 'session' ? 'session-expired' : 'ticket-expired' };
}

function rateLimited(retryAfterSeconds: number | undefined): AuthFailure {
  return retryAfterSeconds === undefined ? { code: 'rate-limited' } : { code: 'rate-limited', retryAfterSeconds };
}

function unexpected(reference: string | number): AuthFailure {
  return { code: 'unexpected', reference: String(reference) };
}
