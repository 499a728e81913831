/** The MFA prompt: asks for the current code. */
import { html, type TemplateResult } from 'lit';
import { CodeElement } from './code-element.js';
import { customElement, property } from 'lit/decorators.js';
import type { Profile } from '../backend/auth-backend.js';
import { submitButton, usernameField } from './fields.js';
import { renderName } from './profile-text.js';

/**
 * Asks for the current code of the person's authenticator app.
 *
 * @slot after-form - Content below the form, such as a help link.
 * @csspart lead - The sentence below the heading.
 * @fires {CodeSubmitEvent} mfa-code-submit - The person entered a complete code. Does not bubble.
 * @fires {MoveEvent} mfa-move - The person wants a recovery code, or back to login. Does not bubble.
 */
@customElement('mfa-code-prompt')
export class MfaCodePrompt extends CodeElement {
  /** Who is logging in, as far as the backend tells. */
  @property({ attribute: false }) profile: Profile = {};

  protected override renderTitle() {
    return this.text.code.title;
  }

  protected override renderLead() {
    return html`<p part="lead">
      ${renderName(this.text.code.as, this.profile)}${this.text.sentenceGap}${this.text.code.lead}
    </p>`;
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
      <form class="mfa-form" slot="form" method="post" novalidate @submit=${this.submitCode}>
        ${usernameField(this.profile.email ?? this.profile.username)} ${this.renderCodeField('')}
        ${submitButton({ label: this.submitLabel(text.code.submit), pending, ready: this.ready })}
      </form>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-code-prompt': MfaCodePrompt;
  }
}
