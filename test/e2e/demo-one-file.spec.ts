// The page as one HTML file: opened from disk, with nothing beside it and no network, it is the same page.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright/test';
import { deploy } from './support/deployment.js';
import { expect, test as base } from './support/test.js';
import { Visitor } from './support/visitor.js';
import { watch, type Watch } from './support/watch.js';

interface Alone {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly text: string;
}

const test = base.extend<{
  /** The file, in a profile of its own that has no network, in a folder of its own. */
  alone: (file: string) => Promise<Alone>;
}>({
  alone: async ({ browser }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'one file '));
    const contexts: BrowserContext[] = [];
    const watches: Watch[] = [];
    await use(async (file) => {
      const path = join(folder, 'Log in.html');
      const text = await readFile(file, 'utf8');
      await writeFile(path, text);
      const context = await browser.newContext({ offline: true });
      contexts.push(context);
      const requests: string[] = [];
      context.on('request', (request) => requests.push(request.url()));
      const watched = await watch(context, pathToFileURL(`${folder}/`).href);
      watches.push(watched);
      const page = await context.newPage();
      await page.goto(pathToFileURL(path).href);
      return { page, requests, text };
    });
    for (const context of contexts) await context.close();
    await rm(folder, { recursive: true, force: true });
    expect(watches.flatMap(({ faults }) => faults)).toEqual([]);
  },
});

