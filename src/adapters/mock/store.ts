/** The one place that reads and writes the document of accounts. */

import { AuthError } from '../../backend/auth-error.js';
import { readState, type State } from './accounts-schema.js';
import { guarded, usable, type StorageArea } from './web-storage.js';

export const ACCOUNTS_KEY = 'mfa-login.mock.accounts';
const LOCK = 'mfa-login.mock';
const MAX_TRIES = 10;

/**
 * `kept`: in localStorage. `memory`: there is no storage to be had, nothing outlives the page.
 * `damaged`: what is stored cannot be read (cut, changed, from another version); it stays as it is until `erase()`, and
 * the page meanwhile works in memory, so that it neither trusts nor destroys what it does not understand.
 */
export type StorageStatus = 'kept' | 'memory' | 'damaged';

/** See `databaseLocks`; shaped like `navigator.locks`. */
export interface Locks {
  request<T>(name: string, callback: () => T | PromiseLike<T>): Promise<T>;
}

/** Hands over what is to happen once the change is written. */
export type After = (effect: () => void) => void;

/**
 * Changes the state it is given and answers; runs without a break. Throwing drops what was changed. *Answering* an
 * `AuthError` keeps it, and then throws: so is a failure counted before it is told. It may run again on a newer
 * reading, therefore whatever it changes outside the state it hands to `after`, which runs once it is written.
 */
export type Change<T> = (state: State, after: After) => T | AuthError;

export class Store {
  readonly #area: StorageArea | undefined;
  readonly #locks: Locks | undefined;
  readonly #empty: () => State;
  /** What stands in for the storage: JSON as well, so that nobody holds on to a living object. */
  #memory: string | null = null;

  /** @param empty - The state before anything was written. */
  constructor(area: StorageArea | undefined, locks: Locks | undefined, empty: () => State) {
    this.#area = usable(area, ACCOUNTS_KEY);
    this.#locks = locks;
    this.#empty = empty;
  }

  get status(): StorageStatus {
    // Asked while drawing the page, which must not fail.
    return guarded(() => this.#load().status) ?? 'damaged';
  }

  /** A copy of the present state. */
  read(): State {
    return this.#load().state;
  }

  /**
   * Reads, changes and writes with nobody in between: under a lock where there are any, otherwise in one go and only if
   * nobody wrote since the reading.
   *
   * @throws storage-full if the change cannot be written: then nothing has changed.
   */
  async transaction<T>(change: Change<T>, signal?: AbortSignal): Promise<T> {
    const answer = await this.#exclusively(() => this.#run(change, signal));
    if (answer instanceof AuthError) throw answer;
    return answer;
  }

  /** Puts everything back to the beginning, what was damaged too. */
  async erase(): Promise<void> {
    await this.#exclusively(() => {
      this.#memory = null;
      try {
        this.#area?.removeItem(ACCOUNTS_KEY);
      } catch (cause) {
        throw new AuthError({ code: 'unexpected', reference: 'storage-erase' }, { cause });
      }
    });
  }

  async #exclusively<T>(task: () => T): Promise<T> {
    let begun = false;
    const run = () => {
      begun = true;
      return task();
    };
    try {
      return await (this.#locks ? this.#locks.request(LOCK, run) : run());
    } catch (error) {
      // A frame without an origin has locks that only throw.
      if (begun) throw error;
      return run();
    }
  }

  #run<T>(change: Change<T>, signal: AbortSignal | undefined): T | AuthError {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const { state, status, json } = this.#load();
      const before = JSON.stringify(state);
      const effects: (() => void)[] = [];
      const answer = change(state, (effect) => effects.push(effect));
      signal?.throwIfAborted();

      if (JSON.stringify(state) !== before) {
        if (status === 'kept' && this.#readArea() !== json) continue;
        // Round again at the end: it only has to differ.
        state.revision = (state.revision + 1) % Number.MAX_SAFE_INTEGER;
        this.#write(JSON.stringify(state), status);
      }
      for (const effect of effects) effect();
      return answer;
    }
    throw new AuthError({ code: 'unexpected', reference: 'storage-busy' });
  }

  #load(): { state: State; status: StorageStatus; json: string | null } {
    const stored = this.#readArea();
    const kept = stored === null ? this.#empty() : readState(stored);
    if (this.#area && kept) return { state: kept, status: 'kept', json: stored };
    const state = (this.#memory === null ? undefined : readState(this.#memory)) ?? this.#empty();
    return { state, status: this.#area ? 'damaged' : 'memory', json: this.#memory };
  }

  #readArea(): string | null {
    try {
      return this.#area?.getItem(ACCOUNTS_KEY) ?? null;
    } catch (cause) {
      throw new AuthError({ code: 'unexpected', reference: 'storage-read' }, { cause });
    }
  }

  #write(json: string, status: StorageStatus): void {
    if (status !== 'kept') {
      this.#memory = json;
      return;
    }
    try {
      this.#area?.setItem(ACCOUNTS_KEY, json);
    } catch (cause) {
      throw new AuthError({ code: 'storage-full' }, { cause });
    }
  }
}
