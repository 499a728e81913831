// Takes pictures of the main screens of the built page, from disk, into docs/screenshots/, by links into their states.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { launchOptions } from './browser.mjs';

const root = new URL('../', import.meta.url);
const folder = new URL('docs/screenshots/', root);

/** The picture's name, and the state that it shows. */
const pictures = Object.entries({
  login: 'login',
  'login-refused': 'login.refused',
  register: 'register',
  account: 'account',
  binding: 'qr-binding',
  'recovery-code': 'recovery-codes',
  'account-bound': 'account.bound',
  code: 'code-prompt',
  'code-refused': 'code-prompt.refused',
  recovery: 'recovery-entry',
});

/** In a language other than English the three that differ most are enough. */
const abroad = ['login', 'binding', 'code'];

const surroundings = /** @type {const} */ (['light', 'dark']).flatMap((theme) =>
  [1280, 320].flatMap((width) => ['en', 'zh-CN', 'ar'].map((lang) => ({ theme, width, lang }))),
);

/** Of each ready theme two, of the card with some of its page: the state by its name, and light or dark. */
const themed = /** @type {const} */ ([
  { name: 'login', state: 'login', theme: 'light' },
  { name: 'code', state: 'code-prompt.refused', theme: 'dark' },
]);
const looks = (await readdir(new URL('public/themes/', root))).map((file) => file.replace('.css', ''));

/**
 * Takes the picture of what is shown.
 *
 * @param {import('playwright').Page} page
 * @param {string} name
 */
async function shoot(page, name) {
  await page.evaluate(() => document.fonts.ready);
  const path = fileURLToPath(new URL(`${name}.png`, folder));
  // The blinking caret would make two pictures of one screen differ.
  await page.screenshot({ path, fullPage: true, caret: 'hide', animations: 'disabled' });
}

/**
 * Runs in the page: links a stylesheet as a page would that uses it, and waits for it.
 *
 * @param {string} href
 */
function putOn(href) {
  return new Promise((loaded, failed) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.addEventListener('load', () => loaded(undefined));
    link.addEventListener('error', failed);
    document.querySelector('link[href$="/theme.css"]')?.after(link);
  });
}

/** Runs in the page from its first moment, so that its keys are the same in every picture. */
function noChance() {
  let next = 0;
  crypto.getRandomValues = (array) => {
    if (array instanceof Uint8Array) for (const at of array.keys()) array[at] = next = (next * 73 + 41) % 251;
    return array;
  };
}

/**
 * The demo tools beside the card, with the key of its QR code on the virtual phone.
 *
 * @param {import('playwright').Page} page
 * @param {string} name
 */
async function shootTools(page, name) {
  /** @param {string} button */
  const press = (button) => page.getByRole('button', { name: button, exact: true }).click();
  await page.addInitScript(noChance);
  await page.clock.setFixedTime(new Date('2026-02-03T10:00:07Z'));
  await page.goto(new URL('index.html?lang=en', root).href);
  await press('Demo tools');
  await page.getByLabel('Email').fill('demo@example.com');
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await press('Log in');
  await press('Set up authenticator app');
  await page.getByRole('img', { name: /^QR code/ }).waitFor();
  await press('Scan QR code');
  await page.locator('mfa-demo-phone .code').waitFor();
  await page.evaluate(() => document.fonts.ready);
  const path = fileURLToPath(new URL(`${name}.png`, folder));
  await page.screenshot({ path, caret: 'hide', animations: 'disabled' });
  await page.close();
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const browser = await chromium.launch(launchOptions());
try {
  for (const { theme, width, lang } of surroundings) {
    const viewport = { width, height: width > 600 ? 800 : 640 };
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce', locale: 'en-US' });
    for (const [name, state] of pictures) {
      if (lang !== 'en' && !abroad.includes(name)) continue;
      const page = await context.newPage();
      await page.goto(new URL(`index.html#state=${state}&theme=${theme}&lang=${lang}`, root).href);
      await page.locator('html[data-state]').waitFor();
      await shoot(page, `${name}-${lang === 'en' ? '' : `${lang}-`}${theme}-${width}`);
      await page.close();
    }
    await context.close();
    console.log(`${theme}, ${width} px, ${lang}`);
  }
  const context = await browser.newContext({ viewport: { width: 640, height: 640 }, reducedMotion: 'reduce' });
  for (const look of looks) {
    for (const { name, state, theme } of themed) {
      const page = await context.newPage();
      await page.goto(new URL(`index.html#state=${state}&theme=${theme}&lang=en`, root).href);
      await page.locator('html[data-state]').waitFor();
      await page.evaluate(putOn, `./public/themes/${look}.css`);
      await shoot(page, `theme-${look}-${name}-${theme}`);
      await page.close();
    }
  }
  await context.close();
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const viewport = { width: 1280, height: 900 };
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'en-US' });
    await shootTools(await context.newPage(), `demo-tools-${colorScheme}-1280`);
    await context.close();
  }
  console.log(`ready themes: ${looks.join(', ')}`);
} finally {
  await browser.close();
}
