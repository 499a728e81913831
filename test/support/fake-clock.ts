/** A clock that stands still until it is told otherwise. */
export class FakeClock {
  /** Milliseconds since the epoch. Not at the beginning of a time step, nor of a second. */
  #time: number;

  constructor(time = Date.UTC(2026, 1, 3, 10, 0, 7, 250)) {
    this.#time = time;
  }

  readonly now = (): number => this.#time;

  advance(milliseconds: number): void {
    this.#time += milliseconds;
  }

  set(time: number): void {
    this.#time = time;
  }
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
/** One time step of RFC 6238. */
export const STEP = 30 * SECOND;
