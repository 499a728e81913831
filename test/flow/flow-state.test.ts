import { expect } from '@open-wc/testing';

import type { NextStep } from '../../src/backend/auth-backend.js';
import type { AuthFailure } from '../../src/backend/auth-error.js';
import {
  screenAt,
  sessionOf,
  startState,
  transition,
  type Destination,
  type FlowEvent,
  type FlowState,
  type Screen,
} from '../../src/flow/flow-state.js';
import { authenticator, binding, session, ticket } from '../support/scripted-backend.js';

const email = 'ada@example.com';
const DESTINATIONS: readonly Destination[] = [
  'login',
  'register',
  'code-prompt',
  'recovery-entry',
  'account',
  'replace',
  'remove',
];

const screens = {
  starting: { name: 'starting' },
  login: { name: 'login', email },
  register: { name: 'register', email },
  code: { name: 'code-prompt', ticket, email },
  recovery: { name: 'recovery-entry', ticket, email },
  firstBinding: { name: 'qr-binding', binding, owner: { kind: 'session', session } },
  forcedBinding: { name: 'qr-binding', binding, owner: { kind: 'ticket', ticket, email } },
  codes: { name: 'recovery-codes', codes: ['one'], then: { kind: 'account', session } },
  codesBeforeBinding: {
    name: 'recovery-codes',
    codes: ['one'],
    then: { kind: 'binding', binding, owner: { kind: 'ticket', ticket, email } },
  },
  account: { name: 'account', session, authenticators: [authenticator] },
  proof: { name: 'proof', session, purpose: 'remove' },
} satisfies Record<string, Screen>;

const at = (screen: Screen, more: Partial<FlowState> = {}): FlowState => ({ ...startState, visit: 5, screen, ...more });
const after = (screen: Screen, event: FlowEvent) => transition(at(screen, { pending: true }), event);
const refused = (screen: Screen, failure: AuthFailure) => after(screen, { type: 'refused', failure });

describe('where a person can go by themselves', () => {
  const ways: Record<keyof typeof screens, readonly Destination[]> = {
    starting: [],
    login: ['register'],
    register: ['login'],
    code: ['login', 'recovery-entry'],
    recovery: ['login', 'code-prompt'],
    firstBinding: ['account'],
    forcedBinding: ['login'],
    codes: [],
    codesBeforeBinding: [],
    account: ['replace', 'remove'],
    proof: ['account'],
  };

  for (const [name, screen] of Object.entries(screens)) {
    it(`from ${name}: ${ways[name as keyof typeof ways].join(', ') || 'nowhere'}`, () => {
      const open = DESTINATIONS.filter((to) => screenAt(screen, to));
      expect(open).to.have.members([...ways[name as keyof typeof ways]]);
      for (const to of DESTINATIONS.filter((to) => !open.includes(to))) {
        const state = at(screen);
        expect(transition(state, { type: 'moved', to }), to).to.equal(state);
      }
    });
  }

  it('does not get from the code prompt to the account', () => {
    expect(transition(at(screens.code), { type: 'moved', to: 'account' }).screen).to.equal(screens.code);
  });

  it('keeps the e-mail and the ticket on the way', () => {
    expect(screenAt(screens.code, 'recovery-entry')).to.deep.equal(screens.recovery);
    expect(screenAt(screens.recovery, 'code-prompt')).to.deep.equal(screens.code);
    expect(screenAt(screens.code, 'login')).to.deep.equal(screens.login);
    expect(screenAt(screens.forcedBinding, 'login')).to.deep.equal(screens.login);
    expect(screenAt(screens.login, 'register')).to.deep.equal(screens.register);
  });

  it('clears a failure and counts a visit', () => {
    const state = at(screens.login, { failure: { code: 'offline' }, notice: 'logged-out' });
    expect(transition(state, { type: 'moved', to: 'register' })).to.deep.equal({
      screen: screens.register,
      visit: 6,
      pending: false,
      failure: undefined,
      notice: undefined,
    });
  });
});

