// What the page is to who just looks: the demo account, erasing, storage that fails, frames, no script.
import { expect, test } from './support/test.js';
import { Visitor } from './support/visitor.js';

const DEMO = ['demo@example.com', 'correct horse battery'] as const;

test('erasing puts everything back', async ({ page, pageUrl }) => {
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  await visitor.register('ada@example.com');
  await visitor.press('Erase demo data');
  await expect(page.getByText('Demo data erased.')).toBeVisible();
  await visitor.sees('Log in');
  await visitor.logIn('ada@example.com');
  await visitor.isTold('Email or password is wrong.');
  await visitor.logIn(...DEMO);
  await visitor.sees('Welcome, Demo');
  await expect(page.getByRole('button', { name: 'Set up authenticator app' })).toBeVisible();
});

test('unknown account and wrong password get the same words and the same focus', async ({ page, pageUrl }) => {
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  for (const email of ['nobody@example.com', DEMO[0]]) {
    await visitor.logIn(email, 'not the password');
    await expect(page.getByRole('alert')).toHaveText('Email or password is wrong. Check both and try again.');
    await expect(visitor.field('Password')).toBeFocused();
  }
});

test('without storage the page opens, says so, and works', async ({ page, pageUrl }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  await expect(page.getByText('This browser lets the page keep nothing')).toBeVisible();
  await visitor.logIn(...DEMO);
  await visitor.sees('Welcome, Demo');
});

for (const [what, damage] of [
  ['cut off', (json: string) => json.slice(0, json.length / 2)],
  ['not JSON', () => '<html>'],
  ['of the wrong shape', () => '{"version":1,"accounts":7}'],
  ['of a later version', (json: string) => json.replace(/"version":\d+/, '"version":99')],
] as const) {
  test(`stored data that is ${what} logs nobody in, and one click starts afresh`, async ({ page, pageUrl }) => {
    const visitor = new Visitor(page);
    await page.goto(pageUrl);
    await visitor.logIn(...DEMO);
    await visitor.sees('Welcome, Demo');
    const keys = await page.evaluate(() =>
      Object.keys(localStorage).map((key) => [key, localStorage.getItem(key) ?? '']),
    );
    expect(keys).toHaveLength(1);
    const [[key = '', json = ''] = []] = keys;
    await page.evaluate(([key, json]) => localStorage.setItem(key, json), [key, damage(json)] as const);
    await page.reload();
    await visitor.sees('Log in');
    await expect(page.getByText('The stored demo data cannot be read')).toBeVisible();
    await visitor.press('Erase demo data');
    await expect(page.getByText('The stored demo data cannot be read')).toBeHidden();
    await visitor.logIn(...DEMO);
    await visitor.sees('Welcome, Demo');
  });
}

// From a server only: a page from disk cannot be framed by one that is not.
test('@served inside a frame there is no form', async ({ page, pageUrl }) => {
  const body = `<!doctype html><title>Framing</title><iframe src="${pageUrl}" title="framed"></iframe>`;
  await page.route('**/framing.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(new URL('framing.html', pageUrl).href);
  const framed = page.frameLocator('iframe');
  await expect(framed.getByRole('link', { name: 'Open this page in its own tab' })).toBeVisible();
  await expect(framed.locator('input')).toHaveCount(0);
});

test('without JavaScript it says what is missing', async ({ browser, pageUrl }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pageUrl);
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.locator('noscript p')).toContainText('This page needs JavaScript');
  await context.close();
});

test('when its backend cannot be loaded the page says so, and Erase asks for it again', async ({
  page,
  pageUrl,
  watched,
}) => {
  watched.expectFaults(/mfa-login-mock\.js|ERR_FAILED/);
  await page.route('**/mfa-login-mock.js', (route) => route.abort());
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  await expect(page.getByText('A part of this page could not be loaded')).toBeVisible();
  await page.unroute('**/mfa-login-mock.js');
  await visitor.press('Erase demo data');
  await visitor.sees('Log in');
  await expect(page.getByText('A part of this page could not be loaded')).toBeHidden();
  await visitor.logIn(...DEMO);
  await visitor.sees('Welcome, Demo');
});

test('when the screens behind the login cannot be loaded the page says so', async ({ page, pageUrl, watched }) => {
  watched.expectFaults(/mfa-login-account\.js|ERR_FAILED/);
  await page.route('**/mfa-login-account.js', (route) => route.abort());
  await page.goto(pageUrl);
  await expect(page.getByText('A part of this page could not be loaded')).toBeVisible();
});

test('a session that is there before its screen waits for it in words, and the screen comes to life', async ({
  page,
  pageUrl,
}) => {
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  await visitor.logIn(...DEMO);
  await visitor.sees('Welcome, Demo');
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/mfa-login-account.js', async (route) => {
    await arrival;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('mfa-account')).toBeAttached();
  await visitor.sees('One moment');
  arrive();
  await visitor.sees('Welcome, Demo');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Set up authenticator app' })).toBeVisible();
});

test('erasing that fails says so, and the page goes on', async ({ page, pageUrl }) => {
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  await visitor.sees('Log in');
  await page.evaluate(() => {
    Storage.prototype.removeItem = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await visitor.press('Erase demo data');
  await expect(page.getByText('The demo data could not be erased')).toBeVisible();
  await visitor.logIn(...DEMO);
  await visitor.sees('Welcome, Demo');
});
