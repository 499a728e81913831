import { expect } from '@open-wc/testing';

import { readState, type State } from '../../../src/adapters/mock/accounts-schema.js';
import { createMockBackend, demoAccount, type MockBackend } from '../../../src/adapters/mock/index.js';
import { Store } from '../../../src/adapters/mock/store.js';
import { FakeStorage } from '../../support/fake-storage.js';
import { refusalOf } from '../../support/refusals.js';
import { CHEAP, MockWorld, type BoundPerson } from './mock-world.js';

const KEY = 'mfa-login.mock.accounts';

describe('the storage', () => {
  let world: MockWorld;
  let backend: MockBackend;
  let sessionStorage: FakeStorage;
  let who: BoundPerson;
  let sound: string;

  beforeEach(async () => {
    world = new MockWorld();
    ({ backend, sessionStorage } = world.tab());
    who = await world.boundPerson(backend);
    sound = world.localStorage.getItem(KEY) ?? '';
  });

  const reload = () => world.tab(sessionStorage).backend;

  it('is kept, and nothing is written before there is something to keep', () => {
    const fresh = new FakeStorage();
    const unused = createMockBackend({ localStorage: fresh, sessionStorage: new FakeStorage() });
    expect(unused.storage).to.equal('kept');
    expect(unused.features.persistent).to.equal(true);
    expect(fresh.dump()).to.equal('[]');
    expect(backend.storage).to.equal('kept');
  });

  /** The stored document with something changed in it. */
  function changed(change: (state: Record<string, unknown>, account: Record<string, unknown>) => void): string {
    const state = JSON.parse(sound) as Record<string, unknown> & { accounts: Record<string, unknown>[] };
    change(state, state.accounts[1] ?? {});
    return JSON.stringify(state);
  }

  const damages: readonly (readonly [string, () => string])[] = [
    ['cut short', () => sound.slice(0, -20)],
    ['empty', () => ''],
    ['null', () => 'null'],
    ['a list', () => '[]'],
    ['a number', () => '42'],
    ['of an old version', () => changed((state) => (state['version'] = 0))],
    ['of a future version', () => changed((state) => (state['version'] = 2))],
    ['without a version', () => changed((state) => delete state['version'])],
    ['without accounts', () => changed((state) => delete state['accounts'])],
    ['with its fields on the prototype', () => `{"__proto__":${sound}}`],
    ['with a text for a count', () => changed((_, account) => (account['factorFailures'] = '0'))],
    ['with a negative count', () => changed((_, account) => (account['factorFailures'] = -1))],
    ['with an endless lock', () => changed((_, account) => (account['factorLockedUntil'] = 1e308))],
    [
      'with a short secret',
      () => changed((_, account) => (account['authenticator'] = { ...authenticator(account), secret: 'A' })),
    ],
    [
      'with a step of null',
      () => changed((_, account) => (account['authenticator'] = { ...authenticator(account), lastStep: null })),
    ],
    ['with a null for the authenticator', () => changed((_, account) => (account['authenticator'] = null))],
    ['with a true for the authenticator', () => changed((_, account) => (account['authenticator'] = true))],
    [
      'with a hash that would never end',
      () => changed((_, account) => (account['password'] = { ...password(account), N: 2 ** 30 })),
    ],
    [
      'with a cost that is no power of two',
      () => changed((_, account) => (account['password'] = { ...password(account), N: 3 })),
    ],
    ['with a true for the sessions', () => changed((_, account) => (account['sessions'] = true))],
    ['with an account twice', () => changed((state) => (state['accounts'] = [...accounts(state), ...accounts(state)]))],
  ];
  for (const [name, damaged] of damages) {
    it(`logs nobody in when it is ${name}, is left alone, and can be started afresh`, async () => {
      const text = damaged();
      world.localStorage.setItem(KEY, text);
      const again = reload();
      expect(again.storage).to.equal('damaged');
      expect(again.features.persistent).to.equal(false);
      expect(await again.restore()).to.equal(undefined);
      expect((await refusalOf(backend.authenticators(who.session))).code).to.equal('session-expired');
      expect((await refusalOf(again.login(who.credentials))).code).to.equal('bad-credentials');

      // The page works meanwhile, in memory.
      const someone = await world.person(again);
      expect(await again.authenticators(someone.session)).to.deep.equal([]);
      expect(world.localStorage.getItem(KEY)).to.equal(text);

      await again.erase();
      expect(again.storage).to.equal('kept');
      expect((await refusalOf(again.authenticators(someone.session))).code).to.equal('session-expired');
      await world.person(again);
      expect(await reload().restore()).to.not.equal(undefined);
    });
  }

  it('takes nothing from names that objects have already', () => {
    const poisoned = sound.replace('{', '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},');
    const state = readState(poisoned);
    expect(state).to.deep.equal(JSON.parse(sound));
    expect(Object.getPrototypeOf(state)).to.equal(Object.prototype);
    expect(({} as Record<string, unknown>)['isAdmin']).to.equal(undefined);
  });

  it('takes no field from a poisoned prototype', () => {
    const without = changed((_, account) => delete account['factorFailures']);
    Object.defineProperty(Object.prototype, 'factorFailures', { value: 0, configurable: true });
    try {
      expect(readState(without)).to.equal(undefined);
    } finally {
      delete (Object.prototype as { factorFailures?: number }).factorFailures;
    }
  });

  it('with numbers at their very end can be read again after the next write', async () => {
    await refusalOf(backend.login({ ...who.credentials, password: 'wrong' }));
    sound = world.localStorage.getItem(KEY) ?? '';
    const huge = Number.MAX_SAFE_INTEGER;
    world.localStorage.setItem(
      KEY,
      changed((state) => {
        state['revision'] = huge;
        (state['passwordFailures'] as { count: number }[])[0]!.count = huge;
      }),
    );
    expect((await refusalOf(backend.login({ ...who.credentials, password: 'wrong' }))).code).to.equal(
      'bad-credentials',
    );
    expect(backend.storage).to.equal('kept');
    expect((await refusalOf(backend.login(who.credentials))).code).to.equal('locked');
  });

  it('is not read where it would keep the page from being drawn, or for seconds', () => {
    const authenticator = (field: string, value: unknown) =>
      readState(changed((_, account) => Object.assign(account['authenticator'] as object, { [field]: value })));
    expect(authenticator('boundAt', 8.64e15)).to.not.equal(undefined);
    expect(authenticator('boundAt', 8.64e15 + 1)).to.equal(undefined);
    expect(authenticator('secret', 'A'.repeat(128))).to.not.equal(undefined);
    expect(authenticator('secret', 'A'.repeat(129))).to.equal(undefined);
    expect(readState(sound + ' '.repeat(1_000_000 - sound.length))).to.not.equal(undefined);
    expect(readState(sound + ' '.repeat(1_000_001 - sound.length))).to.equal(undefined);
  });

  it('is not believed about anything but what it holds', async () => {
    await backend.logout(who.session);
    world.localStorage.setItem(
      KEY,
      changed((state, account) => {
        state['mfaVerified'] = true;
        account['mfaVerified'] = true;
        account['step'] = 'done';
        account['sessions'] = [];
      }),
    );
    expect(await reload().restore()).to.equal(undefined);
    expect((await reload().login(who.credentials)).kind).to.equal('code-required');
  });

  it('is erased back to the beginning, for every tab', async () => {
    const { backend: other } = world.tab();
    await backend.erase();
    expect(world.localStorage.dump()).to.equal('[]');
    expect(sessionStorage.dump()).to.equal('[]');
    expect((await refusalOf(other.login(who.credentials))).code).to.equal('bad-credentials');
    // The demo account is back.
    expect((await refusalOf(other.register(demoAccount))).code).to.equal('account-exists');
  });

  it('refuses a registration that it has no room for, and forgets it', async () => {
    world.localStorage.full = true;
    const credentials = world.credentials();
    expect(await refusalOf(backend.register(credentials))).to.deep.equal({ code: 'storage-full' });
    world.localStorage.full = false;
    expect((await refusalOf(backend.login(credentials))).code).to.equal('bad-credentials');
  });

  it('that fails while the page is open refuses, and the page can still ask for it', async () => {
    world.localStorage.blocked = true;
    const reference = (name: string) => ({ code: 'unexpected', reference: name });
    expect(await refusalOf(backend.login(who.credentials))).to.deep.equal(reference('storage-read'));
    expect(backend.storage).to.equal('damaged');
    expect(backend.features.persistent).to.equal(false);
    expect(await refusalOf(backend.erase())).to.deep.equal(reference('storage-erase'));
  });
});

