/** What follows a login by the page's own rules: the offer of a second factor, then the way on into the application. */
import type { AuthFlow } from '../flow/auth-flow.js';
import { sessionOf, type FlowEvent, type FlowState } from '../flow/flow-state.js';
import { redirectTarget } from './redirect.js';

/** The page's rules. */
export interface AfterLoginHost {
  readonly secondFactor: 'optional' | 'offered';
  readonly redirect: string;
  readonly redirectParam: string;
  readonly redirectAllowed: string;
}

export class AfterLogin {
  readonly #host: AfterLoginHost;
  readonly #flow: () => AuthFlow;
  /** Somebody has just logged in, and has not been sent on yet. Who was logged in already stays. */
  #arriving = false;
  #offered = false;

  constructor(host: AfterLoginHost, flow: () => AuthFlow) {
    this.#host = host;
    this.#flow = flow;
  }

  /** The screen that is shown belongs to an offer: nobody asked for it. */
  get isOffering(): boolean {
    return this.#arriving && this.#offered;
  }

  tell(state: FlowState, event: FlowEvent, before: FlowState) {
    if (!sessionOf(state.screen)) this.#arriving = this.#offered = false;
    else if (!sessionOf(before.screen) && event.type !== 'restored') this.#arriving = true;
    if (!this.#arriving || state.screen.name !== 'account' || state.pending) return;
    if (this.#host.secondFactor === 'offered' && !this.#offered) {
      const { authenticators } = state.screen;
      // Only the list tells whether there is anything to offer.
      if (!authenticators && !state.failure) return;
      this.#offered = true;
      if (authenticators?.length === 0) return void this.#flow().startBinding();
    }
    this.#arriving = this.#offered = false;
    this.#goOn();
  }

  #goOn() {
    const { redirect, redirectParam, redirectAllowed } = this.#host;
    const asked = redirectParam && new URLSearchParams(location.search).get(redirectParam);
    const targets = [asked, redirect].map((to) => to && redirectTarget(to, redirectAllowed, location.href));
    const target = targets.find(Boolean);
    // In the place of the login form: nobody wants to come back to that.
    if (target) location.replace(target);
  }
}
