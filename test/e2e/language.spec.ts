// Three languages: by the link, by the browser, by the switch; with nothing lost, and nothing left in another language.
import { expect, test } from './support/test.js';
import { oathtoolCode } from './support/codes.js';

test('speaks the language of the link, and loads no other', async ({ page, pageUrl }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url().split('/').pop() ?? ''));
  await page.goto(`${pageUrl}?lang=zh-CN`);
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  await expect(page).toHaveTitle('登录 · MFA Login Demo');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  expect(scripts).toContain('mfa-login-zh-cn.js');
  expect(scripts).not.toContain('mfa-login-ar.js');

  // What is left in Latin letters are names and what is to be typed.
  const latin = await page.evaluate(() => document.body.innerText.match(/[A-Za-z]{3,}/g) ?? []);
  expect(new Set(latin)).toEqual(
    new Set(['MFA', 'Login', 'Demo', 'demo', 'example', 'com', 'correct', 'horse', 'battery', 'English']),
  );
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert')).toHaveText('请输入邮箱。请输入密码。');
});

test.describe('in a browser of an Arab', () => {
  test.use({ locale: 'ar-EG' });

  test('it speaks Arabic, from right to left; codes and addresses run from left to right', async ({
    page,
    pageUrl,
  }) => {
    await page.goto(pageUrl);
    await expect(page.getByRole('heading', { name: 'تسجيل الدخول' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    const email = page.getByLabel('البريد الإلكتروني', { exact: true });
    expect(await email.evaluate((field) => getComputedStyle(field).direction)).toBe('ltr');
    await email.fill('demo@example.com');
    await page.getByLabel('كلمة المرور', { exact: true }).fill('correct horse battery');
    await page.getByRole('button', { name: 'تسجيل الدخول' }).click();
    await page.getByRole('button', { name: 'إعداد تطبيق المصادقة' }).click();
    const code = page.getByLabel('رمز التحقق (6 أرقام)', { exact: true });
    expect(await code.evaluate((field) => getComputedStyle(field).direction)).toBe('ltr');
    const key = page.locator('#mfa-key');
    expect(await key.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    // Digits as an Arabic keyboard writes them.
    const digits = await oathtoolCode(await key.innerText());
    await code.pressSequentially(digits.replaceAll(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? ''));
    await expect(page.getByRole('heading', { name: 'حفظ رمز الاسترداد' })).toBeVisible();
    // The page is as wide as the window: nothing sticks out at the left.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

test('the switch keeps what is typed, and a reload keeps the language', async ({ page, pageUrl }) => {
  await page.goto(`${pageUrl}#/register`);
  await expect(page.getByRole('heading', { name: 'Create account' })).toBeVisible();
  await page.getByLabel('Email', { exact: true }).fill('not an address');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('alert')).toContainText('does not look like an email');
  await page.getByLabel('Language').selectOption('简体中文');
  await expect(page.getByRole('heading', { name: '注册账号' })).toBeVisible();
  await expect(page).toHaveTitle('注册账号 · MFA Login Demo');
  await expect(page.getByLabel('邮箱', { exact: true })).toHaveValue('not an address');
  await expect(page.getByText('请勿使用真实密码')).toBeVisible();
  expect(page.url()).toContain('?lang=zh-CN#/register');
  await page.reload();
  await expect(page.getByRole('heading', { name: '注册账号' })).toBeVisible();
  await page.getByLabel('语言').selectOption('English');
  await expect(page.getByRole('heading', { name: 'Create account' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});

test('of two languages that load, the one asked for last counts', async ({ page, pageUrl }) => {
  let release = () => {};
  const held = new Promise<void>((go) => (release = go));
  await page.route('**/mfa-login-ar.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(pageUrl);
  await page.getByLabel('Language').selectOption('العربية');
  await page.getByLabel('Language').selectOption('简体中文');
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  const arrived = page.waitForResponse('**/mfa-login-ar.js').catch(() => undefined);
  const loaded = page.waitForFunction(() => 'MfaLoginAr' in window);
  release();
  await Promise.all([arrived, loaded]);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
});

test('a language that cannot be loaded leaves the page in English', async ({ page, pageUrl, watched }) => {
  watched.expectFaults(/mfa-login-ar\.js|ERR_FAILED/);
  await page.route('**/mfa-login-ar.js', (route) => route.abort());
  await page.goto(`${pageUrl}?lang=ar`);
  await expect(page.getByRole('heading', { name: 'Log in' })).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('dir', 'rtl');
  await page.getByLabel('Language').selectOption('العربية');
  await expect(page.getByLabel('Language')).toHaveValue('en');
  await expect(page.getByRole('heading', { name: 'Log in' })).toBeVisible();
});
