// Keeps what the long proofs measured (docs/proofs/*.json) and, run by itself, writes it into the README's table.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * What was proved, the figure, and how it was come by (seed, browser).
 *
 * @typedef {{ what: string, figure: string, how: string }} Proof
 */

const folder = new URL('../docs/proofs/', import.meta.url);
const readme = new URL('../README.md', import.meta.url);

/**
 * Prints a proof's figure; one of the long runs (`npm run verify:deep`) also keeps it for the README.
 *
 * @param {string} name The file's name, and the row's place in the table.
 * @param {Proof} proof
 */
export function noteProof(name, proof) {
  console.log(`${proof.what}: ${proof.figure} (${proof.how})`);
  if (!process.env.VERIFY_DEEP) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(proof, undefined, 2)}\n`);
}

function table() {
  const rows = readdirSync(folder)
    .sort()
    .map((file) => {
      /** @type {Proof} */
      const { what, figure, how } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      return `| ${what} | ${figure} | ${how} |`;
    });
  return ['| What is held | Figure | How |', '| --- | --- | --- |', ...rows].join('\n');
}

function writeTable() {
  const text = readFileSync(readme, 'utf8');
  const marks = /(<!-- proofs:start -->\n)[^]*?(\n<!-- proofs:end -->)/;
  if (!marks.test(text)) throw new Error('README.md has no marks for the proofs');
  writeFileSync(
    readme,
    text.replace(marks, (_all, start, end) => `${start}\n${table()}\n${end}`),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeTable();
