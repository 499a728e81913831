/** Where the person is, and where an event takes them: a pure function over plain data. */
import type {
  Authenticator,
  Binding,
  Bound,
  NextStep,
  Offered,
  RecoveryCodeStatus,
  Session,
  Ticket,
} from '../backend/auth-backend.js';
import type { AuthFailure } from '../backend/auth-error.js';

/**
 * What an authenticator is bound to: the session of a logged-in person, or the ticket of one who must bind to get in, with
 * the address that they typed.
 */
export type Owner =
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'ticket'; readonly ticket: Ticket; readonly email: string };

/** What comes after new recovery codes are saved. */
export type AfterSaving =
  | { readonly kind: 'account'; readonly session: Session }
  | { readonly kind: 'binding'; readonly binding: Binding; readonly owner: Owner };

export type ProofPurpose = 'replace' | 'remove' | 'regenerate';

/** Each screen carries exactly its own data. `email` is what was typed, kept for a way back. */
export type Screen =
  | { readonly name: 'starting' }
  | { readonly name: 'login'; readonly email: string }
  | { readonly name: 'register'; readonly email: string }
  | { readonly name: 'code-prompt'; readonly ticket: Ticket; readonly email: string }
  | { readonly name: 'recovery-entry'; readonly ticket: Ticket; readonly email: string }
  | { readonly name: 'qr-binding'; readonly binding: Binding; readonly owner: Owner }
  | { readonly name: 'recovery-codes'; readonly codes: readonly string[]; readonly then: AfterSaving }
  /** The lists are undefined until the backend has told; it may tell nothing of recovery codes. */
  | {
      readonly name: 'account';
      readonly session: Session;
      readonly authenticators: readonly Authenticator[] | undefined;
      readonly recoveryCodes?: readonly RecoveryCodeStatus[] | undefined;
    }
  | { readonly name: 'proof'; readonly session: Session; readonly purpose: ProofPurpose };

export type ScreenName = Screen['name'];

/** Good news, or news from elsewhere, told once on the screen that follows. */
export type Notice = 'logged-out' | 'session-ended' | 'bound' | 'unbound';

export interface FlowState {
  readonly screen: Screen;
  /** Counts the screens shown: a new number is a new screen, even of the same name. */
  readonly visit: number;
  /** A question to the backend is open. */
  readonly pending: boolean;
  readonly failure: AuthFailure | undefined;
  readonly notice: Notice | undefined;
}

/** Where a person can ask to go by a link, a button, Back or Forward. */
export type Destination = 'login' | 'register' | 'code-prompt' | 'recovery-entry' | 'account' | ProofPurpose;

export type FlowEvent =
  | { readonly type: 'started' }
  /** `aside`: for what the screen shows anyway, whatever was refused before stands. */
  | { readonly type: 'asked'; readonly aside?: boolean }
  /** Nobody waits for the answer any more. */
  | { readonly type: 'abandoned' }
  | { readonly type: 'refused'; readonly failure: AuthFailure }
  | { readonly type: 'restored'; readonly session: Session | undefined }
  | { readonly type: 'stepped'; readonly step: NextStep; readonly email: string }
  | {
      readonly type: 'listed';
      readonly authenticators: readonly Authenticator[];
      readonly recoveryCodes?: readonly RecoveryCodeStatus[] | undefined;
    }
  | { readonly type: 'binding-started'; readonly offered: Offered; readonly owner: Owner }
  | { readonly type: 'bound'; readonly bound: Bound }
  | { readonly type: 'unbound' }
  | { readonly type: 'regenerated'; readonly recoveryCodes: readonly string[] }
  | { readonly type: 'saved' }
  | { readonly type: 'logged-out'; readonly notice: Notice }
  | { readonly type: 'moved'; readonly to: Destination }
  /** The same screen, on a ticket or an offer that lasts longer. */
  | { readonly type: 'renewed'; readonly screen: Screen }
  /** What was refused may be tried again: a lock's time is over. */
  | { readonly type: 'forgiven' };

export const startState: FlowState = {
  screen: { name: 'starting' },
  visit: 0,
  pending: false,
  failure: undefined,
  notice: undefined,
};

export function transition(state: FlowState, event: FlowEvent): FlowState {
  switch (event.type) {
    case 'started':
      return { ...startState, visit: state.visit };
    case 'asked':
      return { ...state, pending: true, failure: event.aside ? state.failure : undefined };
    case 'abandoned':
      return settle(state);
    case 'refused':
      return refuse(state, event.failure);
    case 'forgiven':
      return state.failure ? { ...state, failure: undefined } : state;
    case 'restored':
      return show(state, event.session ? accountOf(event.session) : { name: 'login', email: '' });
    case 'stepped':
      return step(state, event.step, event.email);
    case 'listed':
      if (state.screen.name !== 'account') return settle(state);
      return {
        ...settle(state),
        screen: {
          ...state.screen,
          authenticators: event.authenticators,
          ...(event.recoveryCodes && { recoveryCodes: event.recoveryCodes }),
        },
      };
    case 'binding-started':
      return startBinding(state, event.offered, event.owner);
    case 'bound':
      return bind(state, event.bound);
    case 'unbound':
      return state.screen.name === 'proof' ? show(state, accountOf(state.screen.session), 'unbound') : settle(state);
    case 'regenerated':
      return state.screen.name === 'proof' ? enter(state, state.screen.session, event.recoveryCodes) : settle(state);
    case 'saved':
      return save(state);
    case 'logged-out':
      return sessionOf(state.screen) ? show(state, { name: 'login', email: '' }, event.notice) : settle(state);
    case 'renewed':
      return event.screen.name === state.screen.name ? { ...settle(state), screen: event.screen } : settle(state);
    case 'moved': {
      const screen = screenAt(state.screen, event.to);
      return screen ? show(state, screen) : state;
    }
  }
}

