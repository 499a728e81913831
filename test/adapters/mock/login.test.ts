import { expect } from '@open-wc/testing';

import { demoAccount, type MockBackend } from '../../../src/adapters/mock/index.js';
import type { AuthError } from '../../../src/backend/auth-error.js';
import { sessionOf } from '../../support/backend-contract.js';
import { MINUTE, SECOND, STEP } from '../../support/fake-clock.js';
import type { FakeStorage } from '../../support/fake-storage.js';
import { refusalOf } from '../../support/refusals.js';
import { MockWorld } from './mock-world.js';

describe('logging in', () => {
  let world: MockWorld;
  let backend: MockBackend;
  let sessionStorage: FakeStorage;

  beforeEach(() => {
    world = new MockWorld();
    ({ backend, sessionStorage } = world.tab());
  });

  const wrongPassword = (email: string) => refusalOf(backend.login({ email, password: 'not the password' }));

  it('refuses what is no address', async () => {
    const password = 'a long enough password';
    const long = `${'x'.repeat(243)}@example.com`;
    for (const email of [
      '',
      '@',
      'demo',
      'demo@',
      '@example.com',
      'a b@c',
      'a@b@c',
      '__proto__',
      '\ud800@x',
      'a\0@x',
      long,
    ]) {
      expect(await refusalOf(backend.register({ email, password })), email).to.deep.equal({ code: 'bad-email' });
      expect((await refusalOf(backend.login({ email, password }))).code, email).to.equal('bad-credentials');
    }
    expect((await backend.register({ email: long.slice(1), password })).kind).to.equal('logged-in');
  });

  it('is not confused by names that objects have already', async () => {
    for (const email of ['__proto__@constructor', 'constructor@prototype', 'toString@valueOf']) {
      const credentials = { email, password: 'a long enough password' };
      await backend.register(credentials);
      expect(sessionOf(await backend.login(credentials)).profile.email).to.equal(email);
    }
    expect(({} as Record<string, unknown>)['email']).to.equal(undefined);
  });

  it('takes no second account under another spelling', async () => {
    const password = 'a long enough password';
    await backend.register({ email: 'Ze\u0301@Example.com', password });
    expect((await refusalOf(backend.register({ email: 'z\u00e9@example.COM ', password }))).code).to.equal(
      'account-exists',
    );
  });

  it('takes no more accounts than it can hold', async () => {
    const small = world.tab(undefined, { demo: false, policy: { maxAccounts: 2 } }).backend;
    await world.person(small);
    await world.person(small);
    expect((await refusalOf(small.register(world.credentials()))).code).to.equal('storage-full');
  });

  it('registers an address once, even when asked twice at the same time', async () => {
    const credentials = world.credentials();
    const both = await Promise.allSettled([backend.register(credentials), world.tab().backend.register(credentials)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    const refused = both.find((one): one is PromiseRejectedResult => one.status === 'rejected');
    expect((refused?.reason as AuthError).failure).to.deep.equal({ code: 'account-exists' });
  });

  it('takes no weak password, and says why', async () => {
    expect(backend.features.registration).to.equal(true);
    const { email } = world.credentials();
    for (const [password, reason] of [
      ['short', 'too-short'],
      ['password', 'too-common'],
      [email, 'same-as-email'],
    ] as const) {
      expect(await refusalOf(backend.register({ email, password }))).to.deep.equal({ code: 'weak-password', reason });
    }
    expect((await refusalOf(backend.login({ email, password: 'password' }))).code).to.equal('bad-credentials');
  });

  it('lets nobody in to an account that took the place of theirs while the password was looked at', async () => {
    const slow = world.tab(undefined, { policy: { scrypt: { N: 2 ** 14, r: 8, p: 5 } } }).backend;
    const { credentials } = await world.person(slow);
    const going = refusalOf(slow.login(credentials));
    await backend.erase();
    await backend.register({ ...credentials, password: 'the password of another person' });
    expect(await going).to.deep.equal({ code: 'bad-credentials' });
  });

  it('hands out nothing of the person before the second factor, and keeps no session', async () => {
    const { credentials, session, secret } = await world.boundPerson(backend);
    await backend.logout(session);
    const next = await backend.login(credentials);
    const ticket = await world.ticket(backend, credentials);
    expect(ticket).to.deep.equal({
      profile: { email: credentials.email },
      expiresAt: world.clock.now() + 10 * MINUTE,
      period: 30,
    });
    expect(JSON.stringify(next)).to.not.include(secret);
    expect(sessionStorage.dump()).to.equal('[]');
    const { accounts } = JSON.parse(world.localStorage.getItem('mfa-login.mock.accounts') ?? '') as {
      accounts: { sessions: unknown[] }[];
    };
    expect(accounts.flatMap(({ sessions }) => sessions)).to.deep.equal([]);
    expect(document.cookie).to.equal('');
  });

  it('tells the nickname after the second factor, and not before', async () => {
    const { email, password, nickname } = demoAccount;
    const session = sessionOf(await backend.login({ email, password }));
    expect(session.profile).to.deep.equal({ email, nickname });
    const { binding } = await backend.startBinding(session);
    await backend.confirmBinding(binding, await world.code(binding.secret));
    world.clock.advance(2 * STEP);
    const ticket = await world.ticket(backend, { email, password });
    expect(ticket.profile).to.deep.equal({ email });
    const next = sessionOf(await backend.verifyCode(ticket, await world.code(binding.secret)));
    expect(next.profile).to.deep.equal({ email, nickname });
  });

  it('hashes for an unknown address too, at the cost of a new account', async () => {
    const { credentials } = await world.person(backend);
    // scrypt refuses a cost that is no power of two: so it shows when it was asked to hash at this one.
    const odd = world.tab(undefined, { policy: { scrypt: { N: 3, r: 1, p: 1 } } }).backend;
    const password = 'not the password';
    const outcome = async (email: string) => odd.login({ email, password }).catch((error: unknown) => String(error));
    expect(await outcome('nobody@example.com')).to.match(/"N" expected a power of 2/);
    expect(await outcome(credentials.email)).to.equal('AuthError: bad-credentials');
  });

  describe('with wrong passwords', () => {
    it('locks the address after ten in a row, for fifteen minutes', async () => {
      const { credentials } = await world.person(backend);
      const { email } = credentials;
      for (let i = 0; i < 10; i += 1) expect((await wrongPassword(email)).code).to.equal('bad-credentials');
      expect(await refusalOf(backend.login(credentials))).to.deep.equal({ code: 'locked', retryAfterSeconds: 900 });
      world.clock.advance(15 * MINUTE - 1);
      expect(await refusalOf(backend.login(credentials))).to.deep.equal({ code: 'locked', retryAfterSeconds: 1 });
      world.clock.advance(1);
      expect((await backend.login(credentials)).kind).to.equal('logged-in');
    });

    it('locks an unknown address in the same way', async () => {
      for (let i = 0; i < 10; i += 1)
        expect((await wrongPassword('nobody@example.com')).code).to.equal('bad-credentials');
      expect(await wrongPassword(' NOBODY@example.com')).to.deep.equal({ code: 'locked', retryAfterSeconds: 900 });
      expect((await wrongPassword('somebody@example.com')).code).to.equal('bad-credentials');
    });

    it('begins the count anew when the lock has ended', async () => {
      for (let i = 0; i < 10; i += 1) await wrongPassword('nobody@example.com');
      world.clock.advance(15 * MINUTE);
      for (let i = 0; i < 10; i += 1)
        expect((await wrongPassword('nobody@example.com')).code).to.equal('bad-credentials');
      expect((await wrongPassword('nobody@example.com')).code).to.equal('locked');
    });

    it('is not locked any sooner by a clock that is set back', async () => {
      for (let i = 0; i < 10; i += 1) await wrongPassword('nobody@example.com');
      world.clock.advance(-60 * MINUTE);
      expect(await wrongPassword('nobody@example.com')).to.deep.equal({ code: 'locked', retryAfterSeconds: 75 * 60 });
    });

    it('counts guesses that are made at the same time', async () => {
      const guesses = Array.from({ length: 15 }, () => wrongPassword('nobody@example.com'));
      const codes = (await Promise.all(guesses)).map(({ code }) => code);
      expect(codes.filter((code) => code === 'bad-credentials')).to.have.length(10);
      expect(codes.filter((code) => code === 'locked')).to.have.length(5);
    });

    it('forgets them with a complete login, and with nothing less', async () => {
      const { credentials, secret } = await world.boundPerson(backend);
      for (let i = 0; i < 9; i += 1) await wrongPassword(credentials.email);
      const ticket = await world.ticket(backend, credentials);
      await wrongPassword(credentials.email);
      expect((await refusalOf(backend.login(credentials))).code).to.equal('locked');
      // The ticket was given for a right password and stays good.
      await backend.verifyCode(ticket, await world.code(secret));
      expect((await backend.login(credentials)).kind).to.equal('code-required');
    });

    it('remembers an account however many other addresses are tried', async () => {
      const { credentials } = await world.person(backend);
      for (let i = 0; i < 9; i += 1) await wrongPassword(credentials.email);
      for (let i = 0; i < 120; i += 1) await wrongPassword(`stranger-${i}@example.com`);
      const stored = JSON.parse(world.localStorage.getItem('mfa-login.mock.accounts') ?? '') as {
        passwordFailures: unknown[];
      };
      expect(stored.passwordFailures).to.have.length(100);
      await wrongPassword(credentials.email);
      expect((await refusalOf(backend.login(credentials))).code).to.equal('locked');
    });

    it('stores no address that somebody typed', async () => {
      await wrongPassword('my secret password');
      expect(world.localStorage.dump()).to.not.include('my secret');
    });
  });

  describe('where a second factor is required', () => {
    beforeEach(() => {
      world = new MockWorld({ bindingRequired: 'required' });
      ({ backend, sessionStorage } = world.tab());
    });

    it('renews the ticket with the offer that stands on it', async () => {
      const next = await backend.register(world.credentials());
      if (next.kind !== 'binding-required') return expect.fail(next.kind);
      const { binding } = await backend.startBinding(next.ticket);
      world.clock.advance(9 * MINUTE);
      const renewed = await backend.renew(binding);
      world.clock.advance(9 * MINUTE);
      const bound = await backend.confirmBinding(renewed, await world.code(binding.secret));
      expect(bound.session).to.not.equal(undefined);
    });

    it('gives a session only with the binding', async () => {
      const credentials = world.credentials();
      const first = await backend.register(credentials);
      expect(first.kind).to.equal('binding-required');
      expect(sessionStorage.dump()).to.equal('[]');
      const next = await backend.login(credentials);
      if (next.kind !== 'binding-required') return expect.fail(next.kind);
      const { ticket } = next;
      expect((await refusalOf(backend.verifyCode(ticket, '123456'))).code).to.equal('ticket-expired');

      const { binding } = await backend.startBinding(ticket);
      world.clock.advance(3 * SECOND);
      const bound = await backend.confirmBinding(binding, await world.code(binding.secret));
      expect(bound.session?.profile.email).to.equal(credentials.email);
      expect((await backend.restore())?.profile.email).to.equal(credentials.email);
      expect((await refusalOf(backend.startBinding(ticket))).code).to.equal('session-expired');
      world.clock.advance(STEP);
      expect((await backend.login(credentials)).kind).to.equal('code-required');
      return undefined;
    });

    it('lets an offer live no longer than the ticket', async () => {
      const next = await backend.register(world.credentials());
      if (next.kind !== 'binding-required') return expect.fail(next.kind);
      world.clock.advance(4 * MINUTE);
      const { binding } = await backend.startBinding(next.ticket);
      expect(binding.expiresAt).to.equal(world.clock.now() + 6 * MINUTE);
      world.clock.advance(6 * MINUTE);
      const code = await world.code(binding.secret);
      expect((await refusalOf(backend.confirmBinding(binding, code))).code).to.equal('ticket-expired');
      return undefined;
    });

    it('does not let a ticket bind over what another tab has bound', async () => {
      const credentials = world.credentials();
      const [one, other] = [await backend.register(credentials), await world.tab().backend.login(credentials)];
      if (one.kind !== 'binding-required' || other.kind !== 'binding-required') return expect.fail(one.kind);
      const { binding: late } = await backend.startBinding(one.ticket);
      const { backend: second } = world.tab();
      const ticket = await second.login(credentials);
      if (ticket.kind !== 'binding-required') return expect.fail(ticket.kind);
      const { binding } = await second.startBinding(ticket.ticket);
      await second.confirmBinding(binding, await world.code(binding.secret));
      const code = await world.code(late.secret);
      expect((await refusalOf(backend.confirmBinding(late, code))).code).to.equal('binding-expired');
      expect((await refusalOf(backend.startBinding(one.ticket))).code).to.equal('ticket-expired');
      return undefined;
    });
  });
});
