import { expect } from '@open-wc/testing';
import { databaseLocks } from '../../../src/adapters/mock/database-locks.js';
import { createMockBackend } from '../../../src/adapters/mock/index.js';
import { FakeStorage } from '../../support/fake-storage.js';

const LOCK = 'any';
const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));

describe('The lock over all tabs', () => {
  it('answers what the task answers, throws what it throws, and is free again after either', async () => {
    const locks = databaseLocks(indexedDB, () => 'same');
    expect(await locks.request(LOCK, () => 7)).to.equal(7);
    const thrown = await locks
      .request(LOCK, () => {
        throw new RangeError('no');
      })
      .catch((error: unknown) => error);
    expect(thrown).to.be.instanceOf(RangeError);
    expect(await locks.request(LOCK, () => 8)).to.equal(8);
  });

  it('keeps the order of those who ask', async () => {
    const tabs = [databaseLocks(indexedDB, () => 'same'), databaseLocks(indexedDB, () => 'same')];
    await Promise.all(tabs.map((tab) => tab.request(LOCK, () => {})));
    const order: number[] = [];
    await Promise.all(Array.from({ length: 20 }, (_, nth) => tabs[nth % 2]!.request(LOCK, () => order.push(nth))));
    expect(order).to.deep.equal(Array.from({ length: 20 }, (_, nth) => nth));
  });

  it('waits until this tab sees what the one before it has written', async () => {
    let here = 'before';
    const one = databaseLocks(indexedDB, () => 'written');
    const other = databaseLocks(indexedDB, () => here);
    await one.request(LOCK, () => {});
    let seen = '';
    const asked = other.request(LOCK, () => (seen = here));
    await seconds(0.1);
    expect(seen).to.equal('');
    here = 'written';
    await asked;
    expect(seen).to.equal('written');
  });

  it('waits no longer than a second for what never comes', async () => {
    await databaseLocks(indexedDB, () => 'lost').request(LOCK, () => {});
    const locks = databaseLocks(indexedDB, () => 'cleared by hand');
    const began = Date.now();
    expect(await locks.request(LOCK, () => 1)).to.equal(1);
    expect(Date.now() - began).to.be.within(900, 5000);
    // From then on that is what counts.
    const again = Date.now();
    await locks.request(LOCK, () => 1);
    expect(Date.now() - again).to.be.below(900);
  });

  it('holds the document’s revision and no secret', async () => {
    const backend = createMockBackend();
    await backend.erase();
    await backend.login({ email: 'demo@example.com', password: 'correct horse battery' });
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('mfa-login.mock.locks');
      request.onsuccess = () => resolve(request.result);
    });
    const held = await new Promise<unknown[]>((resolve) => {
      const request: IDBRequest<unknown[]> = database
        .transaction('mfa-login.mock.locks')
        .objectStore('mfa-login.mock.locks')
        .getAll();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    expect(held).to.have.length(1);
    expect(held[0]).to.match(/^\{"version":1,"revision":\d+,"accounts":\[[{"id:]*$/);
    await backend.erase();
  });

  it('is done without where the database does not answer, and not waited for again', async () => {
    const silent = { open: () => ({}) } as unknown as IDBFactory;
    const locks = databaseLocks(silent, () => '');
    const backend = createMockBackend({ localStorage: new FakeStorage(), sessionStorage: null, locks });
    const wrong = { email: 'ada@example.com', password: 'a long enough password' };
    await backend.register(wrong);
    const began = Date.now();
    await backend.erase();
    expect(Date.now() - began).to.be.below(2900);
  });

  it('opens its database again after the browser has closed it', async () => {
    let last: IDBDatabase | undefined;
    const watched = {
      open: (name: string) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => (last = request.result));
        return request;
      },
    } as unknown as IDBFactory;
    const locks = databaseLocks(watched, () => 'same');
    await locks.request(LOCK, () => {});
    const first = last!;
    first.close();
    first.dispatchEvent(new Event('close'));
    expect(await locks.request(LOCK, () => 1)).to.equal(1);
    expect(last).to.not.equal(first);
  });

  it('is not asked for where no other tab can write', async () => {
    const { open } = IDBFactory.prototype;
    let asked = 0;
    IDBFactory.prototype.open = function (...args) {
      asked += 1;
      return open.apply(this, args);
    };
    try {
      const credentials = { email: 'demo@example.com', password: 'correct horse battery' };
      await createMockBackend({ localStorage: new FakeStorage(), sessionStorage: null }).login(credentials);
      expect(asked).to.equal(0);
      await createMockBackend({ sessionStorage: null }).login(credentials);
      expect(asked).to.equal(1);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });
});
