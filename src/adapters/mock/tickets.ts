/** Tickets: the time between the two factors. In memory only, so a reload begins again at the password. */

import { AuthError, type AuthFailure } from '../../backend/auth-error.js';
import type { Ticket } from '../../backend/auth-backend.js';
import type { AccountRecord } from './accounts-schema.js';
import { isOver, type MockPolicy } from './policy.js';
import type { Refusal } from './second-factor.js';

/** What the ticket lets in to: an entry of a code, or the binding that the backend insists on. */
export type TicketKind = 'code' | 'binding';

export interface OpenTicket {
  readonly kind: TicketKind;
  readonly accountId: string;
  readonly issuedAt: number;
  attemptsLeft: number;
  readonly renewals: number;
}

/**
 * A ticket is an object that nobody can make but this class: better than 128 random bits, which could be read
 * somewhere and said again.
 */
export class Tickets {
  readonly #open = new WeakMap<Ticket, OpenTicket>();
  readonly #policy: MockPolicy;

  constructor(policy: MockPolicy) {
    this.#policy = policy;
  }

  issue(kind: TicketKind, account: AccountRecord, now: number): Ticket {
    const { ticketLifetime, ticketAttempts, period } = this.#policy;
    // The address and no more: who this is, is known after the second factor.
    const profile = Object.freeze({ email: account.email });
    const ticket: Ticket = Object.freeze({ profile, expiresAt: now + ticketLifetime, period });
    this.#open.set(ticket, { kind, accountId: account.id, issuedAt: now, attemptsLeft: ticketAttempts, renewals: 0 });
    return ticket;
  }

  isTicket(value: object): value is Ticket {
    return this.#open.has(value as Ticket);
  }

  /** In its place, with its whole time again and the attempts that it had left. @throws ticket-expired */
  renew(ticket: Ticket, now: number): Ticket {
    const { ticketLifetime, renewals } = this.#policy;
    const open = this.find(ticket, this.#open.get(ticket)?.kind ?? 'code', now);
    if (open.renewals >= renewals) throw new AuthError({ code: 'ticket-expired' });
    const renewed: Ticket = Object.freeze({ ...ticket, expiresAt: now + ticketLifetime });
    this.#open.delete(ticket);
    this.#open.set(renewed, { ...open, issuedAt: now, renewals: open.renewals + 1 });
    return renewed;
  }

  /** @throws ticket-expired: over, used, of another kind, or never issued here. */
  find(ticket: Ticket, kind: TicketKind, now: number): OpenTicket {
    const open = this.#open.get(ticket);
    if (open && !isOver(open.issuedAt, this.#policy.ticketLifetime, now, this.#policy)) {
      if (open.kind === kind) return open;
    } else {
      // Seen to be over, it stays over, whatever the clock says later.
      this.#open.delete(ticket);
    }
    throw new AuthError({ code: 'ticket-expired' });
  }

  consume(ticket: Ticket): void {
    this.#open.delete(ticket);
  }

  /** Takes an attempt for a refusal that costs one. The last one uses the ticket up. */
  charge(ticket: Ticket, { counted }: Refusal): void {
    const open = this.#open.get(ticket);
    if (!open || !counted) return;
    open.attemptsLeft -= 1;
    if (open.attemptsLeft <= 0) this.#open.delete(ticket);
  }
}

/** The failure as this ticket's holder is told it. */
export function withAttemptsLeft({ failure, counted }: Refusal, open: OpenTicket): AuthFailure {
  const attemptsLeft = open.attemptsLeft - (counted ? 1 : 0);
  switch (failure.code) {
    case 'bad-code':
    case 'bad-recovery-code':
    case 'clock-skew':
      return { ...failure, attemptsLeft };
    default:
      return failure;
  }
}
