// Parts: what each element's documentation names is there in some state and within the reach of a page's CSS, and no other.
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect, test } from './support/test.js';
import { open, show, stateNames } from './support/themes.js';

interface Documented {
  readonly file: string;
  readonly tag: string | undefined;
  readonly base: string | undefined;
  readonly parts: readonly string[];
}

const folder = new URL('../../src/elements/', import.meta.url);

/** The classes of the elements by name: their tags, what they build on, and the parts that their comments name. */
const classes = new Map<string, Documented>();
for (const file of readdirSync(folder)) {
  const source = readFileSync(new URL(file, folder), 'utf8');
  const found = source.matchAll(
    /(?:\/\*\*((?:(?!\*\/)[^])*)\*\/\s*)?(?:@customElement\('([\w-]+)'\)\s*)?export (?:abstract )?class (\w+) extends (\w+)/g,
  );
  for (const [, comment = '', tag, name = '', base] of found) {
    const parts = Array.from(comment.matchAll(/^ \* @csspart (\S+) - \S.*$/gm), ([, part = '']) => part);
    expect(parts.length, `${file}: each @csspart is “name - what it is”`).toBe(comment.split('@csspart').length - 1);
    classes.set(name, { file, tag, base, parts });
  }
}

/** A class and those that it builds on. */
function lineage(name: string | undefined): string[] {
  const documented = classes.get(name ?? '');
  return documented ? [name!, ...lineage(documented.base)] : [];
}

const tags = new Map(
  Array.from(classes).flatMap(([name, { tag }]) => (tag === undefined ? [] : [[tag, name] as const])),
);

/** Each part in each shadow root, as `tag part`, those included that an element hands on from within. */
function partsInSight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const look = (host: Element) => {
      for (const node of host.shadowRoot?.querySelectorAll('*') ?? []) {
        for (const part of node.part) found.add(`${host.localName} ${part}`);
        for (const pair of node.getAttribute('exportparts')?.split(',') ?? []) {
          const [inner = '', outer = inner] = pair.split(':').map((name) => name.trim());
          if (node.shadowRoot?.querySelector(`[part~="${inner}"]`)) found.add(`${host.localName} ${outer}`);
        }
        look(node);
      }
    };
    for (const element of document.querySelectorAll('*')) look(element);
    return [...found];
  });
}

/** Of these, the ones that a rule in the page's own stylesheet changes. */
function partsInReach(page: Page, parts: readonly string[]): Promise<string[]> {
  return page.evaluate((parts) => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const reached = (root: ShadowRoot): boolean =>
      [...root.querySelectorAll('*')].some(
        (node) =>
          getComputedStyle(node).scrollMarginTop === '7px' || (node.shadowRoot !== null && reached(node.shadowRoot)),
      );
    const found = parts.filter((each) => {
      const [tag = '', part = ''] = each.split(' ');
      sheet.replaceSync(`${tag}::part(${part}) { scroll-margin-top: 7px; }`);
      return [...document.querySelectorAll(tag)].some(({ shadowRoot }) => shadowRoot && reached(shadowRoot));
    });
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    return found;
  }, parts);
}

test('each part that is there is documented, and each that is documented is there and can be styled', async ({
  page,
  pageUrl,
}) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, pageUrl);
  const seen = new Set<string>();
  const reached = new Set<string>();
  for (const name of await stateNames(page)) {
    await show(page, name);
    const fresh = (await partsInSight(page)).filter((part) => !seen.has(part));
    fresh.forEach((part) => seen.add(part));
    for (const part of await partsInReach(page, fresh)) reached.add(part);
  }
  expect(seen.size).toBeGreaterThan(40);

  const undocumented = [...seen].filter((each) => {
    const [tag = '', part = ''] = each.split(' ');
    return !lineage(tags.get(tag)).some((name) => classes.get(name)!.parts.includes(part));
  });
  expect(undocumented).toEqual([]);

  // A part of a base class is there when one that builds on it has it.
  const has = (name: string, part: string, among: ReadonlySet<string>) =>
    [...tags].some(([tag, own]) => lineage(own).includes(name) && among.has(`${tag} ${part}`));
  const missing = [...classes].flatMap(([name, { parts }]) =>
    parts.filter((part) => !has(name, part, seen)).map((part) => `${name} ${part}`),
  );
  expect(missing).toEqual([]);

  // What lies in a shadow root within another is reached by the name under which it is handed on.
  const outOfReach = [...seen].filter((part) => !reached.has(part));
  expect(outOfReach.sort()).toEqual(['mfa-expiry expiry', 'mfa-expiry link']);
  console.log(`Parts: ${seen.size} in ${tags.size} elements, each documented`);
});
