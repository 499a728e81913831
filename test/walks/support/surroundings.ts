/** What happens around a person, on any screen: time, other tabs, reloads, Back, and a full storage. */
import type { Destination } from '../../../src/flow/flow-state.js';
import { HOUR, MINUTE, SECOND } from '../../support/fake-clock.js';
import { codes, personOf } from './acts.js';
import { WALK_POLICY } from './people.js';
import { leave, race, release } from './steps.js';
import { SESSION_KEY, type WalkTab } from './walk-tab.js';
import type { WalkWorld } from './walk-world.js';

/** Something that is no act of the flow's, or more than one. */
export interface Happening {
  readonly weight: number;
  readonly name: string;
  readonly run: () => Promise<void>;
}

const FORWARD = [45 * SECOND, 5 * MINUTE, 11 * MINUTE, 16 * MINUTE, 31 * MINUTE, 61 * MINUTE, 25 * HOUR];
const BACK = [30 * SECOND, 2 * MINUTE, 20 * MINUTE, 2 * HOUR];
const PLACES: readonly Destination[] = ['login', 'register', 'code-prompt', 'recovery-entry', 'account'];

export function happeningsAt(world: WalkWorld, tab: WalkTab, chance: number): readonly Happening[] {
  const happen = (weight: number, name: string, run: () => void | Promise<void>): Happening => ({
    weight,
    name,
    run: async () => {
      await run();
      await world.quiet();
    },
  });
  const [forward = 0, back = 0, place = 'login'] = [pick(FORWARD, chance), pick(BACK, chance), pick(PLACES, chance)];
  const deadline = pick(deadlines(world), chance >> 1);
  const other = world.otherThan(tab);
  const { held } = tab.witness.calls;
  const call = held[chance % held.length];
  return [
    happen(5, 'wait for the next code', () => world.advance(30 * SECOND)),
    happen(2, `the clock goes on by ${forward / SECOND} s`, () => world.advance(forward)),
    ...(deadline === undefined
      ? []
      : [happen(4, 'the clock goes on to an end, or just before', () => world.advance(deadline - world.now()))]),
    happen(1, `the clock is set back by ${back / SECOND} s`, () => {
      const isLocked = world.people.some(({ lockedUntil }) => lockedUntil > world.now());
      if (isLocked) world.tally.add('clock set back while locked');
      world.advance(-back);
    }),
    happen(1, 'load the page anew', () => tab.load()),
    happen(1, 'open the tab anew', () => {
      tab.sessionStorage.removeItem(SESSION_KEY);
      return tab.load();
    }),
    happen(1, 'duplicate the other tab', () => {
      tab.sessionStorage.removeItem(SESSION_KEY);
      const stored = other.sessionStorage.getItem(SESSION_KEY);
      tab.sessionStorage.failWrite(0);
      if (stored !== null) tab.sessionStorage.setItem(SESSION_KEY, stored);
      return tab.load();
    }),
    happen(2, 'the next write fails', () => world.localStorage.failWrite(1)),
    happen(1, 'the next write of the tab’s own storage fails', () => tab.sessionStorage.failWrite(1)),
    happen(1, `go Back or Forward to ${place}`, () => void tab.flow.move(place)),
    ...(call
      ? [
          happen(8, `the held ${call.method} goes on`, () => release(world, tab, call)),
          happen(4, 'the element is taken out and put back', () => leave(tab)),
        ]
      : []),
    ...racing(world).map(({ name, act }) =>
      happen(4, name, async () => {
        const enter = await act();
        await race(world, enter);
      }),
    ),
  ];
}

/** The same code in both tabs at once, where both ask for the same person's. */
function racing(world: WalkWorld) {
  const [one, two] = world.tabs.map(({ screen }) => (screen.name === 'code-prompt' ? screen.email : undefined));
  if (one === undefined || one !== two) return [];
  const act = async () => {
    const [first] = codes(world, personOf(world, one));
    const code = (await first?.make()) ?? '';
    return (tab: WalkTab) => void tab.flow.verifyCode(code);
  };
  return [{ name: 'both tabs enter the same code', act }];
}

/** The moments at which something ends, and the last before each. */
function deadlines({ people, model, now }: WalkWorld): readonly number[] {
  const ends = [
    ...people.flatMap(({ lockedUntil, passwordLockedUntil }) => [lockedUntil, passwordLockedUntil]),
    ...[...model.tickets.values()].map(({ issuedAt }) => issuedAt + WALK_POLICY.ticketLifetime),
    ...[...model.offers.values()].map(({ issuedAt }) => issuedAt + WALK_POLICY.bindingLifetime),
    ...model.logins.ends(),
  ];
  return ends.flatMap((end) => [end - 1, end]).filter((end) => end > now());
}

function pick<T>(from: readonly T[], chance: number): T | undefined {
  return from[chance % from.length];
}
