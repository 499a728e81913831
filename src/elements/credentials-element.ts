/** What logging in and registering share: a form with e-mail and password. */
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { looksLikeEmail } from './email-text.js';
import { CredentialsSubmitEvent } from './events.js';
import { emailField, submitButton, valueOf } from './fields.js';
import './mfa-password-field.js';
import type { MfaPasswordField } from './mfa-password-field.js';
import { ScreenElement } from './screen-element.js';

interface CredentialsForm {
  readonly autocomplete: 'current-password' | 'new-password';
  readonly passwordHint?: string;
  readonly submit: string;
}

export abstract class CredentialsElement extends ScreenElement {
  /** The e-mail to begin with. */
  @property() email = '';

  /** To the password when the e-mail is there already. */
  override focus() {
    if (!this.email) return super.focus();
    this.querySelector<HTMLElement>('[name="password"]')?.focus({ preventScroll: true });
  }

  protected renderCredentials({ autocomplete, passwordHint = '', submit }: CredentialsForm): TemplateResult {
    const { text, pending } = this;
    const passwordProblem = this.problemOf('password');
    return html`
      <form class="mfa-form" slot="form" method="post" novalidate @submit=${this.#submit}>
        ${emailField({
          name: 'email',
          label: text.fields.email,
          problem: this.problemOf('email'),
          value: this.email,
          readonly: pending,
        })}
        <mfa-password-field
          .autocomplete=${autocomplete}
          .label=${text.fields.password}
          .hint=${passwordProblem ? '' : passwordHint}
          .problem=${passwordProblem}
          .readonly=${pending}
          .text=${text}
        ></mfa-password-field>
        ${submitButton({ label: this.submitLabel(submit), pending, ready: this.ready })}
      </form>
    `;
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    if (!this.ready) return;
    const form = event.currentTarget as HTMLFormElement;
    const email = valueOf(form, 'email').trim();
    const password = valueOf(form, 'password');
    const passes = this.passes({
      email: !email ? 'emailMissing' : !looksLikeEmail(email) && 'emailBad',
      password: !password && 'passwordMissing',
    });
    if (!passes) return;
    this.querySelector<MfaPasswordField>('mfa-password-field')?.cover();
    this.dispatchEvent(new CredentialsSubmitEvent({ email, password }));
  }
}
