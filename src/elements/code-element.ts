/** What the screens share that ask for the six digits. */
import { html, type TemplateResult } from 'lit';
import type { AuthFailure } from '../backend/auth-error.js';
import { CODE_LENGTH } from '../backend/one-time-code.js';
import { isCodeFailure } from './code-failures.js';
import { property } from 'lit/decorators.js';
import { CodeSubmitEvent } from './events.js';
import './mfa-code-field.js';
import { ScreenElement } from './screen-element.js';

export abstract class CodeElement extends ScreenElement {
  /** Leaves sending to the button: the sixth digit does not. */
  @property({ type: Boolean, attribute: 'manual-submit' }) manualSubmit = false;

  /** Seconds that one code lives, if the backend tells. */
  @property({ attribute: false }) period: number | undefined;

  protected renderCodeField(hint: string): TemplateResult {
    const { text } = this;
    return html`<mfa-code-field
      .label=${text.fields.code}
      .hint=${this.manualSubmit ? hint : [hint, text.code.hint].filter(Boolean).join(text.sentenceGap)}
      .period=${this.period ?? 0}
      .problem=${this.problemOf('code')}
      .readonly=${this.pending}
      .manualSubmit=${this.manualSubmit}
    ></mfa-code-field>`;
  }

  protected override fieldOf(failure: AuthFailure): string | undefined {
    return isCodeFailure(failure) ? 'code' : undefined;
  }

  protected override afterRefusal(failure: AuthFailure) {
    if (isCodeFailure(failure)) this.querySelector('mfa-code-field')?.clear();
    super.afterRefusal(failure);
  }

  protected submitCode(event: SubmitEvent) {
    event.preventDefault();
    if (!this.ready) return;
    const code = this.querySelector('mfa-code-field')!.value;
    if (this.passes({ code: code.length < CODE_LENGTH && 'codeMissing' })) {
      this.dispatchEvent(new CodeSubmitEvent(code));
    }
  }
}
