// The virtual phone: alone it is enough for the whole way, and it is wrong where a real phone would be.
import type { Page } from 'playwright/test';
import { oathtoolCode, timeInStep } from './support/codes.js';
import { expect, test } from './support/test.js';
import { Visitor } from './support/visitor.js';

const EMAIL = 'ada@example.com';

class PhoneOwner extends Visitor {
  readonly panel = this.page.getByRole('complementary', { name: 'Demo tools' });
  readonly phone = this.panel.locator('mfa-demo-phone');
  readonly code = this.phone.locator('li .code');
  readonly says = this.phone.getByRole('status');
  readonly clock = this.phone.getByLabel('Phone’s clock is off by');

  async opens(url: string) {
    await this.page.goto(url);
    await this.press('Demo tools');
  }

  pressOnPhone(name: string) {
    return this.phone.getByRole('button', { name, exact: true }).first().click();
  }

  async scanWithPhone() {
    await this.pressOnPhone('Scan QR code');
    await expect(this.says).not.toBeEmpty();
  }

  async startsBinding() {
    await this.register(EMAIL);
    await this.press('Set up authenticator app');
    await this.sees('Set up authenticator app');
  }

  async typesFreshCode(before: string) {
    // Each code is accepted once.
    await expect(this.code).not.toHaveText(before, { timeout: 35_000 });
    await this.pressOnPhone('Type it for me');
  }
}

const phoneTest = test.extend<{ owner: PhoneOwner }>({
  owner: async ({ page }: { page: Page }, use) => use(new PhoneOwner(page)),
});

for (const [tag, backend, query] of [
  ['@deeply', 'mock', ''],
  ['@deep', 'simulated Authing', '?backend=authing-simulated'],
] as const) {
  phoneTest(`${tag} the whole way with the virtual phone alone: ${backend}`, async ({ owner, page, pageUrl }) => {
    test.setTimeout(150_000);
    await owner.opens(pageUrl + query);
    await owner.startsBinding();
    await expect(owner.phone.getByText('No accounts yet.')).toBeVisible();
    await owner.scanWithPhone();
    await expect(owner.says).toHaveText(/is on the phone/);
    await expect(owner.phone.getByRole('heading', { level: 4 })).toContainText(EMAIL);
    await timeInStep();
    const confirming = await owner.code.innerText();
    await owner.pressOnPhone('Type it for me');
    const recoveryCode = await owner.saveRecoveryCode();
    await owner.sees(/^Welcome/);
    await owner.logOut();

    await owner.logIn(EMAIL);
    await owner.sees('Two-step verification');
    await owner.typesFreshCode(confirming);
    await owner.sees(/^Welcome/);
    await owner.logOut();

    await owner.logIn(EMAIL);
    await owner.press('Use a recovery code');
    await owner.pressOnPhone('Type it for me');
    await expect(owner.says).toHaveText('The page is not waiting for a code.');
    await owner.field('Recovery code').fill(recoveryCode);
    await owner.press('Verify');
    await owner.saveRecoveryCode();
    await owner.sees(/^Welcome/);

    await page.reload();
    await expect(owner.code).toBeVisible();
    await owner.press('Erase demo data');
    await expect(owner.phone.getByText('No accounts yet.')).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem('mfa-login.demo.phone'))).toBeNull();
  });
}

for (const [backend, query, ahead, behind] of [
  ['mock', '', /clock seems to be about 3 minutes ahead/, /clock seems to be about 3 minutes behind/],
  ['simulated Authing', '?backend=authing-simulated', /That code is wrong/, /That code is wrong/],
] as const) {
  const tag = backend === 'mock' ? '' : ' @deep';
  phoneTest(
    `a clock that is off is refused, and right again it is taken: ${backend}${tag}`,
    async ({ owner, pageUrl }) => {
      await owner.opens(pageUrl + query);
      await owner.startsBinding();
      await owner.scanWithPhone();
      for (const [seconds, words] of [
        ['180', ahead],
        ['-180', behind],
      ] as const) {
        await owner.clock.fill(seconds);
        await owner.pressOnPhone('Type it for me');
        await owner.isTold(words);
        await expect(owner.field('6-digit code')).toHaveValue('');
      }
      await owner.clock.fill('0');
      await timeInStep();
      await owner.pressOnPhone('Type it for me');
      await owner.sees('Save your recovery code');
    },
  );
}

