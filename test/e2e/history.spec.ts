// Reload, Back and Forward: the same step or a safe earlier one, never a blank page, never past a factor.
import { expect, test } from './support/test.js';
import { Visitor } from './support/visitor.js';

const EMAIL = 'ada@example.com';

test('Back and Forward between screens, and an address typed by hand, skip no factor', async ({ page, pageUrl }) => {
  test.setTimeout(120_000);
  const visitor = new Visitor(page);
  await page.goto(`${pageUrl}#/account`);
  await visitor.sees('Log in');
  await visitor.press('Create an account');
  await page.goBack();
  await visitor.sees('Log in');
  await page.goForward();
  await visitor.sees('Create account');
  await page.reload();
  await visitor.sees('Create account');
  await visitor.fillIn(EMAIL);
  await visitor.press('Create account');
  await visitor.sees(/^Welcome/);
  await visitor.bind();
  await visitor.logOut();
  await page.goBack();
  await visitor.sees('Log in');

  await visitor.logIn(EMAIL);
  await visitor.sees('Two-step verification');
  await page.evaluate(() => (location.hash = '#/account'));
  await visitor.sees('Two-step verification');
  await visitor.press('Use a recovery code');
  await page.goBack();
  await visitor.sees('Two-step verification');
  await page.reload();
  await visitor.sees('Log in');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('a session survives a reload of its tab, is no other tab’s, and a log-out ends it in every tab', async ({
  page,
  context,
  pageUrl,
}) => {
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  await visitor.logIn('demo@example.com', 'correct horse battery');
  await visitor.sees('Welcome, Demo');
  await expect(page).toHaveTitle('Welcome, Demo · MFA Login Demo');
  await page.reload();
  await visitor.sees('Welcome, Demo');

  const second = new Visitor(await context.newPage());
  await second.page.goto(pageUrl);
  await second.sees('Log in');
  await second.logIn('demo@example.com', 'correct horse battery');
  await second.sees('Welcome, Demo');
  await second.logOut();
  await visitor.sees('Log in');
  await expect(page.getByText('Your session has ended. Log in again.')).toBeVisible();
});

test('leaving an unsaved recovery code asks first; a binding is gone after a reload', async ({ page, pageUrl }) => {
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  await visitor.register(EMAIL);
  await visitor.press('Set up authenticator app');
  await page.reload();
  await visitor.sees(/^Welcome/);
  await expect(page.getByRole('button', { name: 'Set up authenticator app' })).toBeVisible();
  await visitor.press('Set up authenticator app');
  const secret = (await visitor.scan()).searchParams.get('secret') ?? '';
  await visitor.enterCode(secret);
  await visitor.sees('Save your recovery code');
  const asked = page.waitForEvent('dialog');
  const reloading = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await reloading;
  await visitor.sees(/^Welcome/);
});

test('after the password was right its form is gone and the history has changed, so that the browser offers to save it', async ({
  page,
  pageUrl,
}) => {
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  await visitor.sees('Log in');
  await page.evaluate(() => {
    const seen = Object.assign(window, { changes: [] as string[], form: document.querySelector('form') });
    for (const name of ['pushState', 'replaceState'] as const) {
      const change = history[name].bind(history);
      history[name] = (...given: Parameters<History['pushState']>) => {
        seen.changes.push(`${name} ${seen.form?.isConnected ? 'with' : 'without'} the form`);
        change(...given);
      };
    }
  });
  await visitor.logIn('demo@example.com', 'correct horse battery');
  await visitor.sees('Welcome, Demo');
  expect(await page.evaluate(() => (window as unknown as { changes: string[] }).changes)).toEqual([
    'replaceState without the form',
  ]);
  await expect(page.locator('input[type="password"]')).toHaveCount(0);
});
