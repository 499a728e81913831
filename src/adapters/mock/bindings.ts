/** Authenticators on offer. In memory only: what is not confirmed never serves a login. */

import { AuthError } from '../../backend/auth-error.js';
import type { Binding, Session, Ticket } from '../../backend/auth-backend.js';
import type { AccountRecord } from './accounts-schema.js';
import type { Random } from './bytes.js';
import { isOver, type MockPolicy } from './policy.js';
import { base32, keyUri, keyUriName } from './totp.js';

export type Owner =
  { readonly kind: 'session'; readonly session: Session } | { readonly kind: 'ticket'; readonly ticket: Ticket };

export interface Offer {
  readonly owner: Owner;
  readonly accountId: string;
  readonly secret: string;
  readonly issuedAt: number;
  /** The authenticator that was bound when it was made, if any: the offer replaces that one and no other. */
  readonly replaces: string | undefined;
  wrong: number;
  readonly renewals: number;
}

export interface NewOffer {
  readonly owner: Owner;
  readonly account: AccountRecord;
  readonly now: number;
  /** Milliseconds since the epoch, where something ends it before its own time. */
  readonly endsBy?: number | undefined;
}

export class Bindings {
  readonly #offers = new WeakMap<Binding, Offer>();
  /** The offer that counts, by its session or ticket: a new one drops the one before. */
  readonly #latest = new WeakMap<object, Offer>();
  readonly #issuer: string;
  readonly #random: Random;
  readonly #policy: MockPolicy;

  constructor(issuer: string, random: Random, policy: MockPolicy) {
    this.#issuer = keyUriName(issuer) || 'MFA Login Demo';
    this.#random = random;
    this.#policy = policy;
  }

  make({ owner, account, now, endsBy = Infinity }: NewOffer): Binding {
    const { secretBytes, period, bindingLifetime } = this.#policy;
    const secret = base32(this.#random(secretBytes));
    const name = keyUriName(account.email);
    const binding: Binding = Object.freeze({
      uri: keyUri(this.#issuer, name, secret, period),
      secret,
      issuer: this.#issuer,
      account: name,
      period,
      expiresAt: Math.min(now + bindingLifetime, endsBy),
    });
    const replaces = account.authenticator?.id;
    const offer = { owner, accountId: account.id, secret, issuedAt: now, replaces, wrong: 0, renewals: 0 };
    this.#offers.set(binding, offer);
    this.#latest.set(holderOf(owner), offer);
    return binding;
  }

  /** @throws binding-expired: over, dropped, confirmed, or never made here. */
  find(binding: Binding, now: number): Offer {
    const offer = this.#offers.get(binding);
    const counts = offer && this.#latest.get(holderOf(offer.owner)) === offer;
    if (counts && !isOver(offer.issuedAt, this.#policy.bindingLifetime, now, this.#policy)) return offer;
    this.#offers.delete(binding);
    throw new AuthError({ code: 'binding-expired' });
  }

  /** In its place, with its whole time again. @param owner - Its own, or the ticket that took that one's place. */
  renew(binding: Binding, owner: Owner, now: number): Binding {
    const { bindingLifetime, renewals } = this.#policy;
    const offer = this.find(binding, now);
    if (offer.renewals >= renewals) throw new AuthError({ code: 'binding-expired' });
    const renewed: Binding = Object.freeze({ ...binding, expiresAt: now + bindingLifetime });
    const next = { ...offer, owner, issuedAt: now, renewals: offer.renewals + 1 };
    this.#offers.delete(binding);
    this.#offers.set(renewed, next);
    this.#latest.set(holderOf(owner), next);
    return renewed;
  }

  drop(binding: Binding): void {
    this.#offers.delete(binding);
  }

  /** Counts a wrong first code. Too many withdraw the offer. */
  countWrong(binding: Binding): void {
    const offer = this.#offers.get(binding);
    if (!offer) return;
    offer.wrong += 1;
    if (offer.wrong >= this.#policy.bindingAttempts) this.#offers.delete(binding);
  }
}

function holderOf(owner: Owner): object {
  return owner.kind === 'session' ? owner.session : owner.ticket;
}
