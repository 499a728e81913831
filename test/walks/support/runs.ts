/** How many sequences are walked, and from which seed: one place for the quick run and for the deep one. */

export interface Runs {
  readonly sequences: number;
  /** The same seed walks the same ways, so that `npm test` says the same thing twice. */
  readonly seed: number;
  /** One sequence of that seed, as a failure prints it. */
  readonly path?: string;
  /** How many hostile texts are sent through everything. */
  readonly texts: number;
  /** Milliseconds that the whole walk may take. */
  readonly timeout: number;
}

const QUICK: Runs = { sequences: 300, seed: 6238, texts: 60, timeout: 60_000 };

/** The page of `web-test-runner.deep.config.mjs` sets it before any test is loaded. */
const { deepRuns } = globalThis as { deepRuns?: Partial<Runs> };

export const RUNS: Runs = { ...QUICK, ...deepRuns };

/** For work that is done once however deep the run is, and in full only in a deep one. */
export const IS_DEEP = deepRuns !== undefined;
