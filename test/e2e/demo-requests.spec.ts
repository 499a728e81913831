// The log of calls in the panel: it notes while closed, shows no secret unasked, and its commands are what a shell takes.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright/test';
import { oathtoolCode, timeInStep } from './support/codes.js';
import { expect, test } from './support/test.js';
import { PASSWORD, Visitor } from './support/visitor.js';

const run = promisify(execFile);

/** What a shell would take apart, or carry out, if it got hold of it. */
const HOSTILE = `it's"$(kill $$)\`id\`\\ !! ${'&|;<>*'}`;

async function openLog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Demo tools' }).click();
  const panel = page.getByRole('complementary', { name: 'Demo tools' });
  await panel.locator('summary', { hasText: /^\s*Requests\s*$/ }).click();
  return panel.locator('mfa-demo-requests');
}

/** Opens every entry, so that all that the log knows stands in the page. */
async function openAll(log: Locator): Promise<string> {
  const closed = log.locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
  return log.evaluate((tool) => tool.shadowRoot!.textContent);
}

async function exported(page: Page, log: Locator): Promise<string> {
  const downloading = page.waitForEvent('download');
  await log.getByRole('button', { name: 'Export as JSON' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('mfa-login-requests.json');
  return readFile((await download.path()) ?? '', 'utf8');
}

/** Registers, binds, logs in with a code. Answers everything on the way that is secret. */
async function wholeWay(visitor: Visitor): Promise<readonly string[]> {
  await visitor.register('ada@example.com');
  const { secret, recoveryCode } = await visitor.bind();
  await visitor.logOut();
  await visitor.logIn('ada@example.com');
  await timeInStep();
  const code = await oathtoolCode(secret, Date.now() / 1000 + 30);
  await visitor.field('6-digit code').pressSequentially(code);
  await visitor.sees('Welcome, ada@example.com');
  return [PASSWORD, secret, recoveryCode, code];
}

for (const backend of ['mock', 'authing-simulated']) {
  test(`the log over ${backend} has noted everything while it was closed, and no secret is in it unasked`, async ({
    page,
    pageUrl,
  }) => {
    test.setTimeout(120_000);
    await page.goto(`${pageUrl}?backend=${backend}`);
    await expect(page.getByRole('button', { name: 'Demo tools' })).toBeVisible();
    const secrets = [...(await wholeWay(new Visitor(page)))];
    const token = await page.evaluate(() =>
      Object.values<string>({ ...sessionStorage })
        .map((record) => /"token":"([^"]+)"/.exec(record)?.[1])
        .find(Boolean),
    );
    expect(token).toBeTruthy();

    const log = await openLog(page);
    const names = await log.getByRole('heading', { level: 3 }).locator('code').allInnerTexts();
    expect(names).toContain('register');
    expect(names).toContain('confirmBinding');
    expect(names).toContain('verifyCode');
    if (backend === 'mock') expect(names.join()).not.toContain('/');
    else {
      expect(names).toContain('POST /api/v2/mfa/totp/associate/confirm');
      secrets.push(token!);
    }

    const hidden = (await openAll(log)) + (await exported(page, log));
    for (const secret of secrets) expect(hidden).not.toContain(secret);
    expect(hidden).toContain('***');
    expect(hidden).toContain('ada@example.com');

    await log.getByLabel('Show secrets').check();
    await expect(log.getByText('can now be read here')).toBeVisible();
    const file = await exported(page, log);
    const shown = await openAll(log);
    // Over HTTP the password is sealed; the port has it in clear.
    for (const secret of secrets) {
      expect(shown).toContain(secret);
      expect(file).toContain(secret);
    }
    expect(JSON.parse(file)).toMatchObject({ withSecrets: true });

    await log.getByRole('button', { name: 'Clear' }).click();
    await expect(log.getByText('No calls yet.')).toBeVisible();
    await page.reload();
    await expect(log.getByLabel('Show secrets')).not.toBeChecked();
  });
}

test('failures are noted by their code, and erasing the demo data empties the log', async ({ page, pageUrl }) => {
  await page.goto(pageUrl);
  const log = await openLog(page);
  const visitor = new Visitor(page);
  await visitor.logIn('demo@example.com', 'not my password');
  await visitor.isTold('Email or password is wrong.');
  await expect(log.getByRole('heading', { level: 3 }).first()).toContainText(/login\s+bad-credentials\s+\d+ ms/);
  await visitor.press('Erase demo data');
  await expect(log.getByText('No calls yet.')).toBeVisible();
});

test('what is open stays open, and the focus on it, when a new call comes in above', async ({ page, pageUrl }) => {
  await page.goto(pageUrl);
  const log = await openLog(page);
  const visitor = new Visitor(page);
  await visitor.logIn('demo@example.com', 'not my password');
  const first = log.locator('summary', { hasText: 'bad-credentials' });
  await first.press('Enter');
  await expect(log.locator('details[open] summary')).toContainText('bad-credentials');
  // Enter in a field would take the focus away; the call comes from the page itself.
  await page.evaluate(() => {
    const login = document.querySelector('mfa-login')!;
    void login.backend!.login({ email: 'nobody@example.com', password: 'wrong password' }).catch(() => undefined);
  });
  await expect(log.locator('summary', { hasText: 'bad-credentials' })).toHaveCount(2);
  const open = log.locator('details[open]');
  await expect(open).toHaveCount(1);
  await expect(open).toContainText('demo@example.com');
  await expect(open.locator('summary')).toBeFocused();
});

test('a request copied as curl goes through a real shell, and arrives as the page sent it', async ({
  page,
  pageUrl,
  context,
  origin,
}) => {
  if (origin !== 'file') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${pageUrl}?backend=authing-simulated`);
  const visitor = new Visitor(page);
  const log = await openLog(page);
  // The e-mail goes into the body as it was typed.
  await page.evaluate((email) => {
    const login = document.querySelector('mfa-login')!;
    void login.backend!.login({ email, password: 'violet anchor' }).catch(() => undefined);
  }, HOSTILE);
  const entry = log.locator('details', { hasText: 'POST /graphql/v2' }).first();
  await expect(entry.locator('summary')).toContainText('200');
  await entry.locator('summary').click();
  await expect(entry).toContainText('authenticationClient.loginByEmail()');
  const command = await entry.locator('pre', { hasText: /^curl / }).innerText();
  expect(command).toContain('"password":"***"');
  await entry.getByRole('button', { name: 'Copy as curl' }).click();
  await expect(log.getByRole('status')).toHaveText('Copied.');
  // What was copied is what is pasted, wherever that may be.
  await visitor.field('Email').press('ControlOrMeta+v');
  expect((await visitor.field('Email').inputValue()).replace(/\s+/g, ' ')).toBe(command.replace(/\s+/g, ' '));

  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const arriving = once(server, 'request').then(async ([incoming, outgoing]) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming as IncomingMessage) chunks.push(chunk as Buffer);
      (outgoing as { end(text: string): void }).end('arrived');
      const { method, url, headers } = incoming as IncomingMessage;
      return { method, url, headers, body: Buffer.concat(chunks).toString('utf8') };
    });
    const local = command.replace(
      'https://authing.invalid',
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    );
    const { stdout } = await run('bash', ['-c', local.replace('curl ', 'curl --silent --noproxy "*" ')]);
    expect(stdout).toBe('arrived');
    const { method, url, headers, body } = await arriving;
    expect([method, url]).toEqual(['POST', '/graphql/v2']);
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-authing-userpool-id': 'simulated' });
    const sent = JSON.parse(body) as { variables: { input: unknown } };
    expect(sent.variables.input).toEqual({ email: HOSTILE, password: '***' });
  } finally {
    server.close();
  }
});
