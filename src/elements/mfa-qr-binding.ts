/** The QR binding panel: QR code, key, link, and the first code. */
import { html, nothing, type TemplateResult } from 'lit';
import { CodeElement } from './code-element.js';
import { customElement, property } from 'lit/decorators.js';
import type { Binding } from '../backend/auth-backend.js';
import { panelStyles } from '../styles/panel.styles.js';
import { fillText } from '../text/format.js';
import { adoptOnce } from './adopt-once.js';
import { MoveEvent } from './events.js';
import { plainButton, submitButton, usernameField } from './fields.js';
import './mfa-copy-button.js';
import { keyUri } from './safe-url.js';

/**
 * Shows an authenticator app what to add, and asks for the first code that it makes of it.
 *
 * @slot after-form - Content below the form, such as which apps to use.
 * @csspart lead - The sentence below the heading.
 * @fires {CodeSubmitEvent} mfa-code-submit - The person entered a complete code. Does not bubble.
 * @fires {MoveEvent} mfa-move - The person cancels. Does not bubble.
 */
@customElement('mfa-qr-binding')
export class MfaQrBinding extends CodeElement {
  /** The authenticator app on offer. */
  @property({ attribute: false }) binding: Binding | undefined;

  /** Where *Cancel* leads: the account, or the login of a person who must bind to get in. */
  @property({ attribute: false }) back: 'account' | 'login' = 'account';

  /** Nobody asked for it: it is offered after a login. */
  @property({ type: Boolean }) offered = false;

  override connectedCallback() {
    super.connectedCallback();
    adoptOnce(this.getRootNode(), panelStyles);
  }

  /** To the heading: the first thing to do here is to look. */
  override focus() {
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
  }

  protected override renderTitle() {
    return this.text.binding.title;
  }

  protected override renderLead() {
    return html`<p part="lead">${this.text.binding.scan}</p>`;
  }

  protected override renderForm(): TemplateResult {
    const { binding, text, pending } = this;
    if (!binding) return html``;
    return html`
      <div class="mfa-binding" slot="form">
        ${this.#renderKey(binding)}
        <form class="mfa-form" method="post" novalidate @submit=${this.submitCode}>
          ${usernameField(binding.account)} ${this.renderCodeField(text.binding.confirm)}
          ${submitButton({ label: this.submitLabel(text.binding.submit), pending, ready: this.ready })}
          ${plainButton(
            this.offered ? text.binding.later : text.binding.cancel,
            () => this.dispatchEvent(new MoveEvent(this.back)),
            'mfa-quiet',
          )}
        </form>
      </div>
    `;
  }

  #renderKey({ uri, secret, issuer, account }: Binding): TemplateResult {
    const { binding: words } = this.text;
    const groups = secret.replace(/[^]{4}(?=[^])/gu, '$& ');
    const link = keyUri(uri);
    return html`
      <div class="mfa-qr-frame"><mfa-qr-code .value=${uri} .label=${words.qr}></mfa-qr-code></div>
      ${link ? html`<a class="mfa-button" href=${link}>${words.open}</a>` : nothing}
      <div class="mfa-key">
        <p class="mfa-hint">${words.keyLead}</p>
        <div class="mfa-key-row">
          <code id="mfa-key" class="mfa-secret" dir="ltr" aria-hidden="true" @copy=${this.#copyKey}>${groups}</code>
          <span class="mfa-visually-hidden">${fillText(words.keySpelled, { key: [...secret].join(' ') })}</span>
          <mfa-copy-button for="mfa-key" .label=${words.copyKey} .value=${secret} .text=${this.text}></mfa-copy-button>
        </div>
      </div>
      <p class="mfa-hint">
        ${words.shownAs} <bdi class="mfa-strong">${issuer}</bdi> · <bdi class="mfa-strong">${account}</bdi>
      </p>
    `;
  }

  /** The groups are for the eye: what is copied by hand has no spaces either. */
  #copyKey(event: ClipboardEvent) {
    event.clipboardData?.setData('text/plain', this.binding?.secret ?? '');
    event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-qr-binding': MfaQrBinding;
  }
}