async function download(page: Page, backend?: string): Promise<string> {
  await page.getByRole('button', { name: 'Demo tools' }).click();
  const panel = page.getByRole('complementary', { name: 'Demo tools' });
  await panel.locator('summary', { hasText: /^\s*One file\s*$/ }).click();
  const tool = panel.locator('mfa-demo-one-file');
  if (backend !== undefined) await tool.getByLabel('Backend').selectOption(backend);
  const downloading = page.waitForEvent('download');
  await tool.getByRole('button', { name: 'Download this page as one HTML file' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('mfa-login.html');
  await expect(tool.getByRole('status')).toHaveText(/^mfa-login\.html \(\d+ kB\) is made\.$/);
  return (await file.path()) ?? '';
}

async function wholeWay(visitor: Visitor) {
  const { page } = visitor;
  await visitor.register('ada@example.com');
  await page.reload();
  await visitor.sees('Welcome, ada@example.com');
  const { secret } = await visitor.bind();
  await visitor.logOut();
  await visitor.logIn('ada@example.com');
  await visitor.field('6-digit code').fill('000000');
  await visitor.isTold('That code is wrong.');
  await visitor.enterCode(secret, 1);
  await visitor.sees('Welcome, ada@example.com');
}

for (const [backend, tag] of [
  ['mock', '@deeply'],
  ['authing-simulated', '@deep'],
] as const) {
  test(`over ${backend}: register, bind, log in, from disk and without a network ${tag}`, async ({
    page,
    pageUrl,
    alone,
  }) => {
    test.setTimeout(120_000);
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(`${pageUrl}?backend=${backend}`);
    await expect(page.getByRole('button', { name: 'Demo tools' })).toBeVisible();
    expect(loaded.filter((url) => url.includes('one-file'))).toEqual([]);
    const file = await alone(await download(page));

    await expect(file.page.locator('html')).toHaveAttribute('data-backend', backend);
    const logo = file.page.locator('.brand img');
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await wholeWay(new Visitor(file.page));
    await expect(file.page.locator('mfa-demo-tools, a[href*="states"]')).toHaveCount(0);
    // The file itself, and on the way what the page makes: nothing else.
    expect(file.requests.filter((url) => !/^(data:|blob:)/.test(url) && !url.includes('Log%20in.html'))).toEqual([]);
    expect(file.text).not.toContain('mfa-demo-');
  });
}

test('it takes the language along, can be switched to the others, and keeps to its backend', async ({
  page,
  pageUrl,
  alone,
}) => {
  await page.goto(pageUrl);
  await page.locator('#language').selectOption('ar');
  await page.getByRole('button', { name: 'أدوات العرض التجريبي' }).click();
  const panel = page.getByRole('complementary');
  await panel.locator('summary', { hasText: 'ملف واحد' }).click();
  const downloading = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'تنزيل هذه الصفحة في ملف HTML واحد' }).click();
  const file = await alone((await (await downloading).path()) ?? '');
  await expect(file.page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(file.page.getByRole('heading', { level: 1 })).toHaveText('تسجيل الدخول');
  await file.page.locator('#language').selectOption('zh-CN');
  await expect(file.page.getByRole('heading', { level: 1 })).toHaveText('登录');
  // An address leads it to nothing that is not in it.
  await file.page.goto(`${file.page.url().replace(/[?#].*/, '')}?backend=authing&lang=en-XA#state=account.bound`);
  await file.page.reload();
  await expect(file.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(file.page.locator('html')).toHaveAttribute('data-backend', 'mock');
});

test('it takes along the tokens that are set on the page', async ({ page, pageUrl, alone }) => {
  await page.goto(pageUrl);
  await page.evaluate(() => document.documentElement.style.setProperty('--mfa-radius', '0px'));
  const mine = await page.locator('mfa-login button[type="submit"]').evaluate((e) => getComputedStyle(e).borderRadius);
  const file = await alone(await download(page));
  const button = file.page.locator('mfa-login button[type="submit"]');
  await expect(button).toBeVisible();
  expect(await button.evaluate((element) => getComputedStyle(element).borderRadius)).toBe(mine);
  const look = (one: Page) =>
    one.locator('mfa-login').evaluate((login) => {
      const { color, backgroundColor, font, margin } = getComputedStyle(login.closest('body')!);
      return { color, backgroundColor, font, margin };
    });
  expect(await look(file.page)).toEqual(await look(page));
});

test('it takes along what the theme editor changed, and words that the page has set', async ({
  page,
  pageUrl,
  alone,
}) => {
  await page.goto(pageUrl);
  await page.locator('mfa-login').evaluate((login: HTMLElementTagNameMap['mfa-login']) => {
    login.text = { login: { title: 'Acme <ID>' } };
  });
  await page.getByRole('button', { name: 'Demo tools' }).click();
  const panel = page.getByRole('complementary');
  await panel.locator('summary', { hasText: 'Theme' }).click();
  await panel.locator('mfa-demo-theme').getByLabel('Start from').selectOption('soft');
  await panel.getByRole('button', { name: 'Close' }).click();
  const button = page.locator('mfa-login button[type="submit"]');
  const looks = (property: string) =>
    button.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), property);
  await expect(button).toHaveCSS('border-radius', '999px');
  const file = await alone(await download(page));
  const theirs = file.page.locator('mfa-login button[type="submit"]');
  await expect(theirs).toHaveCSS('border-radius', '999px');
  for (const property of ['background-color', 'color', 'font'])
    await expect(theirs).toHaveCSS(property, await looks(property));
  await expect(file.page.getByRole('heading', { level: 1 })).toHaveText('Acme <ID>');
});

test('a configured Authing, the looks and the rules of a deployment are in it @served', async ({ browser, alone }) => {
  const config = `window.mfaLoginConfig = {
    backend: 'mock',
    registration: false,
    secondFactor: 'required',
    authing: { userPoolId: 'pool', host: 'https://acme.example' },
  };`;
  const deployed = await deploy({ config, connect: 'https://acme.example' });
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(deployed.url);
    const file = await alone(await download(page, 'authing'));
    expect(file.text).toContain('connect-src https://acme.example;');
    expect(file.text).toContain('"authing":{"userPoolId":"pool","host":"https://acme.example"}');
    await expect(file.page.locator('html')).not.toHaveAttribute('data-one-file', /mock|simulator/);
    await expect(file.page.getByRole('heading', { level: 1, name: 'Log in' })).toBeVisible();
    await expect(file.page.getByText('demo@example.com')).toBeHidden();
    await expect(file.page.getByRole('button', { name: 'Create an account' })).toBeHidden();
    await expect(file.page.locator('mfa-login')).toHaveJSProperty('secondFactor', 'offered');
  } finally {
    await context.close();
    await deployed.close();
  }
});
