// Every state of every screen, as `#state=…` opens it: axe, sizes, one heading, the browser's own form checks, no motion.
import axe from 'axe-core';
import type { CDPSession, Page } from 'playwright/test';
import type * as States from '../../src/states/index.js';
import { browserVersion } from '../../scripts/browser.mjs';
import { noteProof } from '../../scripts/proofs.mjs';
import { expect, test } from './support/test.js';

type StatesWindow = Window & { readonly MfaLoginStates: typeof States };

const LANGUAGES = ['en', 'zh-CN', 'ar'] as const;
const THEMES = ['light', 'dark', 'forced'] as const;
const WIDTHS = [1280, 320] as const;

/** `npm test` looks at each state in one of the eighteen, `npm run verify:deep` in all. */
const SHARE = process.env.VERIFY_DEEP ? 1 : 18;

const names = (page: Page) =>
  page.evaluate(() => Object.keys((window as unknown as StatesWindow).MfaLoginStates.states));

/** In the page that is open: faster than one load for each. */
async function show(page: Page, name: string) {
  const shown = await page.evaluate(
    (name) => (window as unknown as StatesWindow).MfaLoginStates.showState(document.querySelector('mfa-login')!, name),
    name,
  );
  expect(shown, name).toBe(true);
}

async function open(page: Page, pageUrl: string, lang = 'en') {
  await page.goto(`${pageUrl}#state=login&lang=${lang}`);
  await expect(page.locator('mfa-login-form')).toBeVisible();
}

const all = THEMES.flatMap((theme) => LANGUAGES.flatMap((lang) => WIDTHS.map((width) => ({ theme, lang, width }))));

/** In the deep run one after the other, so that what was looked at can be added up. */
if (process.env.VERIFY_DEEP) test.describe.configure({ mode: 'serial' });
let looks = 0;

for (const [turn, { theme, lang, width }] of all.entries()) {
  test(`axe: ${theme}, ${lang}, ${width} px`, async ({ page, pageUrl }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      forcedColors: theme === 'forced' ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    await page.setViewportSize({ width, height: 800 });
    await open(page, pageUrl, lang);
    // By the debugger's way, which the page's own policy does not stop.
    await page.evaluate(axe.source);
    const states = (await names(page)).filter((_, index) => (index + turn) % SHARE === 0);
    for (const name of states) {
      await show(page, name);
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ preload: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
      });
      expect(found, name).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
    }
    looks += states.length;
    const how = `${turn + 1} of ${all.length} surroundings, axe-core ${axe.version}, ${browserVersion()}`;
    const proof = { what: 'States of screens that axe finds nothing in', figure: `${looks} looks`, how };
    if (!process.env.VERIFY_DEEP) console.log(`axe: ${states.length} states without a violation`);
    else if (turn === all.length - 1) noteProof('axe', proof);
  });
}

test('every state has one heading, room for fingers, and nothing that moves where less motion is wished for', async ({
  page,
  pageUrl,
}) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, pageUrl);
  for (const name of await names(page)) {
    await show(page, name);
    const found = await page.evaluate(() => {
      const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
        root,
        ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
      ];
      const trees = roots(document);
      const every = (selector: string) => trees.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
      const small = every('button, a[href], input, select').filter((element) => {
        // A box to tick is pressed by its whole line.
        const { width, height } = (element.closest('.mfa-tick') ?? element).getBoundingClientRect();
        const isSeen =
          element.checkVisibility({ visibilityProperty: true }) && !element.matches('[aria-hidden="true"]');
        return isSeen && (height < 44 || width < 24);
      });
      return {
        headings: every('h1').filter((heading) => heading.checkVisibility()).length,
        small: small.map(({ outerHTML }) => outerHTML),
        moving: trees.flatMap((root) => root.getAnimations().map(({ playState }) => playState)),
      };
    });
    expect(found, name).toEqual({ headings: 1, small: [], moving: [] });
  }
});

