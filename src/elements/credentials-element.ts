/** What logging in and registering share: a form with e-mail and password. */
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Credentials } from '../backend/auth-backend.js';
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
  /** Whose fields of the page's own stand in it. */
  readonly fields: 'login' | 'register';
}

export abstract class CredentialsElement extends ScreenElement {
  /** The e-mail to begin with. */
  @property() email = '';

  /** To the password when the e-mail is there already. */
  override focus() {
    if (!this.email) return super.focus();
    this.querySelector<HTMLElement>('[name="password"]')?.focus({ preventScroll: true });
  }

  protected renderCredentials({ autocomplete, passwordHint = '', submit, fields }: CredentialsForm): TemplateResult {
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
        <div class="mfa-fields" data-mfa-fields=${fields}></div>
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
    const extra = this.#extra(form);
    if (!extra) return;
    this.querySelector<MfaPasswordField>('mfa-password-field')?.cover();
    this.dispatchEvent(new CredentialsSubmitEvent({ email, password, ...extra }));
  }

  /** The values of the page's own fields; undefined where one of them does not hold, which its browser then says. */
  #extra(form: HTMLFormElement): Pick<Credentials, 'extra'> | undefined {
    const own = form.querySelectorAll<HTMLInputElement>('[data-mfa-fields] :is(input, select, textarea)');
    if (!Array.from(own).every((field) => field.reportValidity())) return undefined;
    const given = Array.from(new FormData(form)).filter(
      ([name, value]) => name !== 'email' && name !== 'password' && typeof value === 'string',
    );
    return given.length ? { extra: Object.fromEntries(given) as Record<string, string> } : {};
  }
}