/** The session that a screen stands on, if it stands on one. */
export function sessionOf(screen: Screen): Session | undefined {
  switch (screen.name) {
    case 'account':
    case 'proof':
      return screen.session;
    case 'qr-binding':
      return screen.owner.kind === 'session' ? screen.owner.session : undefined;
    case 'recovery-codes':
      if (screen.then.kind === 'account') return screen.then.session;
      return screen.then.owner.kind === 'session' ? screen.then.owner.session : undefined;
    default:
      return undefined;
  }
}

/**
 * The screen that `to` means from here, or undefined where there is no such way: a factor cannot be walked past, and new
 * recovery codes are left only by saying that they are saved.
 */
export function screenAt(from: Screen, to: Destination): Screen | undefined {
  switch (from.name) {
    case 'login':
    case 'register':
      return (to === 'login' || to === 'register') && to !== from.name ? { name: to, email: from.email } : undefined;
    case 'code-prompt':
    case 'recovery-entry':
      if (to === 'login') return { name: 'login', email: from.email };
      if ((to === 'code-prompt' || to === 'recovery-entry') && to !== from.name) return { ...from, name: to };
      return undefined;
    case 'qr-binding':
      if (from.owner.kind === 'ticket') return to === 'login' ? loginAs(from.owner) : undefined;
      return to === 'account' ? accountOf(from.owner.session) : undefined;
    case 'account':
      return isPurpose(to) ? { name: 'proof', session: from.session, purpose: to } : undefined;
    case 'proof':
      return to === 'account' ? accountOf(from.session) : undefined;
    case 'starting':
    case 'recovery-codes':
      return undefined;
  }
}

function show(state: FlowState, screen: Screen, notice?: Notice): FlowState {
  return { screen, visit: state.visit + 1, pending: false, failure: undefined, notice };
}

function settle(state: FlowState): FlowState {
  return { ...state, pending: false };
}

function accountOf(session: Session): Screen {
  return { name: 'account', session, authenticators: undefined };
}

/** The login form with the address of whoever was here. */
function loginAs(owner: Owner): Screen {
  return { name: 'login', email: owner.kind === 'session' ? (owner.session.profile.email ?? '') : owner.email };
}

function isPurpose(to: Destination): to is ProofPurpose {
  return to === 'replace' || to === 'remove' || to === 'regenerate';
}

/** To the account, past the new recovery codes if there are any. */
function enter(state: FlowState, session: Session, codes: readonly string[] | undefined, notice?: Notice): FlowState {
  if (!codes?.length) return show(state, accountOf(session), notice);
  return show(state, { name: 'recovery-codes', codes, then: { kind: 'account', session } }, notice);
}

function step(state: FlowState, next: NextStep, email: string): FlowState {
  switch (next.kind) {
    case 'code-required':
      return show(state, { name: 'code-prompt', ticket: next.ticket, email });
    case 'binding-required':
      // The flow asks for the binding before it tells of the step, so there is nothing to show yet.
      return state;
    case 'logged-in':
      return enter(state, next.session, next.recoveryCodes);
    default:
      // A step that the page does not know is no step in.
      return refuse(state, { code: 'unexpected', reference: 'step' });
  }
}

function startBinding(state: FlowState, { binding, recoveryCodes }: Offered, owner: Owner): FlowState {
  if (!recoveryCodes?.length) return show(state, { name: 'qr-binding', binding, owner });
  return show(state, { name: 'recovery-codes', codes: recoveryCodes, then: { kind: 'binding', binding, owner } });
}

function bind(state: FlowState, bound: Bound): FlowState {
  if (state.screen.name !== 'qr-binding') return settle(state);
  const { owner } = state.screen;
  const session = bound.session ?? (owner.kind === 'session' ? owner.session : undefined);
  // A backend that binds for a ticket must answer with the session; without one nobody is logged in.
  if (!session) return show(state, loginAs(owner), 'bound');
  return enter(state, session, bound.recoveryCodes, 'bound');
}

function save(state: FlowState): FlowState {
  if (state.screen.name !== 'recovery-codes') return state;
  const { then } = state.screen;
  if (then.kind === 'account') return show(state, accountOf(then.session));
  return show(state, { name: 'qr-binding', binding: then.binding, owner: then.owner });
}

/** A refusal stays on its screen, unless it takes away what the screen stands on. */
function refuse(state: FlowState, failure: AuthFailure): FlowState {
  const screen = screenAfter(state.screen, failure);
  return screen ? { ...show(state, screen), failure } : { ...settle(state), failure, notice: undefined };
}

function screenAfter(screen: Screen, failure: AuthFailure): Screen | undefined {
  const lastAttempt = 'attemptsLeft' in failure && failure.attemptsLeft === 0;
  switch (screen.name) {
    case 'starting':
      return { name: 'login', email: '' };
    case 'code-prompt':
    case 'recovery-entry':
      return lastAttempt || failure.code === 'ticket-expired' ? { name: 'login', email: screen.email } : undefined;
    case 'qr-binding':
      if (failure.code === 'session-expired' || failure.code === 'ticket-expired') return loginAs(screen.owner);
      if (failure.code !== 'binding-expired') return undefined;
      return screen.owner.kind === 'session' ? accountOf(screen.owner.session) : loginAs(screen.owner);
    case 'account':
    case 'proof':
      return failure.code === 'session-expired' ? loginAs({ kind: 'session', session: screen.session }) : undefined;
    default:
      return undefined;
  }
}
