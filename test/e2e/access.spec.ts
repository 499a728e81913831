// Access: axe on every main screen, light and dark, wide and narrow; no sideways scroll; the journey with keys alone.
import axe from 'axe-core';
import type { Page } from 'playwright/test';
import { nowSeconds, oathtoolCode, timeInStep } from './support/codes.js';
import { expect, test } from './support/test.js';
import { PASSWORD, Visitor } from './support/visitor.js';

const EMAIL = 'ada@example.com';

async function isAccessible(page: Page, screen: string) {
  // By the debugger's way, which the page's own policy does not stop.
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ preload: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
  expect(found, screen).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test(`every main screen passes axe: ${colorScheme}, ${width} px`, async ({ page, pageUrl }) => {
      test.setTimeout(180_000);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      const visitor = new Visitor(page);
      await page.goto(pageUrl);
      await visitor.sees('Log in');
      await isAccessible(page, 'login');
      await visitor.press('Log in');
      await visitor.isTold('Enter your email.');
      await isAccessible(page, 'login refused');
      await visitor.press('Create an account');
      await visitor.sees('Create account');
      await isAccessible(page, 'register');
      await visitor.fillIn(EMAIL);
      await visitor.press('Create account');
      await visitor.sees(/^Welcome/);
      await isAccessible(page, 'account');
      await visitor.press('Set up authenticator app');
      const secret = (await visitor.scan()).searchParams.get('secret') ?? '';
      await isAccessible(page, 'binding');
      await visitor.enterCode(secret);
      await visitor.sees('Save your recovery code');
      await isAccessible(page, 'recovery codes');
      await visitor.saveRecoveryCode();
      await visitor.sees(/^Welcome/);
      await visitor.press('Remove authenticator app');
      await isAccessible(page, 'proof');
      await visitor.press('Cancel');
      await visitor.logOut();
      await visitor.logIn(EMAIL);
      await visitor.sees('Two-step verification');
      await visitor.field('6-digit code').fill('000000');
      await visitor.isTold('wrong');
      await isAccessible(page, 'code prompt refused');
      await visitor.press('Use a recovery code');
      await isAccessible(page, 'recovery entry');
    });
  }
}

test('everything by keyboard alone, the focus and the title following', async ({ page, pageUrl }) => {
  test.setTimeout(120_000);
  const visitor = new Visitor(page);
  const { keyboard } = page;
  const tabTo = async (name: string) => {
    const target = page.getByRole('button', { name, exact: true }).or(page.getByRole('checkbox', { name }));
    for (let presses = 0; presses < 20; presses += 1) {
      if (await target.evaluate((node) => (node.getRootNode() as Document | ShadowRoot).activeElement === node)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  await page.goto(pageUrl);
  await expect(visitor.field('Email')).toBeFocused();
  await tabTo('Create an account');
  await keyboard.press('Enter');
  await expect(visitor.field('Email')).toBeFocused();
  await expect(page).toHaveTitle(/^Create account/);
  await keyboard.type(EMAIL);
  await keyboard.press('Tab');
  await keyboard.type(PASSWORD);
  await keyboard.press('Enter');
  await visitor.sees(/^Welcome/);
  await tabTo('Set up authenticator app');
  await keyboard.press('Space');
  await visitor.sees('Set up authenticator app');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const secret = (await page.locator('#mfa-key').innerText()).replaceAll(/\s/g, '');
  for (let presses = 0; presses < 20; presses += 1) {
    if (await visitor.field('6-digit code').evaluate((node) => document.activeElement === node)) break;
    await keyboard.press('Tab');
  }
  await timeInStep();
  await keyboard.type(await oathtoolCode(secret));
  await visitor.sees('Save your recovery code');
  await tabTo('I have saved my recovery code');
  await keyboard.press('Space');
  await tabTo('Continue');
  await keyboard.press('Enter');
  await visitor.sees(/^Welcome/);
  await tabTo('Log out');
  await keyboard.press('Enter');
  await expect(visitor.field('Email')).toBeFocused();
  await keyboard.type(EMAIL);
  await keyboard.press('Tab');
  await keyboard.type(PASSWORD);
  await keyboard.press('Enter');
  await expect(visitor.field('6-digit code')).toBeFocused();
  await timeInStep();
  await keyboard.type(await oathtoolCode(secret, nowSeconds() + 30));
  await visitor.sees(/^Welcome/);
});
