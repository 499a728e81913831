/** Walks: turns the numbers of a sequence into what happens, step by step, and checks everything after each. */
import { actsOf } from './acts.js';
import type { Tally } from './checks.js';
import { prepareDigest } from './email-digest.js';
import { checkWorld } from './invariants.js';
import { MANNERS, perform } from './steps.js';
import { happeningsAt } from './surroundings.js';
import { WalkWorld } from './walk-world.js';

export interface Choice {
  readonly tab: number;
  readonly manner: number;
  /** Which of what can happen now. */
  readonly act: number;
  /** Details of it: who, how long, where to. */
  readonly chance: number;
}

export interface Sequence {
  readonly seed: number;
  readonly isBindingRequired: boolean;
  /** Whether somebody has bound an app and logged out before it begins. */
  readonly isBound: boolean;
  readonly choices: readonly Choice[];
}

/** @throws Broken, with all that happened. */
export async function walk({ seed, isBindingRequired, isBound, choices }: Sequence, tally: Tally): Promise<void> {
  const world = new WalkWorld({ seed, isBindingRequired, tally });
  for (const { email } of world.people) await prepareDigest(email);
  try {
    await world.open();
    if (isBound) await bindAndLogOut(world);
    for (const choice of choices) {
      await step(world, choice);
      tally.add('events');
      checkWorld(world);
      world.checks.report(world.trace);
    }
  } finally {
    world.close();
  }
  world.checks.report([...world.trace, 'both tabs are closed']);
}

async function step(world: WalkWorld, { tab: which, manner, act, chance }: Choice): Promise<void> {
  const tab = world.tabs[which === 0 ? 0 : 1];
  const note = (name: string, how = '') => world.trace.push(`${tab.name}, ${tab.screen.name}: ${name}${how}`);
  // The screen's own acts come three times as often as all the rest.
  const acts = act % 4 === 3 ? [] : actsOf(world, tab, chance);
  if (acts.length === 0) {
    const { name, run } = pick(happeningsAt(world, tab, chance), act >> 2);
    note(name);
    return run();
  }
  const { name, prepare } = pick(acts, act >> 2);
  const how = MANNERS[manner % MANNERS.length] ?? 'plain';
  note(name, how === 'plain' ? '' : ` (${how})`);
  return perform(world, tab, how, await prepare());
}

/** By weight; number 0 is the likeliest thing, so that a shrunken sequence is an ordinary one. */
function pick<T extends { readonly weight: number }>(from: readonly T[], number: number): T {
  const sum = from.reduce((total, { weight }) => total + weight, 0);
  let left = number % sum;
  const found = from.find(({ weight }) => (left -= weight) < 0);
  return found ?? from[0]!;
}

/** The way that leads to a code prompt, which chance alone finds too seldom. */
async function bindAndLogOut(world: WalkWorld): Promise<void> {
  const [tab] = world.tabs;
  const { flow } = tab;
  const email = world.people[0]?.email ?? '';
  const act = async (ask: () => void) => {
    await perform(world, tab, 'plain', ask);
    checkWorld(world);
    world.checks.report(['the way to a bound app']);
  };
  await act(() => flow.move('register'));
  await act(() => void flow.register({ email, password: `the long password of ${email}` }));
  if (!world.isBindingRequired) await act(() => void flow.startBinding());
  const { screen } = tab;
  if (screen.name !== 'qr-binding') throw new Error(`no binding on ${screen.name}`);
  const code = await world.model.factors.codes.at(screen.binding.secret, Math.floor(world.now() / 30_000));
  await act(() => void flow.confirmBinding(code));
  await act(() => flow.acknowledge());
  await act(() => void flow.logout());
}
