/** Sessions: a token in this tab, its digest with the account. The tab's word alone lets nobody in. */

import type { Session } from '../../backend/auth-backend.js';
import type { AccountRecord, SessionRecord, State } from './accounts-schema.js';
import { digestOf, hex, type Random } from './bytes.js';
import { isOver, type MockPolicy } from './policy.js';
import type { After } from './store.js';
import type { TokenSlot } from './token-slot.js';

const TOKEN_BYTES = 16;

export class Sessions {
  /** The digest of each session's token. The token itself is in the slot only. */
  readonly #digests = new WeakMap<Session, string>();
  readonly #slot: TokenSlot;
  readonly #random: Random;
  readonly #policy: MockPolicy;

  constructor(slot: TokenSlot, random: Random, policy: MockPolicy) {
    this.#slot = slot;
    this.#random = random;
    this.#policy = policy;
  }

  /**
   * Begins a session for this tab and ends the one it had, whoever's it was (OWASP ASVS 5.0 §7.2.4).
   * The token goes to the slot by `after`, once the account is written.
   */
  begin(state: State, account: AccountRecord, now: number, after: After): Session {
    const token = hex(this.#random(TOKEN_BYTES));
    const digest = digestOf(token);
    const former = this.#slot.read();
    if (former !== undefined) endByDigest(state, digestOf(former));
    account.sessions = [...account.sessions, { digest, startedAt: now, lastSeenAt: now }].slice(
      -this.#policy.sessionsPerAccount,
    );
    const session = this.#hold(account, digest);
    after(() => this.#slot.write(token));
    return session;
  }

  /** The session whose token is in this tab's slot, if its account knows it. */
  resume(state: State, now: number): Session | undefined {
    const token = this.#slot.read();
    if (token === undefined) return undefined;
    const digest = digestOf(token);
    const account = this.#use(state, digest, now);
    return account && this.#hold(account, digest);
  }

  /**
   * The account of a session that is alive, which counts as a sign of life. Sessions that are seen to be over are
   * dropped from the state, so that no clock brings them back.
   */
  account(state: State, session: Session, now: number): AccountRecord | undefined {
    const digest = this.#digests.get(session);
    return digest === undefined ? undefined : this.#use(state, digest, now);
  }

  /** The account that a session is of, or was while it lasted: what may end sessions, and nothing else. */
  owner(state: State, session: Session): AccountRecord | undefined {
    return this.#digests.has(session) ? state.accounts.find(({ email }) => email === session.profile.email) : undefined;
  }

  /** Whether it is alive, without a sign of life. */
  isAlive(state: State, session: Session, now: number): boolean {
    const digest = this.#digests.get(session);
    return state.accounts.some(({ sessions }) =>
      sessions.some((entry) => entry.digest === digest && this.#lives(entry, now)),
    );
  }

  /** Ends all sessions of the account but this one. */
  endOthers(account: AccountRecord, session: Session): void {
    const digest = this.#digests.get(session);
    account.sessions = account.sessions.filter((entry) => entry.digest === digest);
  }

  /** Takes the token out of the tab, if it is this session's. */
  forget(session: Session): void {
    const token = this.#slot.read();
    if (token === undefined || digestOf(token) === this.#digests.get(session)) this.#slot.clear();
  }

  #use(state: State, digest: string, now: number): AccountRecord | undefined {
    for (const account of state.accounts) {
      account.sessions = account.sessions.filter((entry) => this.#lives(entry, now));
      const found = account.sessions.find((entry) => entry.digest === digest);
      if (!found) continue;
      found.lastSeenAt = Math.max(found.lastSeenAt, now);
      return account;
    }
    return undefined;
  }

  #lives({ startedAt, lastSeenAt }: SessionRecord, now: number): boolean {
    const { sessionLifetime, sessionIdle } = this.#policy;
    return (
      !isOver(startedAt, sessionLifetime, now, this.#policy) && !isOver(lastSeenAt, sessionIdle, now, this.#policy)
    );
  }

  #hold({ email, nickname }: AccountRecord, digest: string): Session {
    const profile = Object.freeze(nickname === undefined ? { email } : { email, nickname });
    const session: Session = Object.freeze({ profile });
    this.#digests.set(session, digest);
    return session;
  }
}

function endByDigest(state: State, digest: string): void {
  for (const account of state.accounts) {
    account.sessions = account.sessions.filter((entry) => entry.digest !== digest);
  }
}
