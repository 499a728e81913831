// Who has an account, who is logged in, and what they may change. In memory: a restart forgets everything.
import { randomUUID } from 'node:crypto';
import { bindingOf, newAuthenticator, newRecoveryCodes, newSecret, noGuesses, Refused, stepOf } from './factors.mjs';
import { keyOf, Proofs } from './proofs.mjs';
import { Vault } from './vault.mjs';

/**
 * @typedef {object} Account
 * @property {string} email
 * @property {import('./factors.mjs').Hashed} password
 * @property {import('./factors.mjs').Guesses} passwordGuesses
 * @property {import('./factors.mjs').Guesses} factorGuesses  codes and recovery codes together
 * @property {import('./factors.mjs').Authenticator | undefined} authenticator
 * @property {import('./factors.mjs').RecoveryRecord[]} recovery
 *
 * @typedef {{ owner: Account, id: string }} Session
 * @typedef {{ owner: Account, attemptsLeft: number }} Ticket
 * @typedef {{ owner: Account, session: Session, secret: string, attemptsLeft: number }} Offer
 * @typedef {import('./proofs.mjs').Proof} Proof
 */

const MINUTE = 60_000;
const MOST_ACCOUNTS = 1_000;

export class Accounts {
  /** @type {Map<string, Account>} */
  #accounts = new Map();
  #now;
  #proofs;
  /** @type {Vault<Session>} */
  sessions;
  /** @type {Vault<Ticket>} */
  #tickets;
  /** @type {Vault<Offer>} */
  #offers;

  /** @param {{ now?: () => number, cost?: import('./factors.mjs').Cost }} options */
  constructor({ now = Date.now, cost } = {}) {
    this.#now = now;
    this.#proofs = new Proofs(now, cost);
    this.sessions = new Vault(now, { lifetime: 24 * 60 * MINUTE, idle: 60 * MINUTE, perOwner: 10 });
    this.#tickets = new Vault(now, { lifetime: 10 * MINUTE, perOwner: 5 });
    this.#offers = new Vault(now, { lifetime: 10 * MINUTE, perOwner: 1 });
  }