describe('without storage', () => {
  const blocked = () => Object.assign(new FakeStorage(), { blocked: true });
  const full = () => Object.assign(new FakeStorage(), { full: true });
  for (const [name, make] of [
    ['none at all', () => null],
    ['one that throws', blocked],
    ['one that takes nothing', full],
  ] as const) {
    it(`the page works until it is closed: ${name}`, async () => {
      const backend = createMockBackend({ localStorage: make(), sessionStorage: make(), locks: null, policy: CHEAP });
      expect(backend.storage).to.equal('memory');
      expect(backend.features.persistent).to.equal(false);
      const credentials = { email: 'someone@example.com', password: 'a long enough password' };
      await backend.register(credentials);
      expect((await backend.login(credentials)).kind).to.equal('logged-in');
      expect((await backend.restore())?.profile.email).to.equal(credentials.email);
      await backend.erase();
      expect(await backend.restore()).to.equal(undefined);
    });
  }

  it('the browser’s own is used when none is given', async () => {
    localStorage.removeItem(KEY);
    const backend = createMockBackend({ policy: CHEAP });
    await backend.register({ email: 'someone@example.com', password: 'a long enough password' });
    expect(localStorage.getItem(KEY)).to.include('someone@example.com');
    expect((await createMockBackend({ policy: CHEAP }).restore())?.profile.email).to.equal('someone@example.com');
    await backend.erase();
    expect(localStorage.getItem(KEY)).to.equal(null);
  });
});

