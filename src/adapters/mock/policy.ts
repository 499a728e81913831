/** Every number that the mock backend goes by, each with where its rule comes from. Times are in milliseconds. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The cost of scrypt: `N` rounds of memory (a power of two), `r` block size, `p` runs. */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

export interface MockPolicy {
  /** Code points, after NFC. OWASP ASVS 5.0 §6.2.1: at least 8; NIST SP 800-63B-4 §3.1.1.2: 8 beside a second factor, 15 without. */
  readonly passwordMinLength: number;
  /** Code points. NIST SP 800-63B-4 §3.1.1.2 and OWASP ASVS 5.0 §6.2.9: at least 64 must be taken. */
  readonly passwordMaxLength: number;
  /** OWASP Password Storage Cheat Sheet: N=2^14, r=8, p=5 is one of its equal choices and the lightest on memory (16 MiB). */
  readonly scrypt: ScryptCost;
  /** Wrong passwords in a row for one address until it is locked. OWASP ASVS 5.0 §6.3.1; NIST SP 800-63B-4 §3.2.2: at most 100. */
  readonly passwordFailuresToLock: number;
  readonly passwordLock: number;
  /** Addresses whose wrong passwords are remembered. More than `maxAccounts`, so that an account's own count is never pushed out. */
  readonly trackedAddresses: number;
  /** Registrations that the page's storage takes. */
  readonly maxAccounts: number;

  /** Bytes. RFC 4226 §4 R6: at least 16, 20 recommended. */
  readonly secretBytes: number;
  /** Seconds. RFC 6238 §5.2: 30 recommended. */
  readonly period: number;
  /** Steps taken before and after the present one. RFC 6238 §5.2: at most one step of delay. */
  readonly windowSteps: number;
  /** Steps within which a refused code is said to be right for another time: 20 × 30 s = 10 minutes. It is refused all the same. */
  readonly skewSteps: number;

  /** From the password to the second factor. OWASP ASVS 5.0 §6.5.5: a factor's step lives at most 10 minutes. */
  readonly ticketLifetime: number;
  /** How often a ticket or an offer can be given its whole time again. WCAG 2.2.1: at least ten times. */
  readonly renewals: number;
  /** Wrong codes and recovery codes together, on one ticket. */
  readonly ticketAttempts: number;
  /** Wrong codes and recovery codes in a row over all tickets, at each multiple of which the factor locks. RFC 4226 §7.3. */
  readonly factorFailuresToLock: number;
  /** How long the first, second … lock lasts; the last one goes on. RFC 4226 §7.3: a delay that grows. */
  readonly factorLocks: readonly number[];
  /** NIST SP 800-63B-4 §3.2.2: no more than 100 failures in a row; then the factor takes no more. */
  readonly factorFailuresToDisable: number;

  /** How long an authenticator on offer can be confirmed. OWASP ASVS 5.0 §6.5.5. */
  readonly bindingLifetime: number;
  /** Wrong first codes until an offer is withdrawn. Generous: the person guesses at a secret that is on their own screen. */
  readonly bindingAttempts: number;

  /** Without a call. NIST SP 800-63B-4 §2.2.3 (AAL2): at most 1 hour. */
  readonly sessionIdle: number;
  /** In all. NIST SP 800-63B-4 §2.2.3 (AAL2): at most 24 hours. */
  readonly sessionLifetime: number;
  /** The oldest gives way to a new one. */
  readonly sessionsPerAccount: number;
  /** How often a watched session's time is looked at; timers sleep with the machine, so one long one would be late. */
  readonly watchInterval: number;
  /** How far a clock may be set back (time synchronisation does so) before what has a lifetime counts as over. */
  readonly clockTolerance: number;
}

export const MOCK_POLICY: MockPolicy = {
  passwordMinLength: 8,
  passwordMaxLength: 256,
  scrypt: { N: 2 ** 14, r: 8, p: 5 },
  passwordFailuresToLock: 10,
  passwordLock: 15 * MINUTE,
  trackedAddresses: 100,
  maxAccounts: 50,

  secretBytes: 20,
  period: 30,
  windowSteps: 1,
  skewSteps: 20,

  ticketLifetime: 10 * MINUTE,
  renewals: 10,
  ticketAttempts: 5,
  factorFailuresToLock: 10,
  factorLocks: [15 * MINUTE, 30 * MINUTE, 60 * MINUTE],
  factorFailuresToDisable: 100,

  bindingLifetime: 10 * MINUTE,
  bindingAttempts: 20,

  sessionIdle: HOUR,
  sessionLifetime: 24 * HOUR,
  sessionsPerAccount: 10,
  watchInterval: 15 * SECOND,
  clockTolerance: MINUTE,
};

/**
 * Whether a lifetime is over: it ran out, or the clock stands before its beginning.
 * The second keeps a clock that is set back from giving time back.
 */
export function isOver(startedAt: number, lifetime: number, now: number, policy: MockPolicy): boolean {
  return now >= startedAt + lifetime || now < startedAt - policy.clockTolerance;
}

/** Whole seconds from now until then, at least one. */
export function secondsUntil(then: number, now: number): number {
  return Math.max(1, Math.ceil((then - now) / SECOND));
}
