/** Stands between the flow and the mock backend: notes the requests, and lets the model judge each answer. */
import type {
  AuthBackend,
  Binding,
  BindingOptions,
  CallOptions,
  Credentials,
  Proof,
  Session,
  Ticket,
} from '../../../src/backend/auth-backend.js';
import { AuthError } from '../../../src/backend/auth-error.js';
import type { MockBackend } from '../../../src/adapters/mock/index.js';
import { Calls } from './calls.js';
import type { Outcome } from './model.js';
import type { WalkTab } from './walk-tab.js';
import type { WalkWorld } from './walk-world.js';

export class Witness implements AuthBackend {
  readonly calls = new Calls();
  /** The sessions whose end is waited for. */
  readonly watched = new Set<Session>();
  readonly #backend: MockBackend;
  readonly #tab: WalkTab;
  readonly #world: WalkWorld;

  constructor(backend: MockBackend, tab: WalkTab, world: WalkWorld) {
    this.#backend = backend;
    this.#tab = tab;
    this.#world = world;
  }

  get features() {
    return this.#backend.features;
  }

  restore(options?: CallOptions) {
    const { failed } = this.#world.localStorage;
    return this.#call(
      'restore',
      () => this.#backend.restore(options),
      (outcome) => this.#model.logins.restored(this.#tab, outcome, failed === this.#world.localStorage.failed),
    );
  }

  register(credentials: Credentials, options?: CallOptions) {
    return this.#call(
      'register',
      () => this.#backend.register(credentials, options),
      (outcome) => this.#model.entered('register', this.#tab, credentials, outcome),
    );
  }

  login(credentials: Credentials, options?: CallOptions) {
    return this.#call(
      'login',
      () => this.#backend.login(credentials, options),
      (outcome) => this.#model.entered('login', this.#tab, credentials, outcome),
    );
  }

  verifyCode(ticket: Ticket, code: string, options?: CallOptions) {
    return this.#call(
      'verifyCode',
      () => this.#backend.verifyCode(ticket, code, options),
      (outcome) => this.#model.redeemed(this.#tab, ticket, { kind: 'code', value: code }, outcome),
    );
  }

  redeemRecoveryCode(ticket: Ticket, code: string, options?: CallOptions) {
    return this.#call(
      'redeemRecoveryCode',
      () => this.#backend.redeemRecoveryCode(ticket, code, options),
      (outcome) => this.#model.redeemed(this.#tab, ticket, { kind: 'recovery-code', value: code }, outcome),
    );
  }

  authenticators(session: Session, options?: CallOptions) {
    return this.#call(
      'authenticators',
      () => this.#backend.authenticators(session, options),
      (outcome) => this.#model.listed(session, outcome),
      session,
    );
  }

  startBinding(owner: Session | Ticket, options?: BindingOptions) {
    return this.#call(
      'startBinding',
      () => this.#backend.startBinding(owner, options),
      (outcome) => this.#model.offered(owner, options?.proof, outcome),
      owner,
    );
  }

  confirmBinding(binding: Binding, code: string, options?: CallOptions) {
    return this.#call(
      'confirmBinding',
      () => this.#backend.confirmBinding(binding, code, options),
      (outcome) => this.#model.confirmed(this.#tab, binding, code, outcome),
      this.#model.offers.get(binding)?.owner,
    );
  }

  cancelBinding(binding: Binding) {
    const offer = this.#model.offers.get(binding);
    if (offer) offer.dropped = true;
    this.#backend.cancelBinding(binding);
  }

  unbind(session: Session, proof: Proof, options?: CallOptions) {
    return this.#call(
      'unbind',
      () => this.#backend.unbind(session, proof, options),
      (outcome) => this.#model.unbound(session, proof, outcome),
      session,
    );
  }

  renew<T extends Ticket | Binding>(held: T) {
    return this.#call(
      'renew',
      () => this.#backend.renew(held),
      (outcome) => this.#model.renewed(held, outcome),
    );
  }

  logout(session: Session, options?: CallOptions) {
    return this.#call(
      'logout',
      () => this.#backend.logout(session, options),
      (outcome) => this.#model.logins.loggedOut(this.#tab, session, outcome),
    );
  }

  watch(session: Session, ended: () => void) {
    this.watched.add(session);
    const stop = this.#backend.watch(session, () => {
      this.watched.delete(session);
      this.#world.sessionEnds += 1;
      this.#model.logins.forgotten(this.#tab, session);
      ended();
    });
    return () => {
      this.watched.delete(session);
      stop();
    };
  }

  get #model() {
    return this.#world.model;
  }

  #call<T>(
    method: string,
    ask: () => Promise<T>,
    judge: (outcome: Outcome<T>) => void | Promise<void>,
    owner?: Session | Ticket,
  ): Promise<T> {
    return this.calls.make(method, async () => {
      const outcome = await this.#observe(method, ask);
      if ('answer' in outcome) {
        await judge(outcome);
        return () => outcome.answer;
      }
      const failure = failureIn(outcome.thrown);
      await judge({ failure });
      if (owner) this.#model.logins.refused(owner, failure);
      return () => {
        throw outcome.thrown;
      };
    });
  }

  async #observe<T>(method: string, ask: () => Promise<T>): Promise<{ answer: T } | { thrown: unknown }> {
    const { localStorage, checks, tally } = this.#world;
    const { failed } = localStorage;
    const { length } = this.calls.made;
    const { sessionEnds } = this.#world;
    const outcome = await ask().then(
      (answer) => ({ answer }),
      (thrown: unknown) => ({ thrown }),
    );
    const failure = 'thrown' in outcome ? failureIn(outcome.thrown) : undefined;
    if (failure) tally.add(`refused: ${failure.code}`);
    // Where the flow asked for more meanwhile, the failure may be that call's; where a session's time was over, it may be
    // that of noting it.
    const isItsOwn =
      localStorage.failed > failed && this.calls.made.length === length && this.#world.sessionEnds === sessionEnds;
    if (isItsOwn && method !== 'restore')
      checks.that('what cannot be written is refused', failure?.code === 'storage-full', `${method} went on`);
    return outcome;
  }
}

function failureIn(thrown: unknown) {
  return thrown instanceof AuthError ? thrown.failure : undefined;
}
