// The examples of looks, as a developer opens them: from disk. The chooser of themes, and a site's own CSS on the forms.
import axe from 'axe-core';
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './support/test.js';
import { READY } from './support/themes.js';
import { Visitor } from './support/visitor.js';

const example = (name: string) => new URL(`../../examples/${name}/index.html`, import.meta.url).href;

const style = (target: Locator, property: string) =>
  target.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), property);

async function expectAccessible(page: Page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ preload: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
  expect(found).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

test('themes: each ready theme is put on and taken off, light and dark, on the screens', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(example('themes'));
  const submit = page.locator('mfa-login button[type="submit"]');
  await expect(submit).toBeVisible();
  const themes = page.getByRole('group', { name: 'Theme' }).getByRole('radio');
  expect(await themes.evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value).sort())).toEqual(
    ['', ...READY].sort(),
  );
  for (const [name, light, dark] of [
    ['Default', 'rgb(43, 80, 216)', 'rgb(143, 168, 255)'],
    ['Paper', 'rgb(43, 33, 24)', 'rgb(232, 216, 185)'],
    ['Soft', 'rgb(11, 107, 79)', 'rgb(111, 224, 180)'],
    ['High contrast', 'rgb(11, 58, 164)', 'rgb(255, 221, 51)'],
  ] as const) {
    await page.getByRole('radio', { name }).check();
    await page.getByRole('radio', { name: 'Light', exact: true }).check();
    await expect(submit).toHaveCSS('background-color', light);
    await page.getByRole('radio', { name: 'Dark', exact: true }).check();
    await expect(submit).toHaveCSS('background-color', dark);
  }
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.getByRole('radio', { name: 'Set up' }).check();
  await expect(page.locator('mfa-qr-code')).toBeVisible();
  await expectAccessible(page);
});

test('plain CSS: the site’s rules dress the login as they dress its other form', async ({ page }) => {
  const visitor = new Visitor(page);
  await page.goto(example('plain-css'));
  const [ours, theirs] = [visitor.field('Email'), page.getByLabel('Where from?')];
  await expect(ours).toBeVisible();
  for (const property of ['background-color', 'border-bottom', 'border-top-width', 'border-radius', 'min-height'])
    expect(await style(ours, property), property).toBe(await style(theirs, property));
  await expect(page.getByRole('button', { name: 'Log in', exact: true })).toHaveCSS('color', 'rgb(255, 216, 77)');
  await expectAccessible(page);
  await visitor.fillIn('demo@example.com', 'correct horse battery');
  await visitor.press('Log in');
  await visitor.sees(/^Welcome/);
  await page.setViewportSize({ width: 320, height: 800 });
  await visitor.press('Set up authenticator app');
  await expect(page.locator('.mfa-code-box').first()).toHaveCSS('border-bottom-width', '3px');
  await expectAccessible(page);
});
