// What the documents name is there: elements, events, attributes, properties, parts, slots, tokens, exports, commands, files.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { bundles } from '../../scripts/bundles.mjs';
import { publicElements, tokens } from '../../scripts/manifest.mjs';
import { textKeys } from '../../scripts/text-keys.mjs';

const root = new URL('../../', import.meta.url);
/** @param {string} path */
const read = (path) => readFileSync(new URL(path, root), 'utf8');

/** @typedef {import('../../scripts/manifest.mjs').Class} Class */

const elements = publicElements().map(({ declaration }) => declaration);
const byTag = new Map(elements.map((element) => [element.tagName ?? '', element]));
/** @param {(element: Class) => readonly { name: string }[] | undefined} list */
const names = (list) => new Set(elements.flatMap((element) => (list(element) ?? []).map(({ name }) => name)));

const tags = new Set(byTag.keys());
const events = names(({ events }) => events);
const slots = names(({ slots }) => slots);
const tokenNames = new Set(tokens().map(({ name }) => name));
const textPaths = new Set((await textKeys()).map(([key]) => key));
/** @type {{ scripts: Record<string, string>, exports: Record<string, unknown> }} */
const { scripts, exports } = JSON.parse(read('package.json'));
const globals = new Map(bundles.map(({ global, entry }) => [global, entry]));

/** Every key of an object as written in JavaScript, as paths: `{ login: { title: 'x' } }` has `login.title`. @param {string} object */
function pathsIn(object) {
  /** @type {string[]} */
  const open = [];
  /** @type {string[]} */
  const found = [];
  for (const [mark, key] of object.replaceAll(/'[^']*'/g, "''").matchAll(/([\w-]+|''):|[{}]/g)) {
    if (mark === '}') open.pop();
    else if (key) open[open.length - 1] = key;
    else open.push('');
    if (key && !/^\s*\{/.test(object.slice(object.indexOf(`${key}:`) + key.length + 1))) found.push(open.join('.'));
  }
  return found;
}

/**
 * Everything of ours that a text names, as [what kind of thing, its name, whether there is such a thing].
 *
 * @param {string} text
 * @returns {[kind: string, name: string, there: boolean][]}
 */
function named(text) {
  /**
   * @param {RegExp} pattern
   * @param {string} kind
   * @param {(...groups: string[]) => boolean} isThere
   * @returns {[kind: string, name: string, there: boolean][]}
   */
  const all = (pattern, kind, isThere) =>
    Array.from(text.matchAll(pattern), ([whole, ...groups]) => [kind, whole, isThere(...groups)]);
  return [
    ...all(
      /(?<![\w/.-])(mfa-[a-z-]+)(?![\w.-]*\.js)/g,
      'element or event',
      (name) => tags.has(name) || events.has(name),
    ),
    ...all(/<(mfa-[a-z-]+)((?: [\w-]+(?:="[^"]*")?)+)>/g, 'attribute', (tag, attributes) =>
      attributes
        .trim()
        .split(/(?:="[^"]*")? (?=[\w-]+(?:=|$| ))/)
        .every((attribute) => byTag.get(tag)?.attributes?.some(({ name }) => name === attribute.replace(/=.*/, ''))),
    ),
    ...all(/(mfa-[a-z-]+)::part\(([\w-]+)\)/g, 'part', (tag, part) =>
      Boolean(byTag.get(tag)?.cssParts?.some(({ name }) => name === part)),
    ),
    ...all(/slot="([\w-]+)"/g, 'slot', (slot) => slots.has(slot)),
    ...all(/`([a-z-]+-(?:before|after)|before|after)`/g, 'slot', (slot) => slots.has(slot)),
    ...all(/(--mfa-[\w-]+)/g, 'token', (token) => tokenNames.has(token)),
    ...all(/querySelector\('(mfa-[a-z-]+)'\)\.(\w+)/g, 'property', (tag, property) =>
      Boolean(byTag.get(tag)?.members?.some(({ name }) => name === property)),
    ),
    ...all(/\.text = (\{.*\})/g, 'text', (object) => pathsIn(object).every((path) => textPaths.has(path))),
    ...all(/\b(MfaLogin\w*)\.(\w+)/g, 'export', (global, name) =>
      new RegExp(`\\bexport .*\\b${name}\\b`).test(read(globals.get(global) ?? 'package.json')),
    ),
    ...all(/npm run ([\w:-]+)/g, 'command', (script) => script in scripts),
    ...all(/['"`]mfa-login\/([\w/.-]+)['"`]/g, 'entry', (path) => `./${path}` in exports),
    ...all(/`((?:src|dist|public|docs|test|scripts|examples)\/[\w./-]*)`/g, 'file', (path) =>
      existsSync(new URL(path, root)),
    ),
  ];
}

for (const document of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/authing.md', 'docs/api.md']) {
  it(`${document} names only what is there`, () => {
    const found = named(read(document));
    assert.ok(found.length > 0);
    assert.deepEqual(
      found.filter(([, , there]) => !there),
      [],
    );
  });
}

describe('the reader of names', () => {
  /** @type {readonly string[]} */
  const wrong = [
    'the element `<mfa-lgoin>`',
    'an event `mfa-logged-on`',
    '<mfa-login local="ar">',
    '<mfa-login service="A b" fullpage>',
    'mfa-code-prompt::part(titel)',
    'slot="logos"',
    '`sign-in-before`',
    '--mfa-color-accnt',
    "document.querySelector('mfa-login').words",
    "querySelector('mfa-login').text = { login: { titel: 'x' } }",
    'MfaLogin.addWords',
    'MfaLoginAuthing.create',
    'npm run serve',
    "'mfa-login/text/fr'",
    '`src/element/`',
  ];
  for (const text of wrong) {
    it(`finds nothing behind ${text}`, () => assert.equal(named(text).filter(([, , there]) => !there).length, 1));
  }

  it('knows what there is', () => {
    const text = `<mfa-login service="A b" full-page locale="ar">, mfa-logged-in, mfa-code-prompt::part(title), slot="code-prompt-after",
      --mfa-radius, MfaLogin.AuthError, npm run build, 'mfa-login/text/ar', \`src/flow/\`
      document.querySelector('mfa-login').text = { login: { title: 'x: {y}', submit: 'z' }, code: { hint: '' } };`;
    const found = named(text);
    assert.ok(found.length >= 10);
    assert.deepEqual(
      found.filter(([, , there]) => !there),
      [],
    );
  });
});
