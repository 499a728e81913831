/** A text to take away: it is shown, and a button copies it. */
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { copyText } from '../copy-text.js';
import { toolStyles } from '../tool.styles.js';
import { en } from '../../text/en.js';
import type { MfaText } from '../../text/text.js';

@customElement('mfa-demo-take')
export class MfaDemoTake extends LitElement {
  static override styles = [
    toolStyles,
    css`
      textarea {
        inline-size: 100%;
        font-family: var(--tool-mono);
      }
    `,
  ];

  /** Names the text. */
  @property() label = '';

  @property() value = '';

  /** The card's words: it copies things as well. */
  @property({ attribute: false }) text: MfaText = en;

  @state() private outcome: keyof MfaText['copy'] | undefined;

  protected override render() {
    return html`<div class="stack">
      <h3>${this.label}</h3>
      <textarea readonly rows="6" dir="ltr" spellcheck="false" aria-label=${this.label} .value=${this.value}></textarea>
      <div class="actions">
        <button aria-label="${this.text.codes.copy}: ${this.label}" @click=${this.#copy}>
          ${this.text.codes.copy}
        </button>
        <span role="status">${this.outcome && this.text.copy[this.outcome]}</span>
      </div>
    </div>`;
  }

  async #copy() {
    this.outcome = undefined;
    this.outcome = (await copyText(this.value, this.renderRoot as ShadowRoot)) ? 'done' : 'failed';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-take': MfaDemoTake;
  }
}
