// The page's own files: those of three folders, by name, and nothing else of the disk.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Letters, digits and hyphens, so that no name leads out of the folder or to a hidden file. */
const SERVED = /^\/(?:dist|public|examples)(?:\/[\w-]+)*\/(?:[\w-]+\.(?<type>css|html|js|png|svg))?$/;

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
};

/**
 * @param {string} path  of the address, without its query
 * @returns {Promise<{ type: string, body: Buffer } | undefined>}
 */
export async function staticFile(path) {
  const found = SERVED.exec(path);
  if (!found) return undefined;
  const { type = 'html' } = found.groups ?? {};
  const body = await readFile(root + (path.endsWith('/') ? `${path}index.html` : path)).catch(() => undefined);
  return body && { type: TYPES[type] ?? '', body };
}
