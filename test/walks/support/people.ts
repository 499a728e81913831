/** What the model keeps: who there is, what is in force for them, and what the backend has given. */
import type { Binding, Session, Ticket } from '../../../src/backend/auth-backend.js';
import { HOUR, MINUTE, STEP } from '../../support/fake-clock.js';
import { appCode } from '../../support/rfc-totp.js';

/** Small limits, so that a short walk gets to every one of them; the times are those of the real policy. */
export const WALK_POLICY = {
  scrypt: { N: 2, r: 1, p: 1 },
  passwordFailuresToLock: 3,
  passwordLock: 15 * MINUTE,
  ticketLifetime: 10 * MINUTE,
  ticketAttempts: 3,
  renewals: 2,
  factorFailuresToLock: 3,
  factorLocks: [15 * MINUTE, 30 * MINUTE],
  factorFailuresToDisable: 4,
  bindingLifetime: 10 * MINUTE,
  bindingAttempts: 3,
  sessionIdle: HOUR,
  sessionLifetime: 24 * HOUR,
  // No walk begins as many, so the model need not know which one gives way.
  sessionsPerAccount: 100,
  // Longer than any walk: what a timer sees, an act sees as well.
  watchInterval: 24 * HOUR,
} as const;

export interface Person {
  readonly email: string;
  /** Undefined until registered. */
  password: string | undefined;
  /** The authenticator's key that is in force. */
  secret: string | undefined;
  /** The last time step whose code was taken. */
  lastStep: number;
  recovery: string | undefined;
  /** Every key that was ever offered, confirmed or not. */
  readonly keys: Set<string>;
  readonly usedCodes: string[];
  /** Used, or replaced by others. */
  readonly oldRecoveryCodes: string[];
  failures: number;
  lockedUntil: number;
  passwordFailures: number;
  passwordLockedUntil: number;
}

export function nobodyYet(email: string): Person {
  return {
    email,
    password: undefined,
    secret: undefined,
    lastStep: -1,
    recovery: undefined,
    keys: new Set(),
    usedCodes: [],
    oldRecoveryCodes: [],
    failures: 0,
    lockedUntil: 0,
    passwordFailures: 0,
    passwordLockedUntil: 0,
  };
}

/** @param code - Undefined where none is in force any more. */
export function renewRecoveryCode(person: Person, code: string | undefined) {
  if (person.recovery !== undefined) person.oldRecoveryCodes.push(person.recovery);
  person.recovery = code;
}

/** One way in that was completed, whichever objects and tabs stand for it. */
export interface Login {
  readonly person: Person;
  readonly startedAt: number;
  /** The last call that can count as a sign of life, and the last that surely did. */
  lastSeen: number;
  lastSure: number;
  /** Logged out, or ended by another act. */
  ended: boolean;
  /** There was a time at which it may have been over: whether a later call finds it alive depends on whether anybody looked. */
  wasOver: boolean;
  /** A call was refused because it is over. */
  saidOver: boolean;
}

export interface OpenTicket {
  readonly person: Person;
  readonly kind: 'code' | 'binding';
  issuedAt: number;
  used: boolean;
  wrong: number;
  renewals: number;
}

export interface Offer {
  readonly person: Person;
  readonly owner: Session | Ticket;
  readonly issuedAt: number;
  /** The key in force when it was made. */
  readonly replaces: string | undefined;
  dropped: boolean;
  readonly renewals: number;
}

export type Offers = Map<Binding, Offer>;

/** What an authenticator app shows, remembered: each code is asked for many times. */
export class Codes {
  readonly #made = new Map<string, Promise<string>>();

  at(secret: string, step: number): Promise<string> {
    const key = `${secret} ${step}`;
    const made = this.#made.get(key) ?? appCode(secret, step * STEP);
    this.#made.set(key, made);
    return made;
  }

  /** The step of that code within one step of `now`, the nearest first. */
  async stepOf(code: string, secret: string, now: number, after = -1): Promise<number | undefined> {
    const present = Math.floor(now / STEP);
    for (const step of [present, present - 1, present + 1]) {
      if (step > after && (await this.at(secret, step)) === code) return step;
    }
    return undefined;
  }
}
