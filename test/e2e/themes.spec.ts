// The looks: contrast of the default and of every ready theme, by tokens and on the screens; and a QR code that stays as it is.
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright/test';
import { PNG } from 'pngjs';
import { browserVersion } from '../../scripts/browser.mjs';
import { noteProof } from '../../scripts/proofs.mjs';
import { NEEDED, PAIRS as pairs, type Pair } from '../../src/demo/theme/pairs.js';
import { decodeQr } from './support/qr.js';
import { expect, test } from './support/test.js';
import { open, putOn, READY, SCHEMES, show, stateNames } from './support/themes.js';

const tokens = Array.from(
  readFileSync(new URL('../../public/theme.css', import.meta.url), 'utf8').matchAll(/(--mfa-[\w-]+):/g),
  ([, token = '']) => token,
);

/** Of the theme for high contrast all as WCAG 2.2 has it for text in §1.4.6. */
const needed = (theme: string, what: Pair['what']) => (theme === 'high-contrast' ? 7 : NEEDED[what]);

const colour = (name: string) =>
  name === 'page' ? 'var(--mfa-color-page)' : name.includes('(') ? name : `var(--_color-${name})`;

/** The contrast of each two colours as the browser resolves them where the elements' own rules do. */
function contrasts(page: Page, colours: readonly (readonly [ink: string, ground: string])[]): Promise<number[]> {
  return page.evaluate((colours) => {
    const probe = document.querySelector('mfa-login')!.appendChild(document.createElement('i'));
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const luminance = (colour: string) => {
      probe.style.color = colour;
      if (!probe.style.color) throw new Error(colour);
      canvas.fillStyle = getComputedStyle(probe).color;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha] = canvas.getImageData(0, 0, 1, 1).data;
      if (alpha !== 255) throw new Error(`${colour} lets its ground through`);
      // WCAG 2.2, "relative luminance".
      const linear = (part: number) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const found = colours.map(([ink, ground]) => {
      const [dark = 0, light = 0] = [luminance(ink), luminance(ground)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    });
    probe.remove();
    return found;
  }, colours);
}

test('contrast is measured as WCAG has it', async ({ page, pageUrl }) => {
  await open(page, pageUrl);
  const [most, none, grey] = await contrasts(page, [
    ['#000', '#fff'],
    ['#123456', '#123456'],
    ['#767676', '#fff'],
  ]);
  expect([most, none]).toEqual([21, 1]);
  expect(grey).toBeCloseTo(4.54, 2);
});

test('every colour that a page can set is among the pairs', () => {
  const set = tokens.filter((token) => token.startsWith('--mfa-color-')).map((token) => token.slice(12));
  const looked = new Set(pairs.flatMap(({ ink, ground }) => [ink, ground]));
  expect(set.filter((name) => !looked.has(name))).toEqual(['line']);
});

for (const theme of ['default', ...READY]) {
  test(`contrast of the tokens: ${theme}`, async ({ page, pageUrl }) => {
    await open(page, pageUrl);
    await putOn(page, theme);
    for (const scheme of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme });
      const found = await contrasts(
        page,
        pairs.map(({ ink, ground }) => [colour(ink), colour(ground)]),
      );
      const low = pairs
        .map(({ what, ink, ground }, index) => ({ what, pair: `${ink} on ${ground}`, contrast: found[index] ?? 0 }))
        .filter(({ what, contrast }) => contrast < needed(theme, what));
      expect(low, scheme).toEqual([]);
      console.log(`${theme}, ${scheme}: lowest contrast ${Math.min(...found).toFixed(2)} of ${pairs.length} pairs`);
    }
  });
}

/** `npm test` looks at every thirtieth state in each of six surroundings, `npm run verify:deep` in all of them. */
const DEEP = Boolean(process.env.VERIFY_DEEP);
const SHARE = DEEP ? 1 : 30;

const surroundings = READY.flatMap((theme) => [
  { theme, scheme: 'light', width: 1280 },
  { theme, scheme: 'dark', width: 320 },
  ...(DEEP ? [{ theme, scheme: 'forced', width: 320 }] : []),
]);

