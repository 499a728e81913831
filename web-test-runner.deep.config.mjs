// The random walks and the hostile texts for as long as one likes: `npx wtr --config web-test-runner.deep.config.mjs`, then read what it prints.
// WALKS says how many sequences, WALK_SEED which, WALK_PATH which single one: all three as a failure prints them.
// HOSTILE says how many texts.
import { defaultReporter } from '@web/test-runner';
import base from './web-test-runner.config.mjs';

const HOUR = 60 * 60 * 1000;
const { WALKS = '100000', WALK_SEED = String(Date.now() % 2 ** 31), WALK_PATH, HOSTILE = '6000' } = process.env;
const runs = {
  sequences: Number(WALKS),
  seed: Number(WALK_SEED),
  path: WALK_PATH,
  texts: Number(HOSTILE),
  timeout: 12 * HOUR,
};

export default {
  ...base,
  files: ['test/walks/**/*.test.ts', 'test/hostile/**/*.test.ts'],
  // One page at a time leaves the other cores alone.
  concurrency: 1,
  testsFinishTimeout: 12 * HOUR,
  // test/walks/support/runs.ts reads it.
  /** @param {string} framework */
  testRunnerHtml: (framework) =>
    `<!doctype html><html><body><script>globalThis.deepRuns = ${JSON.stringify(runs)};</script>` +
    `<script type="module" src="${framework}"></script></body></html>`,
  // Without the base's second reporter: this is no run of the whole suite.
  reporters: [defaultReporter()],
};