describe('what an answer leads to', () => {
  it('is the login or the account of a session that is alive', () => {
    expect(after(screens.starting, { type: 'restored', session: undefined }).screen).to.deep.equal({
      name: 'login',
      email: '',
    });
    expect(after(screens.starting, { type: 'restored', session }).screen).to.deep.equal({
      name: 'account',
      session,
      authenticators: undefined,
    });
  });

  it('is the second factor where one is required, with no session yet', () => {
    const { screen } = after(screens.login, { type: 'stepped', step: { kind: 'code-required', ticket }, email });
    expect(screen).to.deep.equal(screens.code);
    expect(sessionOf(screen)).to.equal(undefined);
  });

  it('is the account, or new recovery codes before it', () => {
    const step = { kind: 'logged-in', session } as const;
    expect(after(screens.code, { type: 'stepped', step, email }).screen.name).to.equal('account');
    const withCodes = { ...step, recoveryCodes: ['one'] };
    expect(after(screens.recovery, { type: 'stepped', step: withCodes, email }).screen).to.deep.equal(screens.codes);
    const noCodes = { ...step, recoveryCodes: [] };
    expect(after(screens.recovery, { type: 'stepped', step: noCodes, email }).screen.name).to.equal('account');
  });

  it('is recovery codes before the binding that has used one up', () => {
    const owner = { kind: 'session', session } as const;
    const offered = { binding, recoveryCodes: ['one'] };
    const codes = after(screens.proof, { type: 'binding-started', offered, owner });
    expect(codes.screen).to.deep.equal({
      name: 'recovery-codes',
      codes: ['one'],
      then: { kind: 'binding', binding, owner },
    });
    expect(transition(codes, { type: 'saved' }).screen).to.deep.equal({ name: 'qr-binding', binding, owner });
  });

  it('is recovery codes, then the account, once an app is bound', () => {
    const bound = { authenticator, recoveryCodes: ['one'] };
    const codes = after(screens.firstBinding, { type: 'bound', bound });
    expect(codes.screen).to.deep.equal(screens.codes);
    expect(codes.notice).to.equal('bound');
    expect(transition(codes, { type: 'saved' }).screen.name).to.equal('account');
  });

  it('is the account at once where binding gives no codes', () => {
    const bound = { authenticator, recoveryCodes: [], session };
    const state = after(screens.forcedBinding, { type: 'bound', bound });
    expect(state.screen.name).to.equal('account');
    expect(state.notice).to.equal('bound');
  });

  it('logs nobody in when a forced binding gives no session', () => {
    const state = after(screens.forcedBinding, { type: 'bound', bound: { authenticator, recoveryCodes: ['one'] } });
    expect(state.screen).to.deep.equal(screens.login);
    expect(state.notice).to.equal('bound');
  });

  it('is no step in when the backend tells of one that the page does not know', () => {
    const step = { kind: 'captcha-required', session } as unknown as NextStep;
    const state = after(screens.login, { type: 'stepped', step, email });
    expect(state.screen).to.equal(screens.login);
    expect(state).to.deep.include({ pending: false, failure: { code: 'unexpected', reference: 'step' } });
  });

  it('is new recovery codes, and what is removed, only where they were asked for', () => {
    for (const event of [{ type: 'regenerated', recoveryCodes: ['one'] }, { type: 'unbound' }] as const)
      for (const screen of [screens.login, screens.code, screens.account]) {
        const state = after(screen, event);
        expect(state).to.deep.equal(at(screen, { pending: false }));
      }
    expect(after(screens.proof, { type: 'regenerated', recoveryCodes: ['one'] }).screen).to.deep.equal(screens.codes);
  });

  it('is nothing yet where a binding is required: its offer follows', () => {
    const state = at(screens.login, { pending: true });
    const step = { kind: 'binding-required', ticket } as const;
    expect(transition(state, { type: 'stepped', step, email })).to.equal(state);
  });

  it('is the beginning, as another visit counts it, where another backend is asked', () => {
    const state = at(screens.account, { pending: true, failure: { code: 'offline' }, notice: 'bound' });
    const beginning = { screen: { name: 'starting' }, pending: false, failure: undefined, notice: undefined };
    expect(transition(state, { type: 'started' })).to.deep.equal({ ...beginning, visit: 5 });
    expect(startState).to.deep.equal({ ...beginning, visit: 0 });
  });

  it('is the account after removing, and says so', () => {
    const state = after(screens.proof, { type: 'unbound' });
    expect(state.screen).to.deep.equal({ name: 'account', session, authenticators: undefined });
    expect(state.notice).to.equal('unbound');
  });

  it('is the login, empty, after logging out', () => {
    for (const screen of [screens.account, screens.proof, screens.firstBinding, screens.codes]) {
      const state = after(screen, { type: 'logged-out', notice: 'session-ended' });
      expect(state.screen).to.deep.equal({ name: 'login', email: '' });
      expect(state.notice).to.equal('session-ended');
    }
  });
});

describe('recovery codes', () => {
  it('are left by saving and by nothing that a person can ask for', () => {
    const state = at(screens.codes);
    for (const to of DESTINATIONS) expect(transition(state, { type: 'moved', to }), to).to.equal(state);
    expect(transition(state, { type: 'saved' }).screen.name).to.equal('account');
  });

  it('are saved only where there are some', () => {
    for (const screen of [screens.login, screens.code, screens.account]) {
      expect(transition(at(screen), { type: 'saved' }).screen).to.equal(screen);
    }
  });
});