test.describe('on the screens', () => {
  // In the deep run one after the other, so that what was looked at can be added up.
  if (DEEP) test.describe.configure({ mode: 'serial' });
  let looks = 0;

  for (const [turn, { theme, scheme, width }] of surroundings.entries()) {
    test(`${theme}, ${scheme}, ${width} px: contrast, room for fingers, nothing cut off`, async ({ page, pageUrl }) => {
      test.setTimeout(DEEP ? 900_000 : 120_000);
      await page.emulateMedia({
        colorScheme: scheme === 'dark' ? 'dark' : 'light',
        forcedColors: scheme === 'forced' ? 'active' : 'none',
        reducedMotion: 'reduce',
      });
      await page.setViewportSize({ width, height: 800 });
      await open(page, pageUrl);
      await putOn(page, theme);
      // By the debugger's way, which the page's own policy does not stop.
      await page.evaluate(axe.source);
      const rules = ['color-contrast', ...(theme === 'high-contrast' ? ['color-contrast-enhanced'] : [])];
      const states = (await stateNames(page)).filter((_, index) => (index + turn) % SHARE === 0);
      let nodes = 0;
      for (const name of states) {
        await show(page, name);
        const found = await page.evaluate(async (rules) => {
          const { violations, passes } = await (window as unknown as { axe: typeof axe }).axe.run({
            preload: false,
            runOnly: rules,
          });
          const login = document.querySelector('mfa-login')!;
          const trees = [document, login.shadowRoot!, ...Array.from(login.children, (child) => child.shadowRoot)];
          const small = trees
            .flatMap((tree) => [...(tree?.querySelectorAll<HTMLElement>('button, a[href], input, select') ?? [])])
            .filter((element) => element.checkVisibility() && !element.matches('[aria-hidden="true"]'))
            .filter((element) => (element.closest('.mfa-tick') ?? element).getBoundingClientRect().height < 44);
          return {
            violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
            small: small.map(({ outerHTML }) => outerHTML),
            sideways: document.documentElement.scrollWidth > innerWidth,
            nodes: passes.reduce((sum, { nodes }) => sum + nodes.length, 0),
          };
        }, rules);
        expect(found, name).toEqual({
          violations: [],
          small: [],
          sideways: false,
          nodes: expect.any(Number) as unknown,
        });
        nodes += found.nodes;
      }
      expect(nodes).toBeGreaterThan(states.length);
      looks += states.length;
      const figure = `${looks} looks, ${pairs.length} pairs of colours in each of ${2 * (READY.length + 1)} themes`;
      const how = `${READY.join(', ')}: ${turn + 1} of ${surroundings.length} surroundings, axe-core ${axe.version}, ${browserVersion()}`;
      if (DEEP && turn === surroundings.length - 1)
        noteProof('themes', { what: 'States in the ready themes with the contrast that WCAG asks for', figure, how });
      else console.log(`${theme}, ${scheme}: ${states.length} states, ${nodes} texts with contrast enough`);
    });
  }
});

/** What a camera sees of the QR code: its text, and every colour in it. */
async function qrAsSeen(page: Page) {
  const code = page.locator('mfa-qr-code');
  const { data } = PNG.sync.read(await code.screenshot());
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += 4) colours.add(data.subarray(at, at + 3).toString('hex'));
  return {
    text: await decodeQr(code),
    colours: [...colours].sort(),
    fills: await code.evaluate(({ shadowRoot }) =>
      Array.from(shadowRoot!.querySelectorAll('rect, path'), (shape) => getComputedStyle(shape).fill),
    ),
    frame: await page.locator('.mfa-qr-frame').evaluate((frame) => getComputedStyle(frame).backgroundColor),
  };
}

const asItIs = {
  text: expect.stringMatching(
    /^otpauth:\/\/totp\/Example:ada%40example\.com\?secret=(FAKE){8}&issuer=Example$/,
  ) as unknown,
  colours: ['000000', 'ffffff'],
  fills: ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
  frame: 'rgb(255, 255, 255)',
};

test('the QR code is black on white in every theme, and can be read', async ({ page, pageUrl }) => {
  test.setTimeout(120_000);
  await open(page, pageUrl, 'qr-binding');
  for (const theme of ['default', ...READY]) {
    await putOn(page, theme);
    for (const scheme of SCHEMES) {
      for (const forcedColors of ['none', 'active'] as const) {
        await page.emulateMedia({ colorScheme: scheme, forcedColors });
        expect(await qrAsSeen(page), `${theme}, ${scheme}, forced colours ${forcedColors}`).toEqual(asItIs);
      }
    }
  }
});

test('no token gets at the QR code', async ({ page, pageUrl }) => {
  // A colour on its way is neither the one nor the other.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, pageUrl, 'qr-binding');
  const before = await page.locator('.mfa-button[type="submit"]').evaluate((e) => getComputedStyle(e).backgroundColor);
  await page.evaluate((tokens) => {
    const sheet = new CSSStyleSheet();
    const colours = tokens.filter((token) => token.startsWith('--mfa-color-'));
    sheet.replaceSync(
      `* { ${colours.map((token) => `${token}: #777 !important;`).join(' ')} fill: #777; color: #777; }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, tokens);
  const after = await page.locator('.mfa-button[type="submit"]').evaluate((e) => getComputedStyle(e).backgroundColor);
  expect([before, after]).toEqual(['rgb(43, 80, 216)', 'rgb(119, 119, 119)']);
  expect(await qrAsSeen(page)).toEqual(asItIs);
});
