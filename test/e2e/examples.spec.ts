// The examples that open from disk: the conformance page, the flow without elements, and screens in a root of one's own.
import axe from 'axe-core';
import type { Page } from 'playwright/test';
import { nowSeconds, oathtoolCode, timeInStep } from './support/codes.js';
import { decodeQr } from './support/qr.js';
import { expect, test } from './support/test.js';

const EMAIL = 'ada@example.com';
const PASSWORD = 'violet anchor tidal';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function code(secret: string, steps = 0) {
  await timeInStep();
  return oathtoolCode(secret, nowSeconds() + 30 * steps);
}

async function expectAccessible(page: Page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ preload: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
  expect(found).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

test('the conformance page on the mock backend: all pass, for the eye, the ear and paper', async ({
  page,
  pageUrl,
}) => {
  await page.goto(new URL('examples/conformance.html', pageUrl).href);
  const verdict = page.getByRole('status');
  await expect(verdict).toHaveText(/^The mock backend: \d+ passed, 0 failed.* in \d+\.\d s\.$/, { timeout: 40_000 });
  const passed = page.getByRole('listitem').filter({ hasText: /^\s*Passed/ });
  expect(await passed.count()).toBe(Number(/(\d+) passed/.exec(await verdict.innerText())?.[1]));
  expect(await passed.count()).toBeGreaterThan(30);
  await expect(page.getByRole('heading', { name: 'guessing' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: colorScheme === 'dark' ? 320 : 1280, height: 800 });
    await expectAccessible(page);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(verdict).toBeVisible();
});

test('the conformance page on a broken backend: says what was expected and what came', async ({ page, pageUrl }) => {
  await page.goto(new URL('examples/conformance.html?backend=broken', pageUrl).href);
  await expect(page.getByRole('status')).toHaveText(/: \d+ passed, 8 failed/, { timeout: 40_000 });
  const failed = await page
    .getByRole('listitem')
    .filter({ hasText: /^\s*Failed/ })
    .allInnerTexts();
  const tidy = failed.map((text) => text.replaceAll(/\s+/g, ' '));
  for (const sentence of [
    'expected the password without the spaces around it to be refused with an AuthError, but got the answer',
    'expected a ticket that was used to be refused as \'ticket-expired\', but got {"code":"bad-code"}',
    'expected a right recovery code to be answered, but got the refusal {"code":"bad-recovery-code"}',
    "expected the number of authenticators after unbind with 'code' to be 0, but got 1",
    "expected unbind with a wrong proof 'code' to be refused with an AuthError, but got the answer nothing",
    'expected a wrong password to be refused with an AuthError, but got Error: HTTP 429',
  ])
    expect(
      tidy.filter((text) => text.includes(sentence)),
      sentence,
    ).toHaveLength(1);
  await expectAccessible(page);
});

test('the conformance page says why it cannot run', async ({ page, pageUrl }) => {
  await page.goto(new URL('examples/conformance.html?backend=rest', pageUrl).href);
  await expect(page.getByRole('status')).toContainText('node examples/rest/server.mjs');
  await page.goto(new URL('examples/conformance.html?backend=constructor', pageUrl).href);
  await expect(page.getByRole('status')).toContainText('There is no adapter “constructor”');
});

test('headless: the whole flow in markup of the page’s own', async ({ page, pageUrl }) => {
  test.setTimeout(120_000);
  await page.goto(new URL('examples/headless/index.html', pageUrl).href);
  const heading = (name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const fillIn = async () => {
    await page.getByLabel('E-mail').fill(EMAIL);
    await page.getByLabel('Password').fill(PASSWORD);
  };
  await heading('Members');
  await expect(page.getByLabel('E-mail')).toBeFocused();
  await fillIn();
  await press(page, 'Come in');
  await expect(page.getByRole('alert')).not.toBeEmpty();

  await press(page, 'I am new here');
  await fillIn();
  await press(page, 'Join');
  await heading(`Hello, ${EMAIL}`);
  await press(page, 'Pair a phone');
  const secret = await page.locator('code').innerText();
  expect(await page.getByRole('link').getAttribute('href')).toContain(`secret=${secret}`);
  await page.getByLabel(/six digits/).fill('12 34');
  await press(page, 'Pair');
  await expect(page.getByRole('alert')).toContainText('6');
  await page.getByLabel(/six digits/).fill(await code(secret));
  await press(page, 'Pair');
  await heading('Write these down');
  const recoveryCode = await page.locator('code').first().innerText();
  await press(page, 'I have them on paper');
  await expect(page.getByText('Your phone is paired.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pair a phone' })).toBeHidden();
  await press(page, 'Leave');

  await fillIn();
  await press(page, 'Come in');
  await heading('One more thing');
  await page.getByLabel(/six digits/).fill(await code(secret, 1));
  await press(page, 'Go on');
  await heading(`Hello, ${EMAIL}`);
  await press(page, 'Leave');

  await fillIn();
  await press(page, 'Come in');
  await press(page, 'My phone is gone');
  await page.getByLabel('Recovery code').fill(recoveryCode);
  await press(page, 'Go on');
  await heading('Write these down');
  await press(page, 'I have them on paper');
  await expectAccessible(page);
  await press(page, 'Unpair my phone');
  await page.getByLabel('Password').fill(PASSWORD);
  await press(page, 'Unpair');
  await expect(page.getByText('No phone is paired.')).toBeVisible();
  expect(
    await page.evaluate(() => [...document.querySelectorAll('*')].filter(({ localName }) => localName.includes('-'))),
  ).toEqual([]);
});

test('own root: the second factor’s screens in a page of one’s own', async ({ page, pageUrl }) => {
  test.setTimeout(120_000);
  await page.goto(new URL('examples/own-root/index.html', pageUrl).href);
  const fillIn = async () => {
    await page.getByLabel('E-mail').fill(EMAIL);
    await page.getByLabel('Password').fill(PASSWORD);
  };
  const enter = async (digits: string) => page.getByLabel('6-digit code', { exact: true }).pressSequentially(digits);
  const logIn = async () => {
    await page.getByRole('heading', { name: 'Come aboard' }).waitFor();
    await fillIn();
    await press(page, 'Log in');
  };
  await logIn();
  await expect(page.getByRole('alert')).not.toBeEmpty();
  await expect(page.getByLabel('E-mail')).toHaveValue(EMAIL);
  await press(page, 'Sign up');
  await press(page, 'Set up the second factor');
  await page.getByRole('heading', { name: 'Set up authenticator app' }).waitFor();
  const secret = new URL(await decodeQr(page.getByRole('img', { name: /^QR code/ }))).searchParams.get('secret') ?? '';
  await enter(await code(secret));
  await page.getByRole('heading', { name: /Save your recovery code/ }).waitFor();
  const recoveryCode = await page.locator('#mfa-codes code').first().innerText();
  await page.getByRole('checkbox').check();
  await press(page, 'Continue');
  await expect(page.locator('#who')).toHaveText(EMAIL);
  await expect(page.getByRole('button', { name: 'Set up the second factor' })).toBeHidden();
  await press(page, 'Log out');

  await logIn();
  await page.getByRole('heading', { name: 'Two-step verification' }).waitFor();
  await expect(page.locator('main mfa-code-prompt')).toHaveCount(1);
  await expect(page.locator('mfa-login')).toHaveCount(0);
  // The code that bound the app is used up: the screen itself says so.
  await enter(await code(secret));
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toHaveCount(1);
  await expectAccessible(page);
  await enter(await code(secret, 1));
  await expect(page.locator('#who')).toHaveText(EMAIL);
  await press(page, 'Log out');

  await logIn();
  await press(page, 'Use a recovery code');
  await page.getByLabel('Recovery code').fill(recoveryCode);
  await press(page, 'Verify');
  await page.getByRole('heading', { name: /Save your recovery code/ }).waitFor();
});
