import { expect } from '@open-wc/testing';
import { sessionOf } from '../../support/backend-contract.js';
import { HOUR, MINUTE } from '../../support/fake-clock.js';
import { refusalOf } from '../../support/refusals.js';
import {
  AUTHENTICATOR,
  challenge,
  credentials,
  graphql,
  graphqlError,
  ok,
  ScriptedServer,
  user,
  USER_TOKEN,
  VERIFY,
} from './scripted-server.js';

const KEY = 'mfa-login.authing';
const tab = { remember: 'tab' } as const;

describe('The Authing adapter and its session', () => {
  let server: ScriptedServer;

  beforeEach(() => {
    server = new ScriptedServer();
  });

  const logIn = async (options: object = tab) => {
    const backend = server.backend(options);
    return { backend, session: sessionOf(await backend.login(credentials)) };
  };

  it('keeps it in memory alone unless told otherwise', async () => {
    const { backend, session } = await logIn({});
    expect(server.sessionStorage.dump()).to.equal('[]');
    expect(await server.backend().restore()).to.equal(undefined);
    expect(await backend.authenticators(session)).to.deep.equal([]);
  });

  it('finds it again in the tab, by asking whose token it is', async () => {
    await logIn();
    const backend = server.backend(tab);
    const session = await backend.restore();
    expect(session?.profile.email).to.equal('q3@123.com');
    expect(server.last('user').headers.get('authorization')).to.equal(`Bearer ${USER_TOKEN}`);
    await backend.authenticators(session!);
    expect(server.last(AUTHENTICATOR).headers.get('authorization')).to.equal(`Bearer ${USER_TOKEN}`);
  });

  it('asks nobody when there is none', async () => {
    expect(await server.backend(tab).restore()).to.equal(undefined);
    expect(server.asked).to.deep.equal([]);
  });

  it('keeps nothing before the second factor', async () => {
    server.on('loginByEmail', () => challenge());
    const backend = server.backend(tab);
    const next = await backend.login(credentials);
    expect(server.sessionStorage.dump()).to.equal('[]');
    expect(await server.backend(tab).restore()).to.equal(undefined);
    if (next.kind !== 'code-required') throw new Error(next.kind);
    server.on(VERIFY, () => ok({ ...user, token: USER_TOKEN }));
    await backend.verifyCode(next.ticket, '123456');
    expect(server.sessionStorage.dump()).to.include(USER_TOKEN);
  });

  for (const [name, answer] of [
    ['2020', () => graphqlError(2020)],
    ['2021', () => graphqlError(2021)],
    ['HTTP 401', () => new Response('', { status: 401 })],
    ['a user that is gone', () => graphqlError(2004)],
    ['nobody', () => graphql('user', null)],
  ] as const) {
    it(`forgets a token that the server refuses with ${name}`, async () => {
      await logIn();
      server.on('user', answer);
      expect(await server.backend(tab).restore()).to.equal(undefined);
      expect(server.sessionStorage.dump()).to.equal('[]');
    });
  }

  for (const [name, answer, code] of [
    ['a reset', () => Promise.reject(new TypeError('reset')), 'offline'],
    ['silence', () => new Promise<Response>(() => {}), 'timeout'],
    ['HTTP 502', () => new Response('<h1>Bad gateway</h1>', { status: 502 }), 'unexpected'],
    ['a page', () => new Response('<h1>Welcome to this hotel</h1>'), 'unexpected'],
  ] as const) {
    it(`neither lets in nor forgets when ${name} is the answer`, async () => {
      await logIn();
      server.on('user', answer);
      const backend = server.backend(tab);
      expect((await refusalOf(backend.restore())).code).to.equal(code);
      server.on('user', () => graphql('user', user));
      expect((await backend.restore())?.profile.email).to.equal('q3@123.com');
    });
  }

  it('ends after an hour without a call, and after a day in all', async () => {
    const { backend, session } = await logIn();
    for (let quarter = 0; quarter < 4 * 23; quarter += 1) {
      server.clock.advance(15 * MINUTE);
      await backend.authenticators(session);
    }
    server.clock.advance(59 * MINUTE);
    await backend.authenticators(session);
    server.clock.advance(MINUTE);
    expect((await refusalOf(backend.authenticators(session))).code).to.equal('session-expired');
    expect(server.sessionStorage.dump()).to.equal('[]');

    await logIn();
    server.clock.advance(HOUR);
    expect(await server.backend(tab).restore()).to.equal(undefined);
    expect(server.sessionStorage.dump()).to.equal('[]');
  });

  it('is one day old after a reload as well', async () => {
    await logIn();
    for (let half = 0; half < 47; half += 1) {
      server.clock.advance(30 * MINUTE);
      expect(await server.backend(tab).restore()).to.not.equal(undefined);
    }
    server.clock.advance(30 * MINUTE);
    expect(await server.backend(tab).restore()).to.equal(undefined);
  });

  it('does not come back to life with a clock that is set back', async () => {
    await logIn();
    server.clock.advance(-2 * HOUR);
    expect(await server.backend(tab).restore()).to.equal(undefined);

    // Used half an hour after its beginning: the clock may not go back to a time before that use either.
    const { backend, session } = await logIn();
    server.clock.advance(HOUR / 2);
    await backend.authenticators(session);
    server.clock.advance(-MINUTE + 1);
    expect(await server.backend(tab).restore()).to.not.equal(undefined);
    server.clock.advance(-MINUTE);
    expect(await server.backend(tab).restore()).to.equal(undefined);
  });

  it('is forgotten when a call shows that it has ended', async () => {
    const { backend, session } = await logIn();
    server.on(AUTHENTICATOR, () => new Response('', { status: 401 }));
    expect((await refusalOf(backend.authenticators(session))).code).to.equal('session-expired');
    expect(server.sessionStorage.dump()).to.equal('[]');
    server.on(AUTHENTICATOR, () => ok([]));
    expect((await refusalOf(backend.authenticators(session))).code).to.equal('session-expired');
    expect(server.times(AUTHENTICATOR)).to.equal(1);
  });

  it('is one at a time: whoever logs in ends the one before', async () => {
    const { backend, session } = await logIn();
    await backend.login({ ...credentials, email: 'other@example.com' });
    expect((await refusalOf(backend.authenticators(session))).code).to.equal('session-expired');
  });

  it('is not used for another server, pool or application', async () => {
    await logIn();
    for (const other of [{ host: 'https://other.example' }, { userPoolId: 'pool-2' }, { appId: 'app' }]) {
      expect(await server.backend({ ...tab, ...other }).restore()).to.equal(undefined);
    }
    expect(server.times('user')).to.equal(0);
  });

  it('has an owner that cannot be mistaken for another', async () => {
    await server.backend({ ...tab, userPoolId: 'pool', appId: '1app' }).login(credentials);
    expect(await server.backend({ ...tab, userPoolId: 'pool1', appId: 'app' }).restore()).to.equal(undefined);
    expect(server.times('user')).to.equal(0);
  });

  it('is asked about once more where the network broke off: asking does no harm', async () => {
    await logIn();
    let tries = 0;
    server.on('user', () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new TypeError('reset')) : graphql('user', user);
    });
    expect(await server.backend(tab).restore()).to.not.equal(undefined);
    expect(tries).to.equal(2);
  });

  it('is in the browser’s own store of the tab unless told otherwise', async () => {
    const own = server.backend({ ...tab, sessionStorage: undefined as never });
    const session = sessionOf(await own.login(credentials));
    expect(sessionStorage.getItem(KEY)).to.include(USER_TOKEN);
    await own.logout(session);
    expect(sessionStorage.getItem(KEY)).to.equal(null);
  });

  it('takes nobody else’s record with it when it ends, by time or a second time', async () => {
    const { backend, session } = await logIn();
    server.clock.advance(HOUR);
    const other = server.backend({ ...tab, appId: 'app' });
    const theirs = sessionOf(await other.login(credentials));
    const record = server.sessionStorage.getItem(KEY);
    for (let time = 0; time < 2; time += 1) {
      expect((await refusalOf(backend.authenticators(session))).code).to.equal('session-expired');
      expect(server.sessionStorage.getItem(KEY)).to.equal(record).and.include(USER_TOKEN);
    }
    await other.logout(theirs);
    expect(server.sessionStorage.getItem(KEY)).to.equal(null);
  });

  it('is not made of what somebody put into the storage', async () => {
    await logIn();
    const stored = server.sessionStorage.getItem(KEY) ?? '';
    const good = JSON.parse(stored) as Record<string, unknown>;
    const poisoned = [
      '',
      '{',
      'null',
      '[]',
      '7',
      stored.slice(0, -9),
      JSON.stringify({ ...good, token: 7 }),
      JSON.stringify({ ...good, token: 'a\r\nx-evil: 1' }),
      JSON.stringify({ ...good, owner: undefined }),
      JSON.stringify({ ...good, startedAt: 'x' }),
      JSON.stringify({ ...good, usedAt: null }),
      JSON.stringify({ ...good, startedAt: String(good.startedAt) }),
      JSON.stringify({ ...good, usedAt: String(good.usedAt) }),
      JSON.stringify({ ...good, startedAt: 1e15 }),
      JSON.stringify({ ...good, startedAt: 1e15, usedAt: 1e15 }),
      `{"__proto__":${stored}}`,
      JSON.stringify({ mfaVerified: true, step: 'done' }),
    ];
    for (const record of poisoned) {
      server.sessionStorage.setItem(KEY, record);
      expect(await server.backend(tab).restore(), record).to.equal(undefined);
    }
    expect(server.times('user')).to.equal(0);
  });

  it('goes on without storage: blocked, full, or none', async () => {
    server.sessionStorage.blocked = true;
    const { backend, session } = await logIn();
    expect(await backend.authenticators(session)).to.deep.equal([]);
    expect(await server.backend(tab).restore()).to.equal(undefined);
    await backend.logout(session);
  });

  it('leaves nobody else’s record where there is no room for its own', async () => {
    await logIn();
    server.sessionStorage.full = true;
    const other = server.backend(tab);
    await other.login({ ...credentials, email: 'other@example.com' });
    expect(server.sessionStorage.dump()).to.equal('[]');
  });
});
