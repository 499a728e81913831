// A bad network, through the page: each fault in the way of each call of each adapter over HTTP.
import { browserVersion } from '../../scripts/browser.mjs';
import { noteProof } from '../../scripts/proofs.mjs';
import { FAULTS } from './support/faults.js';
import { HTTP_BACKENDS, type HttpBackend, type StepName } from './support/http-backends.js';
import { Stage } from './support/network-stage.js';
import { keep, sum } from './support/network-tally.js';
import { expect, test } from './support/test.js';

// A trace of a thousand pages slows what is timed.
test.use({ trace: 'off' });

/** `npm test` looks at every twelfth place, `npm run verify:deep` at all. */
const QUICK_SHARE = 12;

const IS_DEEP = Boolean(process.env.VERIFY_DEEP);

/** A call where a step makes it: what a fault can get in the way of. */
interface Point {
  readonly step: StepName;
  readonly call: string;
}

const pointsOf = ({ steps }: HttpBackend) =>
  Object.entries(steps).flatMap(([step, calls]) => calls.map((call): Point => ({ step: step as StepName, call })));

/** All of them in the long run; else one or two a point, each fault at least once. */
function faultsAt(index: number, points: number) {
  if (IS_DEEP) return FAULTS;
  return FAULTS.filter((_fault, at) => at % points === index || at === index % FAULTS.length);
}

for (const backend of HTTP_BACKENDS) {
  // One after the other: what is timed would be slow for another reason.
  test.describe.configure({ mode: 'default' });
  test.describe(`${backend.name} on a bad network`, () => {
    const points = pointsOf(backend);
    let stage: Stage;
    /** Of this process. */
    let passed = 0;

    // A server of its own each: the simulated Authing takes 50 accounts, and every fault wants one.
    test.beforeEach(async () => void (stage = await Stage.open(backend)));
    test.afterEach(() => stage.close());
    test.afterAll(() => {
      const pairs = IS_DEEP ? sum(backend.name) : passed;
      if (pairs === points.length * FAULTS.length || !IS_DEEP)
        noteProof('network', {
          what: 'Faults of the network in the way of every call of an adapter, through the page: told in words, nothing typed lost, the retry works',
          figure: `${pairs} pairs of a fault and a call (${FAULTS.length} faults, ${points.length} places of ${Object.keys(backend.calls).length} calls of ${backend.name})`,
          how: `a proxy between page and server, ${browserVersion()}`,
        });
    });

    test('the calls are those that the server gets, and none is left out', async ({ browser }) => {
      test.setTimeout(120_000);
      const context = await browser.newContext();
      const watched = await stage.watch(context);
      const seen: Record<string, readonly string[]> = {};
      for (const step of Object.keys(backend.steps) as StepName[]) seen[step] = await stage.calls(step, context);
      expect(seen).toEqual(backend.steps);
      expect(new Set(Object.values(seen).flat())).toEqual(new Set(Object.keys(backend.calls)));
      expect(watched.faults).toEqual([]);
      await context.close();
    });

    for (const [index, { step, call }] of points.entries()) {
      if (!IS_DEEP && index % QUICK_SHARE !== 0) continue;
      const faults = faultsAt(index, points.length);
      test(`${step}: ${call}, ${faults.length} faults`, async ({ browser }) => {
        test.setTimeout(60_000 + faults.length * 20_000);
        const context = await browser.newContext();
        const watched = await stage.watch(context);
        const broken: string[] = [];
        for (const fault of faults) {
          const before = watched.faults.length;
          await stage.play({ step, call, fault }, context).catch((error: unknown) => {
            broken.push(`${fault.name}: ${error instanceof Error ? error.message : String(error)}`);
          });
          broken.push(...watched.faults.slice(before).map((seen) => `${fault.name}: ${seen}`));
          if (broken.length === 0) passed += 1;
        }
        expect(broken.join('\n')).toBe('');
        if (IS_DEEP) keep(backend.name, index, faults.length);
        await context.close();
      });
    }
  });
}
