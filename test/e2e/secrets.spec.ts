// Secrets are where they belong and nowhere else: searched for on every screen of the whole way, in everything a page can leave.
import { noteProof } from '../../scripts/proofs.mjs';
import { deploy, startAuthing } from './support/deployment.js';
import { Secrets } from './support/secrets.js';
import { expect, test } from './support/test.js';
import { PASSWORD } from './support/visitor.js';
import { watch } from './support/watch.js';
import { WatchedVisitor } from './support/watched-visitor.js';

const EMAIL = 'ada@example.com';

/** Register, bind, log in with a code, reload, go back, recover, begin to replace, remove, log out. */
async function wholeWay(visitor: WatchedVisitor) {
  const { page, secrets } = visitor;
  await visitor.sees('Log in');
  await visitor.logIn(EMAIL, 'a password of nobody');
  await visitor.isTold('Email or password is wrong.');
  await secrets.look(page);
  await visitor.register(EMAIL);
  const { secret, recoveryCode } = await visitor.bind();
  await visitor.logOut();

  await visitor.logIn(EMAIL);
  await visitor.sees('Two-step verification');
  await visitor.enterCode(secret, 1);
  await visitor.sees(`Welcome, ${EMAIL}`);
  await page.reload();
  await visitor.sees(`Welcome, ${EMAIL}`);
  await visitor.press('Remove authenticator app');
  await visitor.sees('Remove authenticator app');
  await page.goBack();
  await visitor.sees(`Welcome, ${EMAIL}`);
  await visitor.logOut();

  await visitor.logIn(EMAIL);
  await visitor.sees('Two-step verification');
  await visitor.press('Use a recovery code');
  await visitor.field('Recovery code').fill(recoveryCode);
  await secrets.look(page);
  await visitor.press('Verify');
  await visitor.saveRecoveryCode();
  await visitor.sees(`Welcome, ${EMAIL}`);

  await visitor.press('Replace authenticator app');
  await provePassword(visitor, 'Replace authenticator app');
  await visitor.sees('Set up authenticator app');
  await visitor.scan();
  await visitor.press('Cancel');
  await visitor.sees(`Welcome, ${EMAIL}`);
  await visitor.press('Remove authenticator app');
  await provePassword(visitor, 'Remove authenticator app');
  await visitor.sees(`Welcome, ${EMAIL}`);
  await visitor.press('Log out');
  await expect(page.getByRole('heading', { level: 1, name: 'Log in' })).toBeVisible();
  await secrets.look(page, { nothing: true });
  await page.goBack();
  await secrets.look(page, { nothing: true });
}

async function provePassword(visitor: WatchedVisitor, button: string) {
  const other = visitor.page.getByRole('button', { name: 'Use your password' });
  await visitor.sees(button);
  if (await other.isVisible()) await other.click();
  await visitor.fillInPassword(PASSWORD);
  await visitor.press(button);
}

/** The search is not blind: these are where they may be. */
const SEEN = [
  'password in field',
  'key in text',
  'key in attribute',
  'key in property',
  'recovery code in text',
  'recovery code in property',
  'recovery code in field',
];

function note(name: string, secrets: Secrets, how: string) {
  noteProof(name, {
    what: 'Secrets of the whole way found nowhere but where they belong',
    figure: `${secrets.count} secrets, ${secrets.places} places, ${secrets.looks} looks`,
    how,
  });
}

// Over http the same, when there is time.
for (const where of process.env.VERIFY_DEEP ? ['from disk', 'over http @served'] : ['from disk']) {
  test(`the demo backend leaves no secret anywhere, ${where}`, async ({ page, context, pageUrl }) => {
    test.setTimeout(240_000);
    const secrets = await Secrets.watch(context);
    await page.goto(pageUrl);
    await wholeWay(new WatchedVisitor(page, secrets));
    expect([...secrets.found]).toEqual(
      expect.arrayContaining([
        ...SEEN,
        'key in localStorage mfa-login.mock.accounts',
        'token in sessionStorage mfa-login.mock.session',
      ]),
    );
    const folder = new URL('.', pageUrl).href;
    expect(secrets.urls.filter((url) => !url.startsWith(folder) && !url.startsWith('blob:'))).toEqual([]);
    note('secrets', secrets, `the demo backend ${where.replace(' @served', '')}`);
  });
}

test('Authing leaves no secret anywhere, and nobody else is asked for anything @served', async ({ browser }) => {
  test.setTimeout(240_000);
  const authing = await startAuthing();
  const settings = `userPoolId: 'simulated', appId: 'app', host: '${authing.url}', remember: 'tab'`;
  const config = `window.mfaLoginConfig = { backend: 'authing', authing: { ${settings} } };`;
  const deployed = await deploy({ config, connect: authing.url });
  const context = await browser.newContext();
  try {
    const watched = await watch(context, deployed.url);
    watched.expectFaults(new RegExp(`^request to ${authing.url}/`));
    const secrets = await Secrets.watch(context);
    // Tokens as they come: the one between the factors is kept nowhere.
    context.on('response', (response) => {
      if (!response.url().startsWith(authing.url)) return;
      void response.text().then(
        (body) => {
          for (const [, token = ''] of body.matchAll(/"mfaToken":"([^"]+)"/g)) secrets.add('ticket', token);
        },
        () => undefined,
      );
    });
    const page = await context.newPage();
    await page.goto(deployed.url);
    await wholeWay(new WatchedVisitor(page, secrets));
    expect([...secrets.found]).toEqual(expect.arrayContaining([...SEEN, 'token in sessionStorage mfa-login.authing']));
    secrets.expectNoPasswordSent();
    const origins = secrets.urls.filter((url) => !url.startsWith('blob:')).map((url) => new URL(url).origin);
    expect([...new Set(origins)].sort()).toEqual([new URL(deployed.url).origin, authing.url].sort());
    expect(watched.faults).toEqual([]);
    note('secrets-authing', secrets, 'against a server of Authing’s API on another origin');
  } finally {
    await context.close();
    await deployed.close();
    await authing.close();
  }
});
