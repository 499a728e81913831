// Lets Stryker change flow, backend and adapters a little at a time and counts what the tests notice; fails below 90 %.
// What they do not notice stands in docs/mutants.md, with the reason from test/mutation/survivors.mjs.
// `npm run test:mutation -- authing` takes the parts with that word.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import settings from '../test/mutation/stryker.config.mjs';
import { reasons } from '../test/mutation/survivors.mjs';
import { noteProof } from './proofs.mjs';

/** Of a hundred mutants, how many have to be noticed. */
const NEEDED = 90;

/** Sources, and the folder of the tests that have to notice. */
const parts = {
  flow: { mutate: 'src/flow/**/*.ts', tests: 'flow' },
  backend: { mutate: 'src/backend/**/*.ts', tests: '{backend,flow}' },
  mock: { mutate: 'src/adapters/mock/**/*.ts', tests: 'adapters/mock' },
  authing: { mutate: 'src/adapters/authing/**/*.ts', tests: 'adapters/authing' },
};

const root = fileURLToPath(new URL('../', import.meta.url));
const LIST = new URL('../docs/mutants.md', import.meta.url);
const [word = ''] = process.argv.slice(2);

/**
 * @typedef {object} Survivor
 * @property {string} file  from the root
 * @property {number} line  from 1
 * @property {string} from  the source's text
 * @property {string} to    what Stryker put there
 * @property {string} reason
 */

/** @param {import('@stryker-mutator/api/core').MutantResult} mutant @returns {Survivor} */
function survivor({ fileName, location: { start, end }, replacement = '', status }) {
  const file = fileName.replace(root, '').replaceAll('\\', '/');
  const lines = readFileSync(root + file, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines.push((lines.pop() ?? '').slice(0, end.column - 1));
  const from = lines.join('\n').slice(start.column - 1);
  const known = reasons.find(
    (one) =>
      file.endsWith(one.file) && plain(from).includes(one.from) && (one.to === undefined || one.to === replacement),
  );
  const untested = status === 'NoCoverage' ? 'No test without a browser comes here. ' : '';
  return { file, line: start.line, from, to: replacement, reason: untested + (known?.reason ?? 'Not explained.') };
}

/** On one line. @param {string} text */
const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** @param {string} text */
const cell = (text) => {
  const short = plain(text);
  return `\`\` ${(short.length > 70 ? `${short.slice(0, 69)}…` : short || '(nothing)').replaceAll('|', '\\|')} \`\``;
};

/** @param {readonly Survivor[]} survivors */
function chapter(survivors) {
  const rows = survivors.map(
    ({ file, line, from, to, reason }) => `| ${file}:${line} | ${cell(from)} | ${cell(to)} | ${reason} |`,
  );
  return ['', '| where | from | to | why no test notices |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}

/** Puts a part's list between its marks, and leaves the other parts' as they are. @param {string} part @param {string} text */
function list(part, text) {
  const [begin, end] = [`<!-- ${part}:start -->`, `<!-- ${part}:end -->`];
  const page = readFileSync(LIST, 'utf8');
  const [before, rest = ''] = page.split(begin);
  writeFileSync(LIST, `${before}${begin}\n${text}\n${end}${rest.split(end)[1] ?? ''}`);
}

for (const [part, { mutate, tests }] of Object.entries(parts).filter(([part]) => part.includes(word))) {
  // The runners are processes of their own.
  process.env.MUTATION_TESTS = tests;
  const incrementalFile = `.cache/mutation-${part}.json`;
  const results = await new Stryker({ ...settings, incrementalFile, mutate: [mutate] }).runMutationTest();
  const counted = results.filter(({ status }) => status !== 'CompileError' && status !== 'Ignored');
  const survivors = counted.filter(
    ({ status }) => status === 'Survived' || status === 'NoCoverage' || status === 'RuntimeError',
  );
  const killed = counted.length - survivors.length;
  const share = (100 * killed) / counted.length;
  list(part, chapter(survivors.map(survivor)));
  noteProof(`mutation-${part}`, {
    what: `Mutants of \`${mutate}\` that the tests notice`,
    figure: `${killed} of ${counted.length}, ${share.toFixed(1)} %`,
    how: `Stryker, on the tests that need no browser; the others in docs/mutants.md`,
  });
  if (share < NEEDED) process.exitCode = 1;
}
