/** Binding, replacing and removing an authenticator. */

import type {
  Authenticator,
  Binding,
  BindingOptions,
  Bound,
  CallOptions,
  Offered,
  Proof,
  Session,
  Ticket,
} from '../../backend/auth-backend.js';
import { AuthError } from '../../backend/auth-error.js';
import { accountById, renewRecoveryCode } from './accounts.js';
import type { AccountRecord, State } from './accounts-schema.js';
import type { Owner } from './bindings.js';
import { confirmOffer } from './confirm-offer.js';
import { completeLogin } from './entrance.js';
import { refusal, type Parts } from './parts.js';
import { prepareProof, type ProofCheck } from './proofs.js';

export class Enrolment {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async authenticators(session: Session, { signal }: CallOptions): Promise<readonly Authenticator[]> {
    const { store, sessions, settings } = this.#parts;
    return store.transaction((state) => {
      const account = sessions.account(state, session, settings.now());
      return account ? authenticatorsOf(account) : refusal('session-expired');
    }, signal);
  }

  async start(owner: Session | Ticket, { proof, signal }: BindingOptions): Promise<Offered> {
    const { store, tickets, bindings, sessions, settings } = this.#parts;
    const { now, random } = settings;
    if (tickets.isTicket(owner)) return { binding: this.#startByTicket(owner) };

    const check = proof && (await this.#prepare(owner, proof));
    const { account, recoveryCodes } = await store.transaction((state) => {
      const account = sessions.account(state, owner, now());
      if (!account) return refusal('session-expired');
      if (!account.authenticator) return { account };
      if (!check) throw new AuthError({ code: 'unsupported', why: 'proof-required' });
      const failure = check(state, account, now());
      if (failure) return new AuthError(failure);
      // The old recovery code is burnt, and nobody may be left without one.
      return { account, ...(proof?.kind === 'recovery-code' && { recoveryCodes: renewRecoveryCode(account, random) }) };
    }, signal);
    const binding = bindings.make({ owner: { kind: 'session', session: owner }, account, now: now() });
    return { binding, ...(recoveryCodes && { recoveryCodes }) };
  }

  async confirm(binding: Binding, code: string, { signal }: CallOptions): Promise<Bound> {
    const { store, bindings, sessions, tickets, settings } = this.#parts;
    const { random, policy } = settings;
    return store.transaction((state, after) => {
      const now = settings.now();
      const offer = bindings.find(binding, now);
      const { owner } = offer;
      const account = this.#ownerAccount(state, owner, now);
      if (!account) return refusal('session-expired');

      const refused = confirmOffer(offer, account, code, { now, random, policy });
      if (refused?.counted) after(() => bindings.countWrong(binding));
      if (refused) return new AuthError(refused.failure);
      const recoveryCodes = renewRecoveryCode(account, random);
      const [authenticator] = authenticatorsOf(account);
      if (!authenticator) throw new TypeError('a confirmed offer is in force');
      after(() => bindings.drop(binding));
      if (owner.kind === 'ticket') after(() => tickets.consume(owner.ticket));

      const session = owner.kind === 'session' ? owner.session : completeLogin(this.#parts, state, account, now, after);
      // What proves a person has changed, so whoever else is in has to prove it anew (OWASP ASVS 5.0 §7.4.3).
      sessions.endOthers(account, session);
      return { authenticator, recoveryCodes, ...(owner.kind === 'ticket' && { session }) };
    }, signal);
  }

  /** An offer to somebody who must bind to get in lasts no longer than their ticket: that is renewed with it. */
  renew(binding: Binding): Binding {
    const { bindings, tickets, settings } = this.#parts;
    const now = settings.now();
    const { owner } = bindings.find(binding, now);
    if (owner.kind === 'session') return bindings.renew(binding, owner, now);
    return bindings.renew(binding, { kind: 'ticket', ticket: tickets.renew(owner.ticket, now) }, now);
  }

  async unbind(session: Session, proof: Proof, { signal }: CallOptions): Promise<void> {
    const { store, sessions, settings } = this.#parts;
    const { now } = settings;
    const check = await this.#prepare(session, proof);
    await store.transaction((state) => {
      const account = sessions.account(state, session, now());
      if (!account) return refusal('session-expired');
      // Removed already, perhaps by a request whose answer was lost: there is nothing left to protect.
      if (!account.authenticator) return undefined;
      const failure = check?.(state, account, now());
      if (failure) return new AuthError(failure);
      account.authenticator = undefined;
      account.recovery = undefined;
      sessions.endOthers(account, session);
      return undefined;
    }, signal);
  }

  #startByTicket(ticket: Ticket): Binding {
    const { store, tickets, bindings, settings } = this.#parts;
    const now = settings.now();
    const account = accountById(store.read(), tickets.find(ticket, 'binding', now).accountId);
    // Bound meanwhile, in another tab: then the way in is its code.
    if (!account || account.authenticator) throw refusal('ticket-expired');
    return bindings.make({ owner: { kind: 'ticket', ticket }, account, now, endsBy: ticket.expiresAt });
  }

  #ownerAccount(state: State, owner: Owner, now: number): AccountRecord | undefined {
    const { sessions, tickets } = this.#parts;
    if (owner.kind === 'session') return sessions.account(state, owner.session, now);
    return accountById(state, tickets.find(owner.ticket, 'binding', now).accountId);
  }

  /** Undefined where there is no session, or nothing bound to protect: what follows looks again. */
  async #prepare(session: Session, proof: Proof): Promise<ProofCheck | undefined> {
    const { store, sessions, settings } = this.#parts;
    const { now, policy } = settings;
    const state = store.read();
    const account = sessions.account(state, session, now());
    return account?.authenticator && prepareProof(proof, state, account, now(), policy);
  }
}

function authenticatorsOf({ authenticator }: AccountRecord): readonly Authenticator[] {
  return authenticator ? [{ id: authenticator.id, kind: 'totp', boundAt: authenticator.boundAt }] : [];
}
