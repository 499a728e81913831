/** What the page hears before each act of the person: it may cancel it, wait for something first, or send something along. */
import type { Act, Asked } from '../flow/gate.js';

/**
 * `mfa-before-ACT`, such as `mfa-before-login`. `preventDefault()` cancels the act, also after a wait. Without a secret.
 */
export class BeforeEvent extends Event {
  readonly act: Act;
  /** Who logs in or registers, as typed; empty where nothing was typed. */
  readonly email: string;
  /** What goes along to the backend with the credentials (login and register): a captcha's answer, a consent. */
  readonly extra: Record<string, string>;
  readonly #waits: PromiseLike<unknown>[] = [];

  constructor({ act, email, extra }: Asked) {
    super(`mfa-before-${act}`, { bubbles: true, composed: true, cancelable: true });
    this.act = act;
    this.email = email;
    this.extra = extra;
  }

  /** The act waits, and the page shows that it is busy. A rejection refuses it: an `AuthError` in that failure's words. */
  waitUntil(wait: PromiseLike<unknown>) {
    this.#waits.push(wait);
  }

  /** Whether the act may go on, once all that it waits for is there. */
  passed(): boolean | Promise<boolean> {
    const isFree = () => !this.defaultPrevented;
    return this.#waits.length && isFree() ? Promise.all(this.#waits).then(isFree) : isFree();
  }
}
