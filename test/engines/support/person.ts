/** What a person does on the page, with the mouse, the keys and their eyes, in whichever browser. */
import { nowSeconds, oathtoolCode, timeInStep } from '../../e2e/support/codes.js';
import { decodeQr } from '../../e2e/support/qr.js';
import type { Driver } from './driver.js';
import { headingOf, shownCode, spotOf, typedInto, type Kind } from './on-page.js';
import { expect } from './test.js';

const PASSWORD = 'violet anchor tidal';

export class Person {
  readonly #driver: Driver;
  readonly #email: string;

  constructor(driver: Driver, email: string) {
    this.#driver = driver;
    this.#email = email;
  }

  async sees(heading: string): Promise<void> {
    await expect.poll(() => this.#driver.evaluate(headingOf)).toBe(heading);
  }

  async press(name: string): Promise<void> {
    await this.#pointAt('button', name);
  }

  async fill(field: string, text: string): Promise<void> {
    await this.#focus(field);
    await this.#driver.type(text);
    await expect.poll(() => this.#driver.evaluate(typedInto)).toEqual({ label: field, value: text });
  }

  async tick(label: string): Promise<void> {
    await this.#pointAt('field', label);
  }

  async register(): Promise<void> {
    await this.press('Create an account');
    await this.sees('Create account');
    await this.#fillIn();
    await this.press('Create account');
    await this.sees(`Welcome, ${this.#email}`);
  }

  /** The first factor. */
  async logIn(): Promise<void> {
    await this.sees('Log in');
    await this.#fillIn();
    await this.press('Log in');
    await this.sees('Two-step verification');
  }

  async logOut(): Promise<void> {
    await this.press('Log out');
    await this.sees('Log in');
  }

  /** Reads the key from the pixels of the window. */
  async scan(): Promise<URL> {
    await this.#spot('picture', 'QR code');
    return new URL(await decodeQr(this.#driver));
  }

  /** Types the code of this step, or of the one that is `steps` away, and lets the sixth digit send it. */
  async enterCode(secret: string, steps = 0): Promise<void> {
    await this.#focus('6-digit code');
    await timeInStep(10);
    await this.#driver.type(await oathtoolCode(secret, nowSeconds() + 30 * steps));
  }

  /** Writes the recovery code down, ticks the box, goes on. */
  async saveRecoveryCode(): Promise<string> {
    await this.sees('Save your recovery code');
    const code = await this.#driver.evaluate(shownCode);
    expect(code).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
    await this.tick('I have saved my recovery code');
    await this.press('Continue');
    await this.sees(`Welcome, ${this.#email}`);
    return code;
  }

  async #fillIn(): Promise<void> {
    await this.fill('Email', this.#email);
    await this.fill('Password', PASSWORD);
  }

  async #focus(field: string): Promise<void> {
    await this.#pointAt('field', field);
    await expect.poll(async () => (await this.#driver.evaluate(typedInto)).label).toBe(field);
  }

  async #pointAt(kind: Kind, name: string): Promise<void> {
    const { x, y } = await this.#spot(kind, name);
    await this.#driver.click(x, y);
  }

  async #spot(kind: Kind, name: string) {
    let spot: { x: number; y: number } | undefined;
    const look = async () => {
      const found = await this.#driver.evaluate(spotOf, kind, name);
      if ('x' in found) spot = found;
      return 'why' in found ? found.why : '';
    };
    await expect.poll(look).toBe('');
    return spot!;
  }
}

/** Register, bind by what the QR code says, log in with a code, log in by the recovery code and take the new one. */
export async function wholeJourney(driver: Driver): Promise<void> {
  const person = new Person(driver, 'ada@example.com');
  await person.sees('Log in');
  await person.register();
  await person.press('Set up authenticator app');
  await person.sees('Set up authenticator app');
  const uri = await person.scan();
  expect(uri.protocol + uri.host).toBe('otpauth:totp');
  const secret = uri.searchParams.get('secret') ?? '';
  await person.enterCode(secret);
  const recoveryCode = await person.saveRecoveryCode();
  await person.logOut();

  await person.logIn();
  // The present code has confirmed the binding: it counts as used.
  await person.enterCode(secret, 1);
  await person.sees('Welcome, ada@example.com');
  await person.logOut();

  await person.logIn();
  await person.press('Use a recovery code');
  await person.fill('Recovery code', recoveryCode);
  await person.press('Verify');
  expect(await person.saveRecoveryCode()).not.toBe(recoveryCode);
  await person.logOut();
}
