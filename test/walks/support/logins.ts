/** Sessions by the model: which login each stands for, and whether it can still be alive. */
import type { Session, Ticket } from '../../../src/backend/auth-backend.js';
import type { AuthFailure } from '../../../src/backend/auth-error.js';
import { forgive } from './factors.js';
import type { ModelTools, Outcome } from './model.js';
import { WALK_POLICY, type Login, type Person } from './people.js';
import type { WalkTab } from './walk-tab.js';

export class Logins {
  readonly #of = new Map<Session | Ticket, Login>();
  readonly #all = new Set<Login>();
  readonly #tools: ModelTools;

  constructor(tools: ModelTools) {
    this.#tools = tools;
  }

  of(session: Session | Ticket): Login | undefined {
    return this.#of.get(session);
  }

  /** Every factor was given. */
  begin(tab: WalkTab, person: Person, session: Session) {
    const now = this.#tools.now();
    this.#tools.checks.that(
      'every required factor was given',
      session.profile.email === person.email,
      `${session.profile.email} is in by the factors of ${person.email}`,
    );
    // A tab has one session.
    if (tab.login) tab.login.ended = true;
    const login: Login = {
      person,
      startedAt: now,
      lastSeen: now,
      lastSure: now,
      ended: false,
      wasOver: false,
      saidOver: false,
    };
    this.#all.add(login);
    this.#of.set(session, login);
    tab.login = login;
    forgive(person);
    person.passwordFailures = 0;
    person.passwordLockedUntil = 0;
  }

  /** A call was answered on this session. */
  use(session: Session | Ticket): Login {
    const login = this.#of.get(session);
    if (!login) throw new RangeError('a session that was never given');
    this.#mustLive(login);
    this.#see(login, true);
    return login;
  }

  /** @param isWritten - Whether the sign of life was stored: without, it prolongs nothing. */
  restored(tab: WalkTab, outcome: Outcome<Session | undefined>, isWritten: boolean) {
    if (!('answer' in outcome) || !outcome.answer) return;
    const { checks, tally } = this.#tools;
    const { login } = tab;
    checks.that('every required factor was given', login !== undefined, 'a tab was let in that had no session');
    if (!login) return;
    this.#mustLive(login);
    if (isWritten) this.#see(login, true);
    this.#of.set(outcome.answer, login);
    tally.add('restored');
  }

  loggedOut(tab: WalkTab, session: Session, outcome: Outcome<void>) {
    const login = this.#of.get(session);
    if (!login) return;
    if ('failure' in outcome && !outcome.failure) return;
    this.forgotten(tab, session);
    if (!('answer' in outcome)) return;
    // Whoever is out already ends nobody else's session.
    const wasIn = !login.ended && !login.wasOver;
    this.#tools.tally.add(wasIn ? 'logged out' : 'logged out of what was over');
    if (!wasIn) return;
    for (const other of this.#all) if (other.person === login.person) other.ended = true;
  }

  /** A call on it was refused. Once a session is said to be over, nothing brings it back. */
  refused(session: Session | Ticket, failure: AuthFailure | undefined) {
    const login = this.#of.get(session);
    if (!login || !failure) return;
    if (failure.code === 'session-expired') login.wasOver = login.saidOver = true;
    // What is refused in words was written, and may count as a sign of life.
    else if (failure.code !== 'storage-full' && mayLive(login, this.#tools.now())) this.#see(login, false);
  }

  /** The tab's token is taken out. */
  forgotten(tab: WalkTab, session: Session) {
    if (tab.login === this.#of.get(session)) tab.login = undefined;
  }

  endOthers(session: Session | Ticket) {
    const login = this.#of.get(session);
    for (const other of this.#all) if (other !== login && other.person === login?.person) other.ended = true;
  }

  /** When each ends, if nothing happens to it. */
  ends(): readonly number[] {
    const { sessionIdle, sessionLifetime } = WALK_POLICY;
    return [...this.#all].map(({ startedAt, lastSeen }) =>
      Math.min(startedAt + sessionLifetime, lastSeen + sessionIdle),
    );
  }

  /** The clock was moved. */
  age() {
    for (const login of this.#all) login.wasOver ||= !surelyLives(login, this.#tools.now());
  }

  #mustLive(login: Login) {
    const { checks } = this.#tools;
    checks.that('logging out ends the session in every tab', !login.ended, 'a call was answered on an ended session');
    checks.that(
      'a session that is over stays over',
      !login.saidOver && mayLive(login, this.#tools.now()),
      'a call was answered after the end',
    );
  }

  #see(login: Login, isSure: boolean) {
    const now = this.#tools.now();
    login.lastSeen = Math.max(login.lastSeen, now);
    if (isSure) login.lastSure = Math.max(login.lastSure, now);
  }
}

/** One minute of being set back is what time synchronisation does. */
const TOLERANCE = 60_000;

/** By the readings that are kindest to the session. */
function mayLive({ startedAt, lastSeen, lastSure }: Login, now: number): boolean {
  return isBetween(
    now,
    lastSure,
    Math.min(startedAt + WALK_POLICY.sessionLifetime, lastSeen + WALK_POLICY.sessionIdle),
  );
}

/** By the readings that are hardest on it. */
function surelyLives({ startedAt, lastSeen, lastSure }: Login, now: number): boolean {
  return isBetween(
    now,
    lastSeen,
    Math.min(startedAt + WALK_POLICY.sessionLifetime, lastSure + WALK_POLICY.sessionIdle),
  );
}

function isBetween(now: number, begin: number, end: number): boolean {
  return now >= begin - TOLERANCE && now < end;
}
