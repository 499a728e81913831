// Reads every key of the English catalogue, for the API page.
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/**
 * @param {unknown} words
 * @param {string} path
 * @returns {[key: string, words: string][]}
 */
function flat(words, path = '') {
  if (typeof words === 'string') return [[path, words]];
  return Object.entries(Object(words)).flatMap(([key, value]) => flat(value, path ? `${path}.${key}` : key));
}

/** @returns {Promise<[key: string, words: string][]>} */
export async function textKeys() {
  const source = await readFile(new URL('../src/text/en.ts', import.meta.url), 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'esm' });
  const { en } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return flat(en);
}
