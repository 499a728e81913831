// The API's description against the sources: docs/api.md, and what JSDoc says of parts, slots, events, properties and tokens.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { apiPage } from '../../scripts/api.mjs';
import { acts, classes, isReadonly, publicElements, tokens } from '../../scripts/manifest.mjs';

/** @typedef {import('../../scripts/manifest.mjs').Class} Class */

/** @param {string} path */
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
/** @param {string} path */
const withoutComments = (path) => read(path).replaceAll(/\/\*[^]*?\*\//g, '');
/** @param {Iterable<string | undefined>} names */
const sorted = (names) => [...new Set(Array.from(names, (name) => name ?? ''))].sort();
/** @param {readonly { name: string }[]} [things] */
const namesOf = (things = []) => things.map(({ name }) => name);

const all = classes();
const byName = new Map(all.map((one) => [one.declaration.name, one]));
/** @param {Iterable<string | undefined>} few @param {Iterable<string | undefined>} many */
const missing = (few, many) => sorted(few).filter((name) => !sorted(many).includes(name));
const elements = all.filter(({ declaration }) => declaration.tagName);

/** The sources that draw an element: its own, and those of what it extends. @param {string | undefined} name @returns {string} */
function sourceOf(name) {
  const one = name === undefined ? undefined : byName.get(name);
  return one ? withoutComments(one.path) + sourceOf(one.declaration.superclass?.name) : '';
}

const beforeEvents = acts().map((act) => `mfa-before-${act}`);

/** @param {string} source */
const partsIn = (source) =>
  Array.from(source.matchAll(/\b(?:export)?parts?="([\w, -]+)"/g), ([, names = '']) => names.split(/,\s*/)).flat();

/** A slot's name is written out, or is one of each screen. @param {string} source */
function slotsIn(source) {
  return Array.from(source.matchAll(/<slot(?: name="([^"]+)")?[ >]/g), ([, name = '']) =>
    name.replace(/^\$\{name\}/, 'login'),
  );
}

/** The names of events that a source makes, by the class or by the name itself. @param {string} source */
function eventsIn(source) {
  const types = new Map(
    Array.from(read('src/elements/events.ts').matchAll(/class (\w+) [^]*?\n}/g), ([text, name]) => [
      name,
      /static readonly type = '([\w-]+)'/.exec(text)?.[1],
    ]),
  );
  return Array.from(source.matchAll(/new (\w+Event)\(|'(mfa-act-\w+)'/g), ([, made = '', act]) =>
    made === 'BeforeEvent' ? beforeEvents : [act ?? types.get(made)],
  )
    .flat()
    .filter((name) => name !== undefined);
}

describe('docs/api.md', () => {
  it('is what the sources give: otherwise run `npm run api`', async () =>
    assert.equal(read('docs/api.md'), await apiPage()));
});

describe('the JSDoc of the elements', () => {
  it('is there for each of them', () => {
    const tags = readdirSync(new URL('../../src/elements/', import.meta.url)).flatMap((file) =>
      Array.from(read(`src/elements/${file}`).matchAll(/@customElement\('([\w-]+)'\)/g), ([, tag]) => tag),
    );
    assert.deepEqual(sorted(elements.map(({ declaration }) => declaration.tagName)), sorted(tags));
    const own = ['mfa-expiry'];
    assert.deepEqual(
      sorted(publicElements(all).map(({ declaration }) => declaration.tagName)),
      sorted(tags.filter((tag) => tag && !own.includes(tag))),
    );
  });

  for (const { path, declaration } of elements) {
    const { name, tagName, members, events, slots, cssParts, attributes = [] } = declaration;
    const source = sourceOf(name);

    describe(`<${tagName}>`, () => {
      it('says what everything is for', () => {
        const things = [...(members ?? []), ...(events ?? []), ...(slots ?? []), ...(cssParts ?? [])];
        const silent = things.filter(({ description }) => !description);
        assert.deepEqual(namesOf(silent), []);
        assert.ok(declaration.description);
      });

      // What a parent draws at a child's wish, such as a link, is the child's to document.
      it('names the parts that are drawn', () => {
        assert.deepEqual(missing(partsIn(withoutComments(path)), namesOf(cssParts)), []);
        assert.deepEqual(missing(namesOf(cssParts), partsIn(source)), []);
      });

      it('names the slots that are drawn', () => {
        const drawn = sorted(slotsIn(source));
        const documented = namesOf(slots).filter((slot) => !/-(before|after)$/.test(slot) || slot.startsWith('login-'));
        assert.deepEqual(sorted(documented), drawn);
      });

      it('names the events that are fired, with their classes', () => {
        assert.deepEqual(missing(eventsIn(withoutComments(path)), namesOf(events)), []);
        assert.deepEqual(missing(namesOf(events), eventsIn(source)), []);
        const map = read('src/elements/events.ts');
        for (const {
          name: type,
          type: { text },
        } of events ?? []) {
          if (type.startsWith('mfa-act-')) assert.equal(text, 'ActEvent');
          else if (type.startsWith('mfa-before-')) assert.equal(text, 'BeforeEvent');
          else assert.ok(map.includes(`'${type}': ${text};`), `${type} is a ${text} in HTMLElementEventMap`);
        }
      });

      it('has the properties and attributes of the decorators', () => {
        const decorated = Array.from(
          source.matchAll(/@property\(([^)]*)\)\s+(?:override )?(\w+)/g),
          ([, options = '', property = '']) => {
            const given = /attribute: (?:'([\w-]+)'|false)/.exec(options);
            return { property, attribute: given ? given[1] : property.toLowerCase() };
          },
        );
        const fields = (members ?? []).filter((member) => member.kind === 'field' && !isReadonly(member));
        assert.deepEqual(sorted(namesOf(fields)), sorted(decorated.map(({ property }) => property)));
        assert.deepEqual(
          sorted(attributes.map((attribute) => `${attribute.name} ${attribute.fieldName}`)),
          sorted(decorated.flatMap(({ property, attribute }) => (attribute ? [`${attribute} ${property}`] : []))),
        );
      });

      it('has its type under its tag', () => assert.ok(read(path).includes(`'${tagName}': ${name};`)));
    });
  }
});

