/** Asks the backend what the person asks for, and feeds the answers to `transition()`. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AuthBackend, Credentials, NextStep, Proof, Session } from '../backend/auth-backend.js';
import { failureOf } from '../backend/auth-error.js';
import { sessionOf, startState, transition, type Destination, type FlowEvent, type FlowState } from './flow-state.js';
import { actOf, asked, withExtra, type Asked, type Gate } from './gate.js';
import { dropLate, listed, offer, proved, renewed } from './questions.js';

type Question = (backend: AuthBackend, signal: AbortSignal) => Promise<FlowEvent>;

/** Told of every change, after the state has changed. */
export type FlowListener = (state: FlowState, event: FlowEvent, before: FlowState) => void;

/**
 * At most one question is open. It is aborted when the person leaves or another is asked, and its late answer is dropped.
 * Nothing that is thrown gets past here: it becomes a failure on the current screen.
 */
export class AuthFlow implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #listener: FlowListener;
  readonly #gate: Gate;
  #backend: AuthBackend | undefined;
  #state = startState;
  #open: AbortController | undefined;
  /** The open question is an act of the person: a second one in the same moment is the same press, not another act. */
  #acting = false;
  #loggingOut = false;
  /** The visit whose account has filled itself. */
  #listed = -1;
  #watched: Session | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, listener: FlowListener = () => {}, gate: Gate = () => true) {
    this.#host = host;
    this.#listener = listener;
    this.#gate = gate;
    host.addController(this);
  }

  /** Moved to another place in the page, the host goes on where it was. */
  hostConnected() {
    if (this.#state.screen.name === 'starting' && this.#backend) void this.start(this.#backend);
    this.#watch(sessionOf(this.#state.screen));
    void this.#arrive();
  }

  hostDisconnected() {
    if (this.#open) {
      this.#leave();
      this.#listed = -1;
      this.#dispatch({ type: 'abandoned' });
    }
    // Last, since every change of the state sees to the watching.
    this.#watch(undefined);
  }

  get state(): FlowState {
    return this.#state;
  }

  /** Begins with this backend: its session if there is one, else the login form. */
  start(backend: AuthBackend): Promise<void> {
    this.#leave();
    // First the end, told to the backend before; then the beginning with this one.
    this.#dispatch({ type: 'started' });
    this.#backend = backend;
    return this.#ask(async (backend, signal) => ({ type: 'restored', session: await backend.restore({ signal }) }));
  }

  register(credentials: Credentials): Promise<void> {
    const going = asked('register', credentials);
    return this.#enter(going, (backend, signal) => backend.register(withExtra(credentials, going), { signal }));
  }

  login(credentials: Credentials): Promise<void> {
    const going = asked('login', credentials);
    return this.#enter(going, (backend, signal) => backend.login(withExtra(credentials, going), { signal }));
  }

  verifyCode(code: string): Promise<void> {
    const { screen } = this.#state;
    if (screen.name !== 'code-prompt') return Promise.resolve();
    const going = asked('verify-code', screen);
    return this.#enter(going, (backend, signal) => backend.verifyCode(screen.ticket, code, { signal }));
  }

  redeemRecoveryCode(code: string): Promise<void> {
    const { screen } = this.#state;
    if (screen.name !== 'recovery-entry') return Promise.resolve();
    const going = asked('redeem-recovery-code', screen);
    return this.#enter(going, (backend, signal) => backend.redeemRecoveryCode(screen.ticket, code, { signal }));
  }

  /** Asks again for what the account screen shows. */
  refresh(): Promise<void> {
    return this.#list();
  }

  /** Offers a first authenticator; replacing a bound one takes `prove()`. */
  startBinding(): Promise<void> {
    const { screen } = this.#state;
    if (screen.name !== 'account') return Promise.resolve();
    const owner = { kind: 'session', session: screen.session } as const;
    return this.#act(asked('start-binding'), (backend, signal) => offer(backend, { owner }, signal));
  }

  confirmBinding(code: string): Promise<void> {
    const { screen } = this.#state;
    if (screen.name !== 'qr-binding') return Promise.resolve();
    return this.#act(asked('confirm-binding'), async (backend, signal) => ({
      type: 'bound',
      bound: await backend.confirmBinding(screen.binding, code, { signal }),
    }));
  }

  /** Does what the proof screen is for. */
  prove(proof: Proof): Promise<void> {
    const { screen } = this.#state;
    if (screen.name !== 'proof') return Promise.resolve();
    return this.#act(asked(actOf[screen.purpose]), (backend, signal) => proved(backend, screen, proof, signal));
  }

  /** More time for the ticket or the offer. Where the backend has no such thing, the step begins again. */
  stay(): Promise<void> {
    const { screen } = this.#state;
    const backend = this.#backend;
    if (!backend?.renew) {
      if (!this.move('account')) this.move('login');
      return Promise.resolve();
    }
    const renew = backend.renew.bind(backend);
    return this.#act(undefined, async (_backend, signal) => ({
      type: 'renewed',
      screen: await renewed(screen, (held) => renew(held, { signal })),
    }));
  }

  logout(): Promise<void> {
    const session = sessionOf(this.#state.screen);
    // It goes before any other open act, but a second press is the same press.
    if (!session || this.#loggingOut) return Promise.resolve();
    const answered = this.#ask(
      this.#gated(asked('logout'), async (backend, signal) => {
        await backend.logout(session, { signal });
        return { type: 'logged-out', notice: 'logged-out' };
      }),
    );
    this.#loggingOut = this.#open !== undefined;
    return answered;
  }

  /** The person says that the recovery codes are saved. */
  acknowledge() {
    this.#dispatch({ type: 'saved' });
    void this.#arrive();
  }

  /** Goes where a link, Back or Forward points, as far as there is such a way. Answers whether it went. */
  move(to: Destination): boolean {
    const before = this.#state;
    this.#dispatch({ type: 'moved', to });
    if (this.#state.visit === before.visit) return false;
    this.#leave();
    void this.#arrive();
    return true;
  }

  /** A lock's time is over: the refusal no longer stands. */
  forgive() {
    this.#dispatch({ type: 'forgiven' });
  }

  #enter(going: Asked, call: (backend: AuthBackend, signal: AbortSignal) => Promise<NextStep>): Promise<void> {
    const { email } = going;
    return this.#act(going, async (backend, signal) => {
      const step = await call(backend, signal);
      if (step.kind !== 'binding-required') return { type: 'stepped', step, email };
      // Whoever has gone on meanwhile is offered nothing.
      signal.throwIfAborted();
      return offer(backend, { owner: { kind: 'ticket', ticket: step.ticket, email } }, signal);
    });
  }

  #act(going: Asked | undefined, question: Question): Promise<void> {
    if (this.#acting) return Promise.resolve();
    const answered = this.#ask(going ? this.#gated(going, question) : question);
    this.#acting = this.#open !== undefined;
    return answered;
  }

  /** The question, asked only if the page lets it pass. Where nobody makes it wait, it is asked in the same moment. */
  #gated(going: Asked, question: Question): Question {
    return async (backend, signal) => {
      const passes = this.#gate(going);
      if (!(passes === true || (await passes))) return { type: 'abandoned' };
      signal.throwIfAborted();
      return question(backend, signal);
    };
  }

  async #ask(question: Question, aside = false): Promise<void> {
    const backend = this.#backend;
    if (!backend) return;
    this.#leave();
    const open = new AbortController();
    this.#open = open;
    this.#dispatch({ type: 'asked', aside });

    // Inside a function of its own, so that what a backend throws at once is caught like the rest.
    const event = await (async () => question(backend, open.signal))().catch((thrown: unknown): FlowEvent => {
      return { type: 'refused', failure: failureOf(thrown) };
    });
    if (this.#open !== open) return dropLate(backend, event);
    this.#settle();
    this.#dispatch(event);
    await this.#arrive();
  }

  /** The account screen fills itself, once a visit: what fails here waits for the person to try again. */
  async #arrive(): Promise<void> {
    const { screen, pending, visit } = this.#state;
    if (screen.name !== 'account' || screen.authenticators || pending || visit === this.#listed) return;
    this.#listed = visit;
    // What brought the person here stays in sight.
    await this.#list(true);
  }

  #list(aside = false): Promise<void> {
    const { screen, pending } = this.#state;
    if (screen.name !== 'account' || pending) return Promise.resolve();
    return this.#ask((backend, signal) => listed(backend, screen.session, signal), aside);
  }

  #leave() {
    this.#open?.abort();
    this.#settle();
  }

  #settle() {
    this.#open = undefined;
    this.#acting = false;
    this.#loggingOut = false;
  }

  #dispatch(event: FlowEvent) {
    const before = this.#state;
    this.#state = transition(before, event);
    // A binding that is left by any other way than its confirmation leaves nothing behind.
    if (before.screen.name === 'qr-binding' && this.#state.screen.name !== 'qr-binding' && event.type !== 'bound')
      this.#backend?.cancelBinding?.(before.screen.binding);
    this.#watch(sessionOf(this.#state.screen));
    this.#host.requestUpdate();
    this.#listener(this.#state, event, before);
  }

  #watch(session: Session | undefined) {
    if (session === this.#watched) return;
    this.#unwatch?.();
    this.#watched = session;
    this.#unwatch = session && this.#backend?.watch?.(session, () => this.#end());
  }

  #end() {
    this.#leave();
    this.#dispatch({ type: 'logged-out', notice: 'session-ended' });
  }
}
