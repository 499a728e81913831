// The demo tools beside the card: there when asked for, out of the way otherwise, and never on a page that is no demonstration.
import axe from 'axe-core';
import { deploy } from './support/deployment.js';
import { expect, test } from './support/test.js';

test('the demo tools open and close by keyboard, stay as they were, and make room', async ({ page, pageUrl }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(pageUrl);
  const launcher = page.getByRole('button', { name: 'Demo tools' });
  await launcher.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Demo tools' });
  await expect(panel.getByRole('heading', { name: 'Demo tools' })).toBeFocused();
  const [card, tools] = [await page.locator('mfa-login').boundingBox(), await panel.boundingBox()];
  expect(card!.x + card!.width).toBeLessThanOrEqual(tools!.x);

  await page.reload();
  await expect(panel).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  const below = await panel.boundingBox();
  const footer = await page.locator('.page-footer').boundingBox();
  expect(below!.y).toBeGreaterThanOrEqual(footer!.y + footer!.height);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  await panel.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(launcher).toBeFocused();
  await expect(panel).toBeHidden();
  await page.reload();
  await expect(launcher).toBeVisible();
});

test('the demo tools speak the language of the page', async ({ page, pageUrl }) => {
  await page.goto(`${pageUrl}?lang=zh-CN`);
  await page.getByRole('button', { name: '演示工具' }).click();
  await expect(page.getByRole('complementary').getByText('虚拟手机')).toBeVisible();
  await page.locator('#language').selectOption('ar');
  await expect(page.getByRole('complementary').getByText('هاتف افتراضي')).toBeVisible();
});

test('they come after the page has loaded, and never to a page with a real backend @served', async ({
  browser,
  page,
  pageUrl,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pageUrl);
  await expect(page.locator('mfa-demo-tools')).toBeAttached();
  expect(asked.filter((url) => url.includes('mfa-login-demo'))).toHaveLength(1);
  const [loaded, begun] = await page.evaluate(() => [
    performance.timing.loadEventStart - performance.timing.navigationStart,
    performance.getEntriesByType('resource').find(({ name }) => name.includes('mfa-login-demo'))!.startTime,
  ]);
  expect(begun).toBeGreaterThanOrEqual(Math.floor(loaded) - 1);

  const authing = `{ userPoolId: 'pool', host: 'https://acme.example' }`;
  const config = `window.mfaLoginConfig = { backend: 'authing', authing: ${authing} };`;
  const deployed = await deploy({ config, connect: 'https://acme.example' });
  const context = await browser.newContext();
  try {
    const real = await context.newPage();
    asked.length = 0;
    real.on('request', (request) => asked.push(request.url()));
    await real.goto(deployed.url, { waitUntil: 'networkidle' });
    await expect(real.getByRole('heading', { level: 1, name: 'Log in' })).toBeVisible();
    expect(asked.filter((url) => /mfa-login-authing\.js$/.test(url))).toHaveLength(1);
    expect(asked.filter((url) => url.includes('mfa-login-demo'))).toEqual([]);
    await expect(real.locator('mfa-demo-tools, mfa-demo-fault-sign')).toHaveCount(0);
  } finally {
    await context.close();
    await deployed.close();
  }
});

for (const { lang, width, theme } of [
  { lang: 'en', width: 1280, theme: 'light' },
  { lang: 'ar', width: 320, theme: 'dark' },
  { lang: 'zh-CN', width: 320, theme: 'forced' },
] as const) {
  test(`axe finds nothing in the demo tools: ${lang}, ${width} px, ${theme}`, async ({ page, pageUrl }) => {
    await page.emulateMedia({
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      forcedColors: theme === 'forced' ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${pageUrl}?lang=${lang}`);
    await page.locator('mfa-demo-tools .launcher').click();
    const closed = page.locator('mfa-demo-tools details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
    // By the debugger's way, which the page's own policy does not stop.
    await page.evaluate(axe.source);
    const { violations, seen } = await page.evaluate(async () => {
      const { violations, passes } = await (window as unknown as { axe: typeof axe }).axe.run({ preload: false });
      return {
        violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
        seen: passes.flatMap(({ nodes }) => nodes.map(({ target }) => String(target))),
      };
    });
    expect(violations).toEqual([]);
    for (const tool of ['tour', 'phone', 'requests', 'faults', 'theme', 'inspect', 'one-file'])
      expect(
        seen.some((target) => target.includes(`mfa-demo-${tool}`)),
        tool,
      ).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
