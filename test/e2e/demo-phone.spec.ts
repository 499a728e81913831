// The virtual phone: alone it is enough for the whole way, and it is wrong where a real phone would be.
import type { Page } from 'playwright/test';
import { timeInStep } from './support/codes.js';
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
  ['@everywhere', 'mock', ''],
  ['', 'simulated Authing', '?backend=authing-simulated'],
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
