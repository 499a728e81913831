/** Which fault is on, and what it does to the calls of the page. */
import { ActEvent } from '../../index.js';
import type { DemoPage } from '../demo-page.js';
import type { FaultName } from './fault-names.js';
import { fillStorage } from './full-storage.js';
import { httpFaults } from './http-faults.js';
import { portFaults } from './port-faults.js';

/** Tells of every change by a `change` event. Never remembered: a reload is back to normal. */
export class Faults extends EventTarget {
  #current: FaultName | undefined;
  #over = new AbortController();
  #emptyStorage: (() => void) | undefined;
  #page: Pick<DemoPage, 'login' | 'tap' | 'backend'> | undefined;

  get current(): FaultName | undefined {
    return this.#current;
  }

  /** Between the page and its backend: at the requests where there are any, else at the port. */
  stand(page: Pick<DemoPage, 'login' | 'tap' | 'backend'>) {
    this.#page = page;
    const { question, request } = page.tap;
    if (page.backend === 'mock')
      page.tap.question = (name, args, ask) => {
        const asked = () => question(name, args, ask);
        return this.#current
          ? portFaults[this.#current]({ name, ask: asked, signal: signalOf(args), over: this.#over.signal })
          : asked();
      };
    page.tap.request = (asked, send) => {
      const sent = (one: Request) => request(one, send);
      return this.#current
        ? httpFaults[this.#current]({ request: asked, send: sent, over: this.#over.signal })
        : sent(asked);
    };
  }

  /** @param name - Undefined is back to normal. */
  set(name: FaultName | undefined) {
    if (name === this.#current) return;
    this.#emptyStorage?.();
    this.#emptyStorage = name === 'fullStorage' ? fillStorage() : undefined;
    const before = this.#current;
    this.#current = name;
    this.#over.abort();
    this.#over = new AbortController();
    // Nobody has to sit out a wait that was made up.
    if (before === 'locked' || before === 'tooMany')
      for (const screen of this.#page?.login.children ?? []) screen.dispatchEvent(new ActEvent('mfa-act-forgive'));
    this.dispatchEvent(new Event('change'));
  }
}

/** The last of a question's arguments are its options. */
function signalOf(args: readonly unknown[]): AbortSignal | undefined {
  const options = args.at(-1) as { readonly signal?: AbortSignal } | undefined;
  return options?.signal;
}

/** The page's own. */
export const faults = new Faults();
