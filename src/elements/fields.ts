/** Templates of what several forms have: fields with label, hint and problem, and their buttons. */
import { html, nothing, type TemplateResult } from 'lit';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it, in words; empty when nothing is. */
  readonly problem: string;
}

/** The ids of a field's hint and problem, for `aria-describedby`: those that have something to say. */
export function describedBy({
  name,
  hint,
  problem,
}: Pick<Field, 'name' | 'hint' | 'problem'>): string | typeof nothing {
  const ids = [problem && `mfa-${name}-problem`, hint && `mfa-${name}-hint`].filter(Boolean);
  return ids.length ? ids.join(' ') : nothing;
}

export function fieldNotes({ name, hint, problem }: Pick<Field, 'name' | 'hint' | 'problem'>): TemplateResult {
  return html`
    <p class="mfa-problem" id="mfa-${name}-problem" ?hidden=${!problem}>${problem}</p>
    <p class="mfa-hint" id="mfa-${name}-hint" ?hidden=${!hint}>${hint}</p>
  `;
}

/** The e-mail field. It stays left to right in every language. */
export function emailField(field: Field & { readonly value: string; readonly readonly: boolean }): TemplateResult {
  return html`
    <div class="mfa-field">
      <label class="mfa-label" for="mfa-${field.name}">${field.label}</label>
      <input
        class="mfa-input"
        id="mfa-${field.name}"
        name=${field.name}
        type="email"
        inputmode="email"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        dir="ltr"
        required
        data-mfa-first
        .defaultValue=${field.value}
        ?readonly=${field.readonly}
        aria-invalid=${field.problem ? 'true' : 'false'}
        aria-describedby=${describedBy(field)}
      />
      ${fieldNotes(field)}
    </div>
  `;
}

/** The recovery code: letters and digits, so no numeric keyboard; nothing that a keyboard would "correct". */
export function recoveryCodeField(field: Field & { readonly readonly: boolean }): TemplateResult {
  return html`
    <div class="mfa-field">
      <label class="mfa-label" for="mfa-${field.name}">${field.label}</label>
      <input
        class="mfa-input mfa-mono"
        id="mfa-${field.name}"
        name=${field.name}
        type="text"
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck="false"
        dir="ltr"
        required
        data-mfa-first
        ?readonly=${field.readonly}
        aria-invalid=${field.problem ? 'true' : 'false'}
        aria-describedby=${describedBy(field)}
      />
      ${fieldNotes(field)}
    </div>
  `;
}

/** Tells password managers whose code or password this is, on a step that does not ask for the name again. */
export function usernameField(email: string | undefined): TemplateResult | typeof nothing {
  if (!email) return nothing;
  return html`
    <input
      class="mfa-visually-hidden"
      type="text"
      name="username"
      autocomplete="username"
      tabindex="-1"
      aria-hidden="true"
      readonly
      .value=${email}
    />
  `;
}

export interface SubmitButton {
  readonly label: string;
  /** The question is on its way. */
  readonly pending: boolean;
  /** False while it takes no press. It keeps its place in the tab order all the same. */
  readonly ready: boolean;
  readonly danger?: boolean;
}

/** `aria-disabled` in place of `disabled`: a disabled button drops the focus of who has just pressed it. */
export function submitButton({ label, pending, ready, danger }: SubmitButton): TemplateResult {
  return html`
    <button
      class="mfa-button ${danger ? 'mfa-danger' : 'mfa-primary'}"
      type="submit"
      aria-disabled=${ready ? 'false' : 'true'}
    >
      ${pending ? html`<span class="mfa-spinner" aria-hidden="true"></span>` : nothing}<span>${label}</span>
    </button>
  `;
}

/** A button that does nothing but what it says. */
export function plainButton(label: string, click: () => void, look = ''): TemplateResult {
  return html`<button class="mfa-button ${look}" type="button" @click=${click}>${label}</button>`;
}

/** The typed value of a form's field: as the field has it when it is read, whatever filled it. */
export function valueOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
}
