/** Recovery-code entry: in place of the code, for who has lost the phone. */
import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Profile } from '../backend/auth-backend.js';
import type { AuthFailure } from '../backend/auth-error.js';
import { isCodeFailure } from './code-failures.js';
import { CodeSubmitEvent } from './events.js';
import { recoveryCodeField, submitButton, usernameField, valueOf } from './fields.js';
import { renderName } from './profile-text.js';
import { ScreenElement } from './screen-element.js';

/**
 * Asks for a recovery code. It is handed on as typed: the backend knows its own format.
 *
 * @slot after-form - Content below the form, such as a help link.
 * @csspart lead - The sentence below the heading.
 * @fires {CodeSubmitEvent} mfa-code-submit - The person entered a recovery code. Does not bubble.
 * @fires {MoveEvent} mfa-move - The person wants the code prompt, or back to login. Does not bubble.
 */
@customElement('mfa-recovery-entry')
export class MfaRecoveryEntry extends ScreenElement {
  /** Who is logging in, as far as the backend tells. */
  @property({ attribute: false }) profile: Profile = {};

  protected override renderTitle() {
    return this.text.recovery.title;
  }

  protected override renderLead() {
    return html`<p part="lead">
      ${renderName(this.text.code.as, this.profile)}${this.text.sentenceGap}${this.text.recovery.lead}
    </p>`;
  }

  protected override renderLinks() {
    const { toCode, toLogin } = this.text.recovery;
    return html`${this.renderMove(toCode, 'code-prompt')} ${this.renderMove(toLogin, 'login')}`;
  }

  protected override renderForm(): TemplateResult {
    const { text, pending } = this;
    return html`
      <form class="mfa-form" slot="form" method="post" novalidate @submit=${this.#submit}>
        ${usernameField(this.profile.email ?? this.profile.username)}
        ${recoveryCodeField({
          name: 'recovery-code',
          label: text.fields.recoveryCode,
          hint: text.recovery.hint,
          problem: this.problemOf('recovery-code'),
          readonly: pending,
        })}
        ${submitButton({ label: this.submitLabel(text.recovery.submit), pending, ready: this.ready })}
      </form>
    `;
  }

  /** What was typed stays: a long code is mended, not typed again. */
  protected override fieldOf(failure: AuthFailure): string | undefined {
    return isCodeFailure(failure) ? 'recovery-code' : undefined;
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    if (!this.ready) return;
    const code = valueOf(event.currentTarget as HTMLFormElement, 'recovery-code').trim();
    if (this.passes({ 'recovery-code': !code && 'recoveryMissing' })) {
      this.dispatchEvent(new CodeSubmitEvent(code));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-recovery-entry': MfaRecoveryEntry;
  }
}
