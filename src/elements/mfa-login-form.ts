/** The first factor: e-mail and password. */
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AuthFailure } from '../backend/auth-error.js';
import { CredentialsElement } from './credentials-element.js';

/**
 * Asks for e-mail and password.
 *
 * @slot after-form - Content below the form, such as a help link.
 * @fires {CredentialsSubmitEvent} mfa-credentials-submit - Both are given. Does not bubble.
 * @fires {MoveEvent} mfa-move - The person wants to register. Does not bubble.
 */
@customElement('mfa-login-form')
export class MfaLoginForm extends CredentialsElement {
  /** Offers the way to registration. */
  @property({ type: Boolean }) registration = false;

  protected override renderTitle() {
    return this.text.login.title;
  }

  protected override renderLinks() {
    const { newHere, toRegister } = this.text.login;
    return this.registration ? html`<span>${newHere} ${this.renderMove(toRegister, 'register')}</span>` : nothing;
  }

  protected override renderForm() {
    return this.renderCredentials({
      autocomplete: 'current-password',
      submit: this.text.login.submit,
      fields: 'login',
    });
  }

  /** Wrong e-mail and wrong password look the same: the words above the form, the focus in the password. */
  protected override afterRefusal(failure: AuthFailure) {
    if (failure.code !== 'bad-credentials') return super.afterRefusal(failure);
    const input = this.querySelector<HTMLInputElement>('[name="password"]');
    input?.focus();
    input?.select();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-login-form': MfaLoginForm;
  }
}
