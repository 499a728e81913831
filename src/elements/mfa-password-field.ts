/** A password with a button that shows it, and a word when Caps Lock is on. */
import { html, LitElement, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { en } from '../text/en.js';
import type { MfaText } from '../text/text.js';
import { describedBy, fieldNotes } from './fields.js';
import { eyeIcon, eyeOffIcon } from './icons.js';

/**
 * One password field, drawn in the page's tree, so that password managers find it.
 * Nothing is trimmed, cut or forbidden: paste and autofill work as in any field.
 */
@customElement('mfa-password-field')
export class MfaPasswordField extends LitElement {
  /** The field's name in its form. */
  @property() name = 'password';

  /** What the field asks for. */
  @property() label = '';

  /** Help below the field. */
  @property() hint = '';

  /** What is wrong with it, in words. */
  @property() problem = '';

  /** `current-password` or `new-password`. */
  @property() autocomplete: AutoFill = 'current-password';

  /** Input waits. */
  @property({ type: Boolean }) readonly = false;

  /** The first field of its screen. */
  @property({ type: Boolean }) first = false;

  /** The words, as a whole catalogue. */
  @property({ attribute: false }) text: MfaText = en;

  @state() private shown = false;

  @state() private capsLock = false;

  /** Covers the password again, as before it is sent. */
  cover() {
    this.shown = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const { name, problem, text } = this;
    const hint = this.capsLock ? text.password.capsLock : this.hint;
    return html`
      <div class="mfa-field">
        <label class="mfa-label" for="mfa-${name}">${this.label}</label>
        <div class="mfa-with-button">
          <input
            class="mfa-input"
            id="mfa-${name}"
            name=${name}
            type=${this.shown ? 'text' : 'password'}
            autocomplete=${this.autocomplete}
            autocapitalize="none"
            spellcheck="false"
            dir="ltr"
            required
            ?data-mfa-first=${this.first}
            ?readonly=${this.readonly}
            aria-invalid=${problem ? 'true' : 'false'}
            aria-describedby=${describedBy({ name, hint, problem })}
            @keydown=${this.#watchCapsLock}
            @keyup=${this.#watchCapsLock}
            @blur=${() => (this.capsLock = false)}
          />
          <button
            class="mfa-icon-button"
            type="button"
            aria-label=${this.shown ? text.password.hide : text.password.show}
            aria-controls="mfa-${name}"
            @click=${this.#toggle}
          >
            ${svg`<svg viewBox="0 0 24 24" aria-hidden="true">${this.shown ? eyeOffIcon : eyeIcon}</svg>`}
          </button>
        </div>
        ${fieldNotes({ name, hint, problem })}
      </div>
    `;
  }

  #toggle() {
    const input = this.querySelector('input')!;
    const { selectionStart, selectionEnd } = input;
    this.shown = !this.shown;
    // Changing the type moves the caret to the start in some browsers.
    void this.updateComplete.then(() => {
      if (document.activeElement === input) input.setSelectionRange(selectionStart, selectionEnd);
    });
  }

  #watchCapsLock(event: KeyboardEvent) {
    this.capsLock = event.getModifierState('CapsLock');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-password-field': MfaPasswordField;
  }
}
