// Stryker's settings. Run it by `node scripts/mutation.mjs`, which keeps what it finds.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // A mutant that runs against the same state as the tests before it would be blamed for theirs.
  ignoreStatic: false,
  plugins: ['@stryker-mutator/vitest-runner'],
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  tempDirName: '.cache/stryker',
  ignorePatterns: ['dist', 'docs', 'examples', 'coverage', 'test-results', 'esm'],
  concurrency: 2,
  timeoutMS: 15_000,
  // A run that was stopped goes on where it was.
  incremental: true,
  disableTypeChecks: false,
};
