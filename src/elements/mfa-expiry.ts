/** Tells in time that a step is about to end, and offers to stay (WCAG 2.2.1: at least 20 s before). */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { expiryStyles } from '../styles/expiry.styles.js';
import { hiddenStyles, linkStyles } from '../styles/screen.styles.js';
import { en } from '../text/en.js';
import { durationText, fillText } from '../text/format.js';
import type { MfaText } from '../text/text.js';
import { Countdown } from './countdown.js';
import { ActEvent } from './events.js';

const TOLD_BEFORE_SECONDS = 30;

/**
 * Nothing until the end is near, then how long it is off.
 *
 * @csspart expiry - The notice.
 * @csspart link - The button that asks for more time.
 * @fires {ActEvent} mfa-act-stay - The person wants more time. Does not bubble.
 */
@customElement('mfa-expiry')
export class MfaExpiry extends LitElement {
  static override styles = [hiddenStyles, linkStyles, expiryStyles];

  /** Milliseconds since the epoch; undefined where there is no end. */
  @property({ attribute: false }) endsAt: number | undefined;

  /** The words, as a whole catalogue. */
  @property({ attribute: false }) text: MfaText = en;

  readonly #countdown = new Countdown(this, () => {});
  #timer: number | undefined;
  #near = false;

  override connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('endsAt')) this.#look();
  }

  protected override render() {
    const { expiry: words } = this.text;
    const { seconds, announced } = this.#countdown;
    return html`
      ${
        this.#near
          ? html`<div part="expiry">
              <span>${this.#told(seconds)}</span>
              <button type="button" part="link" @click=${() => this.dispatchEvent(new ActEvent('mfa-act-stay'))}>
                ${words.stay}
              </button>
            </div>`
          : nothing
      }
      <p role="status" class="visually-hidden">
        ${this.#near ? this.#told(seconds && (announced || TOLD_BEFORE_SECONDS)) : nothing}
      </p>
    `;
  }

  #told(seconds: number): string {
    const { expiry: words, locale } = this.text;
    return seconds ? fillText(words.soon, { time: durationText(seconds, locale) }) : words.over;
  }

  #look() {
    clearTimeout(this.#timer);
    const left = this.endsAt === undefined ? Infinity : (this.endsAt - Date.now()) / 1000;
    this.#near = left <= TOLD_BEFORE_SECONDS;
    this.#countdown.start(this.#near ? Math.max(0, left) : 0);
    if (!this.#near && left < Infinity)
      this.#timer = window.setTimeout(() => this.#look(), (left - TOLD_BEFORE_SECONDS) * 1000);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-expiry': MfaExpiry;
  }
}
