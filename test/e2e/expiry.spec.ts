// The time between the factors: told before it ends, and more of it for a press.
import { nowSeconds, oathtoolCode } from './support/codes.js';
import { expect, test } from './support/test.js';
import { Visitor } from './support/visitor.js';

const EMAIL = 'ada@example.com';
const MINUTE = 60_000;

test('a login about to end can be prolonged with what is typed, and one that has ended keeps the email', async ({
  page,
  pageUrl,
}) => {
  test.setTimeout(120_000);
  const visitor = new Visitor(page);
  // Before the page is there, so that its backend goes by the same clock.
  await page.clock.install();
  await page.goto(pageUrl);
  await visitor.register(EMAIL);
  const { secret } = await visitor.bind();
  await visitor.logOut();

  await visitor.logIn(EMAIL);
  await visitor.sees('Two-step verification');
  await page.clock.runFor(9 * MINUTE);
  await expect(page.getByRole('button', { name: 'Stay here' })).toBeHidden();
  await page.clock.runFor(MINUTE / 2 + 5000);
  await expect(page.getByText(/^This step ends in 2\d seconds\.$/).first()).toBeVisible();
  await visitor.field('6-digit code').pressSequentially('123');
  await visitor.press('Stay here');
  await expect(page.getByRole('button', { name: 'Stay here' })).toBeHidden();
  await expect(visitor.field('6-digit code')).toHaveValue('123');

  await page.clock.runFor(5 * MINUTE);
  const now = await page.evaluate(() => Date.now());
  expect(now / 1000 - nowSeconds()).toBeGreaterThan(14 * 60);
  await visitor.field('6-digit code').fill(await oathtoolCode(secret, now / 1000));
  await visitor.sees(`Welcome, ${EMAIL}`);
  await visitor.logOut();

  await visitor.logIn(EMAIL);
  await visitor.sees('Two-step verification');
  await page.clock.runFor(11 * MINUTE);
  await expect(page.getByText('This step has ended.').first()).toBeVisible();
  await visitor.press('Stay here');
  await visitor.isTold('That took too long. Log in again.');
  await expect(visitor.field('Email')).toHaveValue(EMAIL);
});
