// The examples of what a page can make its own, each as a developer opens it: from disk, by double click.
import { expect, test } from './support/test.js';
import { PASSWORD, Visitor } from './support/visitor.js';

const example = (name: string) => new URL(`../../examples/${name}/index.html`, import.meta.url).href;
const DEMO = ['demo@example.com', 'correct horse battery'] as const;

test('slots: content stands where it belongs, and fields reach the backend', async ({ page }) => {
  const visitor = new Visitor(page);
  await page.goto(example('slots'));
  await visitor.fillIn(...DEMO);
  await visitor.press('Log in');
  await expect(page.getByLabel('Tenant')).toBeFocused();
  await page.getByLabel('Tenant').fill('acme');
  await page.getByLabel('Tenant').press('Enter');
  await visitor.sees('Welcome, Demo');
  await expect(page.locator('#sent')).toHaveText('{"tenant":"acme"}');
  await expect(page.getByText('© Acme Ltd.')).toBeVisible();
  await expect(page.getByText('Is it down?')).toBeHidden();
  await visitor.logOut();
  await visitor.press('Create an account');
  await visitor.fillIn('ada@example.com', PASSWORD);
  await page.getByLabel('I accept the terms of use').check();
  await visitor.press('Create account');
  await visitor.sees('Welcome, ada@example.com');
  await expect(page.locator('#sent')).toHaveText('{"terms":"accepted"}');
});

test('words: another language as one object, words in the markup and by the property', async ({ page }) => {
  await page.goto(example('words'));
  await new Visitor(page).sees('Acme ID');
  await expect(page.getByLabel('Hasło', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Dalej' })).toBeVisible();
  await expect(page.locator('mfa-login')).toHaveAttribute('lang', 'pl');
});

test('hooks: a captcha is waited for before registration, and every event is told', async ({ page }) => {
  const visitor = new Visitor(page);
  await page.goto(example('hooks'));
  await visitor.press('Create an account');
  await visitor.fillIn('ada@example.com');
  await visitor.press('Create account');
  await visitor.isTold('the sum is wrong');
  await page.getByLabel('3 + 4 =').fill('7');
  await visitor.press('Create account');
  await visitor.sees('Welcome, ada@example.com');
  await visitor.logOut();
  await expect(page.locator('#log li')).toHaveText([
    'screen: login',
    'screen: register',
    'refused: unsupported',
    'logged in: ada@example.com',
    'screen: account',
    'logged out',
    'screen: login',
  ]);
});

test('after login: a second factor is offered first, then the page goes on', async ({ page }) => {
  const visitor = new Visitor(page);
  await page.goto(example('after-login'));
  await visitor.logIn(...DEMO);
  await visitor.press('Not now');
  await page.waitForURL(/after-login\/app\.html$/);
});

test('parts: a page rule reaches into each', async ({ page }) => {
  await page.goto(example('parts'));
  await expect(page.locator('mfa-login-form [part="title"]')).toHaveCSS('text-align', 'center');
  await expect(page.locator('mfa-login [part="card"]')).toHaveCSS('border-block-start-width', '4px');
});
