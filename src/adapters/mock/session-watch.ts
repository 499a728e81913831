/** Tells the page when its session ends from outside: in another tab, by erasing, or by its time. */

import { ACCOUNTS_KEY } from './store.js';

/** Where storage events arrive: `window`. */
export type StorageEvents = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

export class SessionWatch {
  readonly #events: StorageEvents | undefined;
  readonly #interval: number;
  readonly #checks = new Set<() => void>();

  /** @param interval - Milliseconds between two looks at the clock. */
  constructor(events: StorageEvents | undefined, interval: number) {
    this.#events = events;
    this.#interval = interval;
  }

  /**
   * Calls `ended` once, when `isAlive` turns false.
   *
   * @returns what stops it.
   */
  start(isAlive: () => boolean, ended: () => void): () => void {
    const check = () => {
      // Asking can bring another event about, which then has told already.
      if (isAlive() || !this.#checks.has(check)) return;
      stop();
      ended();
    };
    const onStorage = (event: Event) => {
      const { key } = event as StorageEvent;
      // A null key is `clear()`.
      if (key === ACCOUNTS_KEY || key === null) check();
    };
    const timer = setInterval(check, this.#interval);
    const stop = () => {
      clearInterval(timer);
      this.#events?.removeEventListener('storage', onStorage);
      this.#checks.delete(check);
    };
    this.#events?.addEventListener('storage', onStorage);
    this.#checks.add(check);
    // It may have ended before anybody watched.
    queueMicrotask(check);
    return stop;
  }

  /** Looks now: storage events do not come to the tab that wrote. */
  checkAll(): void {
    for (const check of [...this.#checks]) check();
  }
}
