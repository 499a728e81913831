/** A storage that fails: at every single write of a whole journey, at every single method, and as a property. */
import { expect } from '@open-wc/testing';
import { noteProof } from '../support/note-proof.js';

import { AuthError } from '../../src/backend/auth-error.js';
import { demoAccount } from '../../src/adapters/mock/index.js';
import type { StorageArea } from '../../src/adapters/mock/web-storage.js';
import { FailingStorage } from './support/failing-storage.js';
import { Journey, JOURNEY, type Step } from './support/journey.js';
import { IS_DEEP, RUNS } from './support/runs.js';

/** How a step ended: as `Step.ends` says it. */
async function endOf({ run }: Step, journey: Journey): Promise<string> {
  return run(journey).then(
    () => 'answer',
    (thrown: unknown) => (thrown instanceof AuthError ? thrown.failure.code : String(thrown)),
  );
}

const storages = () => ({ localStorage: new FailingStorage(), sessionStorage: new FailingStorage() });

/** Goes the whole way, and tells before and after each step. */
async function travel(journey: Journey, visit: (step: Step, go: () => Promise<string>) => Promise<unknown>) {
  for (const step of JOURNEY) {
    journey.goOn();
    await visit(step, () => endOf(step, journey));
  }
}

/** The numbers of the writes that the whole journey makes in that storage, once it is under way. */
async function writesOf(name: 'localStorage' | 'sessionStorage'): Promise<number[]> {
  const areas = storages();
  const journey = new Journey(areas);
  const before = areas[name].asked;
  await travel(journey, async (step, go) => expect(await go(), step.name).to.equal(step.ends));
  return Array.from({ length: areas[name].asked - before }, (_, index) => index + 1);
}

async function startsAfresh({ backend }: Journey, isDemoIn: boolean) {
  await backend.erase();
  expect(await backend.restore()).to.equal(undefined);
  if (isDemoIn) expect((await backend.login(demoAccount)).kind).to.equal('logged-in');
}

