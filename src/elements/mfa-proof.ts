/** Confirmation with proof: before an authenticator app is replaced or removed. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Profile, ProofKind } from '../backend/auth-backend.js';
import type { AuthFailure } from '../backend/auth-error.js';
import { CODE_LENGTH } from '../backend/one-time-code.js';
import type { ProofPurpose } from '../flow/flow-state.js';
import { isCodeFailure } from './code-failures.js';
import { ActEvent, MoveEvent, ProofSubmitEvent } from './events.js';
import { plainButton, recoveryCodeField, submitButton, usernameField, valueOf } from './fields.js';
import './mfa-code-field.js';
import './mfa-password-field.js';
import { ScreenElement } from './screen-element.js';

const MISSING = { code: 'codeMissing', 'recovery-code': 'recoveryMissing', password: 'passwordMissing' } as const;

/**
 * Says what is about to happen and asks for a code, a recovery code or the password. One field at a time, so that
 * nothing fills the wrong one. Nothing is sent by the sixth digit: this act is confirmed by its button.
 *
 * @slot after-form - Content below the form, such as a help link.
 * @csspart lead - The sentence below the heading.
 * @fires {ProofSubmitEvent} mfa-proof-submit - The person gives a proof. Does not bubble.
 * @fires {MoveEvent} mfa-move - The person cancels. Does not bubble.
 */
@customElement('mfa-proof')
export class MfaProof extends ScreenElement {
  /** What the proof is for. */
  @property() purpose: ProofPurpose = 'remove';

  /** The proofs that the backend takes, the first one offered first. */
  @property({ attribute: false }) proofs: readonly ProofKind[] = ['password'];

  /** Who is logged in. */
  @property({ attribute: false }) profile: Profile = {};

  /** The proof that the person chose; undefined for the first one. */
  @state() private chosen: ProofKind | undefined;

  protected override renderTitle() {
    return this.text.proof[this.purpose].title;
  }

  protected override renderLead() {
    return html`<p part="lead">${this.text.proof[this.purpose].lead}</p>`;
  }

  protected override renderLinks() {
    return this.proofs
      .filter((kind) => kind !== this.#kind)
      .map(
        (kind) =>
          html`<button type="button" part="link" @click=${() => this.#choose(kind)}>
            ${this.text.proof.with[kind]}
          </button>`,
      );
  }

  protected override renderForm() {
    const { text, pending, purpose } = this;
    return html`
      <form class="mfa-form" slot="form" method="post" novalidate @submit=${this.#submit}>
        ${usernameField(this.profile.email)} ${this.#renderField()}
        ${submitButton({
          label: this.submitLabel(text.proof[purpose].submit),
          pending,
          ready: this.ready,
          danger: purpose === 'remove',
        })}
        ${plainButton(text.proof.cancel, () => this.dispatchEvent(new MoveEvent('account')), 'mfa-quiet')}
      </form>
    `;
  }

  protected override fieldOf(failure: AuthFailure): string | undefined {
    return isCodeFailure(failure) || failure.code === 'bad-credentials' ? this.#kind : undefined;
  }

  protected override wordsFor(failure: AuthFailure): string {
    return failure.code === 'bad-credentials' ? this.text.problems.passwordWrong : super.wordsFor(failure);
  }

  protected override afterRefusal(failure: AuthFailure) {
    if (this.#kind === 'code' && isCodeFailure(failure)) this.querySelector('mfa-code-field')?.clear();
    super.afterRefusal(failure);
  }

  get #kind(): ProofKind {
    return this.chosen ?? this.proofs[0] ?? 'password';
  }

  #renderField(): TemplateResult {
    const { text, pending: readonly } = this;
    const name = this.#kind;
    const problem = this.problemOf(name);
    switch (name) {
      case 'code':
        return html`<mfa-code-field
          .name=${name}
          .label=${text.fields.code}
          .problem=${problem}
          .readonly=${readonly}
          manual-submit
        ></mfa-code-field>`;
      case 'recovery-code':
        return recoveryCodeField({
          name,
          label: text.fields.recoveryCode,
          hint: text.recovery.hint,
          problem,
          readonly,
        });
      case 'password':
        return html`<mfa-password-field
          first
          .label=${text.fields.password}
          .problem=${problem}
          .readonly=${readonly}
          .text=${text}
        ></mfa-password-field>`;
    }
  }

  #choose(kind: ProofKind) {
    // A form of its own for each proof: browsers and password managers judge a form once, by the fields that it began with.
    render(nothing, this, { host: this });
    this.chosen = kind;
    this.problems = {};
    // What was refused was the other proof.
    this.dispatchEvent(new ActEvent('mfa-act-forgive'));
    void this.updateComplete.then(() => this.focus());
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    if (!this.ready) return;
    const kind = this.#kind;
    const value =
      kind === 'code'
        ? this.querySelector('mfa-code-field')!.value
        : valueOf(event.currentTarget as HTMLFormElement, kind);
    const complete = kind === 'code' ? value.length === CODE_LENGTH : value !== '';
    if (this.passes({ [kind]: !complete && MISSING[kind] })) this.dispatchEvent(new ProofSubmitEvent({ kind, value }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-proof': MfaProof;
  }
}
