/** Says of each answer of the backend whether it was due, by a model that knows only what was given and what is in force. */
import type {
  Authenticator,
  Binding,
  Bound,
  Credentials,
  NextStep,
  Offered,
  Proof,
  Session,
  Ticket,
} from '../../../src/backend/auth-backend.js';
import type { AuthFailure } from '../../../src/backend/auth-error.js';
import type { Checks, Tally } from './checks.js';
import { Factors } from './factors.js';
import { Logins } from './logins.js';
import { renewRecoveryCode, WALK_POLICY, type Offer, type Offers, type OpenTicket, type Person } from './people.js';
import type { WalkTab } from './walk-tab.js';

/** `failure` is undefined for a call that was broken off. */
export type Outcome<T> = { readonly answer: T } | { readonly failure: AuthFailure | undefined };

export interface ModelTools {
  readonly checks: Checks;
  readonly tally: Tally;
  readonly now: () => number;
  readonly people: readonly Person[];
  readonly isBindingRequired: boolean;
}

export class Model {
  readonly factors: Factors;
  readonly logins: Logins;
  readonly tickets = new Map<Ticket, OpenTicket>();
  readonly offers: Offers = new Map();
  readonly #tools: ModelTools;

  constructor(tools: ModelTools) {
    this.#tools = tools;
    this.factors = new Factors(tools);
    this.logins = new Logins(tools);
  }

  entered(act: 'register' | 'login', tab: WalkTab, { email, password }: Credentials, outcome: Outcome<NextStep>) {
    const person = this.#tools.people.find((one) => one.email === email);
    if (!person) throw new RangeError(`nobody is called ${email}`);
    if (!('answer' in outcome)) return this.factors.passwordRefused(person, outcome.failure);
    if (act === 'register') {
      this.#due(person.password === undefined, `${email} is registered twice`);
      person.password = password;
    } else {
      this.factors.password(person, password);
    }
    const { answer } = outcome;
    if (answer.kind === 'logged-in') {
      this.#due(!person.secret && !this.#tools.isBindingRequired, `${email} is in by the password alone`);
      this.logins.begin(tab, person, answer.session);
    } else {
      const kind = answer.kind === 'code-required' ? 'code' : 'binding';
      const issuedAt = this.#tools.now();
      this.tickets.set(answer.ticket, { person, kind, issuedAt, used: false, wrong: 0, renewals: 0 });
    }
    this.#tools.tally.add(act === 'register' ? 'registered' : `password right: ${answer.kind}`);
  }

  /** A code or a recovery code, on a ticket. */
  async redeemed(tab: WalkTab, ticket: Ticket, proof: Proof, outcome: Outcome<NextStep>) {
    const open = this.tickets.get(ticket);
    if (!('answer' in outcome)) {
      if (open && this.factors.refused(open.person, proof, outcome.failure)) open.wrong += 1;
      return;
    }
    const person = this.#useTicket(ticket, 'code');
    await this.factors.proof(person, proof);
    const { answer } = outcome;
    if (answer.kind !== 'logged-in') throw new TypeError(answer.kind);
    if (proof.kind === 'recovery-code') renewRecoveryCode(person, answer.recoveryCodes?.[0]);
    this.logins.begin(tab, person, answer.session);
    this.#tools.tally.add(`logged in by ${proof.kind}`);
  }

  async offered(owner: Session | Ticket, proof: Proof | undefined, outcome: Outcome<Offered>) {
    const login = this.logins.of(owner);
    if (!('answer' in outcome)) {
      if (login && proof) this.factors.refused(login.person, proof, outcome.failure);
      return;
    }
    const { answer } = outcome;
    const open = this.tickets.get(owner);
    const person = open ? open.person : this.logins.use(owner).person;
    if (open) this.#isOpen(open, 'binding');
    if (person.secret) {
      this.#due(proof !== undefined, `${person.email} may replace the app without a proof`);
      if (proof) await this.factors.proof(person, proof);
    }
    for (const former of this.offers.values()) former.dropped ||= former.owner === owner;
    const issuedAt = this.#tools.now();
    const { binding, recoveryCodes } = answer;
    this.offers.set(binding, { person, owner, issuedAt, replaces: person.secret, dropped: false, renewals: 0 });
    person.keys.add(binding.secret);
    if (recoveryCodes) renewRecoveryCode(person, recoveryCodes[0]);
    this.#tools.tally.add(person.secret ? `offered instead, by ${proof?.kind}` : 'offered');
  }

