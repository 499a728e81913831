import { expect } from '@open-wc/testing';
import { createMockBackend, demoAccount } from '../../src/adapters/mock/index.js';
import { sealPassword } from '../../src/adapters/authing/passwords.js';
import { createAuthingSimulator, type Handler } from '../../src/simulator/authing/index.js';
import { openPassword, rsaKeyOf } from '../../src/simulator/authing/rsa-key.js';
import { key, LIGHT } from '../adapters/authing/authing-world.js';
import { sessionOf } from '../support/backend-contract.js';
import { FakeClock, MINUTE, STEP } from '../support/fake-clock.js';
import { FakeStorage } from '../support/fake-storage.js';
import { appCode, wrongCode } from '../support/rfc-totp.js';

interface Body {
  readonly code?: number;
  readonly message?: string;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: {
      readonly code: number;
      readonly message: string;
      readonly data: Readonly<Record<string, string>>;
    };
    readonly path: readonly string[];
    readonly extensions: object;
    readonly locations: readonly object[];
  }[];
  readonly recoveryCode?: string;
}

const rsa = rsaKeyOf(key);
const credentials = { email: 'sam@example.com', password: 'a long enough password' };

describe('The simulated Authing', () => {
  let clock: FakeClock;
  let storage: FakeStorage;
  let server: Handler;

  beforeEach(() => {
    clock = new FakeClock();
    storage = new FakeStorage();
    server = simulator();
  });

  const simulator = (options: object = {}) =>
    createAuthingSimulator({ now: clock.now, key, policy: LIGHT, localStorage: storage, locks: null, ...options })
      .handle;

  async function ask(method: string, path: string, body?: unknown, token?: string, headers: object = {}) {
    const response = await server(
      new Request(`https://auth.example${path}`, {
        method,
        headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    return { status: response.status, headers: response.headers, ...((await response.json()) as Body) };
  }

  const mutation = (name: string, { email, password }: typeof credentials, fields = 'id email token', headers = {}) => {
    const query = `mutation ${name}($input: Input!) { ${name}(input: $input) { ${fields} } }`;
    return ask(
      'POST',
      '/graphql/v2',
      { query, variables: { input: { email, password: sealPassword(password, rsa) } } },
      undefined,
      headers,
    );
  };
  const register = (who = credentials) => mutation('registerByEmail', who);
  const logIn = (who = credentials, headers = {}) => mutation('loginByEmail', who, 'id email token', headers);
  const tokenOf = async (who = credentials) => {
    const { data } = await logIn(who);
    return (data?.loginByEmail as { token: string }).token;
  };

  /** Somebody with an authenticator, whose code of this time step is not used yet. */
  async function bind(who = credentials) {
    await register(who);
    const token = await tokenOf(who);
    const { data } = await ask('POST', '/api/v2/mfa/totp/associate', { authenticator_type: 'totp' }, token);
    const { secret = '', recovery_code: recoveryCode = '' } = data as Record<string, string>;
    const totp = await appCode(secret, clock.now());
    await ask('POST', '/api/v2/mfa/totp/associate/confirm', { authenticator_type: 'totp', totp }, token);
    clock.advance(2 * STEP);
    return { token, secret, recoveryCode };
  }
  const mfaToken = async () => (await logIn()).errors?.[0]?.message.data.mfaToken ?? '';
  const verify = (token: string, totp: string) => ask('POST', '/api/v2/mfa/totp/verify', { totp }, token);

  describe('answers in Authing’s shapes', () => {
    it('errors of GraphQL inside a message, with HTTP 200', async () => {
      const { status, errors, data } = await logIn();
      expect(status).to.equal(200);
      expect(errors).to.deep.equal([
        {
          message: { code: 2004, message: '用户不存在', data: null },
          locations: [{ line: 2, column: 9 }],
          path: ['loginByEmail'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ]);
      expect(data).to.deep.equal({ loginByEmail: null });
    });

    it('in the language of the request, Chinese by default', async () => {
      const said = async (lang?: string) => {
        const { errors } = await logIn(credentials, lang === undefined ? {} : { 'x-authing-lang': lang });
        return errors?.[0]?.message.message;
      };
      expect(await said()).to.equal('用户不存在');
      expect(await said('zh-CN')).to.equal('用户不存在');
      expect(await said('en-US')).to.equal('The user does not exist');
    });

    it('only the fields that were asked for', async () => {
      await register();
      const { data } = await mutation('loginByEmail', credentials, 'email customData { key value } gender');
      expect(data?.loginByEmail).to.deep.equal({ email: credentials.email, customData: [], gender: null });
    });

    it('1635 with a token for six minutes, and nothing more of the person than Authing tells', async () => {
      await bind();
      const { errors, data } = await logIn();
      const { code, data: told } = errors?.[0]?.message ?? {};
      expect(code).to.equal(1635);
      expect(told).to.have.keys('mfaToken', 'nickname', 'email', 'username', 'avatar');
      const claims = JSON.parse(atob((told?.mfaToken ?? '').split('.')[1] ?? '')) as { iat: number; exp: number };
      expect(claims.exp - claims.iat).to.equal(360);
      expect(data).to.deep.equal({ loginByEmail: null });
    });

    it('a wrong first code with HTTP 400 and code 400', async () => {
      await register();
      const token = await tokenOf();
      const { data } = await ask('POST', '/api/v2/mfa/totp/associate', {}, token);
      const totp = await wrongCode(String(data?.secret), clock.now());
      const { status, code } = await ask('POST', '/api/v2/mfa/totp/associate/confirm', { totp }, token);
      expect([status, code]).to.deep.equal([400, 400]);
    });

    it('lists what is bound and what is on offer', async () => {
      const { token, secret } = await bind();
      await ask('POST', '/api/v2/mfa/totp/associate', {}, token);
      const { data } = await ask('GET', '/api/v2/mfa/authenticator?type=totp', undefined, token);
      const [bound, offered] = data as unknown as Record<string, unknown>[];
      expect(bound).to.include({ enable: true, secret, authenticatorType: 'totp', recoveryCode: '' });
      expect(offered).to.include({ enable: false, authenticatorType: 'totp' });
    });
  });

  describe('keeps the policy of the mock backend', () => {
    it('takes a code once', async () => {
      const { secret } = await bind();
      const totp = await appCode(secret, clock.now());
      expect((await verify(await mfaToken(), totp)).code).to.equal(200);
      expect((await verify(await mfaToken(), totp)).code).to.equal(6001);
    });

    it('takes no code from two steps away', async () => {
      const { secret } = await bind();
      for (const steps of [-2, 2]) {
        expect((await verify(await mfaToken(), await appCode(secret, clock.now() + steps * STEP))).code).to.equal(6001);
      }
    });

    it('ends the second step after six minutes, five wrong codes, or a right one', async () => {
      const { secret } = await bind();
      const late = await mfaToken();
      clock.advance(6 * MINUTE);
      expect((await verify(late, await appCode(secret, clock.now()))).code).to.equal(2021);

      const guessed = await mfaToken();
      for (let i = 0; i < 5; i += 1)
        expect((await verify(guessed, await wrongCode(secret, clock.now()))).code).to.equal(6001);
      expect((await verify(guessed, await appCode(secret, clock.now()))).code).to.equal(2021);

      const used = await mfaToken();
      await verify(used, await appCode(secret, clock.now()));
      clock.advance(STEP);
      expect((await verify(used, await appCode(secret, clock.now()))).code).to.equal(2021);
    });

    it('locks after ten wrong codes, also for the right one, and tells for how long', async () => {
      const { secret } = await bind();
      for (let i = 0; i < 10; i += 1) await verify(await mfaToken(), await wrongCode(secret, clock.now()));
      const { code, headers } = await verify(await mfaToken(), await appCode(secret, clock.now()));
      expect([code, headers.get('retry-after')]).to.deep.equal([2005, '900']);
    });

    it('asks for a captcha after ten wrong passwords', async () => {
      await register();
      for (let i = 0; i < 10; i += 1) await logIn({ ...credentials, password: 'wrong' });
      const { errors, headers } = await logIn();
      expect([errors?.[0]?.message.code, headers.get('retry-after')]).to.deep.equal([2000, '900']);
    });

    it('takes a recovery code once and gives the next beside the data', async () => {
      const { recoveryCode } = await bind();
      const recover = async (code: string) =>
        ask('POST', '/api/v2/mfa/totp/recovery', { recoveryCode: code }, await mfaToken());
      const first = await recover(recoveryCode);
      expect(first.recoveryCode).to.match(/^[\da-f]{4}(-[\da-f]{4}){5}$/);
      expect(first.data).to.include({ email: credentials.email });
      expect((await recover(recoveryCode)).code).to.equal(6002);
      expect((await recover(first.recoveryCode ?? '')).code).to.equal(200);
    });
  });

  it('gives nobody a session for registering', async () => {
    const { data } = await register();
    expect(data?.registerByEmail).to.deep.include({ email: credentials.email, token: null });
    expect(storage.dump()).to.include(credentials.email).and.not.include('digest');
  });

  describe('knows tokens by what is in them', () => {
    it('and only these: no word of the claims counts', async () => {
      const { token } = await bind();
      const user = (bearer?: string) => ask('POST', '/graphql/v2', { query: 'query user { user { email } }' }, bearer);
      expect((await user(token)).data?.user).to.deep.equal({ email: credentials.email });
      const [head, , signature] = token.split('.');
      const claims = btoa(JSON.stringify({ sub: '0'.repeat(32), jti: '0'.repeat(32), iat: 0, exp: 9e9 }));
      for (const forged of [undefined, '', 'x', `${head}.${claims}.${signature}`, await mfaToken(), 'a.b.c']) {
        expect((await user(forged)).errors?.[0]?.message.code, forged).to.equal(2020);
      }
      expect((await verify(token, '123456')).code).to.equal(2020);
    });

    it('also after a new start over the same accounts', async () => {
      await register();
      const token = await tokenOf();
      server = simulator();
      expect((await ask('GET', '/api/v2/mfa/authenticator', undefined, token)).data).to.deep.equal([]);
      await ask('GET', '/api/v2/logout', undefined, token);
      expect((await ask('GET', '/api/v2/mfa/authenticator', undefined, token)).code).to.equal(2020);
      server = simulator();
      expect((await ask('GET', '/api/v2/mfa/authenticator', undefined, token)).code).to.equal(2020);
    });
  });

  it('shares its accounts with the mock backend', async () => {
    const mock = createMockBackend({
      now: clock.now,
      localStorage: storage,
      sessionStorage: new FakeStorage(),
      locks: null,
      policy: LIGHT,
    });
    const session = sessionOf(await mock.register(credentials));
    const { secret } = await mock.startBinding(session).then(async ({ binding }) => {
      const { recoveryCodes } = await mock.confirmBinding(binding, await appCode(binding.secret, clock.now()));
      return { ...binding, recoveryCodes };
    });
    clock.advance(STEP);
    expect((await verify(await mfaToken(), await appCode(secret, clock.now()))).code).to.equal(200);
    const demo = await logIn({ email: demoAccount.email, password: demoAccount.password });
    expect((demo.data?.loginByEmail as { email: string }).email).to.equal(demoAccount.email);
  });

  it('serves its own user pool, where it has one', async () => {
    server = simulator({ userPoolId: 'mine' });
    const other = await ask('GET', '/api/v2/.well-known', undefined, undefined, { 'x-authing-userpool-id': 'other' });
    expect(other.code).to.equal(2224);
    expect(
      (await ask('GET', '/api/v2/.well-known', undefined, undefined, { 'x-authing-userpool-id': 'mine' })).code,
    ).to.equal(200);
  });

  it('starts afresh when its data are erased: nobody is logged in, nobody is known but the demo account', async () => {
    const simulator = createAuthingSimulator({
      now: clock.now,
      key,
      policy: LIGHT,
      localStorage: storage,
      locks: null,
    });
    server = simulator.handle;
    const { token } = await bind();
    expect(simulator.storage).to.equal('kept');
    await simulator.erase();
    expect((await ask('GET', '/api/v2/mfa/authenticator?type=totp', undefined, token)).code).to.equal(2020);
    expect((await logIn()).errors?.[0]?.message.code).to.equal(2004);
    expect(createAuthingSimulator().storage).to.equal('memory');
  });

  it('makes a key of its own', async () => {
    server = createAuthingSimulator({ now: clock.now }).handle;
    const { data } = await ask('GET', '/api/v2/.well-known');
    expect(data?.publicKey).to.match(/^-----BEGIN PUBLIC KEY-----\n/);
    expect((await ask('GET', '/api/v2/.well-known')).data).to.deep.equal(data);
  });

  it('reads a password that JSEncrypt sealed: it writes surrogates on their own', () => {
    const jsencrypt = [0x61, 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80, 0xc3, 0xa4, 0xe5, 0xaf, 0x86];
    expect(openPassword(seal(Uint8Array.from(jsencrypt)), rsa)).to.equal('a😀ä密');
  });

  it('reads a password that JSEncrypt sealed: it leaves zeros out at the front', () => {
    // One block in 256 begins with a zero: 5000 tries without one would be as likely as 3 in a billion.
    const texts = Array.from({ length: 5000 }, (_, index) => String(index));
    const text = texts.find((tried) => atob(seal(new TextEncoder().encode(tried))).startsWith('\0')) ?? 'none';
    const short = btoa(atob(seal(new TextEncoder().encode(text))).slice(1));
    expect(openPassword(short, rsa)).to.equal(text);
    expect(openPassword(btoa('\0'.repeat(257)), rsa)).to.equal(undefined);
  });

  it('answers anything with a code: nothing gets through to the caller as an exception', async () => {
    const { token } = await bind();
    const bodies = [
      '',
      '{',
      'null',
      '[]',
      '7',
      '"x"',
      '{"query":7}',
      '{"query":"{"}',
      '{"query":"query { constructor { x } }"}',
    ];
    const queries = [
      'mutation x { loginByEmail { id } }',
      'query { __proto__ { x } }',
      'query user { user { id } } extra',
      'x'.repeat(50_000),
    ];
    for (const body of [...bodies, ...queries.map((query) => JSON.stringify({ query, variables: { input: null } }))]) {
      for (const path of ['/graphql/v2', '/graphql', '/api/v2/mfa/totp/verify', '/api/v2/mfa/totp/associate/confirm']) {
        for (const bearer of [undefined, token]) {
          const { code, errors } = await ask('POST', path, body, bearer);
          expect(code ?? errors?.[0]?.message.code, `${path} ${body.slice(0, 40)}`).to.be.oneOf([400, 2016, 2020]);
        }
      }
    }
    expect((await ask('GET', '/')).code).to.equal(404);
    expect((await ask('POST', '/constructor', {})).code).to.equal(404);
    expect((await ask('PUT', '/api/v2/mfa/totp/verify', {})).code).to.equal(404);
  });
});

/** PKCS#1 v1.5 with bytes of the test's choice. */
function seal(bytes: Uint8Array): string {
  const block = [0, 2, ...Array<number>(256 - 3 - bytes.length).fill(0xaa), 0, ...bytes];
  let number = block.reduce((value, byte) => value * 256n + BigInt(byte), 0n);
  const base = number;
  for (let i = 0; i < 16; i += 1) number = (number * number) % rsa.n;
  number = (number * base) % rsa.n;
  const hex = number.toString(16).padStart(512, '0');
  return btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16))));
}
