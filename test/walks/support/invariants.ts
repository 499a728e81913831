/** What must hold of every state of a flow, and of the whole world after every step. */
import {
  sessionOf,
  transition,
  type Destination,
  type FlowEvent,
  type FlowState,
} from '../../../src/flow/flow-state.js';
import { emailDigest } from './email-digest.js';
import type { Person } from './people.js';
import type { WalkWorld } from './walk-world.js';

const ACCOUNTS_KEY = 'mfa-login.mock.accounts';

export const DESTINATIONS: readonly Destination[] = [
  'login',
  'register',
  'code-prompt',
  'recovery-entry',
  'account',
  'replace',
  'remove',
];

/** What a person can do without anybody's answer. */
const ways: readonly FlowEvent[] = [...DESTINATIONS.map((to) => ({ type: 'moved', to }) as const), { type: 'saved' }];

export function hasWayOut(state: FlowState): boolean {
  // While the backend is asked for a session there is nothing to leave; every answer leads on.
  if (state.screen.name === 'starting') return state.pending;
  return ways.some((event) => transition(state, event).screen.name !== state.screen.name);
}

/** Of each state, at the moment that it comes. */
export function checkState(world: WalkWorld, state: FlowState) {
  const session = sessionOf(state.screen);
  if (session) {
    const isKnown = world.model.logins.of(session) !== undefined;
    world.checks.that('every required factor was given', isKnown, `${state.screen.name} without a login`);
  }
  checkSecrets(world, state);
}

/** Of everything, when all is quiet. */
export function checkWorld(world: WalkWorld) {
  for (const tab of world.tabs) {
    const { state } = tab.flow;
    world.checks.that('every state has a way out', hasWayOut(state), state.screen.name);
    const session = sessionOf(state.screen);
    const isEnded = session && world.model.logins.of(session)?.ended;
    if (!tab.mayLag) world.checks.that('logging out ends the session in every tab', !isEnded, `${tab.name} stays in`);
  }
  const stored = JSON.parse(world.localStorage.getItem(ACCOUNTS_KEY) ?? '{}') as Partial<Stored>;
  for (const person of world.people) checkCounts(world, stored, person);
}

/** The stored counts are those of the model, so they fall only where the model lets them fall. */
function checkCounts({ checks }: WalkWorld, stored: Partial<Stored>, person: Person) {
  const account = stored.accounts?.find(({ email }) => email === person.email);
  const password = stored.passwordFailures?.find(({ who }) => who === emailDigest(person.email));
  const kept = [
    account?.factorFailures ?? 0,
    account?.factorLockedUntil ?? 0,
    password?.count ?? 0,
    password?.lockedUntil ?? 0,
  ].join();
  const due = [person.failures, person.lockedUntil, person.passwordFailures, person.passwordLockedUntil].join();
  checks.that('failures fall only by a complete login or the end of a lock', kept === due, `${kept}, not ${due}`);
}

interface Stored {
  readonly accounts: readonly { email: string; factorFailures: number; factorLockedUntil: number }[];
  readonly passwordFailures: readonly { who: string; count: number; lockedUntil: number }[];
}

function checkSecrets(world: WalkWorld, state: FlowState) {
  const { screen } = state;
  const shown = new Set<string>();
  const binding =
    screen.name === 'qr-binding'
      ? screen.binding
      : screen.name === 'recovery-codes' && screen.then.kind === 'binding'
        ? screen.then.binding
        : undefined;
  if (binding) for (const text of [binding.uri, binding.secret]) shown.add(text);
  if (screen.name === 'recovery-codes') for (const code of screen.codes) shown.add(code);

  const secrets = secretsOf(world);
  const left = textsIn(state).filter((text) => !shown.has(text) && secrets.some((secret) => text.includes(secret)));
  world.checks.that('no secret outlives its screen', left.length === 0, `${left.join()} on ${screen.name}`);
}

function secretsOf({ people, tabs, logins }: WalkWorld): string[] {
  const ofPeople = people.flatMap(({ password, keys, recovery, oldRecoveryCodes }) => [
    password,
    recovery,
    ...keys,
    ...oldRecoveryCodes,
  ]);
  // A token that was just given is in its tab before it is known here.
  const tokens = [...logins.keys(), ...tabs.map(({ token }) => token)];
  return [...ofPeople, ...tokens].filter((secret) => secret !== undefined).filter((secret) => secret.length > 0);
}

/** Every text that can be reached from there. */
function textsIn(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Reflect.ownKeys(value).flatMap((key) => [
    ...(typeof key === 'string' ? [key] : []),
    ...textsIn((value as Record<PropertyKey, unknown>)[key], seen),
  ]);
}
