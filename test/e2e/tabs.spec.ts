// Two tabs of one browser: a code or a recovery code entered in both at once lets one of them in, and each follows the other.
import type { Page } from 'playwright/test';
import { browserVersion } from '../../scripts/browser.mjs';
import { noteProof } from '../../scripts/proofs.mjs';
import { nowSeconds, oathtoolCode } from './support/codes.js';
import { expect, test } from './support/test.js';
import { PASSWORD, Visitor } from './support/visitor.js';

/** Races of each kind and on each origin: 204 in all in the long run, 12 else. */
const RACES = process.env.VERIFY_DEEP ? 34 : 2;

const EMAIL = 'ada@example.com';

interface Account {
  readonly email: string;
  /** Not used yet. */
  readonly code: string;
  readonly recoveryCode: string;
}

/** Through the shipped backend, with a password that is checked quickly: what is raced for comes after it. */
async function makeAccount(page: Page, email: string): Promise<Account> {
  const secret = await page.evaluate(
    async (credentials) => {
      const policy = { scrypt: { N: 2, r: 1, p: 1 } };
      const backend = MfaLoginMock.createMockBackend({ sessionStorage: null, demo: false, policy });
      const step = await backend.register(credentials);
      if (step.kind !== 'logged-in') throw new Error(step.kind);
      const { session } = step;
      const { binding } = await backend.startBinding(session);
      const confirm = async (code: string) => {
        const { recoveryCodes } = await backend.confirmBinding(binding, code);
        await backend.logout(session);
        return recoveryCodes[0] ?? '';
      };
      Object.assign(window, { confirm });
      return binding.secret;
    },
    { email, password: PASSWORD },
  );
  const now = nowSeconds();
  const recoveryCode = await page.evaluate(
    (code) => (window.confirm as unknown as (code: string) => Promise<string>)(code),
    await oathtoolCode(secret, now),
  );
  // The present code has confirmed the binding: it counts as used.
  return { email, code: await oathtoolCode(secret, now + 30), recoveryCode };
}

/** Counts in the page how often it let somebody in: a screen that is gone in a moment counts as well. */
const countEntries = () => {
  const counted = Object.assign(window, { entries: 0 });
  document.addEventListener('mfa-logged-in', () => (counted.entries += 1));
};

const entriesOf = (page: Page) => page.evaluate(() => (window as unknown as { entries: number }).entries);

/** Sends the form in the same millisecond as the other tab, which is told the same moment. */
const sendAt = (page: Page, moment: number) =>
  page.evaluate((moment) => {
    const form = document.querySelector('form')!;
    return new Promise<void>((sent) => {
      setTimeout(
        () => {
          // Timers are late by milliseconds: the last of them are waited for awake.
          while (Date.now() < moment);
          form.requestSubmit();
          sent();
        },
        moment - Date.now() - 20,
      );
    });
  }, moment);

const KINDS = {
  code: {
    field: '6-digit code',
    of: ({ code }: Account) => code,
    /** Of the two, the one that came second. */
    refused: 'used already',
    open: async () => {},
    leave: (visitor: Visitor) => visitor.logOut(),
  },
  'recovery code': {
    field: 'Recovery code',
    of: ({ recoveryCode }: Account) => recoveryCode,
    refused: 'has been used',
    open: async (visitor: Visitor) => {
      await visitor.press('Use a recovery code');
      await visitor.sees('Use a recovery code');
    },
    leave: async (visitor: Visitor) => {
      await visitor.page.getByLabel('I have saved my recovery code').check();
      await visitor.press('Continue');
      await visitor.logOut();
    },
  },
} as const;

type Kind = keyof typeof KINDS;

