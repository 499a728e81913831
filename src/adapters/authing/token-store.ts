/** Keeps the session's token: in memory, and over a reload in sessionStorage where that is wished. Nowhere else. */
import { AuthError, failureOf } from '../../backend/auth-error.js';
import { isBearerToken, LONGEST_VALUE, own, textOf } from './answers.js';

/** A session lives an hour unused and a day in all, whatever the server would grant (NIST SP 800-63B-4 §2.2.3). */
export const LONGEST_PAUSE = 60 * 60_000;
export const LONGEST_LIFE = 24 * 60 * 60_000;

/** How far a clock may be set back, as time synchronisation does. Further back, and lifetimes mean nothing. */
const CLOCK_TOLERANCE = 60_000;

/** What is needed of `sessionStorage`. */
export type StorageArea = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What a token stands for: its value and its times, in milliseconds since the epoch. */
export interface Held {
  readonly token: string;
  readonly startedAt: number;
  readonly usedAt: number;
}

export interface TokenStoreOptions {
  /** Whose token it is: server, user pool and application. A record of another one is not used. */
  readonly owner: string;
  readonly now: () => number;
  /** Undefined where nothing may outlive the page, or nothing can. */
  readonly storage: StorageArea | undefined;
}

/** The record's name in sessionStorage. */
export const STORAGE_KEY = 'mfa-login.authing';

export class TokenStore {
  readonly #options: TokenStoreOptions;
  /** By the port's `Session`: nobody who holds one can reach its token. */
  readonly #held = new WeakMap<object, Held>();
  #latest: object | undefined;

  constructor(options: TokenStoreOptions) {
    this.#options = options;
  }

  /** The record of this tab, if it is whole, ours and alive. */
  remembered(): Held | undefined {
    const record = this.#read();
    if (!record) return undefined;
    if (this.#isAlive(record)) return record;
    this.#write(undefined);
    return undefined;
  }

  /**
   * Begins a session for this page and ends the one it had, whoever's it was (OWASP ASVS 5.0 §7.2.4).
   *
   * @param startedAt - Where the session goes on rather than begins.
   */
  begin(session: object, token: string, startedAt = this.#options.now()) {
    if (this.#latest) this.#held.delete(this.#latest);
    this.#latest = session;
    this.#keep(session, { token, startedAt, usedAt: this.#options.now() });
  }

  /** The token for a call, which counts as use. @throws AuthError session-expired */
  use(session: object): string {
    const held = this.#held.get(session);
    if (held && this.#isAlive(held)) {
      this.#keep(session, { ...held, usedAt: this.#options.now() });
      return held.token;
    }
    this.forget(session);
    throw new AuthError({ code: 'session-expired' });
  }

  /** Calls with the session's token, and forgets the session when the server no longer takes it. */
  async call<T>(session: object, ask: (token: string) => Promise<T>): Promise<T> {
    const token = this.use(session);
    try {
      return await ask(token);
    } catch (thrown) {
      if (failureOf(thrown).code === 'session-expired') this.forget(session);
      throw thrown;
    }
  }

  /** A newer session's record stays. */
  forget(session: object) {
    const token = this.#held.get(session)?.token;
    this.#held.delete(session);
    if (token !== undefined && this.#read()?.token === token) this.#write(undefined);
  }

  forgetRemembered() {
    this.#write(undefined);
  }

  #keep(session: object, held: Held) {
    this.#held.set(session, held);
    this.#write(held);
  }

  #isAlive({ startedAt, usedAt }: Held): boolean {
    const now = this.#options.now();
    const latest = Math.max(startedAt, usedAt);
    return now - startedAt < LONGEST_LIFE && now - usedAt < LONGEST_PAUSE && now - latest > -CLOCK_TOLERANCE;
  }

  #read(): Held | undefined {
    try {
      const record: unknown = JSON.parse(this.#options.storage?.getItem(STORAGE_KEY) ?? 'null');
      const token = textOf(record, 'token', LONGEST_VALUE);
      const [startedAt, usedAt] = [own(record, 'startedAt'), own(record, 'usedAt')];
      const ours = own(record, 'owner') === this.#options.owner && isBearerToken(token ?? '');
      if (!ours || token === undefined || typeof startedAt !== 'number' || typeof usedAt !== 'number') return undefined;
      return { token, startedAt, usedAt };
    } catch {
      return undefined;
    }
  }

  /** Storage that throws or is full costs the session its life over a reload, nothing more. */
  #write(held: Held | undefined) {
    const { storage, owner } = this.#options;
    try {
      // First of all nobody's: should there be no room, the session before must not come back.
      storage?.removeItem(STORAGE_KEY);
      if (held) storage?.setItem(STORAGE_KEY, JSON.stringify({ owner, ...held }));
    } catch {
      // Nothing was kept; memory still has it.
    }
  }
}

/** Reading the property throws where storage is blocked. */
export function tabStorage(): StorageArea | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}
