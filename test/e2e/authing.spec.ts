// The same page over Authing's API: by configuration alone, against a server on another origin and against the one in the page.
import { deploy, startAuthing, type Address, type Deployment } from './support/deployment.js';
import { expect, test } from './support/test.js';
import { PASSWORD, Visitor } from './support/visitor.js';
import { watch, type Watch } from './support/watch.js';

const EMAIL = 'ada@example.com';
const CODE = /^(?:[\da-f]{4}-){5}[\da-f]{4}$/;

/** Register, bind, log in with a code, lose the phone, replace the app, remove it. */
async function wholeWay(visitor: Visitor, email: string) {
  const { page } = visitor;
  await visitor.register(email);
  await page.reload();
  await visitor.sees(`Welcome, ${email}`);

  await visitor.press('Set up authenticator app');
  const uri = await visitor.scan();
  const secret = uri.searchParams.get('secret') ?? '';
  expect(uri.protocol + uri.host).toBe('otpauth:totp');
  await visitor.field('6-digit code').fill('000000');
  await visitor.isTold('That code is wrong.');
  expect((await visitor.scan()).href).toBe(uri.href);
  await visitor.enterCode(secret);
  const first = await visitor.saveRecoveryCode();
  expect(first).toMatch(CODE);
  await visitor.sees(`Welcome, ${email}`);
  await visitor.logOut();

  await visitor.logIn(email, 'not my password');
  await visitor.isTold('Email or password is wrong.');
  await visitor.logIn(email);
  await visitor.sees('Two-step verification');
  await page.reload();
  await visitor.sees('Log in');
  await visitor.logIn(email);
  await visitor.field('6-digit code').fill('000000');
  await visitor.isTold('That code is wrong.');
  // The present code has confirmed the binding: it counts as used.
  await visitor.enterCode(secret, 1);
  await visitor.sees(`Welcome, ${email}`);
  await visitor.logOut();

  await visitor.logIn(email);
  await visitor.press('Use a recovery code');
  await visitor.field('Recovery code').fill(first.toUpperCase().replaceAll('-', ' '));
  await visitor.press('Verify');
  const second = await visitor.saveRecoveryCode();
  expect(second).toMatch(CODE);
  expect(second).not.toBe(first);
  await visitor.logOut();
  await visitor.logIn(email);
  await visitor.press('Use a recovery code');
  await visitor.field('Recovery code').fill(first);
  await visitor.press('Verify');
  await visitor.isTold('That recovery code is wrong');
  await visitor.field('Recovery code').fill(second);
  await visitor.press('Verify');
  await visitor.saveRecoveryCode();

  await visitor.press('Replace authenticator app');
  await visitor.field('Password').fill(PASSWORD);
  await visitor.press('Replace authenticator app');
  await visitor.sees('Set up authenticator app');
  const next = (await visitor.scan()).searchParams.get('secret') ?? '';
  expect(next).not.toBe(secret);
  await visitor.enterCode(next);
  await visitor.saveRecoveryCode();

  await visitor.press('Remove authenticator app');
  await visitor.field('Password').fill(PASSWORD);
  await visitor.press('Remove authenticator app');
  await expect(page.getByRole('button', { name: 'Set up authenticator app' })).toBeVisible();
  await visitor.logOut();
  await visitor.logIn(email);
  await visitor.sees(`Welcome, ${email}`);
}

// The key of the server in the page is made otherwise where there is no WebCrypto.
test.describe('on ?backend=authing-simulated @insecure', () => {
  test('the whole way, without a network', async ({ page, pageUrl }) => {
    test.setTimeout(150_000);
    const visitor = new Visitor(page);
    await page.goto(`${pageUrl}?backend=authing-simulated`);
    await wholeWay(visitor, EMAIL);
    await visitor.press('Erase demo data');
    await visitor.sees('Log in');
    await visitor.logIn(EMAIL);
    await visitor.isTold('Email or password is wrong.');
  });
});