test('zoomed to 400 % and with wide text spacing nothing is cut off', async ({ page, pageUrl }) => {
  test.setTimeout(180_000);
  // 1280 × 1024 at 400 % (WCAG 2.2 §1.4.10), and §1.4.12's spacing in every tree.
  await page.setViewportSize({ width: 320, height: 256 });
  for (const [turn, lang] of ['en', 'ar', 'en-XA'].entries()) {
    await open(page, pageUrl, lang);
    await page.evaluate(() => {
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }
        .mfa-code-input { letter-spacing: calc(var(--_cell) - 1ch) !important; }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, spacing];
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (init) {
        const root = attachShadow.call(this, init);
        queueMicrotask(() => (root.adoptedStyleSheets = [...root.adoptedStyleSheets, spacing]));
        return root;
      };
    });
    const share = Math.min(SHARE, 3);
    for (const name of (await names(page)).filter((_, index) => (index + turn) % share === 0)) {
      await show(page, name);
      const cut = await page.evaluate(() => {
        const login = document.querySelector('mfa-login')!;
        const trees = [document, login.shadowRoot!, ...[...login.querySelectorAll('*')].map((e) => e.shadowRoot)];
        return trees
          .flatMap((root) => [...(root?.querySelectorAll<HTMLElement>('*') ?? [])])
          .filter(
            (element) => !element.closest('[class*="visually-hidden"]') && !element.matches('input, option, select'),
          )
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1)
          .map(({ outerHTML }) => outerHTML.slice(0, 120));
      });
      expect(cut, `${name} ${lang}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
    }
  }
});

/** What Chromium itself finds about forms, by its log and by its issues. */
async function listen(devtools: CDPSession): Promise<string[]> {
  const found: string[] = [];
  devtools.on('Log.entryAdded', ({ entry }) => entry.text.startsWith('[DOM]') && found.push(entry.text));
  devtools.on('Audits.issueAdded', ({ issue }) => found.push(`${issue.code} ${JSON.stringify(issue.details)}`));
  await devtools.send('Log.enable');
  await devtools.send('Audits.enable');
  return found;
}

test('Chromium’s own checks of forms find nothing in any state', async ({ page, pageUrl, context, watched }) => {
  test.setTimeout(180_000);
  const found = await listen(await context.newCDPSession(page));
  for (const name of ['login', ...(await open(page, pageUrl).then(() => names(page)))]) {
    await show(page, name);
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  }
  expect(found).toEqual([]);

  // And they are heard: a form that they have something to say about.
  watched.expectFaults(/\[DOM\]/);
  await page.evaluate(() => {
    const form = document.createElement('form');
    for (const id of ['twice', 'twice'])
      form.append(Object.assign(document.createElement('input'), { type: 'password', id }));
    document.body.append(form);
  });
  await expect.poll(() => found.length).toBeGreaterThan(0);
});

test('a link opens its state, in its theme and language, and no link that is not whole', async ({ page, pageUrl }) => {
  await page.goto(`${pageUrl}#state=code-prompt.locked&theme=dark&lang=ar`);
  await expect(page.locator('html')).toHaveAttribute('data-state', 'code-prompt.locked');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await page.evaluate(() => document.documentElement.style.colorScheme)).toBe('dark');
  await expect(page.getByRole('button', { name: /إعادة المحاولة بعد/ })).toBeVisible();
  expect(page.url()).toContain('#state=code-prompt.locked');
  await page.evaluate(() => (location.hash = '#state=recovery-codes.many'));
  await expect(page.locator('mfa-recovery-codes')).toBeVisible();

  await page.goto('about:blank');
  await page.goto(`${pageUrl}#state=__proto__`);
  await expect(page.getByRole('heading', { name: 'Log in' })).toBeVisible();
});

test('the gallery shows them all, each with its link', async ({ page, pageUrl }) => {
  test.setTimeout(120_000);
  await page.goto(pageUrl);
  await page.getByRole('link', { name: 'All screens in all states' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'All states' })).toBeVisible();
  await expect(page.locator('mfa-states[aria-busy="false"]')).toBeAttached({ timeout: 60_000 });
  const count = await page.locator('mfa-state').count();
  expect(count).toBeGreaterThan(50);
  expect(await page.locator('mfa-state[shown]').count()).toBe(count);
  await page.getByRole('link', { name: 'recovery-entry.refused', exact: true }).click();
  await expect(page.locator('mfa-recovery-entry')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('That recovery code is wrong');
});

