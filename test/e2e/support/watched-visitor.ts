/** A visitor whose every secret is noted as it comes up, and searched for on every screen that is seen. */
import type { Page } from 'playwright/test';
import { nowSeconds, oathtoolCode, timeInStep } from './codes.js';
import type { Secrets } from './secrets.js';
import { PASSWORD, Visitor } from './visitor.js';

export class WatchedVisitor extends Visitor {
  readonly secrets: Secrets;

  constructor(page: Page, secrets: Secrets) {
    super(page);
    this.secrets = secrets;
  }

  override async sees(heading: string | RegExp) {
    await super.sees(heading);
    await this.noteToken();
    await this.secrets.look(this.page);
  }

  override async fillIn(email: string, password = PASSWORD) {
    this.secrets.add('password', password);
    await super.fillIn(email, password);
    await this.secrets.look(this.page);
  }

  /** Fills in a password where nothing else is asked for. */
  async fillInPassword(password: string) {
    this.secrets.add('password', password);
    await this.field('Password').fill(password);
    await this.secrets.look(this.page);
  }

  override async scan(): Promise<URL> {
    const uri = await super.scan();
    this.secrets.add('key', uri.searchParams.get('secret') ?? '');
    await this.secrets.look(this.page);
    return uri;
  }

  override async enterCode(secret: string, steps = 0) {
    await timeInStep();
    const code = await oathtoolCode(secret, nowSeconds() + 30 * steps);
    this.secrets.add('code', code);
    const field = this.field('6-digit code');
    await field.fill('');
    await field.pressSequentially(code);
  }

  override async saveRecoveryCode(): Promise<string> {
    await this.sees('Save your recovery code');
    for (const code of await this.page.locator('#mfa-codes code').allTextContents())
      this.secrets.add('recovery code', code);
    await this.secrets.look(this.page);
    return super.saveRecoveryCode();
  }

  /** The token of the session, where the adapter keeps it over a reload. */
  async noteToken() {
    const records = await this.page.evaluate(() => Object.values<string>({ ...sessionStorage }));
    for (const record of records) {
      const { token } = JSON.parse(record) as { token: string };
      this.secrets.add('token', token);
    }
  }
}
