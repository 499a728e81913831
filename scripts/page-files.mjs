// What index.html consists of, as texts for the bundle that makes one file of it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAst } from 'vite';

/** @typedef {import('virtual:page-files').PageFiles} PageFiles */

const MODULE = 'virtual:page-files';

/** All that any backend of the page loads. What is for developers stays out. */
const SCRIPTS = [
  'mfa-login.js',
  'mfa-login-account.js',
  'mfa-login-zh-cn.js',
  'mfa-login-ar.js',
  'mfa-login-mock.js',
  'mfa-login-authing.js',
  'mfa-login-authing-simulator.js',
  'main.js',
];

/** @param {string} svg */
const dataUri = (svg) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

/**
 * The same script for the inside of a `<script>`: nothing in it begins a tag or a comment of HTML.
 *
 * @param {string} name
 * @param {string} code
 */
function forInline(name, code) {
  if (/[\r\0]/.test(code)) throw new Error(`${name} has a character that HTML would change`);
  // The way that strings, templates and regular expressions alike write it.
  const safe = code.replace(/<(?=!--|\/?script)/gi, '\\x3c');
  // Elsewhere it is no JavaScript.
  parseAst(safe);
  return safe;
}

/**
 * index.html with gaps, `{{like this}}`, for what each file has its own of.
 *
 * @param {string} html
 * @param {Readonly<Record<string, string>>} images  data URIs by their addresses in the page
 */
function template(html, images) {
  /** @param {string} text @param {RegExp} pattern @param {string} by */
  const put = (text, pattern, by) => {
    if (!pattern.test(text)) throw new Error(`index.html has nothing that looks like ${pattern}`);
    return text.replace(pattern, () => by);
  };
  let page = html.replace(/[ \t]*<!--[^]*?-->\n?/g, '');
  page = put(page, /<html lang="en">/, '<html {{root}}>');
  page = put(page, /(?<=http-equiv="Content-Security-Policy"\s+content=")[^"]+/, '{{policy}}');
  page = put(page, /[ \t]*<link rel="stylesheet"[^>]+>\n(?![^]*<link rel="stylesheet")/, '    {{style}}\n');
  page = page.replace(/[ \t]*<link rel="stylesheet"[^>]+>\n/g, '');
  page = put(page, /[ \t]*<script defer/, '<script defer').replace(/[ \t]*<script defer[^>]+><\/script>\n/g, '');
  page = put(page, /<mfa-login [^>]+>/, '<mfa-login {{login}}>\n      {{words}}');
  // Leads to a page that is not in the file.
  page = put(page, /[ \t]*<a href="\.\/states\.html"[^>]*>[^<]*<\/a>\n/, '');
  page = put(page, /[ \t]*<\/body>/, '    {{scripts}}\n  </body>');
  for (const [address, uri] of Object.entries(images)) page = page.replaceAll(`"${address}"`, `"${uri}"`);
  const left = /(?:src|href)="(?!data:)[^"]+"/.exec(page);
  if (left) throw new Error(`One file cannot hold ${left[0]} of index.html`);
  return `${page.trimEnd()}\n{{licences}}\n`.replace(/\n{3,}/g, '\n\n');
}

/**
 * @param {string} root
 * @param {(name: string) => Promise<string> | string} dist  reads a file of dist/
 * @returns {Promise<PageFiles>}
 */
export async function pageFiles(root, dist) {
  /** @param {string} name */
  const read = (name) => readFile(join(root, name), 'utf8');
  const licences = `${await read('LICENSE')}\n${await dist('THIRD-PARTY-LICENSES.txt')}`;
  if (/--!?>/.test(licences)) throw new Error('The licences would end the comment that they stand in');
  const images = {
    './public/favicon.svg': dataUri(await read('public/favicon.svg')),
    './public/logo.svg': dataUri(await read('public/logo.svg')),
  };
  const scripts = [];
  for (const name of SCRIPTS) scripts.push([name, forInline(name, await dist(name))]);
  return {
    html: template(await read('index.html'), images),
    theme: await read('public/theme.css'),
    page: await read('public/page.css'),
    scripts: Object.fromEntries(scripts),
    licences,
  };
}

/**
 * @param {() => Promise<PageFiles>} files
 * @returns {import('vite').Plugin}
 */
export function pageFilesModule(files) {
  return {
    name: 'page-files',
    enforce: 'pre',
    resolveId: (source) => (source === MODULE ? `\0${MODULE}` : null),
    load: async (id) => (id === `\0${MODULE}` ? `export const pageFiles = ${JSON.stringify(await files())};` : null),
  };
}
