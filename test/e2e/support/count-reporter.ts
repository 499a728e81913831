/** Notes how many end-to-end tests passed and failed, for scripts/results.mjs. */
import type { FullResult, Reporter, TestCase } from 'playwright/types/testReporter';
import { noteResults } from '../../../scripts/results.mjs';

export default class CountReporter implements Reporter {
  #tests = new Set<TestCase>();
  #errors = 0;

  onTestEnd(test: TestCase): void {
    this.#tests.add(test);
  }

  /** Outside of a test: a file that does not load, a hook of the worker. */
  onError(): void {
    this.#errors += 1;
  }

  onEnd(result: FullResult): void {
    const outcomes = Array.from(this.#tests, (test) => test.outcome());
    const passed = outcomes.filter((outcome) => outcome === 'expected' || outcome === 'flaky').length;
    const failed = outcomes.filter((outcome) => outcome === 'unexpected').length + this.#errors;
    noteResults('e2e', passed, result.status === 'passed' ? failed : Math.max(failed, 1));
  }
}
