/** What a person does on the page that makes it ask its server: each step from just before the act to where it leads. */
import { expect } from 'playwright/test';
import { oathtoolCode, timeInStep } from './codes.js';
import type { Account, StepName } from './http-backends.js';
import { PASSWORD, type Visitor } from './visitor.js';

export interface Step {
  /** The account that is there before. */
  readonly account: 'none' | 'plain' | 'bound';
  /** The heading that the act is done under. */
  readonly screen: string | RegExp;
  /** From the login form to that screen. */
  before(visitor: Visitor, account: Account): Promise<void>;
  /** Types, and sends. */
  act(visitor: Visitor, account: Account): Promise<void>;
  /** What sends again what stands there; undefined where that is the act itself. */
  readonly button?: string;
  /** Where it leads. */
  readonly after: (visitor: Visitor) => Promise<void>;
  /** Where it is found to have led when the person left before they were told. */
  readonly left?: (visitor: Visitor) => Promise<void>;
  /** What was typed, by the names of its fields. */
  readonly typed?: readonly string[];
  /** Leaves while the answer is awaited, and comes back by ways that the page has; undefined where the act itself does. */
  readonly detour?: (visitor: Visitor, account: Account) => Promise<void>;
}

const button = (visitor: Visitor, name: string) => visitor.page.getByRole('button', { name, exact: true });

const seesAccount = async (visitor: Visitor, act: string) => {
  await visitor.sees(/^Welcome/);
  await expect(button(visitor, act)).toBeVisible();
};
const seesUnbound = (visitor: Visitor) => seesAccount(visitor, 'Set up authenticator app');
const seesBound = (visitor: Visitor) => seesAccount(visitor, 'Remove authenticator app');

async function logIn(visitor: Visitor, { email }: Account) {
  await visitor.logIn(email);
  await seesUnbound(visitor);
}

async function logInWithCode(visitor: Visitor, { email, code }: Account) {
  await visitor.logIn(email);
  await visitor.field('6-digit code').fill(code);
  await seesBound(visitor);
}

async function goTo(visitor: Visitor, act: string) {
  await visitor.press(act);
  await visitor.sees(act);
}

const reload = async ({ page }: Visitor) => void (await page.reload());

/** Shows that it is the person, before what is bound changes. */
function proof(act: string, after: Step['after']): Step {
  return {
    account: 'bound',
    screen: act,
    before: async (visitor, account) => {
      await logInWithCode(visitor, account);
      await goTo(visitor, act);
    },
    act: async (visitor) => {
      await visitor.field('Password').fill(PASSWORD);
      await visitor.press(act);
    },
    button: act,
    after,
    typed: ['Password'],
    detour: async (visitor) => {
      await visitor.press('Cancel');
      await seesBound(visitor);
      await goTo(visitor, act);
    },
  };
}

const login: Step = {
  account: 'plain',
  screen: 'Log in',
  before: async () => {},
  act: (visitor, { email }) => visitor.logIn(email),
  button: 'Log in',
  after: seesUnbound,
  typed: ['Email', 'Password'],
  detour: async (visitor) => {
    await visitor.press('Create an account');
    await visitor.press('Log in instead');
    await visitor.sees('Log in');
  },
};

const binding: Step = {
  account: 'plain',
  screen: /^Welcome/,
  before: logIn,
  act: (visitor) => visitor.press('Set up authenticator app'),
  button: 'Set up authenticator app',
  after: async (visitor) => {
    await visitor.sees('Set up authenticator app');
    await expect(visitor.page.getByRole('img', { name: /^QR code/ })).toBeVisible();
  },
  detour: reload,
};

export const STEPS: Readonly<Record<StepName, Step>> = {
  register: {
    ...login,
    account: 'none',
    screen: 'Create account',
    before: async (visitor) => {
      await visitor.press('Create an account');
      await visitor.sees('Create account');
    },
    act: async (visitor, { email }) => {
      await visitor.fillIn(email);
      await visitor.press('Create account');
    },
    button: 'Create account',
    detour: async (visitor) => {
      await visitor.press('Log in instead');
      await visitor.press('Create an account');
      await visitor.sees('Create account');
    },
  },
  'log in': login,
  'log in to a second factor': {
    ...login,
    account: 'bound',
    after: (visitor) => visitor.sees('Two-step verification'),
  },
  'verify a code': {
    account: 'bound',
    screen: 'Two-step verification',
    before: async (visitor, { email }) => {
      await visitor.logIn(email);
      await visitor.sees('Two-step verification');
    },
    // The sixth digit sends it.
    act: (visitor, { code }) => visitor.field('6-digit code').fill(code),
    button: 'Verify',
    after: seesBound,
    typed: ['6-digit code'],
    detour: async (visitor) => {
      await visitor.press('Use a recovery code');
      await visitor.press('Use your authenticator app');
      await visitor.sees('Two-step verification');
    },
  },
  'redeem a recovery code': {
    account: 'bound',
    screen: 'Use a recovery code',
    before: async (visitor, { email }) => {
      await visitor.logIn(email);
      await goTo(visitor, 'Use a recovery code');
    },
    act: async (visitor, { recoveryCode }) => {
      await visitor.field('Recovery code').fill(recoveryCode);
      await visitor.press('Verify');
    },
    button: 'Verify',
    after: (visitor) => visitor.sees('Save your recovery code'),
    typed: ['Recovery code'],
    detour: async (visitor) => {
      await visitor.press('Use your authenticator app');
      await goTo(visitor, 'Use a recovery code');
    },
  },
  reload: {
    account: 'plain',
    screen: /./,
    before: logIn,
    act: reload,
    after: seesUnbound,
  },
  'start a binding': binding,
  'confirm a binding': {
    account: 'plain',
    screen: 'Set up authenticator app',
    before: async (visitor, account) => {
      await logIn(visitor, account);
      await goTo(visitor, 'Set up authenticator app');
    },
    act: async (visitor) => {
      await timeInStep();
      const key = await visitor.page.locator('#mfa-key').innerText();
      await visitor.field('6-digit code').fill(await oathtoolCode(key));
    },
    button: 'Confirm',
    after: (visitor) => visitor.sees('Save your recovery code'),
    typed: ['6-digit code'],
    detour: async (visitor) => {
      await visitor.press('Cancel');
      await visitor.sees(/^Welcome/);
      const more = button(visitor, 'Set up authenticator app');
      await expect(more.or(button(visitor, 'Remove authenticator app'))).toBeVisible();
      if (await more.isVisible()) await goTo(visitor, 'Set up authenticator app');
    },
    left: seesBound,
  },
  'replace the app': proof('Replace authenticator app', binding.after),
  'remove the app': proof('Remove authenticator app', seesUnbound),
  'log out': {
    account: 'plain',
    screen: /^Welcome/,
    before: logIn,
    act: (visitor) => visitor.press('Log out'),
    button: 'Log out',
    after: (visitor) => visitor.sees('Log in'),
    detour: reload,
  },
};