  /**
   * @param {string} typed
   * @param {string} password
   */
  async register(typed, password) {
    const email = typed.trim();
    const { length } = [...password];
    const isFree = () => !this.#accounts.has(keyOf(email));
    if (!/^[^\s@:]+@[^\s@:]+\.[^\s@:]+$/.test(email) || email.length > 254) throw new Refused('bad-email');
    if (!isFree()) throw new Refused('account-exists');
    if (length < 8 || length > 256)
      throw new Refused('weak-password', { reason: length < 8 ? 'too-short' : 'too-long' });
    if (keyOf(password) === keyOf(email)) throw new Refused('weak-password', { reason: 'same-as-email' });
    const record = await this.#proofs.record(password);
    // Again: others were at it while the hash was made.
    if (!isFree()) throw new Refused('account-exists');
    if (this.#accounts.size >= MOST_ACCOUNTS) throw new Refused('storage-full');
    /** @type {Account} */
    const account = {
      email,
      password: record,
      passwordGuesses: noGuesses(),
      factorGuesses: noGuesses(),
      authenticator: undefined,
      recovery: [],
    };
    this.#accounts.set(keyOf(email), account);
    return this.#begin(account);
  }

  /**
   * @param {string} email
   * @param {string} password
   */
  async login(email, password) {
    const account = await this.#proofs.checkPassword(this.#accounts.get(keyOf(email)), email, password);
    if (!account.authenticator) return this.#begin(account);
    const name = this.#tickets.add({ owner: account, attemptsLeft: 5 });
    // The address and no more: who this is, is known after the second factor.
    return { ticket: { name, profile: { email: account.email }, seconds: 600, period: 30 } };
  }

  /**
   * @param {string} name  of the ticket
   * @param {string} kind
   * @param {string} value
   */
  enter(name, kind, value) {
    const ticket = this.#tickets.find(name);
    if (!ticket) throw new Refused('ticket-expired');
    const { owner } = ticket;
    try {
      this.#proofs.checkFactor(owner, kind, value);
    } catch (error) {
      const isGuess = error instanceof Refused && ['bad-code', 'bad-recovery-code'].includes(error.failure.code);
      if (!isGuess) throw error;
      ticket.attemptsLeft -= 1;
      if (ticket.attemptsLeft === 0) this.#tickets.drop(name);
      throw new Refused(error.failure.code, { attemptsLeft: ticket.attemptsLeft });
    }
    this.#tickets.drop(name);
    // Nobody may be left without a way in.
    const isLast = kind === 'recovery-code' && owner.recovery.every(({ used }) => used);
    return { ...this.#begin(owner), ...(isLast && { recoveryCodes: this.#renewRecoveryCodes(owner) }) };
  }

  /** @param {Session} session */
  authenticators({ owner: { authenticator } }) {
    return authenticator ? [{ id: authenticator.id, kind: 'totp', boundAt: authenticator.boundAt }] : [];
  }

  /**
   * @param {Session} session
   * @param {Proof} [proof]  needed where one is bound already
   */
  async offer(session, proof) {
    const { owner } = session;
    if (owner.authenticator) await this.#proofs.prove(owner, proof);
    const secret = newSecret();
    const name = this.#offers.add({ owner, session, secret, attemptsLeft: 20 });
    return { binding: { name, ...bindingOf(secret, owner.email), seconds: 600 } };
  }

  /**
   * @param {Session} session
   * @param {string} name  of the offer
   * @param {string} code
   */
  confirm(session, name, code) {
    const { owner } = session;
    const offer = this.#offers.find(name);
    if (offer?.session !== session) throw new Refused('binding-expired');
    const step = stepOf(code, offer.secret, this.#now());
    if (step === undefined) {
      offer.attemptsLeft -= 1;
      if (offer.attemptsLeft === 0) this.#offers.drop(name);
      throw new Refused('bad-code');
    }
    this.#offers.drop(name);
    owner.authenticator = newAuthenticator(offer.secret, step, this.#now());
    this.#endOthers(session);
    return { authenticator: this.authenticators(session)[0], recoveryCodes: this.#renewRecoveryCodes(owner) };
  }

  /**
   * @param {Session} session
   * @param {Proof} [proof]
   */
  async unbind(session, proof) {
    const { owner } = session;
    await this.#proofs.prove(owner, proof);
    owner.authenticator = undefined;
    owner.recovery = [];
    this.#endOthers(session);
  }

  /** @param {Session} session */
  recoveryCodes({ owner }) {
    return owner.recovery.map(({ hint, used }) => ({ hint, used }));
  }

  /**
   * @param {Session} session
   * @param {Proof} [proof]
   */
  async regenerate({ owner }, proof) {
    await this.#proofs.prove(owner, proof);
    return this.#renewRecoveryCodes(owner);
  }

  /** Every required factor was given; only now are failures forgotten. @param {Account} owner */
  #begin(owner) {
    owner.passwordGuesses = noGuesses();
    owner.factorGuesses = noGuesses();
    const session = { owner, id: randomUUID() };
    return { cookie: this.sessions.add(session), session: profileOf(session) };
  }

  /** What proves a person has changed, so whoever else is in has to prove it anew. @param {Session} session */
  #endOthers(session) {
    this.sessions.dropAllOf(session.owner, session);
    this.#tickets.dropAllOf(session.owner);
  }

  /** @param {Account} account */
  #renewRecoveryCodes(account) {
    const { codes, records } = newRecoveryCodes();
    account.recovery = records;
    return codes;
  }
}

/** As the page may know it: its name tells it from others, and what opens it is the cookie. @param {Session} session */
export const profileOf = ({ id, owner }) => ({ name: id, profile: { email: owner.email } });
