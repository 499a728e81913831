/** Copies a text, and says whether it did. */
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { en } from '../text/en.js';
import type { MfaText } from '../text/text.js';
import { copyText } from './copy-text.js';

/** A button in the page's tree, beside the text that it copies. Where copying is not to be had it selects that text. */
@customElement('mfa-copy-button')
export class MfaCopyButton extends LitElement {
  /** What the button says. */
  @property() label = '';

  /** What is copied. */
  @property({ attribute: false }) value = '';

  /** The id of the element that shows the text: selected when copying fails. */
  @property({ attribute: 'for' }) source = '';

  /** The words, as a whole catalogue. */
  @property({ attribute: false }) text: MfaText = en;

  @state() private outcome: 'done' | 'failed' | undefined;

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const { outcome, text } = this;
    return html`
      <button class="mfa-button" type="button" @click=${this.#copy}>${this.label}</button>
      <span class="mfa-copied ${outcome ? '' : 'mfa-quiet-region'}" role="status"
        >${outcome ? text.copy[outcome] : nothing}</span
      >
    `;
  }

  async #copy() {
    this.outcome = undefined;
    const done = await copyText(this.value, this);
    await this.updateComplete;
    this.outcome = done ? 'done' : 'failed';
    const shown = this.source && (this.getRootNode() as ParentNode).querySelector(`#${this.source}`);
    if (!done && shown) getSelection()?.selectAllChildren(shown);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-copy-button': MfaCopyButton;
  }
}
