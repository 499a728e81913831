/** A new account: e-mail and a new password. */
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { AuthFailure } from '../backend/auth-error.js';
import { CredentialsElement } from './credentials-element.js';

/**
 * Asks for the e-mail and the new password of an account to be made.
 *
 * @slot after-form - Content below the form, such as the terms of use.
 * @fires {CredentialsSubmitEvent} mfa-credentials-submit - Both are given. Does not bubble.
 * @fires {MoveEvent} mfa-move - The person has an account already. Does not bubble.
 */
@customElement('mfa-register-form')
export class MfaRegisterForm extends CredentialsElement {
  protected override renderTitle() {
    return this.text.register.title;
  }

  protected override renderLinks() {
    const { registered, toLogin } = this.text.register;
    return html`<span>${registered} ${this.renderMove(toLogin, 'login')}</span>`;
  }

  protected override renderForm() {
    const { submit, passwordHint } = this.text.register;
    return this.renderCredentials({ autocomplete: 'new-password', passwordHint, submit, fields: 'register' });
  }

  protected override fieldOf(failure: AuthFailure): string | undefined {
    switch (failure.code) {
      case 'account-exists':
      case 'bad-email':
        return 'email';
      case 'weak-password':
        return 'password';
      default:
        return undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-register-form': MfaRegisterForm;
  }
}
