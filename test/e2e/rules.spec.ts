// The page's own rules: where to go after logging in, who may register, and whether a second factor is offered or required.
/* eslint-disable no-script-url -- addresses that nobody must be sent to */
import type { Page } from 'playwright/test';
import { expect, test } from './support/test.js';
import { Visitor } from './support/visitor.js';

const DEMO = ['demo@example.com', 'correct horse battery'] as const;

async function openWith(page: Page, url: string, attributes: Readonly<Record<string, string>>) {
  await page.goto(url);
  await page.locator('mfa-login').evaluate((login, attributes) => {
    for (const [name, value] of Object.entries(attributes)) login.setAttribute(name, value);
  }, attributes);
  return new Visitor(page);
}

/** In the place of what public/config.js says. */
async function configure(page: Page, config: object) {
  await page.route('**/public/config.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `window.mfaLoginConfig = ${JSON.stringify(config)};` }),
  );
}

test('after logging in it goes on to the path that the page names', async ({ page, pageUrl }) => {
  const visitor = await openWith(page, pageUrl, { redirect: './states.html' });
  await visitor.logIn(...DEMO);
  await page.waitForURL(/\/states\.html$/);
  // Whoever is logged in already is not sent away from the account.
  await page.goto(pageUrl);
  await visitor.sees('Welcome, Demo');
});

test('it goes on only after the new recovery code is saved', async ({ page, pageUrl }) => {
  await configure(page, { backend: 'mock', secondFactor: 'required' });
  const visitor = await openWith(page, pageUrl, { redirect: './states.html' });
  await visitor.press('Create an account');
  await visitor.fillIn('grace@example.com');
  await visitor.press('Create account');
  await visitor.sees('Set up authenticator app');
  await visitor.enterCode((await visitor.scan()).searchParams.get('secret') ?? '');
  await visitor.saveRecoveryCode();
  await page.waitForURL(/\/states\.html$/);
});

test('the address may say where to go on, and only to the page’s own origin', async ({ page, pageUrl }) => {
  const rules = { 'redirect-param': 'next' };
  const visitor = await openWith(page, `${pageUrl}?next=./states.html%23here`, rules);
  await visitor.logIn(...DEMO);
  await page.waitForURL(/\/states\.html#here$/);
  for (const evil of ['//evil.example/', 'javascript:document.title="evil"', 'https://evil.example/']) {
    await page.evaluate(() => sessionStorage.clear());
    await openWith(page, `${pageUrl}?next=${encodeURIComponent(evil)}`, rules);
    await visitor.logIn(...DEMO);
    await visitor.sees('Welcome, Demo');
    await expect(page.getByText('Add an authenticator app')).toBeVisible();
    await expect(page).toHaveTitle(/^Welcome, Demo/);
    expect(page.url()).toContain('index.html');
  }
});

test('registration can be switched off, and a second factor offered', async ({ page, pageUrl }) => {
  await configure(page, { backend: 'mock', registration: false, secondFactor: 'offered' });
  await page.goto(`${pageUrl}#/register`);
  const visitor = new Visitor(page);
  await visitor.sees('Log in');
  await expect(page.getByRole('button', { name: 'Create an account' })).toBeHidden();
  await visitor.logIn(...DEMO);
  await visitor.sees('Set up authenticator app');
  await visitor.press('Not now');
  await visitor.sees('Welcome, Demo');
});
