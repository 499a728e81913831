// Takes pictures of the main screens of the built page, from disk, into docs/screenshots/, by links into their states.
import { mkdir, rm } from 'node:fs/promises';
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
      await page.evaluate(() => document.fonts.ready);
      const file = new URL(`${name}-${lang === 'en' ? '' : `${lang}-`}${theme}-${width}.png`, folder);
      // The blinking caret would make two pictures of one screen differ.
      await page.screenshot({ path: fileURLToPath(file), fullPage: true, caret: 'hide', animations: 'disabled' });
      await page.close();
    }
    await context.close();
    console.log(`${theme}, ${width} px, ${lang}`);
  }
} finally {
  await browser.close();
}
