/** What the tests of flow, backend and adapters find in a browser: Mocha's words, storage, a database, the storage event. */
import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { FakeStorage } from '../../support/fake-storage.js';

/** What a browser alone shows: its tasks, its judgement of a policy, a database that it closes by itself. */
const NEED_A_BROWSER = [
  'is judged as the browser judges it',
  'breathes while a password is hashed',
  'opens its database again after the browser has closed it',
];

/** A test of Mocha may set its time limit; here Vitest's holds. */
const context = { timeout: () => {} };

/** One after the other, as a lock in one tab does. */
let last: Promise<unknown> = Promise.resolve();
const locks = {
  request: (_name: string, body: () => unknown) => (last = last.then(body, body)),
};

type Body = (this: typeof context) => unknown;

Object.assign(globalThis, {
  describe,
  it: (name: string, body: Body) =>
    it.runIf(!NEED_A_BROWSER.includes(name))(name, async () => void (await body.call(context))),
  before: beforeAll,
  beforeEach,
  after: afterAll,
  afterEach,
  window: globalThis,
  document: { cookie: '' },
  location: new URL('http://127.0.0.1/'),
  localStorage: new FakeStorage(),
  sessionStorage: new FakeStorage(),
  StorageEvent: class extends Event {
    readonly key: string | null;

    constructor(type: string, { key = null }: StorageEventInit = {}) {
      super(type);
      this.key = key;
    }
  },
});

Object.defineProperty(globalThis, 'navigator', { value: { locks } });
