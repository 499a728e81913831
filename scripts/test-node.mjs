// Runs the tests that need files instead of a browser, test/**/*.test.mjs, and notes how many passed.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { noteResults } from './results.mjs';

const folder = fileURLToPath(new URL('../test/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.mjs'))
  .map((file) => folder + file);

let [passed, failed] = [0, 0];
const results = run({ files, concurrency: true })
  .on('test:pass', ({ skip, details }) => (passed += skip || details.type === 'suite' ? 0 : 1))
  .on('test:fail', ({ details }) => (failed += details.type === 'suite' ? 0 : 1));
results.compose(new spec()).pipe(process.stdout);
results.on('end', () => {
  noteResults('node', passed, failed);
  if (failed > 0 || passed === 0) process.exitCode = 1;
});
