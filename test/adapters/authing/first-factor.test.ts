import { expect } from '@open-wc/testing';
import type { Ticket } from '../../../src/backend/auth-backend.js';
import { openPassword, rsaKeyOf } from '../../../src/simulator/authing/rsa-key.js';
import { publicKeyPem } from '../../../src/simulator/authing/rsa-key.js';
import { sessionOf, ticketOf } from '../../support/backend-contract.js';
import { refusalOf } from '../../support/refusals.js';
import { key } from './authing-world.js';
import {
  challenge,
  credentials,
  graphql,
  graphqlError,
  MFA_TOKEN,
  ok,
  scene,
  ScriptedServer,
  user,
  USER_TOKEN,
  VERIFY,
  WELL_KNOWN,
} from './scripted-server.js';

const fields = (body: Readonly<Record<string, unknown>>) =>
  (body.variables as { input: Readonly<Record<string, unknown>> }).input;

describe('The Authing adapter at the first factor', () => {
  let server: ScriptedServer;

  beforeEach(() => {
    server = new ScriptedServer();
  });

  describe('asks', () => {
    it('GraphQL v2 with the ids, the language and no cookies', async () => {
      await server.backend({ appId: 'app-1', lang: 'zh-CN' }).login(credentials);
      const { url, headers, body, request } = server.last('loginByEmail');
      expect(url.href).to.equal('https://auth.example/graphql/v2');
      expect(headers.get('x-authing-userpool-id')).to.equal('pool-1');
      expect(headers.get('x-authing-app-id')).to.equal('app-1');
      expect(headers.get('x-authing-lang')).to.equal('zh-CN');
      expect(headers.has('authorization')).to.equal(false);
      expect(request.credentials).to.equal('omit');
      expect(request.redirect).to.equal('error');
      expect(body.query).to.match(/^mutation loginByEmail\(\$input: LoginByEmailInput!\)/);
    });

    it('with the password sealed: it goes out in no other way', async () => {
      server.on(WELL_KNOWN, () => ok({ publicKey: publicKeyPem(rsaKeyOf(key)) }));
      await server.backend().login(credentials);
      const input = fields(server.last('loginByEmail').body);
      expect(input.email).to.equal(credentials.email);
      expect(openPassword(String(input.password), rsaKeyOf(key))).to.equal(credentials.password);
      for (const { request, body } of server.asked) {
        const sent = JSON.stringify([request.url, [...request.headers], body]);
        expect(sent).to.not.include(credentials.password);
        expect(sent).to.not.include(btoa(credentials.password));
      }
    });

    it('by the address without the spaces around it', async () => {
      const backend = server.backend();
      await backend.register({ ...credentials, email: '  q3@123.com ' });
      expect(fields(server.last('registerByEmail').body).email).to.equal('q3@123.com');
      expect(fields(server.last('loginByEmail').body).email).to.equal('q3@123.com');
    });

    it('nothing with a password that the key cannot hold: it is nobody’s', async () => {
      const failure = await refusalOf(server.backend().login({ ...credentials, password: 'x'.repeat(246) }));
      expect(failure).to.deep.equal({ code: 'bad-credentials' });
      expect(server.times('loginByEmail')).to.equal(0);
    });

    it('for the key once', async () => {
      const backend = server.backend();
      await backend.login(credentials);
      await backend.login(credentials);
      expect(server.times(WELL_KNOWN)).to.equal(1);
      await server.backend({ publicKey: publicKeyPem(rsaKeyOf(key)) }).login(credentials);
      expect(server.times(WELL_KNOWN)).to.equal(1);
    });

    it('the older API where it is configured', async () => {
      await server.backend({ api: 'legacy' }).login(credentials);
      const { url, body } = server.last('login');
      expect(url.pathname).to.equal('/graphql');
      expect(body.variables).to.have.keys('email', 'password');
    });

    it('with the named fields of the form: the profile, and what is the pool’s own', async () => {
      const extra = { nickname: 'Sam', department: 'R&D', ['__proto__']: 'x' };
      await server.backend().register({ ...credentials, extra });
      const input = fields(server.last('registerByEmail').body);
      expect(input.profile).to.deep.equal({ nickname: 'Sam' });
      expect(JSON.parse(String(input.params))).to.deep.include({ key: 'department', value: 'R&D' });

      const standard = ['givenName', 'familyName', 'birthdate', 'locale', 'address', 'city', 'country'];
      const profile = Object.fromEntries(standard.map((name) => [name, 'x']));
      await server.backend().register({ ...credentials, extra: profile });
      expect(fields(server.last('registerByEmail').body))
        .to.deep.include({ profile })
        .and.not.have.property('params');
    });

    it('with the answer to a picture captcha', async () => {
      await server.backend().login({ ...credentials, extra: { captchaCode: 'xj72' } });
      expect(fields(server.last('loginByEmail').body).captchaCode).to.equal('xj72');
    });

    it('nobody else: no request leaves the configured host', async () => {
      const { server, backend, session } = await scene();
      await backend.startBinding(session);
      await backend.authenticators(session);
      expect(new Set(server.asked.map(({ url }) => url.origin))).to.deep.equal(new Set(['https://auth.example']));
    });
  });

  describe('registers', () => {
    it('and logs in, since Authing gives no token at registration', async () => {
      const session = sessionOf(await server.backend().register(credentials));
      expect(session.profile.nickname).to.equal('Q');
      expect([server.times('registerByEmail'), server.times('loginByEmail')]).to.deep.equal([1, 1]);
    });

    it('nobody with a password that the server could not be given whole', async () => {
      const failure = await refusalOf(server.backend().register({ ...credentials, password: '密'.repeat(82) }));
      expect(failure).to.deep.equal({ code: 'weak-password', reason: 'too-long' });
      expect(server.times('registerByEmail')).to.equal(0);
      // 245 bytes is what 2048 bits hold.
      await server.backend().register({ ...credentials, password: '密'.repeat(81) + 'ab' });
      expect(server.times('registerByEmail')).to.equal(1);
    });

    it('nobody with a password that is too short, or the address', async () => {
      const refuse = async (password: string) => refusalOf(server.backend().register({ ...credentials, password }));
      expect(await refuse('seven77')).to.deep.equal({ code: 'weak-password', reason: 'too-short' });
      expect(await refuse('😀😀😀😀😀😀😀')).to.deep.equal({ code: 'weak-password', reason: 'too-short' });
      expect(await refuse('Q3@123.COM')).to.deep.equal({ code: 'weak-password', reason: 'same-as-email' });
      const email = ' ada.lovelace@123.com ';
      for (const password of ['ada.lovelace@123.com', 'Ada.Lovelace']) {
        const failure = await refusalOf(server.backend().register({ email, password }));
        expect(failure, password).to.deep.equal({ code: 'weak-password', reason: 'same-as-email' });
      }
      expect(server.asked).to.deep.equal([]);
      await server.backend().register({ ...credentials, password: 'eight888' });
    });
  });

  describe('takes for a challenge', () => {
    it('1635, with what it tells of the person', async () => {
      server.on('loginByEmail', () =>
        challenge({ nickname: 'Q', username: 'q3', avatar: 'https://files.example/a.png' }),
      );
      const next = await server.backend().login(credentials);
      expect(next.kind).to.equal('code-required');
      expect(ticketOf(next).profile).to.deep.equal({
        email: 'q3@123.com',
        username: 'q3',
        nickname: 'Q',
        avatar: 'https://files.example/a.png',
      });
    });

    it('the other spelling', async () => {
      server.on('loginByEmail', () => graphqlError(1635, { MfaToken: MFA_TOKEN }));
      const backend = server.backend();
      const ticket = ticketOf(await backend.login(credentials));
      await backend.verifyCode(ticket, '123456');
      expect(server.last(VERIFY).headers.get('authorization')).to.equal(`Bearer ${MFA_TOKEN}`);
      expect(ticket.profile.email).to.equal(credentials.email);
    });

    it('a gateway’s answer in the manner of REST', async () => {
      server.on('loginByEmail', () =>
        Response.json(
          { statusCode: 499, apiCode: '1635', message: '', data: { mfaToken: MFA_TOKEN } },
          { status: 499 },
        ),
      );
      expect((await server.backend().login(credentials)).kind).to.equal('code-required');
    });

    for (const [name, answer] of [
      ['beside its errors', () => challengeBeside({ loginByEmail: { ...user, token: USER_TOKEN } })],
      ['in the user', () => graphql('loginByEmail', { ...user, token: USER_TOKEN, mfaToken: MFA_TOKEN })],
      ['in the challenge', () => challenge({ token: USER_TOKEN })],
      ['behind another error', () => manyErrors([2000, null], [1635, { mfaToken: MFA_TOKEN, token: USER_TOKEN }])],
    ] as const) {
      it(`one that comes with a token ${name}`, async () => {
        server.on('loginByEmail', answer);
        const backend = server.backend({ remember: 'tab' });
        const next = await backend.login(credentials);
        expect(next.kind).to.equal('code-required');
        expect(server.sessionStorage.dump()).to.equal('[]');
        expect(await server.backend({ remember: 'tab' }).restore()).to.equal(undefined);
        expect(JSON.stringify(next)).to.not.include(USER_TOKEN);
      });
    }

    it('nothing that has no token to go on with', async () => {
      for (const data of [
        null,
        {},
        { mfaToken: '' },
        { mfaToken: 7 },
        { mfaToken: 'two words' },
        { mfaToken: 'a\r\nb: c' },
      ]) {
        server.on('loginByEmail', () => graphqlError(1635, data));
        expect((await refusalOf(server.backend().login(credentials))).code).to.equal('unexpected');
      }
    });

    it('as long as the token lives, by this device’s clock', async () => {
      const jwt = (claims: object) => `e30.${btoa(JSON.stringify(claims)).replace(/=+$/, '')}.c2ln`;
      const life = async (mfaToken: string) => {
        server.on('loginByEmail', () => challenge({ mfaToken }));
        const { expiresAt = NaN } = ticketOf(await server.backend().login(credentials));
        return (expiresAt - server.clock.now()) / 1000;
      };
      const now = Math.floor(server.clock.now() / 1000);
      expect(await life(jwt({ iat: now, exp: now + 360 }))).to.equal(360);
      // A server whose clock is an hour ahead.
      expect(await life(jwt({ iat: now + 3600, exp: now + 3900 }))).to.equal(300);
      expect(await life(jwt({ exp: now + 120 }))).to.be.closeTo(120, 1);
      for (const odd of [
        MFA_TOKEN,
        'opaque',
        jwt({}),
        jwt({ exp: 'soon' }),
        jwt({ iat: 0, exp: 1e300 }),
        jwt({ exp: 1 }),
      ]) {
        expect(await life(odd), odd).to.equal(360);
      }
    });
  });

  describe('reads the code', () => {
    const MEANINGS: readonly (readonly [unknown, object])[] = [
      [2000, { code: 'rate-limited' }],
      [2003, { code: 'bad-email' }],
      [2004, { code: 'bad-credentials' }],
      [2005, { code: 'rate-limited' }],
      [2006, { code: 'bad-credentials' }],
      [2026, { code: 'account-exists' }],
      [2029, { code: 'weak-password', reason: 'too-short' }],
      [2100, { code: 'rate-limited' }],
      ['2006', { code: 'bad-credentials' }],
      [1636, { code: 'unexpected', reference: '1636' }],
      [2016, { code: 'unexpected', reference: '2016' }],
      [400, { code: 'unexpected', reference: '400' }],
      [-1, { code: 'unexpected', reference: '-1' }],
    ];
    for (const [code, failure] of MEANINGS) {
      it(`${String(code)} as ${JSON.stringify(failure)}`, async () => {
        for (const [name, act] of [
          ['loginByEmail', () => server.backend().login(credentials)],
          ['registerByEmail', () => server.backend().register(credentials)],
        ] as const) {
          for (const status of [200, 400, 500]) {
            server.on(name, () => graphqlError(code, null, { status }));
            expect(await refusalOf(act())).to.deep.equal(failure);
          }
        }
      });
    }

    it('2000 and 2005 with the time that the server asks for', async () => {
      const headers = { 'retry-after': '90' };
      server.on('loginByEmail', () => graphqlError(2000, null, { headers }));
      const limited = await refusalOf(server.backend().login(credentials));
      expect(limited).to.deep.equal({ code: 'rate-limited', retryAfterSeconds: 90 });
      server.on('loginByEmail', () => graphqlError(2005, null, { headers }));
      const locked = await refusalOf(server.backend().login(credentials));
      expect(locked).to.deep.equal({ code: 'locked', retryAfterSeconds: 90 });
    });

    it('the same for an unknown account as for a wrong password', async () => {
      server.on('loginByEmail', () => graphqlError(2004));
      const unknown = await refusalOf(server.backend().login(credentials));
      server.on('loginByEmail', () => graphqlError(2006));
      expect(await refusalOf(server.backend().login(credentials))).to.deep.equal(unknown);
      const tooLong = await refusalOf(server.backend().login({ ...credentials, password: 'x'.repeat(246) }));
      expect(tooLong).to.deep.equal(unknown);
    });
  });

  describe('gives out', () => {
    it('no token, on nothing and nowhere', async () => {
      const logged: unknown[] = [];
      const real = { ...console };
      for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
        console[name] = (...all) => logged.push(all);
      try {
        const { backend, ticket, session, binding } = await scene();
        const next = await backend.verifyCode(ticket, '123456');
        for (const value of [ticket, session, binding, next, backend, Object.values(localStorage), document.cookie]) {
          const text = JSON.stringify(value) + Object.getOwnPropertyNames(value).join();
          expect(text).to.not.include('canary');
        }
        expect(Object.keys(window).filter((name) => /token|authing/i.test(name))).to.deep.equal([]);
        expect(logged).to.deep.equal([]);
      } finally {
        Object.assign(console, real);
      }
    });

    it('no ticket and no session that can be made again by copying', async () => {
      const { backend, ticket, session } = await scene();
      expect((await refusalOf(backend.verifyCode({ ...ticket }, '123456'))).code).to.equal('ticket-expired');
      expect((await refusalOf(backend.authenticators({ ...session }))).code).to.equal('session-expired');
      expect((await refusalOf(backend.startBinding(ticket))).code).to.equal('session-expired');
    });

    it('an avatar only with an address that can only be looked at', async () => {
      const shown = async (avatar: unknown) => {
        server.on('loginByEmail', () => challenge({ avatar }));
        return ticketOf(await server.backend().login(credentials)).profile.avatar;
      };
      for (const good of ['https://a.example/b.png', 'http://a.example/b.png', 'data:image/png;base64,AAAA']) {
        expect(await shown(good)).to.equal(good);
      }
      const bad = [
        `${'javascript'}:alert(1)`,
        ' java\tscript:alert(1)',
        `${'JAVASCRIPT'}:alert(1)//https://`,
        'data:text/html,<script>alert(1)</script>',
        'data:image,<svg onload=alert(1)>',
        '//evil.example/a.png',
        '/a.png',
        'vbscript:x',
        'file:///etc/passwd',
        'blob:https://a.example/1',
        'filesystem:https://a.example/x',
        'about:blank',
        '',
        7,
        {},
        ['https://a.example/b.png'],
        null,
      ];
      for (const address of bad) expect(await shown(address), JSON.stringify(address)).to.equal(undefined);
    });

    it('hostile text as it is, and nothing that is not text', async () => {
      const hostile = [
        '<img src=x onerror=alert(1)>',
        '"><script>alert(1)</script>',
        '${alert(1)}',
        '{{constructor.constructor("alert(1)")()}}',
        '\u202Egnp.exe',
        '</title><svg onload=alert(1)>',
      ];
      for (const nickname of hostile) {
        server.on('loginByEmail', () => challenge({ nickname, username: { toString: 1 }, email: ['x'] }));
        const { profile } = ticketOf(await server.backend().login(credentials));
        expect(profile).to.deep.equal({ email: credentials.email, nickname });
      }
    });

    it('nothing that an answer’s prototype brings', async () => {
      server.on(
        'loginByEmail',
        () => new Response('{"data":{"loginByEmail":{"__proto__":{"token":"t.t.t","nickname":"x"},"id":"1"}}}'),
      );
      expect((await refusalOf(server.backend().login(credentials))).code).to.equal('unexpected');
      server.on(
        'loginByEmail',
        () => new Response('{"data":{"__proto__":{"loginByEmail":{"id":"1","token":"t.t.t"}}}}'),
      );
      expect((await refusalOf(server.backend().login({ ...credentials, email: '__proto__' }))).code).to.equal(
        'unexpected',
      );
      expect(({} as Partial<Ticket>).profile).to.equal(undefined);
    });

    it('nothing that a poisoned prototype brings', async () => {
      server.on('loginByEmail', () => graphql('loginByEmail', { id: '1' }));
      const backend = server.backend();
      Object.defineProperty(Object.prototype, 'token', { value: USER_TOKEN, configurable: true });
      const outcome = await refusalOf(backend.login(credentials)).finally(
        () => delete (Object.prototype as { token?: string }).token,
      );
      expect(outcome.code).to.equal('unexpected');
    });

    it('no text of the server in a failure', async () => {
      const leak = 'SELECT * FROM users WHERE secret=canary <b>at Object.<anonymous></b>';
      server.on('loginByEmail', () =>
        Response.json({ errors: [{ message: { code: 9999, message: leak, data: leak } }] }),
      );
      const failure = await refusalOf(server.backend().login(credentials));
      expect(failure).to.deep.equal({ code: 'unexpected', reference: '9999' });
      server.on('loginByEmail', () => Response.json({ errors: [{ message: leak, code: leak }] }));
      expect(JSON.stringify(await refusalOf(server.backend().login(credentials)))).to.not.include('canary');
    });
  });

  it('is not confused by a slow answer to a question that nobody asks any more', async () => {
    const backend = server.backend({ remember: 'tab' });
    let answerFirst: (response: Response) => void = () => {};
    server.on('loginByEmail', () => new Promise((resolve) => (answerFirst = resolve)));
    const leaving = new AbortController();
    const first = backend.login({ ...credentials, email: 'first@example.com' }, { signal: leaving.signal });
    while (server.times('loginByEmail') === 0) await new Promise((resolve) => setTimeout(resolve));
    leaving.abort();
    await refusalOf(first);

    server.on('loginByEmail', () =>
      graphql('loginByEmail', { ...user, email: 'second@example.com', token: USER_TOKEN }),
    );
    const second = sessionOf(await backend.login({ ...credentials, email: 'second@example.com' }));
    answerFirst(graphql('loginByEmail', { ...user, token: 'first.token.late' }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(second.profile.email).to.equal('second@example.com');
    expect(server.sessionStorage.dump()).to.include(USER_TOKEN).and.not.include('late');
  });

  it('asks nothing when the person has left already', async () => {
    const signal = AbortSignal.abort();
    await refusalOf(server.backend().login(credentials, { signal }));
    expect(server.asked).to.deep.equal([]);
  });
});

function challengeBeside(data: object): Response {
  return Response.json({ errors: [{ message: { code: 1635, data: { mfaToken: MFA_TOKEN } } }], data });
}

function manyErrors(...errors: readonly (readonly [number, unknown])[]): Response {
  return Response.json({ errors: errors.map(([code, data]) => ({ message: { code, data } })), data: null });
}