interface FieldAsHeard {
  readonly role: string;
  readonly name: string;
  readonly invalid: boolean;
  readonly description: string;
}

/** The fields as the browser hands them to a screen reader. */
async function fieldsAsHeard(devtools: CDPSession): Promise<FieldAsHeard[]> {
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored, role }) => !ignored && /^(textbox|checkbox)$/.test(String(role?.value)))
    .map(({ role, name, description, properties }) => ({
      role: String(role?.value),
      name: String(name?.value),
      invalid: properties?.some((property) => property.name === 'invalid' && property.value.value === 'true') ?? false,
      description: String(description?.value ?? ''),
    }));
}

const ALL_FIELDS: Readonly<Record<string, readonly FieldAsHeard[]>> = {
  login: [
    { role: 'textbox', name: 'Email', invalid: false, description: '' },
    { role: 'textbox', name: 'Password', invalid: false, description: '' },
  ],
  'login.problems': [
    { role: 'textbox', name: 'Email', invalid: true, description: 'Enter your email.' },
    { role: 'textbox', name: 'Password', invalid: true, description: 'Enter your password.' },
  ],
  'register.exists': [
    {
      role: 'textbox',
      name: 'Email',
      invalid: true,
      description: 'There is an account with this email already. Log in instead.',
    },
    {
      role: 'textbox',
      name: 'Password',
      invalid: false,
      description: 'At least 8 characters. A few words in a row make a good one.',
    },
  ],
  'code-prompt': [
    { role: 'textbox', name: '6-digit code', invalid: false, description: 'The sixth digit sends the code.' },
  ],
  'code-prompt.reused': [
    {
      role: 'textbox',
      name: '6-digit code',
      invalid: true,
      description: 'This code was used already. Enter the next one in 12 seconds. The sixth digit sends the code.',
    },
  ],
  'recovery-entry.refused': [
    {
      role: 'textbox',
      name: 'Recovery code',
      invalid: true,
      description:
        'That recovery code is wrong, or it has been used. Check it and try again. 4 attempts left. Hyphens, spaces and upper or lower case make no difference.',
    },
  ],
  'qr-binding': [
    {
      role: 'textbox',
      name: '6-digit code',
      invalid: false,
      description: 'Enter the code that the app shows now. The sixth digit sends the code.',
    },
  ],
  'recovery-codes.unsaved': [
    {
      role: 'checkbox',
      name: 'I have saved my recovery code',
      invalid: true,
      description: 'Save before you go on, then tick the box.',
    },
  ],
  'remove.password-refused': [
    { role: 'textbox', name: 'Password', invalid: true, description: 'That password is wrong. Try again.' },
  ],
};

test('a screen reader gets each field’s name, whether it is wrong, and what is to be known of it', async ({
  page,
  pageUrl,
  context,
}) => {
  await open(page, pageUrl);
  const devtools = await context.newCDPSession(page);
  for (const [name, fields] of Object.entries(ALL_FIELDS)) {
    await show(page, name);
    expect(await fieldsAsHeard(devtools), name).toEqual(fields);
  }
});

test('a refusal is spoken once, and the same again when it comes again', async ({ page, pageUrl }) => {
  await open(page, pageUrl);
  await show(page, 'code-prompt.refused');
  const alert = page.getByRole('alert');
  await expect(alert).toHaveCount(1);
  const words = await alert.innerText();
  expect(words).toMatch(/^That code is wrong/);
  await alert.evaluate((region) => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node.textContent?.trim()) spoken.push(node.textContent.trim());
    }).observe(region, { childList: true, subtree: true, characterData: true });
  });
  const field = page.getByLabel('6-digit code', { exact: true });
  for (let times = 1; times <= 2; times += 1) {
    await field.pressSequentially('000000');
    await expect(field).toHaveValue('');
    const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
    expect(spoken).toEqual(Array<string>(times).fill(words));
  }
});
