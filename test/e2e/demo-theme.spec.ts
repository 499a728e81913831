// The theme editor of the demo tools: what it changes, what it measures, and what somebody takes away from it.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright/test';
import { deploy } from './support/deployment.js';
import { expect, test } from './support/test.js';
import { READY, SCHEMES } from './support/themes.js';

const submit = (page: Page) => page.locator('mfa-login-form button[type="submit"]');

async function openEditor(page: Page, url: string) {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(url);
  await page.getByRole('button', { name: 'Demo tools' }).click();
  const tool = page.locator('mfa-demo-theme');
  await page.locator('mfa-demo-tools summary', { hasText: /^Theme$/ }).click();
  await expect(tool.getByLabel('Start from')).toBeVisible();
  return tool;
}

async function openGroup(page: Page, group: string) {
  await page.locator('mfa-demo-theme summary', { hasText: new RegExp(`^${group}$`) }).click();
}

const token = (page: Page, name: string) => page.locator('mfa-demo-theme').getByRole('group', { name, exact: true });

/** Every custom property that a page can set, as the card resolves it, and how the card then looks. */
function looks(page: Page) {
  return page.evaluate(() => {
    const login = document.querySelector('mfa-login')!;
    (document.activeElement as HTMLElement).blur();
    const looked = ['mfa-login', '.mfa-input', '.mfa-label', 'button[type="submit"]', 'body'].map((selector) => {
      const style = getComputedStyle(document.querySelector(selector)!);
      return ['color', 'background-color', 'font', 'border', 'border-radius', 'min-block-size', 'outline-color'].map(
        (property) => `${property}: ${style.getPropertyValue(property)}`,
      );
    });
    const inner = [login.shadowRoot!, login.querySelector('mfa-login-form')!.shadowRoot!].flatMap((root) =>
      Array.from(root.querySelectorAll('[part]'), (part) => {
        const { color, backgroundColor, font, border, boxShadow, padding, textAlign, gap } = getComputedStyle(part);
        return [part.getAttribute('part'), color, backgroundColor, font, border, boxShadow, padding, textAlign, gap];
      }),
    );
    return { looked, inner, colorScheme: getComputedStyle(document.documentElement).colorScheme };
  });
}

test('a token that is changed is seen on the card, in light and in dark, outlives a reload and can be reset @everywhere', async ({
  page,
  pageUrl,
}) => {
  await openEditor(page, pageUrl);
  await openGroup(page, 'Colours');
  const accent = token(page, 'color-accent');
  await accent.getByLabel('Light', { exact: true }).fill('#0a5c36');
  await expect(submit(page)).toHaveCSS('background-color', 'rgb(10, 92, 54)');
  await accent.getByLabel('Dark, CSS').fill('rgb(255 200 0 / 0.5)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(submit(page)).toHaveCSS('background-color', 'rgba(255, 200, 0, 0.5)');
  // Links go with the accent until they are given a colour of their own.
  await expect(page.locator('mfa-login-form [part="link"]')).toHaveCSS('color', 'rgba(255, 200, 0, 0.5)');
  await openGroup(page, 'Shape');
  await token(page, 'radius').getByLabel('radius', { exact: true }).fill('1.5');
  await expect(page.locator('#mfa-email')).toHaveCSS('border-radius', '24px');

  await page.reload();
  await expect(page.locator('mfa-demo-tools aside')).toBeVisible();
  await expect(submit(page)).toHaveCSS('background-color', 'rgba(255, 200, 0, 0.5)');
  await page.locator('mfa-demo-tools summary', { hasText: /^Theme$/ }).click();
  await openGroup(page, 'Colours');
  await accent.getByRole('button', { name: 'Reset: color-accent' }).click();
  await expect(accent.getByLabel('Light', { exact: true })).toBeFocused();
  await expect(submit(page)).toHaveCSS('background-color', 'rgb(143, 168, 255)');
  await expect(page.locator('#mfa-email')).toHaveCSS('border-radius', '24px');
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect(page.locator('#mfa-email')).toHaveCSS('border-radius', '10px');
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('theme')))).toEqual([]);
});

test('what is no value is refused in words, and changes nothing', async ({ page, pageUrl }) => {
  await openEditor(page, pageUrl);
  await openGroup(page, 'Colours');
  const text = token(page, 'color-accent').getByLabel('Light, CSS');
  for (const value of ['nonsense', '#fff; } body { display: none', 'red, blue', '']) {
    await text.fill(value);
    await expect(text).toHaveAttribute('aria-invalid', 'true');
    await expect(token(page, 'color-accent')).toContainText('Not a value');
    await expect(submit(page)).toHaveCSS('background-color', 'rgb(43, 80, 216)');
  }
  await text.fill('black');
  await expect(token(page, 'color-accent')).not.toContainText('Not a value');
  await expect(submit(page)).toHaveCSS('background-color', 'rgb(0, 0, 0)');
});

