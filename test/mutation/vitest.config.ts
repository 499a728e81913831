// Runs the tests of flow, backend and adapters without a browser, for Stryker: `node scripts/mutation.mjs`.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('../..'),
  resolve: {
    alias: { '@open-wc/testing': here('support/open-wc.ts') },
  },
  test: {
    include: ['test/{adapters,flow,backend}/**/*.test.ts'],
    setupFiles: [here('support/browser.ts')],
    // A mutant that waits for ever fails like any other, and needs no new process.
    testTimeout: 5000,
  },
});
