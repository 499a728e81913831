/** Lets one tab at a time at the accounts, and only when it sees what the tab before it has written. */
import type { Locks } from './store.js';

/** The database, its one store and the one entry in there: what the last one to have the lock left behind. */
const NAME = 'mfa-login.mock.locks';

/** Milliseconds for what another tab has written to arrive in this one. */
const ARRIVAL = 1000;

/** Milliseconds after which a browser whose database has not opened has none. */
const PATIENCE = 3000;

/**
 * Transactions of IndexedDB wait for one another over all tabs, on plain http too. Web Locks do the same where they are
 * to be had, but localStorage reaches other tabs a moment late: two tabs with the same code were both let in, one under
 * its lock after the other. A transaction can remember what has been written, so that the next one waits for it.
 *
 * @param stamp - Tells one state of what is locked from another.
 */
export function databaseLocks(databases: IDBFactory, stamp: () => string): Locks {
  let opened: Promise<IDBDatabase> | undefined;
  return {
    request: async (_name, task) => {
      const database = await (opened ??= open(databases, () => (opened = undefined)));
      const store = database.transaction(NAME, 'readwrite').objectStore(NAME);
      const end = Date.now() + ARRIVAL;
      return new Promise((resolve, reject) => {
        const look = () => {
          const left: IDBRequest<unknown> = store.get(NAME);
          left.onerror = reject;
          left.onsuccess = () => {
            // What still differs then was changed by something else, and counts as it is.
            if (left.result !== undefined && left.result !== stamp() && Date.now() < end) return look();
            try {
              resolve(task());
              store.put(stamp(), NAME);
            } catch (error) {
              reject(error instanceof Error ? error : new Error(NAME));
            }
          };
        };
        look();
      });
    },
  };
}

/** @param closed - Told when the browser closes it, such as for erasing the data of the site. */
function open(databases: IDBFactory, closed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = databases.open(NAME);
    request.onupgradeneeded = () => request.result.createObjectStore(NAME);
    request.onsuccess = () => {
      request.result.onclose = closed;
      resolve(request.result);
    };
    request.onerror = reject;
    setTimeout(reject, PATIENCE);
  });
}
