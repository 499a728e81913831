// Faults that the panel switches on: what the card says to each, and that one click ends it.
import type { Page } from 'playwright/test';
import { expect, test } from './support/test.js';
import { PASSWORD, Visitor } from './support/visitor.js';

const EMAIL = 'ada@example.com';

async function openFaults(page: Page) {
  await page.getByRole('button', { name: 'Demo tools' }).click();
  const panel = page.getByRole('complementary', { name: 'Demo tools' });
  await panel.locator('summary', { hasText: /^\s*Faults\s*$/ }).click();
  return panel;
}

const switchOn = (page: Page, fault: string) => page.getByRole('radio', { name: fault, exact: true }).check();

async function backToNormal(page: Page) {
  await page.getByRole('button', { name: 'Back to normal' }).click();
  await expect(page.getByRole('button', { name: 'Back to normal' })).toBeHidden();
}

/** Of a login with the demo account, in both backends. */
const AT_LOGIN: readonly (readonly [fault: string, words: RegExp])[] = [
  ['Offline', /You seem to be offline/],
  ['Server error (500)', /Something went wrong.*HTTP 500/],
  ['Too many requests (429)', /Too many attempts/],
  ['No answer', /did not answer in time/],
  ['Lost answer', /You seem to be offline/],
  ['Locked account', /Too many wrong attempts. You can try again in 15/],
];

for (const backend of ['mock', 'authing-simulated']) {
  /** One fault of HTTP stands for the others in the quick run. */
  const tag = backend === 'mock' ? '' : ' @deep';
  test.describe(`over ${backend}`, () => {
    test.beforeEach(({ page, pageUrl }) => page.goto(`${pageUrl}?backend=${backend}`).then(() => undefined));

    for (const [fault, words] of AT_LOGIN) {
      test(`${fault}: the card says so, and is as usual after one click${fault.includes('500') ? '' : tag}`, async ({
        page,
      }) => {
        const visitor = new Visitor(page);
        await openFaults(page);
        await switchOn(page, fault);
        await visitor.logIn('demo@example.com', 'correct horse battery');
        await expect(page.getByRole('alert')).toContainText(words, { timeout: 20_000 });
        await backToNormal(page);
        await expect(page.getByRole('radio', { name: 'Normal', exact: true })).toBeChecked();
        await visitor.logIn('demo@example.com', 'correct horse battery');
        await visitor.sees('Welcome, Demo');
      });
    }

    test(`Slow network: the button waits, the answer comes; normal again, what waits goes on at once${tag}`, async ({
      page,
    }) => {
      const visitor = new Visitor(page);
      await openFaults(page);
      await switchOn(page, 'Slow network');
      const start = Date.now();
      await visitor.logIn('demo@example.com', 'not my password');
      await visitor.isTold('Email or password is wrong.');
      expect(Date.now() - start).toBeGreaterThan(3000);
      await visitor.logIn('demo@example.com', 'correct horse battery');
      await backToNormal(page);
      await visitor.sees('Welcome, Demo');
    });

    test(`Expired ticket: a right code comes too late, and the password has to be entered again${tag}`, async ({
      page,
    }) => {
      const visitor = new Visitor(page);
      await visitor.register(EMAIL);
      const { secret } = await visitor.bind();
      await visitor.logOut();
      await openFaults(page);
      await visitor.logIn(EMAIL);
      await visitor.sees('Two-step verification');
      await switchOn(page, 'Expired ticket');
      await visitor.enterCode(secret, 1);
      await visitor.isTold('That took too long. Log in again.');
      await backToNormal(page);
      await visitor.logIn(EMAIL);
      await visitor.enterCode(secret, 1);
      await visitor.sees(`Welcome, ${EMAIL}`);
    });

    test(`Lost answer: what was asked is done all the same${tag}`, async ({ page }) => {
      const visitor = new Visitor(page);
      await openFaults(page);
      await switchOn(page, 'Lost answer');
      await visitor.press('Create an account');
      await visitor.fillIn(EMAIL);
      await visitor.press('Create account');
      await visitor.isTold('You seem to be offline');
      await backToNormal(page);
      await visitor.press('Log in instead');
      await visitor.logIn(EMAIL);
      await visitor.sees(`Welcome, ${EMAIL}`);
    });

    test(`Full storage: nothing can be changed, and nothing has been${tag}`, async ({ page }) => {
      const visitor = new Visitor(page);
      await visitor.register(EMAIL);
      await visitor.logOut();
      await openFaults(page);
      await switchOn(page, 'Full storage');
      const refusal = await page.evaluate(() => {
        try {
          localStorage.setItem('more', '1');
          return 'written';
        } catch (error) {
          return (error as DOMException).name;
        }
      });
      expect(refusal).toBe('QuotaExceededError');
      const before = await page.evaluate(() => JSON.stringify(localStorage));
      await visitor.logIn(EMAIL);
      await visitor.isTold(backend === 'mock' ? 'Your browser’s storage is full' : /Something went wrong.*1000/);
      expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(before);
      await backToNormal(page);
      await visitor.logIn(EMAIL, PASSWORD);
      await visitor.sees(`Welcome, ${EMAIL}`);
    });
  });
}

test('a fault is in sight with its section and the panel closed, in the language of the page, and gone by a reload', async ({
  page,
  pageUrl,
}) => {
  await page.goto(pageUrl);
  const panel = await openFaults(page);
  await switchOn(page, 'Offline');
  const sign = page.locator('mfa-demo-fault-sign');
  await expect(sign.getByRole('status')).toHaveText('Fault: Offline');
  await panel.locator('summary', { hasText: /^\s*Faults\s*$/ }).click();
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(sign.getByRole('status')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  await expect(sign.getByRole('status')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.locator('#language').selectOption('zh-CN');
  await expect(sign.getByRole('status')).toHaveText('故障： 离线');
  await page.reload();
  await expect(sign.getByRole('button')).toBeHidden();
});

test('each fault tells what it does, by keyboard and to a screen reader', async ({ page, pageUrl }) => {
  await page.goto(pageUrl);
  await openFaults(page);
  const faults = page.locator('mfa-demo-faults');
  await expect(faults.getByRole('group', { name: 'Faults' }).getByRole('radio')).toHaveCount(10);
  for (const radio of await faults.getByRole('radio').all()) await expect(radio).toHaveAccessibleDescription(/\.$/);
  await faults.getByRole('radio', { name: 'Normal' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(faults.getByRole('radio', { name: 'Slow network' })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Back to normal' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to normal' }).press('Enter');
  await expect(page.getByLabel('Email', { exact: true })).toBeFocused();
});