test.describe('deployed with a config.js of its own @served', () => {
  let authing: Address;
  let deployed: Address | undefined;

  test.beforeAll(async () => void (authing = await startAuthing()));
  test.afterAll(() => authing.close());
  test.afterEach(async () => {
    await deployed?.close();
    deployed = undefined;
  });

  /** Opens it in a fresh profile, watched. */
  const open = test.extend<{ visit: (deployment: Deployment, query?: string) => Promise<[Visitor, Watch, string[]]> }>({
    visit: async ({ browser }, use) => {
      const context = await browser.newContext();
      let watched: Watch | undefined;
      await use(async (deployment, query = '') => {
        deployed = await deploy(deployment);
        watched = await watch(context, deployed.url);
        const requests: string[] = [];
        context.on('request', (request) => requests.push(request.url()));
        const page = await context.newPage();
        await page.goto(`${deployed.url}${query}`);
        return [new Visitor(page), watched, requests];
      });
      await context.close();
      expect(watched?.faults).toEqual([]);
    },
  });

  const settings = () => `userPoolId: 'simulated', appId: 'app', host: '${authing.url}', remember: 'tab'`;

  open('the whole way on ?backend=authing, against a server on another origin', async ({ visit }) => {
    test.setTimeout(150_000);
    const config = `window.mfaLoginConfig = { backend: 'mock', authing: { ${settings()} } };`;
    const [visitor, watched, requests] = await visit({ config, connect: authing.url }, '?backend=authing');
    // Authing answers a wrong first code with HTTP 400, which the browser writes into its console.
    watched.expectFaults(new RegExp(`request to ${authing.url}/|400.*associate/confirm|status of 400`));
    await wholeWay(visitor, EMAIL);

    await expect(visitor.page.getByText('demo@example.com')).toBeHidden();
    await expect(visitor.page.getByRole('button', { name: 'Erase demo data' })).toBeHidden();
    const scripts = requests.filter((url) => url.endsWith('.js')).map((url) => url.split('/').pop());
    expect([...new Set(scripts)].sort()).toEqual([
      'config.js',
      'main.js',
      'mfa-login-account.js',
      'mfa-login-authing.js',
      'mfa-login.js',
    ]);
    const { origin } = new URL(visitor.page.url());
    expect(requests.filter((url) => ![origin, authing.url].includes(new URL(url).origin))).toEqual([]);
    expect(await visitor.page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
  });

  open('a link leads a page that is set up nowhere else', async ({ visit }) => {
    const config = `window.mfaLoginConfig = { backend: 'authing', authing: { ${settings()} } };`;
    // Neither to another server, nor to made-up states, which look like the page and are none.
    const query = '?backend=mock&host=https://evil.example&authing={"host":"https://evil.example"}#state=account.bound';
    const [visitor, watched, requests] = await visit({ config, connect: `${authing.url} https://evil.example` }, query);
    watched.expectFaults(new RegExp(`request to ${authing.url}/`));
    await visitor.logIn('demo@example.com', 'correct horse battery');
    await visitor.sees('Welcome, Demo');
    expect(requests.filter((url) => url.includes('evil.example') && !url.includes('?backend='))).toEqual([]);
    expect(requests.some((url) => url.startsWith(`${authing.url}/graphql`))).toBe(true);
    expect(requests.filter((url) => /mfa-login-(mock|states)/.test(url))).toEqual([]);
  });

  const wrong: readonly [string, () => Deployment, string][] = [
    [
      'the policy bars the host',
      () => ({ config: `window.mfaLoginConfig = { backend: 'authing', authing: { ${settings()} } };` }),
      'add http://127.0.0.1',
    ],
    [
      'the host is no address',
      () => ({ config: `window.mfaLoginConfig = { backend: 'authing', authing: { userPoolId: 'p', host: 'acme' } };` }),
      'host has to be an address such as "https://NAME.authing.cn"',
    ],
    [
      'the user pool is missing',
      () => ({ config: `window.mfaLoginConfig = { backend: 'authing', authing: {} };` }),
      'userPoolId is missing',
    ],
    [
      'config.js has a mistake',
      () => ({ config: 'window.mfaLoginConfig = { backend: "authing", ' }),
      'a mistake in it',
    ],
  ];
  for (const [what, deployment, words] of wrong) {
    open(`when ${what} it says so, and asks for nothing`, async ({ visit }) => {
      const [{ page }, watched] = await visit(deployment());
      watched.expectFaults(/^uncaught/);
      const notice = page.getByRole('alert');
      await expect(notice).toContainText('This login page is not set up yet');
      await expect(notice).toContainText(words);
      await expect(page.locator('input')).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Erase demo data' })).toBeHidden();
    });
  }
});
