// Looks at what somebody gives to prove who they are: by one rule and one count, at a login and later.
import {
  COST,
  countGuess,
  hashed,
  isPassword,
  noGuesses,
  presentStep,
  recoveryRecordOf,
  Refused,
  refuseWhileLocked,
  stepOf,
} from './factors.mjs';
import { digest } from './vault.mjs';

/** @typedef {import('./accounts.mjs').Account} Account */
/** @typedef {import('./factors.mjs').Guesses} Guesses */
/** @typedef {{ kind: string, value: string }} Proof */

const MOST_STRANGERS = 10_000;
/** In a row: then the second factor takes no more (NIST SP 800-63B-4 §3.2.2). */
const MOST_FAILURES = 100;

/** @param {string} email */
export const keyOf = (email) => email.trim().toLowerCase();

export class Proofs {
  #now;
  #cost;
  /** Hashed for an address without an account, so that it takes as long. */
  #decoy;
  /** Their wrong passwords are counted as everybody's. @type {Map<string, Guesses>} */
  #strangers = new Map();

  /**
   * @param {() => number} now
   * @param {import('./factors.mjs').Cost} [cost]
   */
  constructor(now, cost = COST) {
    this.#now = now;
    this.#cost = cost;
    this.#decoy = hashed('nobody’s password', cost);
  }

  /** @param {string} password */
  record(password) {
    return hashed(password, this.#cost);
  }

  /**
   * @param {Account | undefined} account  undefined where the address has none
   * @param {string} email
   * @param {string} password
   * @returns {Promise<Account>}
   */
  async checkPassword(account, email, password) {
    const guesses = account?.passwordGuesses ?? this.#strangerGuesses(email);
    refuseWhileLocked(guesses, this.#now());
    const isRight = await isPassword(password, account?.password ?? (await this.#decoy), this.#cost);
    // Again: others were at it while the hash was made.
    refuseWhileLocked(guesses, this.#now());
    if (isRight && account) return account;
    countGuess(guesses, this.#now());
    throw new Refused('bad-credentials');
  }

  /**
   * @param {Account} account
   * @param {string} kind
   * @param {string} value
   */
  checkFactor({ authenticator, factorGuesses, recovery }, kind, value) {
    const now = this.#now();
    if (factorGuesses.failures >= MOST_FAILURES) throw new Refused('factor-disabled');
    refuseWhileLocked(factorGuesses, now);
    if (kind === 'recovery-code') {
      const record = recoveryRecordOf(value, recovery);
      if (record) record.used = true;
      else this.#refuse(factorGuesses, 'bad-recovery-code');
      return;
    }
    const step = authenticator && stepOf(value, authenticator.secret, now);
    if (!authenticator || step === undefined) return this.#refuse(factorGuesses, 'bad-code');
    // RFC 6238 §5.2: a step is taken once, and none before it any more. A code that was right is no guess.
    if (step <= authenticator.lastStep) {
      const next = Math.max(presentStep(now), authenticator.lastStep) + 1;
      throw new Refused('code-reused', { retryAfterSeconds: Math.ceil(next * 30 - now / 1000) });
    }
    authenticator.lastStep = step;
  }

  /**
   * That it is still the same person.
   *
   * @param {Account} account
   * @param {Proof} [proof]
   */
  async prove(account, proof) {
    if (proof?.kind === 'password') await this.checkPassword(account, account.email, proof.value);
    else if (proof?.kind === 'code' || proof?.kind === 'recovery-code')
      this.checkFactor(account, proof.kind, proof.value);
    else throw new Refused('unsupported', { why: 'proof' });
  }

  /**
   * @param {Guesses} guesses
   * @param {'bad-code' | 'bad-recovery-code'} code
   */
  #refuse(guesses, code) {
    countGuess(guesses, this.#now());
    throw new Refused(code);
  }

  /** @param {string} email */
  #strangerGuesses(email) {
    const key = digest(keyOf(email));
    const guesses = this.#strangers.get(key) ?? noGuesses();
    this.#strangers.delete(key);
    this.#strangers.set(key, guesses);
    const [oldest] = this.#strangers.keys();
    if (this.#strangers.size > MOST_STRANGERS && oldest !== undefined) this.#strangers.delete(oldest);
    return guesses;
  }
}
