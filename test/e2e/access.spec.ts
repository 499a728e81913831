// Access: the page around the form by axe, and the whole journey with keys alone. States are looked at in states.spec.ts.
import axe from 'axe-core';
import { nowSeconds, oathtoolCode, timeInStep } from './support/codes.js';
import { expect, test } from './support/test.js';
import { PASSWORD, Visitor } from './support/visitor.js';

const EMAIL = 'ada@example.com';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test(`the page around the form passes axe: ${colorScheme}, ${width} px`, async ({ page, pageUrl }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      for (const file of ['', 'states.html']) {
        await page.goto(file ? new URL(file, pageUrl).href : pageUrl);
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        // By the debugger's way, which the page's own policy does not stop.
        await page.evaluate(axe.source);
        const found = await page.evaluate(async () => {
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ preload: false });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
        });
        expect(found, file).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
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
  const saveCode = async () => {
    await visitor.sees('Save your recovery code');
    const code = await page.locator('#mfa-codes').innerText();
    await tabTo('I have saved my recovery code');
    await keyboard.press('Space');
    await tabTo('Continue');
    await keyboard.press('Enter');
    return code;
  };
  const logInAgain = async () => {
    await tabTo('Log out');
    await keyboard.press('Enter');
    await expect(visitor.field('Email')).toBeFocused();
    await keyboard.type(EMAIL);
    await keyboard.press('Tab');
    await keyboard.type(PASSWORD);
    await keyboard.press('Enter');
    await expect(visitor.field('6-digit code')).toBeFocused();
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
  const recoveryCode = await saveCode();
  await visitor.sees(/^Welcome/);
  await logInAgain();
  await timeInStep();
  await keyboard.type(await oathtoolCode(secret, nowSeconds() + 30));
  await visitor.sees(/^Welcome/);
  await logInAgain();
  await tabTo('Use a recovery code');
  await keyboard.press('Enter');
  await expect(visitor.field('Recovery code')).toBeFocused();
  await keyboard.type(recoveryCode);
  await keyboard.press('Enter');
  await saveCode();
  await visitor.sees(/^Welcome/);
  await tabTo('Remove authenticator app');
  await keyboard.press('Enter');
  await visitor.sees('Remove authenticator app');
  await tabTo('Use your password');
  await keyboard.press('Enter');
  await expect(visitor.field('Password')).toBeFocused();
  await keyboard.type(PASSWORD);
  await keyboard.press('Enter');
  await visitor.sees(/^Welcome/);
  await expect(page.getByRole('button', { name: 'Set up authenticator app' })).toBeVisible();
});