phoneTest('the phone says why it sees no account', async ({ owner, page, pageUrl }) => {
  await owner.opens(pageUrl);
  await owner.scanWithPhone();
  await expect(owner.says).toHaveText('There is no QR code on the page.');
  await owner.startsBinding();

  // The page still knows the key by heart: only the picture is gone.
  const symbol = page.getByRole('img', { name: /^QR code/ });
  await symbol.evaluate((svg) => svg.querySelector('path')!.setAttribute('d', 'M4 4h20v20h-20z'));
  await owner.scanWithPhone();
  await expect(owner.says).toHaveText('The QR code cannot be read.');
  await expect(owner.phone.getByText('No accounts yet.')).toBeVisible();

  const shows = (value: string) =>
    page.locator('mfa-qr-code').evaluate((code, text) => void Object.assign(code, { value: text }), value);
  for (const [value, words] of [
    ['https://example.com/', 'That QR code is not for an authenticator app.'],
    [
      'otpauth://totp/A:b?secret=GEZDGNBVGY3TQOJQ&algorithm=SHA512',
      'This account uses SHA512. This phone knows only SHA1 and SHA256.',
    ],
    ['otpauth://hotp/A:b?secret=GEZDGNBVGY3TQOJQ&counter=1', 'This phone cannot make that kind of code.'],
  ] as const) {
    await shows(value);
    await owner.scanWithPhone();
    await expect(owner.says).toHaveText(words);
  }
  await expect(owner.phone.getByText('No accounts yet.')).toBeVisible();
});

// A page from disk lets nobody into its way.
phoneTest(
  '@served a decoder that does not come is told, and asked for again',
  async ({ owner, page, pageUrl, watched }) => {
    watched.expectFaults(/mfa-login-demo-decoder\.js|ERR_FAILED/);
    await owner.opens(pageUrl);
    await owner.startsBinding();
    await page.route('**/mfa-login-demo-decoder.js', (route) => route.abort());
    await owner.scanWithPhone();
    await expect(owner.says).toHaveText(/cannot be loaded/);
    await page.unroute('**/mfa-login-demo-decoder.js');
    await owner.scanWithPhone();
    await expect(owner.says).toHaveText(/is on the phone/);
  },
);

phoneTest(
  '@insecure a key is typed in as it comes; several accounts stand side by side',
  async ({ owner, page, pageUrl }) => {
    await owner.opens(pageUrl);
    await owner.startsBinding();
    const key = (await owner.scan()).searchParams.get('secret') ?? '';
    await owner.pressOnPhone('Enter a key');
    await expect(owner.phone.getByLabel('Account name')).toBeFocused();
    const field = owner.phone.getByLabel('Key', { exact: true });
    await field.fill('0189 no key');
    await field.press('Enter');
    await expect(field).toHaveAccessibleDescription(/not a key.*letters, and digits from 2 to 7/);
    await expect(field).toBeFocused();
    await field.fill(` ${(key.toLowerCase().match(/.{4}/g) ?? []).join(' ')}`);
    await owner.phone.getByLabel('Account name').fill('By hand');
    await owner.pressOnPhone('Add account');
    await expect(owner.says).toHaveText('By hand is on the phone.');
    await timeInStep();
    await expect(owner.code).toHaveText((await oathtoolCode(key)).replace(/^.../, '$& '));
    await owner.scanWithPhone();
    await expect(owner.says).toHaveText(/already on the phone/);

    await owner.press('Cancel');
    await owner.press('Set up authenticator app');
    await owner.scanWithPhone();
    await expect(owner.code).toHaveCount(2);
    await owner.pressOnPhone('Copy');
    await expect(owner.says).toHaveText('Code copied.');
    await owner.field('6-digit code').focus();
    await timeInStep();
    await page.keyboard.press('ControlOrMeta+V');
    await owner.sees('Save your recovery code');

    await owner.phone.getByRole('listitem').nth(1).getByRole('button', { name: 'Remove' }).click();
    await expect(owner.says).toHaveText('By hand was removed.');
    await expect(owner.phone.getByRole('button', { name: 'Undo' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(owner.code).toHaveCount(2);
  },
);

phoneTest(
  'the phone works without storage, also when the panel is closed and opened',
  async ({ owner, page, pageUrl }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    });
    await owner.opens(pageUrl);
    await owner.startsBinding();
    await owner.scanWithPhone();
    await owner.press('Close');
    await owner.press('Demo tools');
    await timeInStep();
    await owner.pressOnPhone('Type it for me');
    await owner.sees('Save your recovery code');
  },
);

phoneTest(
  'on a narrow screen the phone sees a long name, and nothing scrolls sideways',
  async ({ owner, page, pageUrl }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await owner.opens(pageUrl);
    await owner.register(`${'ada.'.repeat(15)}byron@example.com`);
    await owner.press('Set up authenticator app');
    await owner.scanWithPhone();
    await expect(owner.says).toHaveText(/is on the phone/);
    await owner.pressOnPhone('Enter a key');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await timeInStep();
    await owner.pressOnPhone('Type it for me');
    await owner.sees('Save your recovery code');
  },
);
