// The whole way, as a first visitor goes it: register, bind, log in with a code, lose the phone, recover, replace, remove.
import { readFile } from 'node:fs/promises';
import { nowSeconds, oathtoolCode, timeInStep } from './support/codes.js';
import { decodeQrWithZbar } from './support/qr.js';
import { expect, test } from './support/test.js';
import { PASSWORD, Visitor } from './support/visitor.js';

const EMAIL = 'ada@example.com';

test('@everywhere register, bind by the QR code, log in with a code, recover', async ({ page, pageUrl }) => {
  test.setTimeout(150_000);
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  await visitor.sees('Log in');

  await visitor.press('Create an account');
  await visitor.fillIn(EMAIL, 'short');
  await visitor.press('Create account');
  await visitor.isTold('Use at least 8 characters.');
  await expect(visitor.field('Password')).toHaveAttribute('aria-invalid', 'true');
  await expect(visitor.field('Password')).toHaveAccessibleDescription(/at least 8 characters/);
  await expect(visitor.field('Password')).toBeFocused();
  await visitor.field('Password').fill(PASSWORD);
  await visitor.press('Create account');
  await visitor.sees(`Welcome, ${EMAIL}`);

  await visitor.press('Set up authenticator app');
  await visitor.sees('Set up authenticator app');
  const uri = await visitor.scan();
  const secret = uri.searchParams.get('secret') ?? '';
  expect(uri.protocol + uri.host).toBe('otpauth:totp');
  expect(secret).toMatch(/^[A-Z2-7]{32}$/); // 20 bytes
  expect(uri.href).toContain('issuer=MFA%20Login%20Demo');
  expect(decodeURIComponent(uri.pathname)).toContain(`MFA Login Demo:${EMAIL}`);
  const zbar = await decodeQrWithZbar(page.getByRole('img', { name: /^QR code/ }));
  if (zbar !== undefined) expect(zbar).toBe(uri.href);
  await expect(page.getByRole('link', { name: 'Open in authenticator app' })).toHaveAttribute('href', uri.href);

  await visitor.press('Copy key');
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  expect(await page.locator('#mfa-key').innerText()).toBe((secret.match(/.{4}/g) ?? []).join(' '));

  await visitor.field('6-digit code').fill('000000');
  await visitor.isTold('That code is wrong.');
  await expect(visitor.field('6-digit code')).toHaveValue('');
  expect((await visitor.scan()).href).toBe(uri.href);
  await visitor.enterCode(secret);

  await visitor.sees('Save your recovery code');
  await visitor.page.getByRole('button', { name: 'Continue' }).click({ force: true });
  await visitor.isTold('tick the box');
  await visitor.press('Copy');
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  const firstRecoveryCode = await visitor.saveRecoveryCode();
  await visitor.sees(`Welcome, ${EMAIL}`);
  await expect(page.getByRole('button', { name: 'Remove authenticator app' })).toBeVisible();
  await visitor.logOut();

  await visitor.logIn(EMAIL);
  await visitor.sees('Two-step verification');
  await expect(page.getByText(EMAIL)).toBeVisible();
  await visitor.field('6-digit code').fill('000000');
  await visitor.isTold(/wrong.*4 attempts left/);
  await expect(visitor.field('6-digit code')).toHaveValue('');
  await expect(visitor.field('6-digit code')).toBeFocused();
  // The present code has confirmed the binding: it counts as used.
  await timeInStep();
  await visitor.enterCode(secret, 1);
  await visitor.sees(`Welcome, ${EMAIL}`);
  await visitor.logOut();

  await visitor.logIn(EMAIL);
  await visitor.press('Use a recovery code');
  await visitor.field('Recovery code').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(visitor.field('Recovery code')).toHaveValue(firstRecoveryCode);
  await visitor.field('Recovery code').fill(firstRecoveryCode.toLowerCase().replaceAll('-', ' '));
  await visitor.press('Verify');
  const secondRecoveryCode = await visitor.saveRecoveryCode();
  expect(secondRecoveryCode).not.toBe(firstRecoveryCode);
  await visitor.sees(`Welcome, ${EMAIL}`);
  await visitor.logOut();

  await visitor.logIn(EMAIL);
  await visitor.press('Use a recovery code');
  await visitor.field('Recovery code').fill(firstRecoveryCode);
  await visitor.press('Verify');
  await visitor.isTold('has been used');
  await visitor.field('Recovery code').fill(secondRecoveryCode);
  await visitor.press('Verify');
  await visitor.saveRecoveryCode();

  await visitor.press('Remove authenticator app');
  await visitor.sees('Remove authenticator app');
  await visitor.press('Use your password');
  await visitor.field('Password').fill('not my password');
  await visitor.press('Remove authenticator app');
  await visitor.isTold('That password is wrong.');
  await visitor.field('Password').fill(PASSWORD);
  await visitor.press('Remove authenticator app');
  await visitor.sees(`Welcome, ${EMAIL}`);
  await expect(page.getByRole('button', { name: 'Set up authenticator app' })).toBeVisible();
  await visitor.logOut();
  await visitor.logIn(EMAIL);
  await visitor.sees(`Welcome, ${EMAIL}`);
});

