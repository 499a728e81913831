// The tokens: one list with one default each in public/theme.css and in src/styles/, every one in use, none that is not there.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string} path */
const read = (path) => readFileSync(root + path, 'utf8');

/** @param {string} folder @param {string} end */
const filesIn = (folder, end) =>
  readdirSync(root + folder)
    .filter((file) => file.endsWith(end))
    .map((file) => `${folder}/${file}`);

/** @param {string} css */
const withoutComments = (css) => css.replace(/\/\*[^]*?\*\//g, '');

/**
 * Custom properties and their values, as they stand one after the other.
 *
 * @param {string} css
 * @returns {[name: string, value: string][]}
 */
const declarations = (css) =>
  Array.from(withoutComments(css).matchAll(/(--[\w-]+):\s*([^;]+);/g), ([, name = '', value = '']) => [name, value]);

/** @param {string} css @param {RegExp} pattern */
const names = (css, pattern) => new Set(Array.from(withoutComments(css).matchAll(pattern), ([, name = '']) => name));

/** Only the page is drawn on it. */
const OF_THE_PAGE = ['--mfa-color-page'];

const listed = new Map(declarations(read('public/theme.css')));
const defined = declarations(read('src/styles/tokens.styles.ts'));
const pages = ['public/page.css', 'public/states.css'];
const styled = [...filesIn('src/styles', '.ts'), ...filesIn('src/elements', '.ts')].filter(
  (file) => !file.endsWith('/tokens.styles.ts'),
);

describe('tokens', () => {
  it('have one name and one default each, in theme.css and in the elements', () => {
    assert.ok(defined.length > 30);
    const inElements = defined.map(([inner, value]) => {
      const [, token, fallback] = /^var\((--mfa-[\w-]+), ([^]+)\)$/.exec(value) ?? [];
      assert.ok(token && fallback, `${inner}: ${value}`);
      assert.equal(inner, token.replace('--mfa-', '--_'));
      return [token, fallback.replaceAll('--_', '--mfa-')];
    });
    const inTheme = [...listed].filter(([name]) => !OF_THE_PAGE.includes(name));
    assert.deepEqual(inElements.sort(), inTheme.sort());
  });

  it('stand in theme.css once each', () => {
    assert.equal(declarations(read('public/theme.css')).length, listed.size);
  });

  it('are all used, and nothing else is', () => {
    const inUse = new Set();
    for (const file of styled) {
      const css = read(file);
      const own = names(css, /(--_[\w-]+):/g);
      for (const name of names(css, /var\((--_[\w-]+)/g)) {
        inUse.add(name);
        const isDefined = own.has(name) || defined.some(([inner]) => inner === name);
        assert.ok(isDefined, `${file} uses ${name}, which nothing defines`);
      }
      assert.deepEqual([...names(css, /var\((--mfa-[\w-]+)/g)], [], `${file} goes past tokens.styles.ts`);
      for (const [name] of defined) assert.ok(!own.has(name), `${file} defines ${name} again`);
    }
    // One that another one falls back to is in use as well.
    for (const [, value] of defined) for (const name of names(value, /var\((--_[\w-]+)/g)) inUse.add(name);
    const idle = defined.map(([inner]) => inner).filter((inner) => !inUse.has(inner));
    assert.deepEqual(idle, []);
  });

  it('are all that the pages and the ready themes read', () => {
    for (const file of [...pages, 'public/theme.css', ...filesIn('public/themes', '.css')]) {
      const unknown = [...names(read(file), /var\((--[\w-]+)/g)].filter((name) => !listed.has(name));
      assert.deepEqual(unknown, [], file);
    }
    const onPages = names(pages.map(read).join(), /var\((--mfa-[\w-]+)/g);
    for (const name of OF_THE_PAGE) assert.ok(onPages.has(name), name);
  });
});

describe('ready themes', () => {
  const themes = filesIn('public/themes', '.css');

  it('are three', () => assert.equal(themes.length, 3));

  for (const file of themes) {
    it(`${file} says what it is for, sets tokens and nothing else`, () => {
      const css = read(file);
      assert.match(
        css,
        /^\/\*\n \* [^]+\n \* Link it after theme\.css: <link rel="stylesheet" href="\.\/([^"]+)" \/>\n \*\//,
      );
      assert.ok(css.includes(`href="./${file}"`));
      const set = declarations(css);
      assert.equal(
        withoutComments(css).replaceAll(/\s+/g, ' ').trim(),
        `:root { ${set.map(([n, v]) => `${n}: ${v};`).join(' ')} }`,
      );
      assert.equal(new Set(set.map(([name]) => name)).size, set.length);
      for (const [name, value] of set) {
        assert.ok(listed.has(name), `${name} is no token`);
        if (name.startsWith('--mfa-color-')) assert.match(value, /^light-dark\(#[\da-f]{6}, #[\da-f]{6}\)$/, name);
      }
    });
  }
});
