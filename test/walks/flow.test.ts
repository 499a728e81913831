/** Random walks of two tabs over the mock backend: whatever happens in whatever order, the invariants hold. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { noteProof } from '../support/note-proof.js';

import { Broken, INVARIANTS, Tally } from './support/checks.js';
import { RUNS } from './support/runs.js';
import { walk } from './support/walk.js';

/** What the walks must have come to, or they prove little. */
const SUCCESSES = [
  'registered',
  'password right: logged-in',
  'password right: code-required',
  'password right: binding-required',
  'logged in by code',
  'logged in by recovery-code',
  'bound',
  'bound to get in',
  'offered instead, by code',
  'offered instead, by recovery-code',
  'offered instead, by password',
  'replaced',
  'removed by code',
  'removed by recovery-code',
  'removed by password',
  'ticket renewed',
  'offer renewed',
  'restored',
  'logged out',
  'ended from elsewhere',
  'race: 1 in',
  'late request dropped',
  'late answer dropped',
  'clock set back while locked',
  'refused: bad-credentials',
  'refused: account-exists',
  'refused: bad-code',
  'refused: code-reused',
  'refused: clock-skew',
  'refused: bad-recovery-code',
  'refused: ticket-expired',
  'refused: binding-expired',
  'refused: session-expired',
  'refused: locked',
  'refused: factor-disabled',
  'refused: storage-full',
] as const;

const choice = fc.record({
  tab: fc.nat(3).map((n) => (n === 3 ? 1 : 0)),
  manner: fc.nat(999),
  act: fc.nat(9999),
  chance: fc.nat(999),
});

const sequence = fc.record({
  seed: fc.nat(),
  isBindingRequired: fc.nat(3).map((n) => n === 3),
  isBound: fc.boolean(),
  choices: fc.array(choice, { minLength: 1, maxLength: 100, size: 'max' }),
});

describe('on random walks', function () {
  this.timeout(RUNS.timeout);
  const tally = new Tally();
  let broken: Error | undefined;

  before(async () => {
    const started = performance.now();
    const property = fc.asyncProperty(sequence, async (given) => {
      tally.add('sequences');
      await walk(given, tally);
    });
    const details = await fc.check(property, {
      numRuns: RUNS.sequences,
      seed: RUNS.seed,
      ...(RUNS.path && { path: RUNS.path }),
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`Random walks: ${seconds} s\n${tally.toString()}`);
    if (!details.failed) {
      await noteProof('walks', {
        what: `Random walks over flow and mock, ${INVARIANTS.length} invariants unbroken`,
        figure: `${RUNS.sequences} sequences, ${tally.of('events')} events`,
        how: `seed ${details.seed}`,
      });
    } else {
      broken =
        details.errorInstance instanceof Error ? details.errorInstance : new Error(String(details.errorInstance));
      console.log(
        `Seed ${details.seed}, shrunk ${details.numShrinks} times, path ${details.counterexamplePath}: ${broken.message}`,
      );
    }
  });

  it('nothing but an invariant breaks', () => {
    if (!broken) expect(tally.of('sequences')).to.equal(RUNS.sequences);
    else if (!(broken instanceof Broken)) throw broken;
  });

  for (const invariant of INVARIANTS) {
    it(invariant, () => {
      if (broken instanceof Broken && broken.invariant === invariant) throw broken;
      expect(tally.of(invariant), 'never looked at').to.be.above(0);
    });
  }

  it('every kind of success and refusal is come to', () => {
    expect(SUCCESSES.filter((what) => tally.of(what) === 0)).to.deep.equal([]);
  });
});