/** Both tabs come to the second factor, type the same, and send it at once. */
async function race(tabs: readonly Visitor[], kind: Kind, account: Account, nth: number) {
  const { field, of, refused, open, leave } = KINDS[kind];
  for (const visitor of tabs) {
    await visitor.page.reload();
    await visitor.logIn(account.email);
    await visitor.sees('Two-step verification');
    await open(visitor);
    // The sixth digit would send it.
    const typed = nth % 2 ? of(account).slice(0, -1) : of(account);
    await visitor.page.locator('mfa-login').evaluate((login) => login.toggleAttribute('manual-submit', true));
    await visitor.field(field).fill(typed);
  }
  const pages = tabs.map(({ page }) => page);
  if (nth % 2) {
    // As hands do it: the last character, then Enter.
    await Promise.all(tabs.map((visitor) => visitor.field(field).press(of(account).slice(-1))));
    await Promise.all(tabs.map((visitor) => visitor.field(field).press('Enter')));
  } else {
    // The second up to 6 ms behind the first: how far apart a stale reading could be.
    const moment = Date.now() + 300;
    await Promise.all(pages.map((page, index) => sendAt(page, moment + index * ((nth / 2) % 4) * 2)));
  }
  for (const { page } of tabs) await expect(page.getByText('One moment…')).toHaveCount(0);
  const entries = await Promise.all(pages.map(entriesOf));
  expect(entries.toSorted(), `${kind}, race ${nth}`).toEqual([0, 1]);
  await tabs[entries.indexOf(0)]!.isTold(refused);
  expect(await sessionsOf(pages[0]!, account.email)).toBe(1);
  await leave(tabs[entries.indexOf(1)]!);
}

/** As the storage has it. */
const sessionsOf = (page: Page, email: string) =>
  page.evaluate((email) => {
    const document = JSON.parse(localStorage.getItem('mfa-login.mock.accounts') ?? '{}') as {
      accounts: { email: string; sessions: unknown[] }[];
    };
    return document.accounts.find((account) => account.email === email)?.sessions.length;
  }, email);

test.describe('@deeply two tabs', () => {
  for (const kind of Object.keys(KINDS) as Kind[]) {
    test(`the same ${kind} at once lets one of them in, ${RACES} times`, async ({ context, pageUrl, origin }) => {
      test.setTimeout(60_000 + RACES * 15_000);
      await context.addInitScript(countEntries);
      const tabs = [new Visitor(await context.newPage()), new Visitor(await context.newPage())];
      for (const { page } of tabs) await page.goto(pageUrl);
      await tabs[0]!.sees('Log in');
      for (let nth = 0; nth < RACES; nth += 1) {
        // As many as the storage takes, and then from the beginning.
        if (nth % 40 === 0) await tabs[0]!.page.evaluate(() => localStorage.clear());
        await race(tabs, kind, await makeAccount(tabs[0]!.page, `ada${nth}@example.com`), nth);
      }
      noteProof(`two-tabs-${origin}-${kind.replace(' ', '-')}`, {
        what: `The same ${kind} sent in two tabs in the same moment, ${origin === 'file' ? 'from disk' : `on ${origin}`}: one session, and the other tab is told`,
        figure: `${RACES} of ${RACES} times`,
        how: `keys and agreed moments 0 to 6 ms apart, ${browserVersion()}`,
      });
    });
  }
});

test('what one tab binds, the other asks for; what one removes, the other’s ticket ends with', async ({
  page,
  context,
  pageUrl,
}) => {
  test.setTimeout(120_000);
  const visitor = new Visitor(page);
  const second = new Visitor(await context.newPage());
  await page.goto(pageUrl);
  await visitor.register(EMAIL);
  await second.page.goto(pageUrl);
  await second.sees('Log in');
  const { recoveryCode } = await visitor.bind();
  await second.logIn(EMAIL);
  await second.sees('Two-step verification');

  await visitor.press('Remove authenticator app');
  await visitor.press('Use your password');
  await visitor.field('Password').fill(PASSWORD);
  await visitor.press('Remove authenticator app');
  await expect(page.getByRole('button', { name: 'Set up authenticator app' })).toBeVisible();
  await second.press('Use a recovery code');
  await second.field('Recovery code').fill(recoveryCode);
  await second.press('Verify');
  await second.sees('Log in');
  await second.isTold('Log in again.');

  await second.logIn(EMAIL);
  await second.sees(/^Welcome/);
  await visitor.logOut();
  await second.sees('Log in');
  await expect(second.page.getByText('Your session has ended. Log in again.')).toBeVisible();
});
