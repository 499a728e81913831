/** Adds up the pairs that passed, over runs of single places: all of them take an hour. Only runs of the same page count. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);
const folder = new URL('.cache/network/', root);

/** What the page is made of: with another one everything begins anew. */
function stamp(): string {
  const hash = createHash('sha256');
  for (const name of ['mfa-login', 'mfa-login-account', 'mfa-login-authing', 'main']) {
    hash.update(readFileSync(new URL(`dist/${name}.js`, root)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Keeps how many faults a place has withstood. */
export function keep(backend: string, place: number, pairs: number) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${stamp()}-${backend}-${place}`, folder), String(pairs));
}

/** All that was kept for this page. */
export function sum(backend: string): number {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${stamp()}-${backend}-`))
    .reduce((all, name) => all + Number(readFileSync(new URL(name, folder), 'utf8')), 0);
}
