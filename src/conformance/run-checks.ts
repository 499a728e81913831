/** Runs checks one after the other, for a page or a script. A test runner does not need it. */
import type { Check } from './check.js';
import { ConformanceError, shown } from './expectations.js';

export interface Result {
  readonly check: Check;
  readonly outcome: 'passed' | 'failed' | 'left-out';
  readonly milliseconds: number;
  /** What was expected and what came, or why it was left out. */
  readonly problem: string | undefined;
}

/**
 * One result after the other, as they come.
 *
 * @param timeout - Milliseconds for each check: a backend that never answers fails.
 */
export async function* runChecks(checks: readonly Check[], timeout = 60_000): AsyncGenerator<Result> {
  for (const check of checks) {
    const { leftOut } = check;
    if (leftOut !== undefined) {
      yield { check, outcome: 'left-out', milliseconds: 0, problem: leftOut };
      continue;
    }
    const began = performance.now();
    const problem = await problemOf(check, timeout);
    const milliseconds = performance.now() - began;
    yield { check, outcome: problem === undefined ? 'passed' : 'failed', milliseconds, problem };
  }
}

async function problemOf(check: Check, timeout: number): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const error = new ConformanceError(`an end within ${timeout / 1000} s`, 'none');
    timer = setTimeout(() => reject(error), timeout);
  });
  try {
    await Promise.race([check.run(), late]);
    return undefined;
  } catch (thrown) {
    return shown(thrown instanceof ConformanceError ? thrown.message : thrown);
  } finally {
    clearTimeout(timer);
  }
}