describe('the events', () => {
  it('are all fired by some element', () => {
    const map = /interface HTMLElementEventMap[^]*?\n {2}}/.exec(read('src/elements/events.ts'))?.[0] ?? '';
    const acts = /type ActName =([^;]*);/.exec(read('src/elements/events.ts'))?.[1] ?? '';
    const listed = Array.from((map + acts).matchAll(/'(mfa-[\w-]+)'/g), ([, name]) => name);
    assert.ok(listed.length > 0);
    assert.deepEqual(
      sorted(elements.flatMap(({ declaration }) => namesOf(declaration.events))),
      sorted([...listed, ...beforeEvents]),
    );
  });
});

describe('public/theme.css', () => {
  /** Only page.css reads it. */
  const ofThePage = ['--mfa-color-page'];
  const used = new Map(
    Array.from(
      read('src/styles/tokens.styles.ts').matchAll(/: var\((--mfa-[\w-]+), (.+)\);/g),
      ([, name = '', value = '']) => /** @type {const} */ ([name, value.replaceAll('--_', '--mfa-')]),
    ),
  );

  it('has every token that the styles read, with its default', () => {
    const listed = tokens().filter(({ name }) => !ofThePage.includes(name));
    assert.deepEqual(Object.fromEntries(listed.map(({ name, value }) => [name, value])), Object.fromEntries(used));
  });

  it('is the only way to a token: no other style reads one', () => {
    const others = readdirSync(new URL('../../src/styles/', import.meta.url)).filter(
      (file) => file !== 'tokens.styles.ts',
    );
    assert.deepEqual(
      others.filter((file) => read(`src/styles/${file}`).includes('--mfa-')),
      [],
    );
  });
});
