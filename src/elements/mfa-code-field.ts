/** The six digits: one real input over six painted boxes. */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { CODE_LENGTH } from '../backend/one-time-code.js';
import { codeFieldStyles } from '../styles/code-field.styles.js';
import { adoptOnce } from './adopt-once.js';
import { codeIn, digitsIn } from './code-text.js';
import { describedBy, fieldNotes } from './fields.js';
import { runRing } from './step-ring.js';

/** Empties while a code grows old. Not read aloud: it would never be silent. */
const ring = html`<svg class="mfa-ring" viewBox="0 0 20 20" aria-hidden="true">
  <circle cx="10" cy="10" r="8" pathLength="1"></circle>
  <circle class="mfa-ring-left" cx="10" cy="10" r="8" pathLength="1"></circle>
</svg>`;

const BOXES = Array.from({ length: CODE_LENGTH }, (_, index) => index);

/**
 * One input, never six: typing, caret, selection, undo and a screen reader behave as in any text field. No `maxlength`,
 * which would cut a pasted "123 456" before it is read. Drawn in the page's tree, where autofill looks.
 */
@customElement('mfa-code-field')
export class MfaCodeField extends LitElement {
  /** The field's name in its form. */
  @property() name = 'code';

  /** What the field asks for. */
  @property() label = '';

  /** Help below the field. */
  @property() hint = '';

  /** Seconds that one code lives; 0 where that is not known. */
  @property({ type: Number }) period = 0;

  /** What is wrong with it, in words. */
  @property() problem = '';

  /** Input waits. */
  @property({ type: Boolean }) readonly = false;

  /** Leaves sending to the button: the sixth digit does not. */
  @property({ type: Boolean, attribute: 'manual-submit' }) manualSubmit = false;

  /** The box that the caret stands in; -1 without a caret. */
  @state() private current = -1;

  #composing = false;
  #ring: Animation | undefined;

  override connectedCallback() {
    super.connectedCallback();
    adoptOnce(this.getRootNode(), codeFieldStyles);
    document.addEventListener('selectionchange', this.#followCaret);
    document.addEventListener('visibilitychange', this.#runRing);
    if (this.hasUpdated) this.#runRing();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.#followCaret);
    document.removeEventListener('visibilitychange', this.#runRing);
    // What has no end is kept by the document for ever, and with it the field and the code in there.
    this.#ring?.cancel();
  }

  private get input(): HTMLInputElement {
    return this.querySelector('input')!;
  }

  /** What is typed so far: ASCII digits. */
  get value(): string {
    return digitsIn(this.input.value).slice(0, CODE_LENGTH);
  }

  /** Empties the field. */
  clear() {
    this.input.value = '';
    this.#followCaret();
  }

  /** To the input. */
  override focus() {
    this.input.focus();
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('period')) this.#runRing();
  }

  protected override render() {
    const { name, hint, problem } = this;
    return html`
      <div class="mfa-field">
        <div class="mfa-label-row">
          <label class="mfa-label" for="mfa-${name}">${this.label}</label>
          ${this.period ? ring : nothing}
        </div>
        <div class="mfa-code">
          <div class="mfa-code-boxes" aria-hidden="true">
            ${BOXES.map((box) => html`<span class="mfa-code-box ${box === this.current ? 'mfa-current' : ''}"></span>`)}
          </div>
          <input
            class="mfa-code-input"
            id="mfa-${name}"
            name=${name}
            type="text"
            inputmode="numeric"
            autocomplete="one-time-code"
            autocapitalize="none"
            autocorrect="off"
            spellcheck="false"
            dir="ltr"
            required
            data-mfa-first
            ?readonly=${this.readonly}
            aria-invalid=${problem ? 'true' : 'false'}
            aria-describedby=${describedBy({ name, hint, problem })}
            @beforeinput=${this.#filter}
            @input=${this.#take}
            @compositionstart=${() => (this.#composing = true)}
            @compositionend=${this.#endComposition}
            @focus=${this.#followCaret}
            @blur=${this.#followCaret}
          />
        </div>
        ${fieldNotes({ name, hint, problem })}
      </div>
    `;
  }

  /** Puts in what is meant in place of what was given, before it is given, so that undo keeps its steps. */
  #filter(event: InputEvent) {
    const { data, inputType } = event;
    if (data === null || !inputType.startsWith('insert') || inputType.startsWith('insertComposition')) return;
    const code = codeIn(data);
    const { value, selectionStart, selectionEnd } = this.input;
    const room = CODE_LENGTH - value.length + ((selectionEnd ?? 0) - (selectionStart ?? 0));
    const digits = code ?? digitsIn(data).slice(0, room);
    if (data === digits && digits.length <= room) return;

    event.preventDefault();
    if (!digits) return;
    if (code) this.input.select();
    this.#insert(digits);
  }

  /** `insertText` keeps the undo history; where it is not to be had the value is set all the same. */
  #insert(digits: string) {
    if (document.execCommand('insertText', false, digits)) return;
    const { selectionStart, selectionEnd } = this.input;
    this.input.setRangeText(digits, selectionStart ?? 0, selectionEnd ?? 0, 'end');
    this.#take();
  }

  /** What came without asking (autofill, composition, drop) is put in order after the fact. */
  #take() {
    if (this.#composing) return;
    const { input } = this;
    const digits = (codeIn(input.value) ?? digitsIn(input.value)).slice(0, CODE_LENGTH);
    if (digits !== input.value) input.value = digits;
    this.#followCaret();
    if (digits.length === CODE_LENGTH && !this.manualSubmit) input.form?.requestSubmit();
  }

  #endComposition() {
    this.#composing = false;
    this.#take();
  }

  readonly #runRing = () => {
    this.#ring?.cancel();
    const left = this.querySelector('.mfa-ring-left');
    this.#ring = left ? runRing(left, this.period) : undefined;
  };

  readonly #followCaret = () => {
    const { input } = this;
    const focused = this.hasUpdated && input.matches(':focus');
    this.current = focused ? Math.min(input.selectionStart ?? 0, CODE_LENGTH - 1) : -1;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-code-field': MfaCodeField;
  }
}
