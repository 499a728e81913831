// Inspecting the card with the demo tools: what is told of a node, by mouse, touch and keyboard, and the rule to take away.
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './support/test.js';
import { Visitor } from './support/visitor.js';

async function openInspector(page: Page, url: string) {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(url);
  await page.getByRole('button', { name: 'Demo tools' }).click();
  await page.locator('mfa-demo-tools summary', { hasText: /^Inspect$/ }).click();
  await expect(pointer(page)).toBeVisible();
}

const tool = (page: Page) => page.locator('mfa-demo-inspect');
const pointer = (page: Page) => tool(page).getByRole('button', { name: 'Point at the card' });
const ruleOf = (page: Page) => tool(page).getByRole('textbox', { name: 'Rule' }).inputValue();

async function pointAt(page: Page, target: Locator) {
  await pointer(page).click();
  await target.click({ force: true });
  await expect(pointer(page)).toHaveAttribute('aria-pressed', 'false');
}

/** What the tool tells, by the words beside it. */
async function told(page: Page) {
  const values = await tool(page).locator('dd').allInnerTexts();
  const [part, slot, key, tokens] = values.map((value) => value.trim());
  return { tag: await tool(page).getByRole('heading').first().innerText(), part, slot, key, tokens };
}

/** Pasted as somebody does who has changed one value of it. */
async function paste(page: Page, rule: string, property: string, value: string) {
  const own = rule.replace(new RegExp(`(\\n  ${property}:)[^;]*;`), `$1 ${value};`);
  expect(own).not.toBe(rule);
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, own);
}

