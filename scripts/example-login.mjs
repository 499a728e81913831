// Goes through an example as a person does: registers, binds an authenticator app, logs out and in again with a code.
import { execFileSync } from 'node:child_process';
import { brotliCompressSync } from 'node:zlib';
import jsQR from 'jsqr';
import { expect } from 'playwright/test';
import { PNG } from 'pngjs';
import { ensureOathtool } from './oathtool.mjs';

const EMAIL = 'ada@example.com';
const PASSWORD = 'violet anchor tidal';

/**
 * What a sound page never does, by the words of the browser.
 *
 * @param {import('playwright').Page} page
 * @param {string} url
 */
function watch(page, url) {
  /** @type {string[]} */
  const faults = [];
  page.on('console', (message) => faults.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url))
      faults.push(`request to ${request.url()}`);
  });
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}

/**
 * The code that an authenticator app shows, `steps` from now: each is accepted once.
 *
 * @param {string} secret
 * @param {number} [steps]
 */
async function code(secret, steps = 0) {
  const left = 30 - ((Date.now() / 1000) % 30);
  // So that it does not grow old while it is typed.
  if (left < 5) await new Promise((later) => setTimeout(later, (left + 0.2) * 1000));
  const at = `@${Math.floor(Date.now() / 1000) + 30 * steps}`;
  return execFileSync('oathtool', ['--totp', '--base32', '--now', at, '-'], { input: secret, encoding: 'utf8' }).trim();
}

/**
 * The key in the QR code, from its pixels.
 *
 * @param {import('playwright').Page} page
 */
async function scan(page) {
  const { data, width, height } = PNG.sync.read(await page.getByRole('img', { name: /^QR code/ }).screenshot());
  const found = jsQR(new Uint8ClampedArray(data.buffer, data.byteOffset, data.length), width, height, {
    inversionAttempts: 'dontInvert',
  });
  if (!found) throw new Error('No QR code can be read from the screenshot');
  return new URL(found.data).searchParams.get('secret') ?? '';
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @returns {Promise<number>} bytes that the page loaded, each file in brotli
 */
export async function finishLogin(browser, url) {
  if (!ensureOathtool()) throw new Error('The examples need oathtool for one-time codes.');
  const context = await browser.newContext({ locale: 'en' });
  const page = await context.newPage();
  const faults = watch(page, url);
  /** @type {Promise<number>[]} */
  const loaded = [];
  page.on('response', (response) => {
    if (response.url().startsWith(url)) loaded.push(response.body().then((body) => brotliCompressSync(body).length));
  });
  /** @param {string} name */
  const press = (name) => page.getByRole('button', { name, exact: true }).click();
  /** @param {string | RegExp} name */
  const sees = (name) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const greeting = page.getByText(`Hello, ${EMAIL}`, { exact: true });
  const fillIn = async () => {
    await page.getByLabel('Email', { exact: true }).fill(EMAIL);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  };

  await page.goto(url);
  // Its own word, its own brand, and what its own listener wrote.
  await sees('Acme ID');
  await expect(page.getByText('Acme', { exact: true })).toBeVisible();
  await press('Create an account');
  await fillIn();
  await press('Create account');
  await sees(`Welcome, ${EMAIL}`);
  await expect(greeting).toBeVisible();

  await press('Set up authenticator app');
  await sees('Set up authenticator app');
  const secret = await scan(page);
  await page.getByLabel('6-digit code').pressSequentially(await code(secret));
  await sees('Save your recovery code');
  await page.getByLabel('I have saved my recovery code').check();
  await press('Continue');
  await sees(/^Welcome/);

  await press('Log out');
  await sees('Acme ID');
  await expect(greeting).toBeHidden();
  await fillIn();
  await press('Log in');
  await sees('Two-step verification');
  await page.getByLabel('6-digit code').pressSequentially(await code(secret, 1));
  await sees(/^Welcome/);
  await expect(greeting).toBeVisible();

  await context.close();
  expect(faults).toEqual([]);
  return (await Promise.all(loaded)).reduce((sum, bytes) => sum + bytes, 0);
}
