// The REST example in the browser: the whole journey on a real server, and the conformance page's list of it.
import type { Address } from './support/deployment.js';
import { startRest } from './support/rest-server.js';
import { expect, test } from './support/test.js';
import { PASSWORD, Visitor } from './support/visitor.js';

const EMAIL = 'ada@example.com';

let server: Address;

test.afterEach(() => server.close());

test('the REST example: register, bind, log in with a code, log in with a recovery code', async ({ page, watched }) => {
  test.setTimeout(120_000);
  server = await startRest();
  watched.expectFaults(new RegExp(`^request to ${server.url}`));
  const visitor = new Visitor(page);
  await page.goto(server.url);
  await visitor.sees('Log in');
  await visitor.register(EMAIL);
  const { secret, recoveryCode } = await visitor.bind();

  // No script has the session, and a reload does not end it.
  const [cookie] = await page.context().cookies(`${server.url}api/`);
  expect(cookie).toMatchObject({ name: 'session', httpOnly: true, sameSite: 'Strict', path: '/api' });
  expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
  await page.reload();
  await visitor.sees(`Welcome, ${EMAIL}`);

  await visitor.logOut();
  await visitor.logIn(EMAIL);
  await visitor.sees('Two-step verification');
  // The step that confirmed the binding is used up; the next one is taken already.
  await visitor.enterCode(secret, 1);
  await visitor.sees(`Welcome, ${EMAIL}`);

  await visitor.logOut();
  await visitor.logIn(EMAIL);
  await visitor.press('Use a recovery code');
  await visitor.field('Recovery code').fill(recoveryCode.toLowerCase());
  await visitor.press('Verify');
  await visitor.sees(`Welcome, ${EMAIL}`);

  // A refusal in the page's own words: the same recovery code, once more.
  watched.expectFaults(/^(422: |console error: Failed to load resource: .*422)/);
  await visitor.logOut();
  await visitor.logIn(EMAIL, PASSWORD);
  await visitor.press('Use a recovery code');
  await visitor.field('Recovery code').fill(recoveryCode);
  await visitor.press('Verify');
  await visitor.isTold(/recovery code/i);
});

test('the conformance page on the REST example: all pass', async ({ page, watched }) => {
  test.setTimeout(120_000);
  server = await startRest('--quick-hash');
  watched.expectFaults(new RegExp(`^request to ${server.url}`));
  // Being refused is what the checks are about; one leaves in the middle of a call.
  watched.expectFaults(/^4\d\d: \S+\/api\/|^console error: Failed to load resource: .* 4\d\d|ERR_ABORTED$/);
  await page.goto(`${server.url}examples/conformance.html?backend=rest`);
  const verdict = page.getByRole('status');
  await expect(verdict).toHaveText(/^The REST example: \d+ passed, /, { timeout: 100_000 });
  const failed = page.getByRole('listitem').filter({ hasText: /^\s*Failed/ });
  expect(await failed.allInnerTexts()).toEqual([]);
  await expect(verdict).toHaveText(/: 36 passed, 0 failed, 5 left out, /);
});
