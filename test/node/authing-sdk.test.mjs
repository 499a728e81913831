// Authing's own SDK drives the simulated Authing as a separate process: the simulator is not merely our reading of the API.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const { AuthenticationClient } = createRequire(import.meta.url)('authing-js-sdk');

const PERIOD = 30;

/** @param {string} secret base32 */
function bytesOf(secret) {
  const bits = [...secret].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from(
    bits
      .join('')
      .match(/.{8}/g)
      ?.map((byte) => parseInt(byte, 2)) ?? [],
  );
}

/** RFC 4226 §5.3 with nothing of the page's code in it. */
function codeByText(/** @type {string} */ secret, /** @type {number} */ seconds) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(seconds / PERIOD)));
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const number = mac.readUInt32BE((mac[19] ?? 0) & 15) & 0x7fffffff;
  return String(number % 1e6).padStart(6, '0');
}

/** By oathtool where it is installed. */
function codeAt(/** @type {string} */ secret, /** @type {number} */ seconds) {
  try {
    return execFileSync('oathtool', ['--totp', '-b', '-N', `@${Math.floor(seconds)}`, secret], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return codeByText(secret, seconds);
  }
}

/** A code for the step that many steps from now. The simulator takes each step once, so that every use needs another. */
const code = (/** @type {string} */ secret, steps = 0) => codeAt(secret, Date.now() / 1000 + steps * PERIOD);

/** Six digits that are right at no time near now. */
function wrongCode(/** @type {string} */ secret) {
  const near = new Set(
    Array.from({ length: 61 }, (_, index) => codeByText(secret, Date.now() / 1000 + (index - 30) * PERIOD)),
  );
  return ['000000', '111111', '222222'].find((digits) => !near.has(digits)) ?? '333333';
}

/** A code is made and checked in the same time step. */
const clearOfTheNextStep = async () => {
  const left = PERIOD * 1000 - (Date.now() % (PERIOD * 1000));
  if (left < 3000) await setTimeout(left);
};

/** What the SDK throws: its own object from GraphQL and `onError`, axios's error where the HTTP status is not 2xx. */
const refusal = (/** @type {Promise<unknown>} */ promise) =>
  promise.then(
    () => assert.fail('was not refused'),
    (error) => error.response?.data ?? error,
  );

describe('authing-js-sdk against the simulated Authing', { timeout: 60_000 }, () => {
  const email = `sdk-${process.pid}@example.com`;
  const password = 'correct horse, schöner Ärger 密码';
  /** @type {import('node:child_process').ChildProcess} */
  let server;
  let host = '';
  /** @type {any} */
  let client;
  let secret = '';
  let recoveryCode = '';

  before(async () => {
    const script = fileURLToPath(new URL('../../scripts/authing-simulator.mjs', import.meta.url));
    server = spawn(process.execPath, [script, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({
      input: /** @type {import('node:stream').Readable} */ (server.stdout),
    })) {
      host = /listens at (\S+);/.exec(line)?.[1] ?? '';
      if (host) break;
    }
    assert.match(host, /^http:\/\/127\.0\.0\.1:\d+$/);
    client = newClient();
  });

  after(async () => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  });

  const newClient = (options = {}) =>
    new AuthenticationClient({ appId: 'app', userPoolId: 'simulated', appHost: host, lang: 'en-US', ...options });

  it('registers with the password sealed by the SDK', async () => {
    const user = await client.registerByEmail(email, password, { nickname: 'Sam' });
    assert.equal(user.email, email);
    assert.equal(user.nickname, 'Sam');
    assert.equal(user.token, null);
  });

  it('refuses to register the same address again with 2026', async () => {
    assert.equal((await refusal(client.registerByEmail(email, password))).code, 2026);
  });

  it('tells an unknown user (2004) from a wrong password (2006), in the language asked for', async () => {
    assert.equal((await refusal(client.loginByEmail('nobody@example.com', password))).code, 2004);
    const refused = await refusal(client.loginByEmail(email, 'another password'));
    assert.deepEqual([refused.code, refused.message], [2006, 'The password is not right']);
    assert.match((await refusal(newClient({ lang: 'zh-CN' }).loginByEmail(email, 'x'))).message, /^[\u4e00-\u9fff]+$/);
  });

  it('logs in and knows whose token it is', async () => {
    const user = await client.loginByEmail(email, password);
    assert.match(user.token, /^[\w-]+\.[\w-]+\.[\w-]+$/);
    assert.ok(Date.parse(user.tokenExpiredAt) > Date.now());
    assert.equal((await client.getCurrentUser()).email, email);
    assert.equal(await newClient().getCurrentUser(), null);
  });

  it('lists no authenticator at first', async () => {
    assert.deepEqual(await client.mfa.getMfaAuthenticators({ type: 'totp' }), []);
    const refused = await refusal(newClient().mfa.getMfaAuthenticators({ type: 'totp' }));
    assert.equal(refused.code, 2020);
  });

  it('offers an authenticator, which is not in force before it is confirmed', async () => {
    const offer = await client.mfa.assosicateMfaAuthenticator({ authenticatorType: 'totp' });
    assert.equal(offer.authenticator_type, 'totp');
    assert.match(offer.secret, /^[A-Z2-7]{32}$/);
    assert.match(offer.recovery_code, /^[\da-f]{4}(-[\da-f]{4}){5}$/);
    assert.match(offer.qrcode_data_url, /^data:image\/png;base64,/);
    const uri = new URL(offer.qrcode_uri);
    assert.deepEqual(
      [uri.protocol, uri.searchParams.get('secret'), uri.searchParams.get('period')],
      ['otpauth:', offer.secret, '30'],
    );
    ({ secret, recovery_code: recoveryCode } = offer);

    const [entry] = await client.mfa.getMfaAuthenticators({ type: 'totp' });
    assert.equal(entry.enable, false);
    assert.equal((await client.loginByEmail(email, password)).email, email);
  });

  it('confirms it with a right code, after refusing a wrong one with HTTP 400 and code 400', async () => {
    const offer = await client.mfa.assosicateMfaAuthenticator({ authenticatorType: 'totp' });
    ({ secret, recovery_code: recoveryCode } = offer);
    await clearOfTheNextStep();
    const wrong = { authenticatorType: 'totp', totp: wrongCode(secret) };
    assert.equal((await refusal(client.mfa.confirmAssosicateMfaAuthenticator(wrong))).code, 400);
    await client.mfa.confirmAssosicateMfaAuthenticator({ authenticatorType: 'totp', totp: code(secret, -1) });
    const [entry, ...others] = await client.mfa.getMfaAuthenticators({ type: 'totp' });
    assert.deepEqual([entry.enable, entry.authenticatorType, others.length], [true, 'totp', 0]);
  });

  /** @returns {Promise<any>} the challenge */
  const challenge = async () => {
    const refused = await refusal(client.loginByEmail(email, password));
    assert.equal(refused.code, 1635);
    return refused.data;
  };

  it('answers the password with 1635 and a token for six minutes', async () => {
    const { mfaToken, email: address, nickname, username } = await challenge();
    assert.deepEqual([address, nickname, username], [email, null, null]);
    const { iat, exp } = JSON.parse(Buffer.from(mfaToken.split('.')[1], 'base64url').toString());
    assert.equal(exp - iat, 360);
  });

  it('verifies a code, after refusing a wrong one with 6001, and takes no code twice', async () => {
    await clearOfTheNextStep();
    const { mfaToken } = await challenge();
    const wrong = await refusal(client.mfa.verifyTotpMfa({ totp: wrongCode(secret), mfaToken }));
    assert.equal(wrong.code, 6001);
    const totp = code(secret, 0);
    const user = await client.mfa.verifyTotpMfa({ totp, mfaToken });
    assert.equal(user.email, email);
    client.setCurrentUser(user);
    assert.equal((await client.getCurrentUser()).email, email);

    const again = await challenge();
    assert.equal((await refusal(client.mfa.verifyTotpMfa({ totp, mfaToken: again.mfaToken }))).code, 6001);
    assert.equal((await refusal(client.mfa.verifyTotpMfa({ totp: code(secret, 1), mfaToken }))).code, 2021);
  });

  it('takes the recovery code once: 6002 after that', async () => {
    const { mfaToken } = await challenge();
    const user = await client.mfa.verifyTotpRecoveryCode({ recoveryCode, mfaToken });
    assert.equal(user.email, email);
    const again = await challenge();
    const refused = await refusal(client.mfa.verifyTotpRecoveryCode({ recoveryCode, mfaToken: again.mfaToken }));
    assert.equal(refused.code, 6002);
    client.setCurrentUser(user);
  });

  it('unbinds, and the password alone is enough again', async () => {
    assert.equal((await client.mfa.deleteMfaAuthenticator()).code, 200);
    assert.deepEqual(await client.mfa.getMfaAuthenticators({ type: 'totp' }), []);
    assert.equal((await client.loginByEmail(email, password)).email, email);
  });

  it('logs out: the token is nobody’s afterwards', async () => {
    const { token } = await client.loginByEmail(email, password);
    await client.logout();
    assert.equal(await newClient({ token }).getCurrentUser(), null);
  });

  it('lets pages of every origin ask with Authing’s headers', async () => {
    const headers = { origin: 'https://page.example', 'access-control-request-headers': 'x-authing-userpool-id' };
    const preflight = await fetch(`${host}/graphql/v2`, { method: 'OPTIONS', headers });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), 'https://page.example');
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /authorization.*x-authing-userpool-id/);
    assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /DELETE/);
    const answer = await fetch(`${host}/api/v2/.well-known`, { headers });
    assert.equal(answer.headers.get('access-control-allow-origin'), 'https://page.example');
    assert.equal(answer.headers.get('access-control-expose-headers'), 'retry-after');
    assert.match((await answer.json()).data.publicKey, /^-----BEGIN PUBLIC KEY-----/);
  });

  it('refuses a request that is too large, and goes on', async () => {
    const body = 'x'.repeat(200_000);
    const answer = await fetch(`${host}/graphql/v2`, { method: 'POST', body }).catch(() => ({ status: 400 }));
    assert.equal(answer.status, 400);
    assert.equal((await fetch(`${host}/api/v2/.well-known`)).status, 200);
  });
});
