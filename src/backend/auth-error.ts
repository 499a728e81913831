/** What a backend can refuse, and why: codes for the program, words for the person come from the text catalogue. */

/** Why a new password is not accepted (NIST SP 800-63B-4 §3.1.1.2: length and a blocklist, no composition rules). */
export type WeakPasswordReason = 'too-short' | 'too-long' | 'too-common' | 'same-as-email';

/** Each member carries exactly what the page needs to say it, and nothing that is secret. */
export type AuthFailure =
  /** Unknown account or wrong password: the same, so that nobody learns which (OWASP ASVS 5.0 §6.3.8). */
  | { readonly code: 'bad-credentials' }
  | { readonly code: 'account-exists' }
  | { readonly code: 'bad-email' }
  | { readonly code: 'weak-password'; readonly reason: WeakPasswordReason }
  /** `attemptsLeft` counts this ticket's remaining tries; at 0 the ticket is used up. */
  | { readonly code: 'bad-code'; readonly attemptsLeft?: number }
  /** The code is right and was accepted before (RFC 6238 §5.2). */
  | { readonly code: 'code-reused'; readonly retryAfterSeconds: number }
  /** The code is right for another time: positive `seconds` when the authenticator's clock is ahead, negative when behind. */
  | { readonly code: 'clock-skew'; readonly seconds: number; readonly attemptsLeft?: number }
  | { readonly code: 'bad-recovery-code'; readonly attemptsLeft?: number }
  | { readonly code: 'ticket-expired' }
  | { readonly code: 'binding-expired' }
  | { readonly code: 'session-expired' }
  | { readonly code: 'locked'; readonly retryAfterSeconds: number }
  /** Too many wrong codes over time: the second factor takes no more (NIST SP 800-63B-4 §3.2.2). */
  | { readonly code: 'factor-disabled' }
  | { readonly code: 'rate-limited'; readonly retryAfterSeconds?: number }
  | { readonly code: 'offline' }
  | { readonly code: 'timeout' }
  | { readonly code: 'storage-full' }
  | { readonly code: 'unsupported'; readonly why: string }
  /** Anything else. `reference` is what a person can quote to support. */
  | { readonly code: 'unexpected'; readonly reference: string };

export type AuthFailureCode = AuthFailure['code'];

/** The one thing that a backend throws. */
export class AuthError extends Error {
  override readonly name = 'AuthError';
  readonly failure: AuthFailure;

  constructor(failure: AuthFailure, options?: ErrorOptions) {
    super(failure.code, options);
    this.failure = failure;
  }
}

/**
 * The failure in whatever was thrown; anything that is not an `AuthError` becomes `unexpected`.
 * The reference is the error's class, never its message: a message can hold what a person must not see.
 */
export function failureOf(thrown: unknown): AuthFailure {
  if (thrown instanceof AuthError) return thrown.failure;
  return { code: 'unexpected', reference: thrown instanceof Error ? thrown.name : typeof thrown };
}