describe('a storage that fails', function () {
  this.timeout(RUNS.timeout);

  it('at any one write of the accounts refuses that attempt, keeps everything as it was, and takes the next', async () => {
    const writes = await writesOf('localStorage');
    const refused: string[] = [];
    for (const nth of writes) {
      const areas = storages();
      const { localStorage, sessionStorage } = areas;
      const journey = new Journey(areas);
      localStorage.failWrite(nth);
      await travel(journey, async (step, go) => {
        const before = localStorage.dump();
        const token = sessionStorage.dump();
        const end = await go();
        if (localStorage.failed === 0 || refused.length === nth) {
          expect(end, step.name).to.equal(step.ends);
          return;
        }
        refused.push(step.name);
        expect(end, `write ${nth}: ${step.name}`).to.equal('storage-full');
        expect(localStorage.dump() === before, `write ${nth}: ${step.name} left something behind`).to.equal(true);
        // A log-out takes at least this tab out; nothing else touches its token.
        expect(sessionStorage.dump()).to.equal(step.name === 'log out' ? '[]' : token);
        expect(await go(), `write ${nth}: ${step.name}, again`).to.equal(step.ends);
      });
      expect(refused, `write ${nth}`).to.have.length(nth);
      await startsAfresh(journey, nth === 1 || IS_DEEP);
    }
    await noteProof('storage-full', {
      what: 'Single failed writes of the accounts, each refusing its act',
      figure: `${writes.length} writes`,
      how: `one journey: ${[...new Set(refused)].join(', ')}`,
    });
    const counts = JOURNEY.filter(({ ends }) => ends !== 'answer').map(({ name }) => name);
    expect(refused, 'every counted failure was refused').to.include.members(counts);
  });

  it('at any one write of the token lets the person in until the page is closed, and no longer', async () => {
    const writes = await writesOf('sessionStorage');
    for (const nth of writes) {
      const areas = storages();
      const journey = new Journey(areas);
      areas.sessionStorage.failWrite(nth);
      await travel(journey, async (step, go) => {
        const { failed } = areas.sessionStorage;
        expect(await go(), `write ${nth}: ${step.name}`).to.equal(step.ends);
        if (areas.sessionStorage.failed === failed) return;
        expect(await journey.backend.restore(), step.name).to.not.equal(undefined);
        expect(await journey.reload().restore(), step.name).to.equal(undefined);
      });
      expect(areas.sessionStorage.failed).to.equal(1);
      await startsAfresh(journey, nth === 1 || IS_DEEP);
    }
  });

  it('at its first touch is done without', async () => {
    const areas = storages();
    for (const area of Object.values(areas)) area.failWrite(1);
    const journey = new Journey(areas);
    expect(journey.backend.storage).to.equal('memory');
    await travel(journey, async (step, go) => expect(await go(), step.name).to.equal(step.ends));
    expect(areas.localStorage.dump() + areas.sessionStorage.dump()).to.equal('[][]');
    await startsAfresh(journey, true);
  });

  const methods = ['getItem', 'setItem', 'removeItem'] as const;
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    for (const method of methods) {
      it(`in ${name}.${method}, from the start, is done without`, async () => {
        const areas = storages();
        const journey = new Journey({ ...areas, [name]: throwing(areas[name], method) });
        expect(journey.backend.storage).to.equal(name === 'localStorage' ? 'memory' : 'kept');
        expect(await journey.backend.restore()).to.equal(undefined);
        await travel(journey, async (step, go) => expect(await go(), step.name).to.equal(step.ends));
        await startsAfresh(journey, IS_DEEP);
      });

      it(`in ${name}.${method}, while the page is open, lets nobody in who should not be`, async () => {
        const areas = storages();
        const faults = { on: false };
        const journey = new Journey({ ...areas, [name]: throwing(areas[name], method, faults) });
        for (const after of JOURNEY) {
          faults.on = false;
          journey.goOn();
          expect(await endOf(after, journey), after.name).to.equal(after.ends);
          faults.on = true;
          // With a session or without, by another backend: what is told is the truth, or nothing.
          const isIn = !!(await journey.backend.restore().catch(() => undefined));
          faults.on = false;
          const truth = !!(await journey.reload().restore());
          expect(isIn && !truth, after.name).to.equal(false);
        }
        faults.on = true;
        const erased = await journey.backend.erase().then(
          () => 'answer',
          (thrown: unknown) => (thrown instanceof AuthError ? thrown.failure.code : 'something else'),
        );
        // What cannot be removed is said so, in words.
        expect(erased).to.equal(name === 'localStorage' && method === 'removeItem' ? 'unexpected' : 'answer');
        faults.on = false;
        await startsAfresh(journey, IS_DEEP);
      });
    }

    it(`as the property ${name} itself is done without`, async () => {
      const original = Object.getOwnPropertyDescriptor(globalThis, name);
      Object.defineProperty(globalThis, name, {
        configurable: true,
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
      try {
        const other = name === 'localStorage' ? 'sessionStorage' : 'localStorage';
        const journey = new Journey({ [other]: storages()[other] });
        expect(journey.backend.storage).to.equal(name === 'localStorage' ? 'memory' : 'kept');
        await travel(journey, async (step, go) => expect(await go(), step.name).to.equal(step.ends));
        await startsAfresh(journey, IS_DEEP);
      } finally {
        if (original) Object.defineProperty(globalThis, name, original);
      }
    });
  }
});

/** The storage with one method that throws while `faults.on`. */
function throwing(area: FailingStorage, method: keyof StorageArea, faults = { on: true }): StorageArea {
  const fail = () => {
    if (faults.on) throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const areas: StorageArea = {
    getItem: (key) => area.getItem(key),
    setItem: (key, value) => area.setItem(key, value),
    removeItem: (key) => area.removeItem(key),
  };
  const whole = areas[method] as (key: string, value: string) => string | null;
  return {
    ...areas,
    [method]: (key: string, value: string) => {
      fail();
      return whole(key, value);
    },
  };
}
