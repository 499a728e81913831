// The guide to adapters cannot rot: its excerpts stand in the files that it names, and its links lead somewhere.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const guide = readFileSync(new URL('../../docs/adapter.md', import.meta.url), 'utf8');
const port = readFileSync(new URL('../../src/backend/auth-backend.ts', import.meta.url), 'utf8');
const failures = readFileSync(new URL('../../src/backend/auth-error.ts', import.meta.url), 'utf8');

/** Without what indentation and line breaks the formatter chose: an excerpt stands further left than its file. */
const plain = (/** @type {string} */ text) => text.replaceAll(/\s+/g, ' ').trim();

describe('docs/adapter.md', () => {
  const excerpts = [...guide.matchAll(/<!-- from (\S+) -->\n\n```js\n([^]*?)```/g)];

  it('names the file of every excerpt', () => {
    assert.ok(excerpts.length > 0);
    assert.equal(excerpts.length, guide.match(/^```js$/gm)?.length);
  });

  for (const [, file = '', excerpt = ''] of excerpts) {
    it(`has lines of ${file}: ${plain(excerpt).slice(0, 50)}`, () => {
      const text = plain(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
      assert.ok(text.includes(plain(excerpt)), `not in ${file}:\n${excerpt}`);
    });
  }

  it('counts the lines of the example rightly', () => {
    const adapter = readFileSync(new URL('../../examples/rest/rest-backend.js', import.meta.url), 'utf8');
    const [, lines] = /is a whole one, in (\d+) lines/.exec(plain(guide)) ?? [];
    assert.ok(adapter.trimEnd().split('\n').length <= Number(lines));
  });

  it('has a row for every method of the port, and no other', () => {
    const declared = port.slice(port.indexOf('interface AuthBackend {'));
    const methods = [...declared.matchAll(/^ {2}(?:readonly )?(\w+\??)(?:<.*>)?(?::|\()/gm)].map(([, name]) => name);
    const rows = [...guide.matchAll(/^\| `(\w+\??)(?:\([^`]*\))?` +\|/gm)].map(([, name]) => name);
    assert.deepEqual(rows, methods);
  });

  it('names only failures that there are', () => {
    const table = guide.slice(guide.indexOf('| method '), guide.indexOf('From any of them'));
    const known = [...failures.matchAll(/code: '([\w-]+)'/g)].map(([, code]) => code);
    const columns = [...table.matchAll(/^\| `.*\|(.*)\|$/gm)].map(([, last = '']) => last);
    const named = columns.flatMap((column) =>
      [...column.matchAll(/`([a-z]+-?[a-z]+(?:-[a-z]+)?)`/g)].map(([, code]) => code),
    );
    assert.ok(named.length > 20);
    const properties = ['reason', 'seconds'];
    assert.deepEqual(
      named.filter((code) => !known.includes(code) && !properties.includes(code ?? '')),
      [],
    );
  });

  it('links to files that there are', () => {
    const links = [...guide.matchAll(/\]\((\.\.[^)#]+)/g)].map(([, link = '']) => link);
    assert.ok(links.length > 5);
    assert.deepEqual(
      links.filter((link) => !existsSync(new URL(link, new URL('../../docs/', import.meta.url)))),
      [],
    );
  });

  it('names functions of the example where it says that they are', () => {
    const named = [...guide.matchAll(/`([\w-]+\.mjs)` `(#?\w+)`(?:, `(#?\w+)`)?/g)];
    assert.ok(named.length > 3);
    for (const [, file = '', ...names] of named) {
      const text = readFileSync(new URL(`../../examples/rest/${file}`, import.meta.url), 'utf8');
      for (const name of names) if (name) assert.ok(text.includes(name), `${name} in ${file}`);
    }
  });
});
