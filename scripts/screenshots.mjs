// Takes pictures of the main screens of the built page, from disk, into docs/screenshots/: light and dark, wide and narrow.
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { runnerImport } from 'vite';
import { launchOptions } from './browser.mjs';

const root = new URL('../', import.meta.url);
const folder = new URL('docs/screenshots/', root);
const schemes = /** @type {const} */ (['light', 'dark']);
const sizes = [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
];

/** Node does not read TypeScript by itself. @type {{ module: typeof import('../test/support/rfc-totp.js') }} */
const { module: rfc } = await runnerImport(fileURLToPath(new URL('test/support/rfc-totp.ts', root)), {
  configFile: false,
});

/**
 * One visit: registers, binds an app, logs out, and gets to the second factor. It stops at each screen to `take` it.
 *
 * @param {import('playwright').Page} page
 * @param {(screen: string) => Promise<void>} take
 */
async function visit(page, take) {
  /** @param {string} name */
  const heading = (name) => page.getByRole('heading', { name }).waitFor();
  /** @param {string} name */
  const press = (name) => page.getByRole('button', { name, exact: true }).click();
  /** Some are links, some buttons. @param {string} name */
  const move = (name) => page.getByRole('link', { name }).or(page.getByRole('button', { name })).click();
  const credentials = async () => {
    await page.getByLabel('Email', { exact: true }).fill('ada@example.com');
    await page.getByLabel('Password', { exact: true }).fill('four words in a row');
  };

  await page.goto(new URL('index.html', root).href);
  await heading('Log in');
  await take('login');

  await move('Create an account');
  await heading('Create account');
  await credentials();
  await take('register');
  await press('Create account');
  await heading('Welcome, ada');
  await take('account');

  await press('Set up authenticator app');
  await heading('Set up authenticator app');
  await page.getByRole('img', { name: 'QR code' }).waitFor();
  await take('binding');
  const link = await page.getByRole('link', { name: 'Open in authenticator app' }).getAttribute('href');
  const secret = new URL(link ?? '').searchParams.get('secret') ?? '';
  await page.getByLabel('6-digit code').fill(await rfc.totp(secret, Date.now() / 1000));
  await heading('Save your recovery code');
  await take('recovery-code');
  await page.getByLabel('I have saved my recovery code').check();
  await press('Continue');
  await heading('Welcome, ada');
  await take('account-bound');

  await press('Log out');
  await heading('Log in');
  await credentials();
  await press('Log in');
  await heading('Two-step verification');
  await take('code');
  await move('Use a recovery code');
  await heading('Use a recovery code');
  await take('recovery');
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const browser = await chromium.launch(launchOptions());
try {
  for (const colorScheme of schemes) {
    for (const viewport of sizes) {
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'en-US' });
      const page = await context.newPage();
      await visit(page, async (screen) => {
        const path = fileURLToPath(new URL(`${screen}-${colorScheme}-${viewport.width}.png`, folder));
        // The blinking caret and the mouse would make two pictures of one screen differ.
        await page.mouse.move(0, 0);
        await page.screenshot({ path, fullPage: true, caret: 'hide', animations: 'disabled' });
        console.log(path.slice(fileURLToPath(root).length));
      });
      await context.close();
    }
  }
} finally {
  await browser.close();
}
