// The REST example keeps the contract: its adapter against its server over real HTTP, with the server's clock in hand.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { describe, it } from 'node:test';
import { hashed } from '../../examples/rest/factors.mjs';
import { createServer } from '../../examples/rest/server.mjs';
import {
  address,
  appCode,
  browser,
  can,
  conformance,
  createRestBackend,
  makeHarness,
  now,
  visit,
} from './support/rest-world.mjs';

describe('the REST example keeps the contract', () => {
  for (const { group, name, leftOut, run } of conformance(makeHarness, can)) {
    if (leftOut === undefined) it(`${group}: ${name}`, run);
  }
});

describe('the REST example’s server', () => {
  const credentials = { email: 'ada@example.com', password: 'a long enough password' };
  /** @type {(path: string, init: RequestInit) => Promise<Response>} */
  const send = (path, init) => fetch(address + path, { method: 'POST', ...init });
  const json = { 'content-type': 'application/json' };

  it('keeps the session where no script and no other site gets at it, and names nobody who may call', async () => {
    const body = JSON.stringify(credentials);
    const response = await send('/api/register', { headers: json, body });
    assert.equal(response.status, 200);
    assert.match(response.headers.getSetCookie().join(), /^session=[\w-]{43}; Path=\/api; HttpOnly; SameSite=Strict$/);
    assert.doesNotMatch(await response.text(), /cookie/);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const behindHttps = createServer({ secure: true, cost: { N: 16, r: 1, p: 1 } }).listen(0, '127.0.0.1');
    await once(behindHttps, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (behindHttps.address());
    const { headers } = await fetch(`http://127.0.0.1:${port}/api/register`, { method: 'POST', headers: json, body });
    behindHttps.close().closeAllConnections();
    assert.match(headers.getSetCookie().join(), /; Secure$/);
  });

  it('takes nothing that another site’s page can send', async () => {
    const body = JSON.stringify({ ...credentials, email: 'eve@example.com' });
    const others = [
      { headers: { ...json, origin: 'https://evil.example' }, body },
      { headers: { ...json, origin: 'null' }, body },
      { headers: { 'content-type': 'text/plain' }, body },
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body },
      { headers: json, body: `${body}${' '.repeat(5_000)}` },
      { headers: json, body: '[' },
      { headers: json, body: '{"email":["eve@example.com"],"password":{}}' },
    ];
    for (const init of others) {
      const status = await send('/api/register', init).then(
        (response) => response.status,
        () => 400, // the connection is closed on a body that does not end
      );
      assert.equal(status, 400, JSON.stringify(init).slice(0, 100));
    }
    assert.equal((await send('/api/register', { headers: json, body })).status, 200);
  });

  it('gives files of the page and no others', async () => {
    /** As it is written: fetch() would tidy the path. @type {(path: string) => Promise<number | undefined>} */
    const statusOf = (path) =>
      new Promise((resolve, reject) => {
        request({ host: '127.0.0.1', port: new URL(address).port, path }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    for (const path of ['/examples/rest/', '/examples/rest/rest-backend.js', '/public/theme.css'])
      assert.equal(await statusOf(path), 200, path);
    for (const path of [
      '/package.json',
      '/examples/rest/server.mjs',
      '/examples/../package.json',
      '/examples/..%2fpackage.json',
      '/examples/rest/../../package.json',
      '/examples/../index.html',
      '/dist/../node_modules/lit/index.js',
      '/dist/.hidden',
      '/node_modules/lit/index.js',
      '/examples/hosting/nginx.conf',
    ])
      assert.equal(await statusOf(path), 404, path);
  });

  it('lets no tab act for somebody who has logged in beside it', async () => {
    const shared = browser();
    const [first, second] = [visit(shared), visit(shared)];
    const register = async (/** @type {typeof first} */ backend, /** @type {string} */ email) => {
      const next = await backend.register({ ...credentials, email });
      assert.ok(next.kind === 'logged-in');
      return next.session;
    };
    const alice = await register(first, 'alice@example.com');
    const bob = await register(second, 'bob@example.com');
    await assert.rejects(first.authenticators(alice), { message: 'session-expired' });
    await first.logout(alice);
    assert.deepEqual(await second.authenticators(bob), []);
  });

  it('ends the session that a login takes the place of', async () => {
    const cookieOf = (/** @type {Response} */ response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const register = async (/** @type {string} */ email, cookie = '') =>
      cookieOf(
        await send('/api/register', { headers: { ...json, cookie }, body: JSON.stringify({ ...credentials, email }) }),
      );
    const whoIs = async (/** @type {string} */ cookie) => {
      const answer = await send('/api/session', { method: 'GET', headers: { cookie } });
      return (await answer.json()).session?.profile.email;
    };
    const before = await register('before@example.com');
    assert.equal(await whoIs(before), 'before@example.com');
    const after = await register('after@example.com', before);
    assert.deepEqual([await whoIs(before), await whoIs(after)], [undefined, 'after@example.com']);
  });

  it('gives ten recovery codes, and new ones with the last', async () => {
    const backend = visit();
    const mine = { ...credentials, email: 'ten@example.com' };
    const next = await backend.register(mine);
    assert.ok(next.kind === 'logged-in');
    const { binding } = await backend.startBinding(next.session);
    const { recoveryCodes } = await backend.confirmBinding(binding, appCode(binding.secret, now()));
    assert.equal(recoveryCodes.length, 10);
    for (const [index, code] of recoveryCodes.entries()) {
      const challenge = await backend.login(mine);
      assert.ok(challenge.kind === 'code-required');
      const step = await backend.redeemRecoveryCode(challenge.ticket, code);
      assert.ok(step.kind === 'logged-in');
      assert.equal(step.recoveryCodes?.length, index === 9 ? 10 : undefined);
    }
  });

  it('ends every other session when a factor changes', async () => {
    const [here, elsewhere] = [visit(), visit()];
    const mine = { ...credentials, email: 'two@example.com' };
    await elsewhere.register(mine);
    const next = await here.login(mine);
    assert.ok(next.kind === 'logged-in');
    assert.ok(await elsewhere.restore());
    const { binding } = await here.startBinding(next.session);
    await here.confirmBinding(binding, appCode(binding.secret, now()));
    assert.equal(await elsewhere.restore(), undefined);
    assert.ok(await here.restore());
  });

  it('locks an address without an account as one with, by the header that a person is told the time from', async () => {
    const tries = async (/** @type {string} */ email) => {
      const codes = [];
      for (let count = 0; count < 11; count += 1) {
        const body = JSON.stringify({ email, password: 'not the password' });
        const response = await send('/api/login', { headers: json, body });
        codes.push([response.status, (await response.json()).code, response.headers.get('retry-after')].join(' '));
      }
      return codes;
    };
    await visit().register({ ...credentials, email: 'known@example.com' });
    const known = await tries('known@example.com');
    assert.deepEqual(known, [...Array.from({ length: 10 }, () => '401 bad-credentials '), '429 locked 900']);
    assert.deepEqual(await tries('unknown@example.com'), known);
  });

  it('hashes no more passwords at once than it can', async () => {
    const cost = { N: 16, r: 1, p: 1 };
    const told = await Promise.all(
      Array.from({ length: 20 }, () => hashed('a password', cost).catch((/** @type {Error} */ error) => error.message)),
    );
    assert.equal(told.filter((outcome) => outcome === 'rate-limited').length, 4);
    await hashed('a password', cost);
  });
});

describe('the REST example’s adapter', () => {
  /** @type {readonly [what: string, answer: () => Promise<Response>, message: string][]} */
  const faults = [
    ['no connection', () => Promise.reject(new TypeError('fetch failed')), 'offline'],
    ['a gateway’s web page', () => Promise.resolve(new Response('<h1>502</h1>', { status: 502 })), 'unexpected'],
    [
      'a code that nobody knows',
      () => Promise.resolve(Response.json({ code: 'teapot' }, { status: 418 })),
      'unexpected',
    ],
    ['a refusal without words', () => Promise.resolve(Response.json(null, { status: 500 })), 'unexpected'],
  ];
  for (const [what, answer, message] of faults) {
    it(`tells ${what} as ${message}`, () => assert.rejects(visit(answer).restore(), { name: 'AuthError', message }));
  }

  it('does not wait for ever', async () => {
    const silent = createRestBackend({ fetch: hanging, timeout: 20 });
    await assert.rejects(silent.login({ email: 'a', password: 'b' }), { name: 'AuthError', message: 'timeout' });
  });

  it('ends what began when the person had left already', async () => {
    /** @type {string[]} */
    const asked = [];
    const leaving = new AbortController();
    const backend = createRestBackend({
      fetch: (path, init) => {
        const session = new Headers(init?.headers).get('session-id');
        asked.push(`${init?.method} ${new URL(/** @type {string} */ (path), address).pathname} ${session}`);
        if (path !== '/api/login') return Promise.resolve(Response.json({}));
        leaving.abort();
        return Promise.resolve(Response.json({ session: { name: 'late', profile: {} } }));
      },
    });
    await assert.rejects(backend.login({ email: 'a', password: 'b' }, { signal: leaving.signal }), {
      name: 'AbortError',
    });
    assert.deepEqual(asked, ['POST /api/login null', 'DELETE /api/session late']);
  });
});

/**
 * A server that never answers.
 *
 * @param {unknown} _path
 * @param {RequestInit} [init]
 * @returns {Promise<Response>}
 */
function hanging(_path, init) {
  return new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
}
