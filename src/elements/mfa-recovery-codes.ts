/** New recovery codes: to be saved, once, before anything else. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { panelStyles } from '../styles/panel.styles.js';
import { countText } from '../text/format.js';
import type { Phrase } from '../text/text.js';
import { adoptOnce } from './adopt-once.js';
import { ActEvent } from './events.js';
import { plainButton, submitButton } from './fields.js';
import './mfa-copy-button.js';
import { recoveryFile } from './recovery-file.js';
import { ScreenElement } from './screen-element.js';

/**
 * Shows new recovery codes with three ways to keep them, and goes on only when the person says that they are kept.
 * No time limit here: some write them down by hand.
 *
 * @slot after-form - Content below the form, such as where to keep them.
 * @csspart lead - The sentence below the heading.
 * @fires {ActEvent} mfa-act-saved - The person has saved them. Does not bubble.
 */
@customElement('mfa-recovery-codes')
export class MfaRecoveryCodes extends ScreenElement {
  /** What is to be saved. */
  @property({ attribute: false }) codes: readonly string[] = [];

  /** The service that they belong to, for the file. */
  @property() service = '';

  /** The account that they belong to, for the file. */
  @property() account = '';

  @state() private saved = false;

  #downloaded: string | undefined;

  override connectedCallback() {
    super.connectedCallback();
    adoptOnce(this.getRootNode(), panelStyles);
    window.addEventListener('beforeunload', this.#holdBack);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.#holdBack);
    if (this.#downloaded) URL.revokeObjectURL(this.#downloaded);
  }

  /** To the heading: there is something to read before there is something to do. */
  override focus() {
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
  }

  protected override renderTitle() {
    return this.#count(this.text.codes.title);
  }

  protected override renderLead() {
    return html`<p part="lead">${this.#count(this.text.codes.lead)}</p>`;
  }

  protected override renderForm(): TemplateResult {
    const { codes: words } = this.text;
    const problem = this.problemOf('saved');
    return html`
      <form class="mfa-form" slot="form" method="post" novalidate @submit=${this.#submit}>
        <ul class="mfa-codes" id="mfa-codes" aria-label=${words.label}>
          ${this.codes.map((code) => html`<li><code class="mfa-secret" dir="ltr">${code}</code></li>`)}
        </ul>
        <div class="mfa-row mfa-keep">
          <mfa-copy-button
            for="mfa-codes"
            .label=${words.copy}
            .value=${this.codes.join('\n')}
            .text=${this.text}
          ></mfa-copy-button>
          ${plainButton(words.download, () => this.#download())} ${plainButton(words.print, () => window.print())}
        </div>
        <div class="mfa-field">
          <label class="mfa-tick">
            <input
              type="checkbox"
              name="saved"
              .checked=${this.saved}
              @change=${this.#tick}
              aria-invalid=${problem ? 'true' : 'false'}
              aria-describedby=${problem ? 'mfa-saved-problem' : nothing}
            />
            <span>${this.#count(words.saved)}</span>
          </label>
          <p class="mfa-problem" id="mfa-saved-problem" ?hidden=${!problem}>${problem}</p>
        </div>
        ${submitButton({ label: words.submit, pending: false, ready: this.saved })}
        <pre class="mfa-print-only">${this.#file().content}</pre>
      </form>
    `;
  }

  /** The phrase for as many as there are. */
  #count(phrase: Phrase): string {
    return countText(phrase, this.codes.length, this.text.locale);
  }

  #file() {
    const { text, codes, service, account } = this;
    return recoveryFile({ text, codes, service, account, date: Date.now() });
  }

  #tick(event: Event) {
    this.saved = (event.currentTarget as HTMLInputElement).checked;
    if (this.saved) this.problems = {};
  }

  #download() {
    const { name, content } = this.#file();
    if (this.#downloaded) URL.revokeObjectURL(this.#downloaded);
    // Kept until the screen goes: no event tells when the browser has read it.
    this.#downloaded = URL.createObjectURL(new Blob([content], { type: 'text/plain;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = this.#downloaded;
    link.download = name;
    link.click();
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    if (this.passes({ saved: !this.saved && 'savedMissing' })) this.dispatchEvent(new ActEvent('mfa-act-saved'));
  }

  /** The browser asks before the page goes: the codes cannot be shown again. */
  readonly #holdBack = (event: BeforeUnloadEvent) => {
    if (!this.saved) event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-recovery-codes': MfaRecoveryCodes;
  }
}
