/** What the mock backend is given, and what it takes where nothing was given. */

import type { Random } from './bytes.js';
import { databaseLocks } from './database-locks.js';
import { MOCK_POLICY, type MockPolicy } from './policy.js';
import type { StorageEvents } from './session-watch.js';
import { ACCOUNTS_KEY, type Locks } from './store.js';
import { guarded, type StorageArea } from './web-storage.js';

/** Everything is optional. `null` says "there is none"; what is left out is the browser's own, where it has one. */
export interface MockBackendOptions {
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  readonly random?: Random;
  /** Holds the accounts. */
  readonly localStorage?: StorageArea | null;
  /** Holds this tab's session. */
  readonly sessionStorage?: StorageArea | null;
  /** Lets one tab at a time at the accounts. Web Locks alone do not: see `databaseLocks`. */
  readonly locks?: Locks | null;
  /** Where other tabs' storage events arrive. */
  readonly events?: StorageEvents | null;
  /** What authenticator apps show. */
  readonly issuer?: string;
  /** `required` insists on a second factor: without one there is no session. */
  readonly bindingRequired?: 'optional' | 'required';
  /** Whether `demoAccount` is there from the start. */
  readonly demo?: boolean;
  /** Numbers in place of `MOCK_POLICY`'s. */
  readonly policy?: Partial<MockPolicy>;
}

export interface Settings {
  readonly now: () => number;
  readonly random: Random;
  readonly localStorage: StorageArea | undefined;
  readonly sessionStorage: StorageArea | undefined;
  readonly locks: Locks | undefined;
  readonly events: StorageEvents | undefined;
  readonly issuer: string;
  readonly isBindingRequired: boolean;
  readonly hasDemo: boolean;
  readonly policy: MockPolicy;
}

export function settingsFrom(options: MockBackendOptions): Settings {
  const localStorage = given(options.localStorage, () => globalThis.localStorage);
  // The document's beginning has its revision, and nothing that is secret.
  const stamp = () => guarded(() => localStorage?.getItem(ACCOUNTS_KEY)?.slice(0, 40)) ?? '';
  // No other tab writes into what is not the browser's own.
  const lock = () => (localStorage === globalThis.localStorage ? databaseLocks(indexedDB, stamp) : undefined);
  return {
    now: options.now ?? Date.now,
    random: options.random ?? ((length) => crypto.getRandomValues(new Uint8Array(length))),
    localStorage,
    sessionStorage: given(options.sessionStorage, () => globalThis.sessionStorage),
    locks: given(options.locks, lock),
    events: given(options.events, () => globalThis.window),
    issuer: options.issuer ?? 'MFA Login Demo',
    isBindingRequired: options.bindingRequired === 'required',
    hasDemo: options.demo ?? true,
    policy: { ...MOCK_POLICY, ...options.policy },
  };
}

function given<T>(option: T | null | undefined, fallback: () => T): T | undefined {
  return option === undefined ? guarded(fallback) : (option ?? undefined);
}
