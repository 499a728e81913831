/** Does one act in a tab, in one of the ways in which acts happen: plainly, pressed twice, held up, or left at once. */
import type { Session } from '../../../src/backend/auth-backend.js';
import { sessionOf } from '../../../src/flow/flow-state.js';
import type { HeldCall } from './calls.js';
import type { WalkTab } from './walk-tab.js';
import type { WalkWorld } from './walk-world.js';

export type Manner = 'plain' | 'twice' | 'hold-request' | 'hold-answer' | 'leave';

/** Mostly plain, or the walk would get nowhere. */
export const MANNERS: readonly Manner[] = [
  ...Array.from({ length: 10 }, () => 'plain' as const),
  'twice',
  'hold-request',
  'hold-answer',
  'leave',
];

/** @param act - Asks the flow for something; what it answers is not waited for, since it may be held. */
export async function perform(world: WalkWorld, tab: WalkTab, manner: Manner, act: () => void): Promise<void> {
  const { calls } = tab.witness;
  const before = calls.made.length;
  if (manner === 'hold-request') calls.holdNext = 'request';
  if (manner === 'hold-answer') calls.holdNext = 'answer';
  const asked = calls.ask(() => {
    act();
    if (manner === 'twice') act();
  });
  calls.holdNext = undefined;
  if (manner === 'leave') leave(tab, asked);
  const { state } = tab.flow;
  await world.quiet();
  if (manner === 'leave' && asked.length > 0) {
    // The account asks anew for its list, and may so learn that its session is over; so does whoever watches it again.
    const isOwn = state.screen.name === 'account' && ['account', 'login'].includes(tab.screen.name);
    const session = sessionOf(state.screen);
    const login = session && world.model.logins.of(session);
    const isEnded = tab.flow.state.notice === 'session-ended' && (login?.ended || login?.wasOver);
    world.checks.that(
      'a late answer changes nothing',
      isOwn || isEnded || tab.flow.state === state,
      `${asked.join()} was left`,
    );
  } else {
    checkRequests(world, calls.made.slice(before));
  }
}

/** The page takes the element out and puts it back, as frameworks do. */
export function leave(tab: WalkTab, asked: readonly string[] = tab.witness.calls.held.map(({ method }) => method)) {
  if (asked.includes('logout')) tab.hasLeft = true;
  tab.flow.hostDisconnected();
  tab.flow.hostConnected();
}

/** A held call goes on. */
export async function release(world: WalkWorld, tab: WalkTab, call: HeldCall): Promise<void> {
  const { state } = tab.flow;
  const isLate = tab.isLate(call);
  if (isLate && call.method === 'logout') tab.hasLeft = true;
  const before = tab.witness.calls.made.length;
  call.release();
  await world.quiet();
  if (!isLate) return;
  world.checks.that('an act asks once', tab.witness.calls.made.length === before, `${call.method} asked on, late`);
  world.tally.add(`late ${call.hold} dropped`);
  world.checks.that('a late answer changes nothing', tab.flow.state === state, `${call.method} (${call.hold})`);
}

/** Both tabs do it in the same moment. */
export async function race(world: WalkWorld, act: (tab: WalkTab) => void): Promise<void> {
  // Which of the two calls a failed write belongs to could not be told.
  world.localStorage.failWrite(0);
  for (const tab of world.tabs) tab.witness.calls.ask(() => act(tab));
  await world.quiet();
  const ins = world.tabs.map((tab) => sessionOf(tab.screen)).filter((session): session is Session => !!session);
  world.tally.add(`race: ${ins.length} in`);
  world.checks.that('a code succeeds once', ins.length < 2, 'two tabs are in by one code');
}

/** One request for the act, and what the flow asks of itself on the way: the offer that is required, the account's list. */
function checkRequests(world: WalkWorld, calls: readonly string[]) {
  const own = calls.filter((method) => method !== 'authenticators');
  const isEntry = own[0] === 'register' || own[0] === 'login';
  const most = isEntry && own[1] === 'startBinding' ? 2 : 1;
  const lists = calls.length - own.length;
  world.checks.that('an act asks once', own.length <= most && lists <= 1, calls.join());
}
