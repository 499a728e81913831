// Unit and element tests in Chromium; `--coverage` measures. End-to-end and architecture tests have runners of their own.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { build } from 'esbuild';
import { browserName, browserVersion, launchOptions } from './scripts/browser.mjs';
import { noteProof } from './scripts/proofs.mjs';
import { noteResults } from './scripts/results.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * qrcode is CommonJS: its encoder is served as one ES module.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
function qrcodeAsModule() {
  const entry = 'qrcode/lib/core/qrcode.js';
  /** @type {Promise<string> | undefined} */
  let bundled;
  const bundle = async () => {
    const stdin = { contents: `export { create } from '${entry}'`, resolveDir: root };
    const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false });
    return outputFiles[0]?.text ?? '';
  };
  return {
    name: 'qrcode-as-module',
    serve: async ({ path }) =>
      path.endsWith(`/node_modules/${entry}`) ? { body: await (bundled ??= bundle()), type: 'js' } : undefined,
  };
}

/**
 * What test/support/note-proof.ts speaks to.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
function proofs() {
  return {
    name: 'proofs',
    executeCommand({ command, payload }) {
      if (command !== 'note-proof') return undefined;
      const { name, proof } = /** @type {{ name: string, proof: import('./scripts/proofs.mjs').Proof }} */ (payload);
      noteProof(name, { ...proof, how: `${proof.how}, ${browserVersion()}` });
      return true;
    },
  };
}

/**
 * Writes how many tests passed and failed, for scripts/results.mjs.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      let [passed, failed] = [0, 0];
      /** @param {import('@web/test-runner').TestSuiteResult} suite */
      const count = (suite) => {
        passed += suite.tests.filter((test) => test.passed && !test.skipped).length;
        failed += suite.tests.filter((test) => !test.passed && !test.skipped).length;
        suite.suites.forEach(count);
      };
      for (const session of sessions) {
        if (session.testResults) count(session.testResults);
        // A file that does not load, or throws outside of a test, is a failure without a test.
        if (!session.passed && session.errors.length > 0) failed += 1;
      }
      noteResults('unit', passed, failed);
    },
  };
}

console.log(`Browser: ${browserName()}`);

export default {
  rootDir: root,
  files: ['test/**/*.test.ts', '!test/e2e/**', '!test/architecture/**'],
  nodeResolve: { exportConditions: ['development'] },
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: launchOptions() })],
  concurrency: 2,
  plugins: [
    qrcodeAsModule(),
    proofs(),
    esbuildPlugin({ ts: true, tsconfig: `${root}tsconfig.json`, target: 'es2022' }),
  ],
  testFramework: { config: { timeout: 15_000 } },
  /** @param {{ type: string, args: unknown[] }} log */
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode.'),
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/main.ts'],
    reporters: ['lcovonly', 'text-summary'],
    threshold: { statements: 90, branches: 85, functions: 90, lines: 90 },
  },
  reporters: [defaultReporter(), countReporter()],
};
