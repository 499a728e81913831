// Puts security faults made by hand into the sources, one at a time, and expects the test that is named for each to fail.
// No file is changed: the fault is served in the file's place. `npm run test:mutants -- lock` takes those with that word.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startTestRunner } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { ESLint } from 'eslint';
import config from '../web-test-runner.config.mjs';
import { bindingMutants } from '../test/mutation/binding-mutants.mjs';
import { codeMutants, wayInMutants } from '../test/mutation/mock-mutants.mjs';
import { pageMutants } from '../test/mutation/page-mutants.mjs';
import { browserVersion, launchOptions } from './browser.mjs';
import { noteProof } from './proofs.mjs';

/** @typedef {import('../test/mutation/mock-mutants.mjs').Mutant} Mutant */

const root = fileURLToPath(new URL('../', import.meta.url));
const eslint = new ESLint({ cwd: root });
const quiet = () => {};
const silent = {
  log: quiet,
  debug: quiet,
  error: quiet,
  warn: quiet,
  group: quiet,
  groupEnd: quiet,
  logSyntaxError: quiet,
};
const [word = ''] = process.argv.slice(2);
const all = [...codeMutants, ...wayInMutants, ...bindingMutants, ...pageMutants];
const mutants = all.filter(({ name }) => name.includes(word));

/**
 * The file with the fault. Throws where the source has changed, so that no mutant is left behind by it.
 *
 * @param {Mutant} mutant
 */
function mutated({ name, file, find, replace }) {
  const parts = readFileSync(root + file, 'utf8').split(find);
  if (parts.length !== 2) throw new Error(`${name}: ${file} has its text ${parts.length - 1} times, not once`);
  return parts.join(replace);
}

/**
 * Runs tests in a browser of their own and tells how each ended, by its full title.
 *
 * @param {readonly string[]} files
 * @param {Mutant} [mutant] Put in, and its test alone run.
 * @returns {Promise<ReadonlyMap<string, boolean>>}
 */
async function results(files, mutant) {
  /** @type {import('@web/test-runner').TestRunnerPlugin} */
  const fault = {
    name: 'fault',
    serve: ({ path }) => (mutant && path === `/${mutant.file}` ? { body: mutated(mutant), type: 'js' } : undefined),
  };
  const runner = await startTestRunner({
    config: {
      .../** @type {Partial<import('@web/test-runner').TestRunnerConfig>} */ (config),
      files: files.map((file) => root + file),
      browsers: [playwrightLauncher({ product: 'chromium', launchOptions: launchOptions() })],
      plugins: [fault, ...config.plugins],
      testFramework: { config: { ...config.testFramework.config, ...(mutant && { grep: mutant.caughtBy }) } },
      // A machine that has more to do starts a page late; that is no verdict.
      testsStartTimeout: 120_000,
      testsFinishTimeout: 300_000,
      reporters: [],
      logger: silent,
    },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) throw new Error('the test runner did not start');
  await new Promise((resolve) => runner.on('finished', resolve));
  const sessions = [...runner.sessions.all()];
  await runner.stop();
  return new Map(sessions.flatMap(({ testResults }) => (testResults ? titled(testResults) : [])));
}

/**
 * Each test with the titles of its suites before its own, and whether it passed.
 *
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @param {readonly string[]} above
 * @returns {(readonly [string, boolean])[]}
 */
function titled({ name, tests, suites }, above = []) {
  const path = name === '' ? above : [...above, name];
  return [
    ...tests.map((test) => /** @type {const} */ ([[...path, test.name].join(' '), test.passed])),
    ...suites.flatMap((inner) => titled(inner, path)),
  ];
}

/**
 * The rules that the text breaks.
 *
 * @param {string} file
 * @param {string} text
 */
async function brokenRules(file, text) {
  const [result] = await eslint.lintText(text, { filePath: root + file });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

/** @param {Mutant} mutant */
async function isCaught(mutant) {
  const { file, tests, caughtBy } = mutant;
  if (tests === 'eslint') return (await brokenRules(file, mutated(mutant))).includes(caughtBy);
  const passed = (await results([tests], mutant)).get(caughtBy);
  if (passed === undefined) throw new Error(`${mutant.name}: its test did not run`);
  return !passed;
}

/** What catches has to be content without the fault: a test that fails anyway, or is not there, catches nothing. */
async function isContent() {
  const titles = await results([...new Set(mutants.map(({ tests }) => tests).filter((tests) => tests !== 'eslint'))]);
  /** @param {Mutant} mutant */
  return async ({ file, tests, caughtBy }) =>
    tests === 'eslint'
      ? !(await brokenRules(file, readFileSync(root + file, 'utf8'))).includes(caughtBy)
      : titles.get(caughtBy) === true;
}

// All of them first: a text that is gone is told at once.
mutants.forEach(mutated);
const passesWithout = await isContent();
let caught = 0;
for (const mutant of mutants) {
  const sound = await passesWithout(mutant);
  const isKilled = sound && (await isCaught(mutant));
  if (isKilled) caught += 1;
  const told = isKilled ? 'caught' : sound ? 'SURVIVED' : 'NO SUCH TEST THAT PASSES';
  console.log(`${told}: ${mutant.name} [${mutant.file}]\n  by ${mutant.tests}: ${mutant.caughtBy}`);
}

console.log(`${caught} of ${mutants.length} caught`);
if (caught < mutants.length || caught === 0) process.exitCode = 1;
else if (mutants.length === all.length)
  noteProof('security-mutants', {
    what: 'Security faults put in by hand, each caught by the test that is named for it',
    figure: `${caught} of ${all.length}`,
    how: `\`npm run test:mutants\`, ${browserVersion()}`,
  });