  async confirmed(tab: WalkTab, binding: Binding, code: string, outcome: Outcome<Bound>) {
    const offer = this.offers.get(binding);
    if (!('answer' in outcome) || !offer) return;
    const { person, owner, replaces } = offer;
    const { checks, tally } = this.#tools;
    this.#isOnOffer(offer);
    checks.that('a pending secret verifies nothing', replaces === person.secret, 'it replaces what is gone');
    const byTicket = this.tickets.has(owner);
    if (byTicket) this.#useTicket(owner, 'binding');
    else this.logins.use(owner);
    tally.add(byTicket ? 'bound to get in' : person.secret ? 'replaced' : 'bound');
    await this.factors.bind(person, binding.secret, code);
    renewRecoveryCode(person, outcome.answer.recoveryCodes[0]);
    const { session } = outcome.answer;
    if (session) this.logins.begin(tab, person, session);
    this.logins.endOthers(session ?? owner);
    offer.dropped = true;
  }

  /** The whole time again. What it stood for before stands for nothing any more. */
  renewed(held: Ticket | Binding, outcome: Outcome<Ticket | Binding>) {
    if (!('answer' in outcome)) return;
    const { answer } = outcome;
    const issuedAt = this.#tools.now();
    const open = this.tickets.get(held as Ticket);
    if (open) {
      this.#isOpen(open, open.kind);
      this.tickets.set(answer as Ticket, { ...open, issuedAt, renewals: open.renewals + 1 });
      open.used = true;
    }
    const offer = this.offers.get(held as Binding);
    if (offer) {
      this.#isOnOffer(offer);
      this.offers.set(answer as Binding, { ...offer, issuedAt, renewals: offer.renewals + 1 });
      offer.dropped = true;
      // The ticket that it was offered for is renewed with it.
      const ticket = this.tickets.get(offer.owner);
      if (ticket) ticket.issuedAt = issuedAt;
    }
    const renewals = (open ?? offer)?.renewals ?? Infinity;
    this.#due(renewals < WALK_POLICY.renewals, 'time was given once more than it may be');
    this.#tools.tally.add(open ? 'ticket renewed' : 'offer renewed');
  }

  async unbound(session: Session, proof: Proof, outcome: Outcome<void>) {
    if (!('answer' in outcome)) {
      const login = this.logins.of(session);
      if (login) this.factors.refused(login.person, proof, outcome.failure);
      return;
    }
    const { person } = this.logins.use(session);
    if (person.secret) {
      await this.factors.proof(person, proof);
      this.#tools.tally.add(`removed by ${proof.kind}`);
      this.logins.endOthers(session);
    }
    person.secret = undefined;
    renewRecoveryCode(person, undefined);
  }

  listed(session: Session, outcome: Outcome<readonly Authenticator[]>) {
    if (!('answer' in outcome)) return;
    const { person } = this.logins.use(session);
    this.#due(outcome.answer.length === (person.secret ? 1 : 0), 'another number of apps than is in force');
  }

  #isOnOffer({ dropped, issuedAt }: Offer) {
    const inTime = this.#tools.now() < issuedAt + WALK_POLICY.bindingLifetime;
    this.#tools.checks.that('a pending secret verifies nothing', !dropped && inTime, 'an offer that was over');
  }

  #useTicket(ticket: Ticket, kind: OpenTicket['kind']): Person {
    const open = this.tickets.get(ticket);
    if (!open) throw new RangeError('a ticket that was never given');
    this.#isOpen(open, kind);
    open.used = true;
    return open.person;
  }

  #isOpen(open: OpenTicket, kind: OpenTicket['kind']) {
    const inTime = this.#tools.now() < open.issuedAt + WALK_POLICY.ticketLifetime;
    const opens = open.kind === kind && !open.used && inTime && open.wrong < WALK_POLICY.ticketAttempts;
    this.#tools.checks.that('a ticket opens once, and in its time', opens, JSON.stringify({ ...open, inTime }));
  }

  #due(holds: boolean, detail: string) {
    this.#tools.checks.that('every required factor was given', holds, detail);
  }
}
