/** A tab: its storage, its backend and its flow, until it is loaded anew. */
import type { ReactiveControllerHost } from 'lit';

import { createMockBackend } from '../../../src/adapters/mock/index.js';
import { AuthFlow } from '../../../src/flow/auth-flow.js';
import type { HeldCall } from './calls.js';
import { FailingStorage } from './failing-storage.js';
import { checkState } from './invariants.js';
import { WALK_POLICY, type Login } from './people.js';
import type { WalkWorld } from './walk-world.js';
import { Witness } from './witness.js';

export const SESSION_KEY = 'mfa-login.mock.session';

const host: ReactiveControllerHost = {
  addController() {},
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
};

export class WalkTab {
  readonly name: string;
  /** The login whose token is in this tab. */
  login: Login | undefined;
  /** It left its own log-out before the answer came. */
  hasLeft = false;
  readonly sessionStorage = new FailingStorage();
  /** Where it hears of other tabs' writes. */
  readonly events = new EventTarget();
  /** Both from the first `load()` on. */
  flow!: AuthFlow;
  witness!: Witness;
  /** The screen on which each held call began. */
  #heldAt = new Map<HeldCall, number>();
  readonly #world: WalkWorld;

  constructor(name: string, world: WalkWorld) {
    this.name = name;
    this.#world = world;
  }

  /** It has asked to be logged out and did not wait for the answer: its next call tells it. */
  get mayLag(): boolean {
    return this.hasLeft || this.witness.calls.held.some(({ method }) => method === 'logout');
  }

  get screen() {
    return this.flow.state.screen;
  }

  /** The page loaded anew, over what is stored: all else is gone, and so is what was on its way. */
  async load(): Promise<void> {
    this.close();
    const { localStorage, now, random, isBindingRequired, logins } = this.#world;
    // A storage that takes nothing from the start is another story: see storage-failing.test.ts.
    localStorage.failWrite(0);
    this.sessionStorage.failWrite(0);
    this.login = logins.get(this.token);
    const backend = createMockBackend({
      now,
      random,
      localStorage: this.#world.storageOf(this),
      sessionStorage: this.sessionStorage,
      events: this.events,
      locks: null,
      demo: false,
      bindingRequired: isBindingRequired ? 'required' : 'optional',
      policy: WALK_POLICY,
    });
    this.#heldAt = new Map();
    this.hasLeft = false;
    this.witness = new Witness(backend, this, this.#world);
    this.flow = new AuthFlow(host, (state, event) => {
      if (event.type === 'logged-out' && event.notice === 'session-ended')
        this.#world.tally.add('ended from elsewhere');
      checkState(this.#world, state);
    });
    void this.flow.start(this.witness);
    await this.quiet();
  }

  /** As when the page is closed. */
  close() {
    if (!this.flow) return;
    const { screen } = this.flow.state;
    const { watched } = this.witness;
    const { checks } = this.#world;
    this.flow.hostDisconnected();
    checks.that('what is taken out watches nothing', watched.size === 0, screen.name);
  }

  /** The token that is stored; empty where there is none. */
  get token(): string {
    const stored = this.sessionStorage.getItem(SESSION_KEY);
    return stored === null ? '' : (JSON.parse(stored) as { token: string }).token;
  }

  async quiet(): Promise<void> {
    await this.witness.calls.quiet();
    const { visit } = this.flow.state;
    for (const call of this.witness.calls.held) if (!this.#heldAt.has(call)) this.#heldAt.set(call, visit);
    if (this.token && this.login) this.#world.logins.set(this.token, this.login);
  }

  /** Nobody waits for it any more: another screen, another question, or none. */
  isLate(call: HeldCall): boolean {
    const { pending, visit } = this.flow.state;
    return !pending || visit !== this.#heldAt.get(call) || call.question < this.witness.calls.question;
  }
}
