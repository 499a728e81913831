/** The MFA prompt: asks for the current code. */
import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Profile } from '../backend/auth-backend.js';
import type { AuthFailure } from '../backend/auth-error.js';
import { CODE_LENGTH } from '../backend/one-time-code.js';
import { CodeSubmitEvent } from './events.js';
import { submitButton, usernameField } from './fields.js';
import './mfa-code-field.js';
import { isCodeFailure } from './code-failures.js';
import { renderName } from './profile-text.js';
import { ScreenElement } from './screen-element.js';

/**
 * Asks for the current code of the person's authenticator app.
 *
 * @slot after-form - Content below the form, such as a help link.
 * @fires {CodeSubmitEvent} mfa-code-submit - The person entered a complete code. Does not bubble.
 * @fires {MoveEvent} mfa-move - The person wants a recovery code, or back to login. Does not bubble.
 */
@customElement('mfa-code-prompt')
export class MfaCodePrompt extends ScreenElement {
  /** Who is logging in, as far as the backend tells. */
  @property({ attribute: false }) profile: Profile = {};

  /** Leaves sending to the button: the sixth digit does not. */
  @property({ type: Boolean, attribute: 'manual-submit' }) manualSubmit = false;

  protected override renderTitle() {
    return this.text.code.title;
  }

  protected override renderLead() {
    return html`<p part="lead">${renderName(this.text.code.lead, this.profile)}</p>`;
  }

  protected override renderLinks() {
    const { lostPhone, toRecovery, toLogin } = this.text.code;
    return html`
      <span>${lostPhone} ${this.renderMove(toRecovery, 'recovery-entry')}</span>
      ${this.renderMove(toLogin, 'login')}
    `;
  }

  protected override renderForm(): TemplateResult {
    const { text, pending } = this;
    return html`
      <form class="mfa-form" slot="form" method="post" novalidate @submit=${this.#submit}>
        ${usernameField(this.profile.email ?? this.profile.username)}
        <mfa-code-field
          .label=${text.fields.code}
          .hint=${this.manualSubmit ? '' : text.code.hint}
          .problem=${this.problemOf('code')}
          .readonly=${pending}
          .manualSubmit=${this.manualSubmit}
        ></mfa-code-field>
        ${submitButton({ label: this.submitLabel(text.code.submit), pending, ready: this.ready })}
      </form>
    `;
  }

  protected override fieldOf(failure: AuthFailure): string | undefined {
    return isCodeFailure(failure) ? 'code' : undefined;
  }

  protected override afterRefusal(failure: AuthFailure) {
    if (isCodeFailure(failure)) this.querySelector('mfa-code-field')?.clear();
    super.afterRefusal(failure);
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    if (!this.ready) return;
    const code = this.querySelector('mfa-code-field')!.value;
    if (this.passes({ code: code.length < CODE_LENGTH && this.text.problems.codeMissing })) {
      this.dispatchEvent(new CodeSubmitEvent(code));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-code-prompt': MfaCodePrompt;
  }
}
