import { aTimeout, expect } from '@open-wc/testing';

import type { MockBackend } from '../../../src/adapters/mock/index.js';
import { sessionOf } from '../../support/backend-contract.js';
import { HOUR, MINUTE } from '../../support/fake-clock.js';
import type { FakeStorage } from '../../support/fake-storage.js';
import { refusalOf } from '../../support/refusals.js';
import { MockWorld } from './mock-world.js';

const ACCOUNTS_KEY = 'mfa-login.mock.accounts';
const SESSION_KEY = 'mfa-login.mock.session';

describe('a session', () => {
  let world: MockWorld;
  let backend: MockBackend;
  let sessionStorage: FakeStorage;

  beforeEach(() => {
    world = new MockWorld();
    ({ backend, sessionStorage } = world.tab());
  });

  const reload = () => world.tab(sessionStorage).backend;

  it('outlives a reload, in its own tab only', async () => {
    const { credentials } = await world.person(backend);
    expect((await reload().restore())?.profile).to.deep.equal({ email: credentials.email });
    expect(await world.tab().backend.restore()).to.equal(undefined);
  });

  it('ends after an hour without a call', async () => {
    const { session } = await world.person(backend);
    world.clock.advance(HOUR - 1);
    await backend.authenticators(session);
    world.clock.advance(HOUR - 1);
    expect(await reload().restore()).to.not.equal(undefined);
    world.clock.advance(HOUR);
    expect(await reload().restore()).to.equal(undefined);
    expect((await refusalOf(backend.authenticators(session))).code).to.equal('session-expired');
  });

  it('ends after a day, whatever happens', async () => {
    const { session } = await world.person(backend);
    for (let i = 0; i < 24 * 2 - 1; i += 1) {
      world.clock.advance(30 * MINUTE);
      await backend.authenticators(session);
    }
    world.clock.advance(30 * MINUTE - 1);
    await backend.authenticators(session);
    world.clock.advance(1);
    expect((await refusalOf(backend.authenticators(session))).code).to.equal('session-expired');
  });

  it('stays over once it was seen to be, whatever the clock says later', async () => {
    const { session } = await world.person(backend);
    world.clock.advance(HOUR);
    await refusalOf(backend.authenticators(session));
    world.clock.advance(-HOUR / 2);
    expect((await refusalOf(backend.authenticators(session))).code).to.equal('session-expired');
  });

  it('ends when the clock is set back to before it began, by more than time synchronisation does', async () => {
    const { session } = await world.person(backend);
    world.clock.advance(-MINUTE);
    await backend.authenticators(session);
    world.clock.advance(-1);
    expect((await refusalOf(backend.authenticators(session))).code).to.equal('session-expired');
  });

  it('is not believed from the storage of the tab', async () => {
    await world.person(backend);
    const { accounts } = JSON.parse(world.localStorage.getItem('mfa-login.mock.accounts') ?? '') as {
      accounts: { sessions: { digest: string }[] }[];
    };
    const [digest = ''] = accounts.flatMap(({ sessions }) => sessions.map((entry) => entry.digest));
    for (const forged of [
      `{"version":1,"token":"${'0'.repeat(32)}"}`,
      `{"version":1,"token":"${digest.slice(0, 32)}","mfaVerified":true,"step":"done"}`,
      `{"version":1,"token":"${digest}"}`,
      '{"version":1,"token":{"__proto__":{"token":"x"}}}',
      '{"__proto__":{"version":1,"token":"00000000000000000000000000000000"}}',
      '{"email":"demo@example.com","loggedIn":true}',
      'true',
      'null',
      '{',
    ]) {
      sessionStorage.setItem(SESSION_KEY, forged);
      expect(await reload().restore(), forged).to.equal(undefined);
    }
  });

  it('is not stored with its token beside the account', async () => {
    await world.person(backend);
    const { token } = JSON.parse(sessionStorage.getItem(SESSION_KEY) ?? '') as { token: string };
    expect(token).to.match(/^[0-9a-f]{32}$/);
    expect(world.localStorage.dump()).to.not.include(token);
  });

  it('gives way to the next login in its tab', async () => {
    const first = await world.person(backend);
    const second = await world.person(backend);
    expect((await refusalOf(backend.authenticators(first.session))).code).to.equal('session-expired');
    expect(await backend.authenticators(second.session)).to.deep.equal([]);
  });

  it('that has given way does not take the next one along when it is logged out', async () => {
    const { session: former } = await world.person(backend);
    const { credentials } = await world.person(backend);
    await backend.logout(former);
    const restored = await world.tab(sessionStorage).backend.restore();
    expect(restored?.profile.email).to.equal(credentials.email);
  });

  it('gives way when there are too many', async () => {
    const { credentials, session } = await world.person(backend);
    for (let i = 0; i < 9; i += 1) await world.tab().backend.login(credentials);
    await backend.authenticators(session);
    await world.tab().backend.login(credentials);
    expect((await refusalOf(backend.authenticators(session))).code).to.equal('session-expired');
  });

  it('ends in every tab with the log-out of one', async () => {
    const { credentials, session } = await world.person(backend);
    const { backend: other, sessionStorage: theirs } = world.tab();
    const second = sessionOf(await other.login(credentials));
    await backend.logout(session);
    expect((await refusalOf(other.authenticators(second))).code).to.equal('session-expired');
    expect(await world.tab(theirs).backend.restore()).to.equal(undefined);
    expect(sessionStorage.dump()).to.equal('[]');
    await backend.logout(session);
  });

  it('ends in every tab with the log-out of one whose own is over by its time', async () => {
    const { credentials, session } = await world.person(backend);
    world.clock.advance(HOUR + MINUTE);
    const { backend: other } = world.tab();
    const second = sessionOf(await other.login(credentials));
    expect((await refusalOf(backend.authenticators(session))).code).to.equal('session-expired');
    await backend.logout(session);
    expect((await refusalOf(other.authenticators(second))).code).to.equal('session-expired');
  });

  it('is ended by nothing that only looks like one of its account', async () => {
    const { session } = await world.person(backend);
    await backend.logout({ profile: session.profile });
    expect(await backend.authenticators(session)).to.deep.equal([]);
  });

  it('of others ends when the second factor changes', async () => {
    const who = await world.boundPerson(backend);
    const { backend: other } = world.tab();
    const next = await other.verifyCode(await world.ticket(other, who.credentials), await world.code(who.secret));
    const theirs = sessionOf(next);
    await backend.unbind(who.session, { kind: 'password', value: who.credentials.password });
    expect((await refusalOf(other.authenticators(theirs))).code).to.equal('session-expired');
    expect(await backend.authenticators(who.session)).to.deep.equal([]);

    const again = sessionOf(await other.login(who.credentials));
    const { binding } = await backend.startBinding(who.session);
    await backend.confirmBinding(binding, await world.code(binding.secret));
    expect((await refusalOf(other.authenticators(again))).code).to.equal('session-expired');
  });

  it('does not begin when the person left before', async () => {
    const { credentials, session, secret } = await world.boundPerson(backend);
    await backend.logout(session);
    const ticket = await world.ticket(backend, credentials);
    const before = world.localStorage.dump();
    const leaving = new AbortController();
    leaving.abort();
    const code = await world.code(secret);
    await backend.verifyCode(ticket, code, { signal: leaving.signal }).then(
      () => expect.fail('expected an abort'),
      () => undefined,
    );
    expect(world.localStorage.dump()).to.equal(before);
    expect(sessionStorage.dump()).to.equal('[]');
    // Nothing was used up either.
    expect((await backend.verifyCode(ticket, code)).kind).to.equal('logged-in');
  });

  it('is in memory where the tab cannot store it', async () => {
    sessionStorage.full = true;
    const { session } = await world.person(backend);
    expect(await backend.authenticators(session)).to.deep.equal([]);
    expect(await backend.restore()).to.not.equal(undefined);
    expect(await reload().restore()).to.equal(undefined);
  });

  it('is not restored for somebody who has left meanwhile', async () => {
    await world.person(backend);
    const left = AbortSignal.abort();
    const restoring = world.tab(sessionStorage).backend.restore({ signal: left });
    await restoring.then(
      () => expect.fail('it was restored'),
      (thrown: unknown) => expect(thrown).to.equal(left.reason),
    );
  });

  it('is restored even when its sign of life cannot be stored', async () => {
    await world.person(backend);
    world.clock.advance(MINUTE);
    world.localStorage.full = true;
    const again = reload();
    expect(await again.restore()).to.not.equal(undefined);
  });

  it('is logged out of its own tab even when that cannot be stored', async () => {
    const { session } = await world.person(backend);
    world.localStorage.full = true;
    expect((await refusalOf(backend.logout(session))).code).to.equal('storage-full');
    expect(await reload().restore()).to.equal(undefined);
  });

  describe('that is watched', () => {
    let calls: number;
    const ended = () => {
      calls += 1;
    };

    beforeEach(() => {
      calls = 0;
    });

    it('tells of a log-out in another tab, once', async () => {
      const { credentials, session } = await world.person(backend);
      const { backend: other } = world.tab();
      const second = sessionOf(await other.login(credentials));
      // Somebody else's session goes on, and is no sign of life of this one.
      await world.person(world.tab().backend);
      backend.watch(session, ended);
      await other.authenticators(second);
      expect(calls).to.equal(0);
      await other.logout(second);
      expect(calls).to.equal(1);
      await other.login(credentials);
      expect(calls).to.equal(1);
      expect(sessionStorage.dump()).to.equal('[]');
    });

    it('tells of its time', async () => {
      const { backend: tab } = world.tab(sessionStorage, { policy: { watchInterval: 5 } });
      const { session } = await world.person(tab);
      tab.watch(session, ended);
      world.clock.advance(HOUR - 1);
      await aTimeout(30);
      expect(calls).to.equal(0);
      world.clock.advance(1);
      await aTimeout(30);
      expect(calls).to.equal(1);
      world.clock.advance(-HOUR / 2);
      expect((await refusalOf(tab.authenticators(session))).code).to.equal('session-expired');
    });

    it('tells of erasing, here and elsewhere', async () => {
      const one = await world.person(backend);
      const { backend: other } = world.tab();
      const two = await world.person(other);
      backend.watch(one.session, ended);
      other.watch(two.session, ended);
      await backend.erase();
      expect(calls).to.equal(2);
    });

    it('tells of erasing where the tab that wrote hears no storage event, as in a real browser', async () => {
      const deaf = world.tab(undefined, { events: new EventTarget() }).backend;
      const { session } = await world.person(deaf);
      deaf.watch(session, ended);
      // The look that comes with the watching is over by then.
      await Promise.resolve();
      expect(calls).to.equal(0);
      await deaf.erase();
      expect(calls).to.equal(1);
    });

    it('looks when the whole storage was cleared, and not when something else was written', async () => {
      const events = new EventTarget();
      const { backend: tab } = world.tab(undefined, { events });
      const { session } = await world.person(tab);
      tab.watch(session, ended);
      await Promise.resolve();
      world.localStorage.removeItem(ACCOUNTS_KEY);
      events.dispatchEvent(new StorageEvent('storage', { key: 'of-another-page' }));
      expect(calls).to.equal(0);
      events.dispatchEvent(new StorageEvent('storage'));
      expect(calls).to.equal(1);
    });

    it('tells at once of an end that came before anybody watched', async () => {
      const { session } = await world.person(backend);
      await backend.logout(session);
      await new Promise<void>((ended) => backend.watch(session, ended));
    });

    it('tells nothing once it is not watched any more', async () => {
      const { session } = await world.person(backend);
      const stop = backend.watch(session, ended);
      stop();
      await backend.logout(session);
      expect(calls).to.equal(0);
    });
  });
});
