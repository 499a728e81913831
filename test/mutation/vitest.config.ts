// Runs the tests of flow, backend and adapters without a browser, for Stryker: `node scripts/mutation.mjs`.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that are about what is changed: a mutant of a constant runs them all. */
const { MUTATION_TESTS = '{adapters,flow,backend}' } = process.env;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('../..'),
  resolve: {
    alias: { '@open-wc/testing': here('support/open-wc.ts') },
  },
  test: {
    include: [`test/${MUTATION_TESTS}/**/*.test.ts`],
    setupFiles: [here('support/browser.ts')],
    // A mutant that waits for ever fails like any other, and needs no new process.
    testTimeout: 5000,
  },
});