test('title, button and fields: tag, part, slot, tokens, text key, and a rule that works @everywhere', async ({
  page,
  pageUrl,
}) => {
  await openInspector(page, pageUrl);
  const title = page.locator('mfa-login-form [part="title"]');
  await pointAt(page, title);
  expect(await told(page)).toMatchObject({ tag: '<h1>', part: 'title', slot: '–', key: 'login.title' });
  for (const token of [
    'title-size font-size',
    'title-weight font-weight',
    'title-font font-family',
    'color-text color',
  ])
    expect((await told(page)).tokens).toContain(`--mfa-${token}`);
  expect(await ruleOf(page)).toMatch(/^mfa-login-form::part\(title\) \{\n/);
  await paste(page, await ruleOf(page), 'font-size', '40px');
  await expect(title).toHaveCSS('font-size', '40px');

  const button = page.locator('mfa-login-form button[type="submit"]');
  await pointAt(page, button);
  expect(await told(page)).toMatchObject({
    tag: '<button>',
    part: '–',
    slot: 'form – mfa-login-form',
    key: 'login.submit',
  });
  const { tokens = '' } = await told(page);
  for (const token of ['color-accent background', 'color-on-accent color', 'button-radius border-radius'])
    expect(tokens).toContain(`--mfa-${token}`);
  expect(tokens).toContain('--mfa-color-accent-strong background :hover');
  // The plain button's, which this one does not have.
  expect(tokens).not.toContain('--mfa-color-surface');
  expect(tokens).not.toContain('--mfa-color-field-line');
  await paste(page, await ruleOf(page), 'background', 'rgb(1, 2, 3)');
  await expect(button).toHaveCSS('background-color', 'rgb(1, 2, 3)');

  const email = page.locator('#mfa-email');
  await pointAt(page, email);
  expect(await told(page)).toMatchObject({
    tag: '<input>',
    part: '–',
    slot: 'form – mfa-login-form',
    key: 'fields.email',
  });
  for (const token of ['color-field background', 'color-field-line border-color', 'radius border-radius'])
    expect((await told(page)).tokens).toContain(`--mfa-${token}`);
  expect(await ruleOf(page)).toContain('mfa-login-form .mfa-input[name="email"] {');
  await paste(page, await ruleOf(page), 'background', 'rgb(4, 5, 6)');
  await expect(email).toHaveCSS('background-color', 'rgb(4, 5, 6)');
  await expect(page.locator('#mfa-password')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});

test('the code prompt: its field, its lead with a name in it, and a key of the same words as another', async ({
  page,
  pageUrl,
}) => {
  const visitor = new Visitor(page);
  await page.goto(pageUrl);
  await visitor.register('ada@example.com');
  await visitor.press('Set up authenticator app');
  const secret = (await visitor.scan()).searchParams.get('secret') ?? '';
  await visitor.enterCode(secret);
  await visitor.saveRecoveryCode();
  await visitor.logOut();
  await visitor.logIn('ada@example.com');
  await visitor.sees('Two-step verification');
  await page.getByRole('button', { name: 'Demo tools' }).click();
  await page.locator('mfa-demo-tools summary', { hasText: /^Inspect$/ }).click();

  const field = page.locator('mfa-code-field input');
  await pointAt(page, field);
  expect(await told(page)).toMatchObject({ tag: '<input>', slot: 'form – mfa-code-prompt', key: 'fields.code' });
  expect((await told(page)).tokens).toContain('--mfa-font-mono font-family');
  await paste(page, await ruleOf(page), 'color', 'rgb(1, 2, 3)');
  await expect(field).toHaveCSS('color', 'rgb(1, 2, 3)');

  await pointAt(page, page.locator('mfa-code-prompt [part="lead"]'));
  const { part, key } = await told(page);
  expect(part).toBe('lead');
  expect(key?.split(', ').sort()).toEqual(['code.as', 'code.lead']);

  await pointAt(page, page.locator('mfa-code-prompt [part="title"]'));
  expect((await told(page)).key).toBe('code.title');
  await page.locator('#language').selectOption('zh-CN');
  await tool(page).getByRole('button', { name: '在卡片中选取' }).click();
  await page.locator('mfa-code-prompt [part="title"]').click({ force: true });
  expect((await told(page)).key).toBe('code.title');
});

test('nothing that is pointed at is set off, and hovering tells as well', async ({ page, pageUrl }) => {
  await openInspector(page, pageUrl);
  await pointer(page).click();
  await page.locator('mfa-login-form button[type="submit"]').hover();
  await expect(tool(page).getByRole('heading').first()).toHaveText('<button>');
  const frame = await tool(page).locator('.frame').boundingBox();
  const login = await page.locator('mfa-login').boundingBox();
  expect(frame!.x).toBeGreaterThan(login!.x);
  expect(frame!.width).toBeLessThan(login!.width);
  await page.locator('mfa-login-form button[type="submit"]').click();
  // A form that had been sent would complain of its empty fields.
  await expect(page.locator('.mfa-problem:visible')).toHaveCount(0);
  await expect(page.locator('#mfa-email')).not.toBeFocused();
  await pointAt(page, page.locator('mfa-login-form [part="link"]'));
  await expect(page.getByRole('heading', { level: 1, name: 'Log in' })).toBeVisible();
  await expect(tool(page).getByRole('heading', { name: /button/ })).toBeFocused();

  // Afterwards all is as before.
  await page.locator('mfa-login-form button[type="submit"]').click();
  await expect(page.getByText('Enter your email.').first()).toBeVisible();
});

test('by keyboard: arrows walk the card, Escape ends it, buttons do the same', async ({ page, pageUrl }) => {
  await openInspector(page, pageUrl);
  await pointer(page).focus();
  await page.keyboard.press('Enter');
  await expect(pointer(page)).toHaveAttribute('aria-pressed', 'true');
  const seen: string[] = [];
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('ArrowDown');
    seen.push((await tool(page).getByRole('status').first().innerText()).trim());
  }
  expect(seen[0]).toMatch(/^mfa-login/);
  expect(seen).toContainEqual(expect.stringMatching(/^h1, title, Log in$/));
  expect(new Set(seen).size).toBeGreaterThan(9);
  await page.keyboard.press('ArrowUp');
  expect(await tool(page).getByRole('status').first().innerText()).toBe(seen.at(-2));
  await page.keyboard.press('Escape');
  await expect(pointer(page)).toHaveAttribute('aria-pressed', 'false');
  await expect(pointer(page)).toBeFocused();
  await tool(page).getByRole('button', { name: 'Next' }).press('Enter');
  expect(await tool(page).getByRole('status').first().innerText()).toBe(seen.at(-1));
  await tool(page).getByRole('button', { name: 'Previous' }).press('Enter');
  expect(await tool(page).getByRole('status').first().innerText()).toBe(seen.at(-2));
  // Ended, the arrows are the page's again.
  await page.locator('#language').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#language')).toHaveValue('zh-CN');
});

test('the page’s own content and what has no part of its own', async ({ page, pageUrl, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openInspector(page, pageUrl);
  await pointAt(page, page.locator('.demo-account dt').first());
  expect(await told(page)).toMatchObject({ tag: '<dt>', slot: 'login-after – mfa-login', key: 'demo.email' });
  await tool(page).getByRole('button', { name: 'Copy: Rule' }).click();
  await expect(tool(page).getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await ruleOf(page));
  await paste(page, await ruleOf(page), 'color', 'rgb(1, 2, 3)');
  await expect(page.locator('.demo-account dt').first()).toHaveCSS('color', 'rgb(1, 2, 3)');

  // The words before the way to registration stand in a shadow root, in a part's child.
  await pointer(page).click();
  await page.locator('mfa-login-form [part="links"] > span').click({ position: { x: 4, y: 22 } });
  expect(await told(page)).toMatchObject({ tag: '<span>', part: '–' });
  expect((await told(page)).key?.split(', ').sort()).toEqual(['login.newHere', 'login.toRegister']);
  expect(await ruleOf(page)).toMatch(/^mfa-login-form::part\(links\) \{/);
});
