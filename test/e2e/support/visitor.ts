/** What a person does on the page, by the names that they see. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from 'playwright/test';
import { nowSeconds, oathtoolCode, timeInStep } from './codes.js';
import { decodeQr } from './qr.js';

export const PASSWORD = 'violet anchor tidal';

export class Visitor {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  press(name: string) {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  field(name: string) {
    return this.page.getByLabel(name, { exact: true });
  }

  sees(heading: string | RegExp) {
    return expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }

  isTold(words: string | RegExp) {
    return expect(this.page.getByRole('alert')).toContainText(words);
  }

  async fillIn(email: string, password = PASSWORD) {
    await this.field('Email').fill(email);
    await this.field('Password').fill(password);
  }

  async register(email: string) {
    await this.press('Create an account');
    await this.sees('Create account');
    await this.fillIn(email);
    await this.press('Create account');
    await this.sees(`Welcome, ${email}`);
  }

  async logIn(email: string, password = PASSWORD) {
    await this.fillIn(email, password);
    await this.press('Log in');
  }

  async logOut() {
    await this.press('Log out');
    await this.sees('Log in');
  }

  /** Reads the key from the pixels of the QR code. */
  async scan(): Promise<URL> {
    const uri = await decodeQr(this.page.getByRole('img', { name: /^QR code/ }));
    return new URL(uri);
  }

  /** Types the code of this step, or of the one that is `steps` away, and lets the sixth digit send it. */
  async enterCode(secret: string, steps = 0) {
    await timeInStep();
    await this.field('6-digit code').pressSequentially(await oathtoolCode(secret, nowSeconds() + 30 * steps));
  }

  /** Saves the recovery code as a file, ticks the box, goes on. Answers the code as the file has it. */
  async saveRecoveryCode(): Promise<string> {
    await this.sees('Save your recovery code');
    const downloading = this.page.waitForEvent('download');
    await this.press('Download');
    const download = await downloading;
    const text = await readFile((await download.path()) ?? '', 'utf8');
    const code = /^(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}$/im.exec(text)?.[0] ?? '';
    expect(code).not.toBe('');
    await expect(this.page.getByText(code, { exact: true }).first()).toBeVisible();
    await this.page.getByLabel('I have saved my recovery code').check();
    await this.press('Continue');
    return code;
  }

  /** From the account: binds an app by what the QR code says. Answers its secret and the recovery code. */
  async bind(): Promise<{ secret: string; recoveryCode: string }> {
    await this.press('Set up authenticator app');
    await this.sees('Set up authenticator app');
    const secret = (await this.scan()).searchParams.get('secret') ?? '';
    await this.enterCode(secret);
    const recoveryCode = await this.saveRecoveryCode();
    await this.sees(/^Welcome/);
    return { secret, recoveryCode };
  }
}