describe('an answer that comes where nobody waits', () => {
  it('changes no screen', () => {
    const events: readonly FlowEvent[] = [
      { type: 'listed', authenticators: [] },
      { type: 'bound', bound: { authenticator, recoveryCodes: ['one'], session } },
      { type: 'unbound' },
      { type: 'saved' },
      { type: 'logged-out', notice: 'logged-out' },
      { type: 'renewed', screen: screens.forcedBinding },
    ];
    for (const event of events) {
      for (const screen of [screens.login, screens.register, screens.code, screens.recovery]) {
        expect(after(screen, event).screen, `${event.type} at ${screen.name}`).to.equal(screen);
      }
    }
  });
});

describe('a refusal', () => {
  it('stays on its screen, ends the waiting and drops the notice', () => {
    const state = transition(at(screens.code, { pending: true, notice: 'bound' }), {
      type: 'refused',
      failure: { code: 'bad-code', attemptsLeft: 2 },
    });
    expect(state.screen).to.equal(screens.code);
    expect(state.visit).to.equal(5);
    expect(state.pending).to.equal(false);
    expect(state.notice).to.equal(undefined);
    expect(state.failure).to.deep.equal({ code: 'bad-code', attemptsLeft: 2 });
  });

  it('leads to the login with the e-mail when the ticket is used up or over', () => {
    const endings: readonly AuthFailure[] = [
      { code: 'bad-code', attemptsLeft: 0 },
      { code: 'clock-skew', seconds: 90, attemptsLeft: 0 },
      { code: 'bad-recovery-code', attemptsLeft: 0 },
      { code: 'ticket-expired' },
    ];
    for (const failure of endings) {
      for (const screen of [screens.code, screens.recovery]) {
        const state = refused(screen, failure);
        expect(state.screen, failure.code).to.deep.equal(screens.login);
        expect(state.failure).to.equal(failure);
        expect(state.visit).to.equal(6);
      }
    }
    expect(refused(screens.forcedBinding, { code: 'ticket-expired' }).screen).to.deep.equal(screens.login);
    const saved = after(screens.codesBeforeBinding, { type: 'saved' });
    expect(refused(saved.screen, { code: 'ticket-expired' }).screen).to.deep.equal(screens.login);
  });

  it('leads to the login with the e-mail when the session is over', () => {
    for (const screen of [screens.account, screens.proof, screens.firstBinding]) {
      const state = refused(screen, { code: 'session-expired' });
      expect(state.screen).to.deep.equal(screens.login);
      expect(state.failure).to.deep.equal({ code: 'session-expired' });
    }
    const nameless = { ...screens.proof, session: { profile: {} } };
    expect(refused(nameless, { code: 'session-expired' }).screen).to.deep.equal({ name: 'login', email: '' });
  });

  it('leads back to where a binding began when the binding is over', () => {
    const failure = { code: 'binding-expired' } as const;
    expect(refused(screens.firstBinding, failure).screen.name).to.equal('account');
    expect(refused(screens.forcedBinding, failure).screen).to.deep.equal(screens.login);
    expect(refused(screens.firstBinding, { code: 'bad-code', attemptsLeft: 3 }).screen).to.equal(screens.firstBinding);
  });

  it('while starting leads to the login', () => {
    const state = refused(screens.starting, { code: 'offline' });
    expect(state.screen).to.deep.equal({ name: 'login', email: '' });
    expect(state.failure).to.deep.equal({ code: 'offline' });
  });

  it('is forgiven, and cleared by the next question', () => {
    const failed = at(screens.login, { failure: { code: 'locked', retryAfterSeconds: 5 } });
    expect(transition(failed, { type: 'forgiven' }).failure).to.equal(undefined);
    const asked = transition(failed, { type: 'asked' });
    expect(asked.failure).to.equal(undefined);
    expect(asked.pending).to.equal(true);
    expect(transition(asked, { type: 'abandoned' }).pending).to.equal(false);
    const calm = at(screens.login);
    expect(transition(calm, { type: 'forgiven' })).to.equal(calm);
  });
});

describe('the session of a screen', () => {
  it('is there only where every factor was given', () => {
    const { codesBeforeBinding } = screens;
    const then = { ...codesBeforeBinding.then, owner: { kind: 'session', session } } as const;
    expect(sessionOf({ ...codesBeforeBinding, then })).to.equal(session);
    const standing = Object.entries(screens).filter(([, screen]) => sessionOf(screen));
    expect(standing.map(([name]) => name)).to.have.members(['firstBinding', 'codes', 'account', 'proof']);
  });
});
