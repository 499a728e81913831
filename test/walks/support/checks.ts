/** The invariants by name: how often each was looked at, and the first that did not hold. */

export const INVARIANTS = [
  'every required factor was given',
  'a code succeeds once',
  'a recovery code succeeds once',
  'a pending secret verifies nothing',
  'a ticket opens once, and in its time',
  'failures fall only by a complete login or the end of a lock',
  'a lock holds, also when the clock is set back',
  'a session that is over stays over',
  'logging out ends the session in every tab',
  'a late answer changes nothing',
  'no secret outlives its screen',
  'every state has a way out',
  'an act asks once',
  'what cannot be written is refused',
  'what is taken out watches nothing',
] as const;

export type Invariant = (typeof INVARIANTS)[number];

/** Kept over all walks. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(what: string): void {
    this.#counts.set(what, this.of(what) + 1);
  }

  of(what: string): number {
    return this.#counts.get(what) ?? 0;
  }

  /** One line each, by name. */
  toString(): string {
    return [...this.#counts]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([what, count]) => `  ${String(count).padStart(9)}  ${what}`)
      .join('\n');
  }
}

/** Kept for one walk. A check never throws where it is made: the flow would take that for a backend's failure. */
export class Checks {
  readonly #tally: Tally;
  #broken: Invariant | undefined;
  #detail = '';

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  that(invariant: Invariant, holds: boolean, detail = ''): void {
    this.#tally.add(invariant);
    if (holds || this.#broken) return;
    this.#broken = invariant;
    this.#detail = detail;
  }

  /** @throws Broken, naming the first invariant that did not hold. */
  report(trace: readonly string[]): void {
    if (this.#broken) throw new Broken(this.#broken, this.#detail, trace);
  }
}

export class Broken extends Error {
  readonly invariant: Invariant;

  constructor(invariant: Invariant, detail: string, trace: readonly string[]) {
    super(`“${invariant}” does not hold: ${detail}\n${trace.map((line, index) => `${index + 1}. ${line}`).join('\n')}`);
    this.invariant = invariant;
  }
}
