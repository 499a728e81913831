// Keeps how many tests each runner passed and failed. Run by itself, it adds them up and fails unless some passed and none failed.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const folder = new URL('../.cache/results/', import.meta.url);

/**
 * @param {string} runner
 * @param {number} passed
 * @param {number} failed
 */
export function noteResults(runner, passed, failed) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${runner}.json`, folder), JSON.stringify({ passed, failed }));
}

function printSum() {
  let [passed, failed] = [0, 0];
  for (const file of readdirSync(folder)) {
    /** @type {{ passed: number, failed: number }} */
    const noted = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    passed += noted.passed;
    failed += noted.failed;
    console.log(`${file.replace('.json', '')}: ${noted.passed} of ${noted.passed + noted.failed} tests passed`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  mkdirSync(folder, { recursive: true });
  if (process.argv.includes('--forget')) rmSync(folder, { recursive: true });
  else printSum();
}
