// Each project opens the page in the surroundings that its name promises.
import { expect, test } from './support/test.js';

test('opens in the surroundings of its project', { tag: '@everywhere' }, async ({ page, pageUrl, origin }) => {
  await page.goto(pageUrl);
  await expect(page.getByRole('heading', { name: 'Log in' })).toBeVisible();
  expect(new URL(page.url()).protocol).toBe(origin === 'file' ? 'file:' : 'http:');
  expect(await page.evaluate(() => isSecureContext)).toBe(origin !== 'insecure');
  expect(await page.evaluate(() => typeof crypto.subtle)).toBe(origin === 'insecure' ? 'undefined' : 'object');
});

test('shows nothing that is meant for a browser without JavaScript @everywhere', async ({ page, pageUrl }) => {
  await page.goto(pageUrl);
  await expect(page.getByRole('heading', { name: 'Log in' })).toBeVisible();
  await expect(page.locator('noscript')).toBeHidden();
  // No markup and no gap of a text stands anywhere as words.
  expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/<\w|needs JavaScript|\{\w+\}/);
});