describe('a transaction', () => {
  const empty = (): State => ({ version: 1, revision: 0, accounts: [], passwordFailures: [] });
  const mark = (state: State, count: number) =>
    state.passwordFailures.push({ who: '0'.repeat(64), count, lockedUntil: 0 });

  it('runs again on what somebody wrote in between', async () => {
    const area = new FakeStorage();
    const store = new Store(area, undefined, empty);
    const other = new Store(area, undefined, empty);
    let runs = 0;
    const effects: number[] = [];
    await store.transaction((state, after) => {
      runs += 1;
      const run = runs;
      // Another process writes while this one thinks.
      if (run === 1) void other.transaction((theirs) => void mark(theirs, 1));
      mark(state, 2);
      after(() => effects.push(run));
    });
    expect(runs).to.equal(2);
    expect(effects).to.deep.equal([2]);
    expect(store.read().passwordFailures.map(({ count }) => count)).to.deep.equal([1, 2]);
    expect(store.read().revision).to.equal(2);
  });

  it('gives up when that does not end', async () => {
    const area = new FakeStorage();
    const store = new Store(area, undefined, empty);
    const other = new Store(area, undefined, empty);
    const failure = await refusalOf(
      store.transaction((state) => {
        void other.transaction((theirs) => void mark(theirs, 1));
        mark(state, 2);
      }),
    );
    expect(failure).to.deep.equal({ code: 'unexpected', reference: 'storage-busy' });
    expect(store.read().passwordFailures.every(({ count }) => count === 1)).to.equal(true);
  });

  it('goes on without locks where asking for one throws', async () => {
    const locks = { request: () => Promise.reject(new DOMException('No origin.', 'SecurityError')) };
    const store = new Store(new FakeStorage(), locks, empty);
    await store.transaction((state) => void mark(state, 1));
    expect(store.read().passwordFailures).to.have.length(1);
  });

  it('leaves no trace when it throws', async () => {
    const store = new Store(new FakeStorage(), navigator.locks, empty);
    const thrown = await store
      .transaction((state) => {
        mark(state, 1);
        throw new RangeError('no');
      })
      .catch((error: unknown) => error);
    expect(thrown).to.be.instanceOf(RangeError);
    expect(store.read()).to.deep.equal(empty());
  });
});

const accounts = (state: Record<string, unknown>) => state['accounts'] as unknown[];
const authenticator = (account: Record<string, unknown>) => account['authenticator'] as object;
const password = (account: Record<string, unknown>) => account['password'] as object;