test('each pair has its contrast, and one that is too low is marked by a sign and in words', async ({
  page,
  pageUrl,
}) => {
  const tool = await openEditor(page, pageUrl);
  const verdict = tool.getByRole('status').first();
  await expect(verdict).toHaveText(/✓\s+Too low: 0 of 64/);
  await openGroup(page, 'Contrast');
  // By the formula of WCAG: #14181f on white, #545d6b on white, #f1f3f6 on #16191f.
  for (const [pair, ratio] of [
    ['text / surface, Light', '17.79'],
    ['text-quiet / surface, Light', '6.65'],
    ['text / surface, Dark', '15.83'],
  ] as const)
    await expect(
      tool
        .getByRole('listitem')
        .filter({ hasText: `✓ ${pair}:` })
        .first(),
    ).toContainText(ratio);

  await openGroup(page, 'Colours');
  await token(page, 'color-text-quiet').getByLabel('Light, CSS').fill('#999999');
  await expect(verdict).toHaveText(/✗\s+Too low: [1-9]/);
  const low = tool.getByRole('listitem').filter({ hasText: '✗ text-quiet / surface, Light:' });
  await expect(low.first()).toBeVisible();
  await expect(low.first()).toContainText('2.84');
  await expect(low.first()).toContainText('needs 4.50');
  // The dark half is as it was.
  await expect(tool.getByRole('listitem').filter({ hasText: '✗ text-quiet / surface, Dark:' })).toHaveCount(0);
});

test('the previews show light and dark beside each other, whatever the page is in', async ({ page, pageUrl }) => {
  await openEditor(page, pageUrl);
  const button = (scheme: string) => page.locator(`mfa-demo-look[scheme="${scheme}"] button[type="submit"]`);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await expect(button('light')).toHaveCSS('background-color', 'rgb(43, 80, 216)');
    await expect(button('dark')).toHaveCSS('background-color', 'rgb(143, 168, 255)');
    await expect(button(colorScheme)).toHaveCSS(
      'background-color',
      await submit(page).evaluate((real) => getComputedStyle(real).backgroundColor),
    );
  }
});

test('the QR code can be read under every ready theme, and its test can fail', async ({ page, pageUrl }) => {
  const tool = await openEditor(page, pageUrl);
  const start = tool.getByLabel('Start from');
  const offered = await start
    .locator('option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  expect(offered.sort()).toEqual(['', ...READY].sort());
  const colours = {
    '': 'rgb(43, 80, 216)',
    paper: 'rgb(43, 33, 24)',
    soft: 'rgb(11, 107, 79)',
    'high-contrast': 'rgb(11, 58, 164)',
  };
  for (const theme of ['', ...READY]) {
    await start.selectOption(theme);
    await expect(submit(page)).toHaveCSS('background-color', colours[theme as keyof typeof colours]);
    await expect(tool.getByRole('status').first()).toHaveText(/Too low: 0 of/);
    await tool.getByRole('button', { name: 'Test the QR code' }).click();
    await expect(tool.getByText('✓ The QR code can be read.')).toBeVisible();
  }
  await expect(page.locator('link[href*="/themes/"]')).toHaveCount(0);

  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('mfa-qr-code::part(symbol) { opacity: 0; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  await tool.getByRole('button', { name: 'Test the QR code' }).click();
  await expect(tool.getByText('✗ The QR code cannot be read.')).toBeVisible();
  await expect(page.locator('mfa-qr-code')).toHaveCount(0);
});

test('theme.css from the editor, put in place of public/theme.css, gives exactly that look', async ({
  page,
  pageUrl,
  context,
}) => {
  const tool = await openEditor(page, pageUrl);
  await tool.getByLabel('Start from').selectOption('soft');
  await expect(submit(page)).toHaveCSS('background-color', 'rgb(11, 107, 79)');
  await openGroup(page, 'Colours');
  await token(page, 'color-danger').getByLabel('Dark, CSS').fill('hotpink');
  await token(page, 'color-text').getByLabel('Light', { exact: true }).fill('#102030');
  await openGroup(page, 'Card');
  await token(page, 'card-shadow').getByLabel('card-shadow, CSS').fill('0 0 0 3px rgb(1 2 3 / 0.5)');
  const downloading = page.waitForEvent('download');
  await tool.getByRole('button', { name: 'Download theme.css' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('theme.css');
  const css = await readFile((await download.path()) ?? '', 'utf8');
  // As somebody would write it: what goes with another token still does.
  expect(css).toContain('--mfa-color-link: var(--mfa-color-accent);');

  const config = await readFile(fileURLToPath(new URL('../../public/config.js', import.meta.url)), 'utf8');
  const site = await deploy({ config, theme: css });
  const other = await context.browser()!.newContext();
  try {
    const deployed = await other.newPage();
    await deployed.goto(site.url);
    await expect(submit(deployed)).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    for (const colorScheme of SCHEMES) {
      for (const each of [page, deployed]) await each.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await looks(deployed), colorScheme).toEqual(await looks(page));
    }
    await expect(submit(deployed)).toHaveCSS('border-radius', '999px');
  } finally {
    await other.close();
    await site.close();
  }
});

test('the changes are copied as CSS and as HTML that works on a page without such a policy', async ({
  page,
  pageUrl,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const tool = await openEditor(page, pageUrl);
  await expect(tool.getByRole('textbox', { name: 'CSS', exact: true })).toHaveCount(0);
  await openGroup(page, 'Colours');
  await token(page, 'color-accent').getByLabel('Light, CSS').fill('#0a5c36');
  const css = ':root {\n  --mfa-color-accent: light-dark(#0a5c36, #8fa8ff);\n}\n';
  await tool.getByRole('button', { name: 'Copy: CSS' }).click();
  await expect(tool.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(css);
  await tool.getByRole('button', { name: 'Copy: HTML' }).click();
  await expect(tool.getByText('Copied')).toHaveCount(2);
  const html = await page.evaluate(() => navigator.clipboard.readText());
  const plain = await context.newPage();
  await plain.setContent(html);
  expect(
    await plain.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--mfa-color-accent')),
  ).toBe('light-dark(#0a5c36, #8fa8ff)');
});
