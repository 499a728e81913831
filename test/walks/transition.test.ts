/** Any events in any order through the pure `transition()`: also those that no backend and no page would send. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import type { NextStep, Session } from '../../src/backend/auth-backend.js';
import type { AuthFailure } from '../../src/backend/auth-error.js';
import {
  sessionOf,
  startState,
  transition,
  type FlowEvent,
  type FlowState,
  type Screen,
} from '../../src/flow/flow-state.js';
import { authenticator, binding, ticket } from '../support/scripted-backend.js';
import { DESTINATIONS, hasWayOut } from './support/invariants.js';
import { IS_DEEP, RUNS } from './support/runs.js';

const email = 'ada@example.com';
const aSession = fc.constantFrom<Session>(
  { profile: { email } },
  { profile: { email: 'bob@example.com' } },
  { profile: {} },
);
const codes = fc.constantFrom<readonly string[]>([], ['one'], ['one', 'two']);
const aBinding = fc.constant(binding);
const anOwner = fc.oneof(
  aSession.map((session) => ({ kind: 'session', session }) as const),
  fc.constant({ kind: 'ticket', ticket, email } as const),
);
const aFailure = fc.constantFrom<AuthFailure>(
  { code: 'bad-credentials' },
  { code: 'bad-code', attemptsLeft: 3 },
  { code: 'bad-code', attemptsLeft: 0 },
  { code: 'bad-recovery-code', attemptsLeft: 0 },
  { code: 'ticket-expired' },
  { code: 'binding-expired' },
  { code: 'session-expired' },
  { code: 'locked', retryAfterSeconds: 900 },
  { code: 'offline' },
);
const aStep: fc.Arbitrary<NextStep> = fc.oneof(
  fc.constantFrom<NextStep>({ kind: 'code-required', ticket }, { kind: 'binding-required', ticket }),
  fc.tuple(aSession, codes).map(([session, recoveryCodes]) => ({ kind: 'logged-in', session, recoveryCodes }) as const),
);

const anEvent: fc.Arbitrary<FlowEvent> = fc.oneof(
  fc.constantFrom<FlowEvent>({ type: 'started' }, { type: 'abandoned' }, { type: 'saved' }, { type: 'forgiven' }),
  { arbitrary: fc.boolean().map((aside) => ({ type: 'asked', aside }) as const), weight: 3 },
  fc
    .constantFrom<Screen>(
      { name: 'code-prompt', ticket, email },
      { name: 'recovery-entry', ticket, email },
      { name: 'qr-binding', binding, owner: { kind: 'ticket', ticket, email } },
    )
    .map((screen) => ({ type: 'renewed', screen }) as const),
  aFailure.map((failure) => ({ type: 'refused', failure }) as const),
  fc.option(aSession, { nil: undefined }).map((session) => ({ type: 'restored', session }) as const),
  { arbitrary: aStep.map((step) => ({ type: 'stepped', step, email }) as const), weight: 3 },
  codes.map((list) => ({ type: 'listed', authenticators: list.map(() => authenticator) }) as const),
  fc
    .tuple(aBinding, codes, anOwner)
    .map(
      ([binding, recoveryCodes, owner]) =>
        ({ type: 'binding-started', offered: { binding, recoveryCodes }, owner }) as const,
    ),
  fc.tuple(codes, fc.option(aSession, { nil: undefined })).map(([recoveryCodes, session]) => {
    return { type: 'bound', bound: { authenticator, recoveryCodes, ...(session && { session }) } } as const;
  }),
  fc.constantFrom<FlowEvent>({ type: 'unbound' }, { type: 'logged-out', notice: 'logged-out' }),
  { arbitrary: fc.constantFrom(...DESTINATIONS).map((to) => ({ type: 'moved', to }) as const), weight: 4 },
);

/** The session that an event brings with it. */
function broughtBy(event: FlowEvent): Session | undefined {
  switch (event.type) {
    case 'restored':
      return event.session;
    case 'stepped':
      return event.step.kind === 'logged-in' ? event.step.session : undefined;
    case 'bound':
      return event.bound.session;
    case 'binding-started':
      return event.owner.kind === 'session' ? event.owner.session : undefined;
    default:
      return undefined;
  }
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** What must hold of one step, whatever came before. */
function check(before: FlowState, event: FlowEvent, after: FlowState) {
  const session = sessionOf(after.screen);
  expect([undefined, sessionOf(before.screen), broughtBy(event)], 'a session out of nowhere').to.include(session);
  if (event.type === 'logged-out') expect(session, 'logged out and still in').to.equal(undefined);
  expect(after.visit, 'visits').to.be.within(before.visit, before.visit + 1);
  if (after.screen.name !== before.screen.name && event.type !== 'started')
    expect(after.visit, 'another screen').to.equal(before.visit + 1);
  expect(after.pending, 'waiting for nothing').to.equal(
    event.type === 'asked' || (before.pending && after.visit === before.visit && waits.includes(event.type)),
  );
  const failure = event.type === 'refused' ? event.failure : undefined;
  expect([undefined, before.failure, failure], 'a failure out of nowhere').to.include(after.failure);
  if (event.type === 'refused') expect(after.failure, 'a refusal is told').to.equal(event.failure);
  if (before.screen.name === 'recovery-codes' && event.type === 'moved')
    expect(after, 'codes are left by saving them').to.equal(before);
  if (after.screen.name !== 'starting') expect(hasWayOut(after), `a way out of ${after.screen.name}`).to.equal(true);
}

/** Events that can leave a question open. A required binding is one that the flow goes on to ask for. */
const waits: readonly FlowEvent['type'][] = ['saved', 'forgiven', 'moved', 'stepped'];

describe('transition, given anything', function () {
  this.timeout(RUNS.timeout);

  it('invents no session, changes nothing that it is given, and always leaves a way out', () => {
    let events = 0;
    const details = fc.check(
      fc.property(fc.array(anEvent, { minLength: 1, maxLength: 60, size: 'max' }), (given) => {
        given.reduce((before, event) => {
          const after = frozen(transition(before, frozen(event)));
          events += 1;
          check(before, event, after);
          return after;
        }, startState);
      }),
      { numRuns: IS_DEEP ? RUNS.sequences : 1000, seed: RUNS.seed },
    );
    console.log(`Transitions: ${details.numRuns} sequences, ${events} events, seed ${details.seed}`);
    expect(details.failed, fc.defaultReportMessage(details)).to.equal(false);
  });
});