test('the recovery file says what it is for', async ({ page, pageUrl }) => {
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  await visitor.register(EMAIL);
  await visitor.press('Set up authenticator app');
  const secret = (await visitor.scan()).searchParams.get('secret') ?? '';
  await visitor.enterCode(secret);
  const downloading = page.waitForEvent('download');
  await visitor.press('Download');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`MFA-Login-Demo-recovery-codes-${EMAIL}.txt`);
  const text = await readFile((await download.path()) ?? '', 'utf8');
  // On paper the same words stand, and nothing else of the page.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.mfa-print-only')).toBeVisible();
  expect((await page.locator('.mfa-print-only').innerText()).trim()).toBe(text.trim());
  for (const name of ['Copy', 'Continue', 'Erase demo data']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
  }
  await page.emulateMedia({ media: 'screen' });
  for (const words of ['MFA Login Demo', EMAIL, String(new Date().getFullYear()), 'works once']) {
    expect(text).toContain(words);
  }
});

test('a replaced app stays in force until the new one is confirmed, and cancelling leaves nothing behind', async ({
  page,
  pageUrl,
}) => {
  test.setTimeout(150_000);
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  await visitor.register(EMAIL);
  const { secret } = await visitor.bind();

  await visitor.press('Replace authenticator app');
  await visitor.press('Use your password');
  await visitor.field('Password').fill(PASSWORD);
  await visitor.press('Replace authenticator app');
  await visitor.sees('Set up authenticator app');
  const offered = (await visitor.scan()).searchParams.get('secret') ?? '';
  expect(offered).not.toBe(secret);
  await visitor.press('Cancel');
  await visitor.sees(/^Welcome/);
  await visitor.logOut();

  await visitor.logIn(EMAIL);
  await visitor.field('6-digit code').fill(await oathtoolCode(offered, nowSeconds()));
  await visitor.isTold('wrong');
  await visitor.enterCode(secret, 1);
  await visitor.sees(/^Welcome/);
});

test('a code counts once: the one that confirmed the binding is refused as used, and costs no attempt', async ({
  page,
  pageUrl,
}) => {
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  await visitor.register(EMAIL);
  await timeInStep(20);
  const { secret } = await visitor.bind();
  await visitor.logOut();
  await visitor.logIn(EMAIL);
  await visitor.sees('Two-step verification');
  await visitor.field('6-digit code').fill(await oathtoolCode(secret));
  await visitor.isTold('used already');
  await visitor.field('6-digit code').fill('000000');
  await visitor.isTold('4 attempts left');
});

test('five wrong codes use the ticket up, ten lock with a countdown', async ({ page, pageUrl }) => {
  test.setTimeout(150_000);
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  await visitor.register(EMAIL);
  const { secret } = await visitor.bind();
  await visitor.logOut();
  for (let failures = 1; failures <= 10; failures += 1) {
    if (failures % 5 === 1) {
      await visitor.logIn(EMAIL);
      await visitor.sees('Two-step verification');
    }
    await visitor.field('6-digit code').fill('000000');
    if (failures === 5) {
      await visitor.sees('Log in');
      await visitor.isTold('Enter your password again');
    } else if (failures < 10) {
      await visitor.isTold(`${5 - (failures % 5)} attempt`);
    }
  }
  await visitor.sees('Log in');

  // The tenth has locked the factor: not even the right code is taken, and the page says for how long.
  await visitor.logIn(EMAIL);
  await visitor.sees('Two-step verification');
  await visitor.enterCode(secret, 1);
  await visitor.isTold(/You can try again in 1[45] minutes/);
  const button = page.getByRole('button', { name: /^Try again in/ });
  await expect(button).toBeDisabled();
  const label = await button.textContent();
  expect(label?.trim()).toMatch(/^Try again in 1[45]:\d\d$/);
  await expect(button).not.toHaveText(label ?? '');
  await page.reload();
  await visitor.logIn(EMAIL);
  await visitor.enterCode(secret, 1);
  await visitor.isTold(/You can try again in 1[45] minutes/);
});
