/** What a logged-in person sees: who they are, what is bound, and what they can do about it. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Authenticator, Profile, RecoveryCodeStatus } from '../backend/auth-backend.js';
import { panelStyles } from '../styles/panel.styles.js';
import { accountStyles } from '../styles/account.styles.js';
import { countText, dateText, fill, fillText } from '../text/format.js';
import { adoptOnce } from './adopt-once.js';
import { renderAvatar } from './avatar.js';
import { ActEvent, MoveEvent, type ActName } from './events.js';
import { plainButton } from './fields.js';
import { profileName, renderName } from './profile-text.js';
import { ScreenElement } from './screen-element.js';

/**
 * Shows the account: the profile, the bound authenticator app, and the ways to bind, replace, remove and log out.
 *
 * @slot after-form - Content below, such as a link into the application.
 * @csspart lead - The sentence below the heading.
 * @fires {ActEvent} mfa-act-bind - The person wants to set up an authenticator app. Does not bubble.
 * @fires {ActEvent} mfa-act-logout - The person wants to log out. Does not bubble.
 * @fires {ActEvent} mfa-act-retry - The person wants the list again that could not be had. Does not bubble.
 * @fires {MoveEvent} mfa-move - The person wants to replace or remove the app, or new recovery codes. Does not bubble.
 */
@customElement('mfa-account')
export class MfaAccount extends ScreenElement {
  /** Who is logged in. */
  @property({ attribute: false }) profile: Profile = {};

  /** The bound authenticator apps; undefined until the backend has told. */
  @property({ attribute: false }) authenticators: readonly Authenticator[] | undefined;

  /** Those that were given last, used or not; undefined where the backend tells nothing of them. */
  @property({ attribute: false }) recoveryCodes: readonly RecoveryCodeStatus[] | undefined;

  /** Whether new ones can be had in their place. */
  @property({ attribute: false }) renewsRecoveryCodes = false;

  override connectedCallback() {
    super.connectedCallback();
    adoptOnce(this.getRootNode(), panelStyles);
    adoptOnce(this.getRootNode(), accountStyles);
  }

  protected override renderTitle() {
    const { title, titleNameless } = this.text.account;
    return renderName(title, this.profile, titleNameless);
  }

  protected override renderLead() {
    const { email } = this.profile;
    // The heading has said it already where there is no other name.
    if (!email || email === profileName(this.profile)) return nothing;
    return html`<p part="lead">${fill<unknown>(this.text.account.signedIn, { name: html`<bdi>${email}</bdi>` })}</p>`;
  }

  protected override renderForm(): TemplateResult {
    const { text, profile } = this;
    return html`
      <div class="mfa-account" slot="form">
        ${renderAvatar(profile)}
        <section
          class="mfa-section"
          aria-labelledby="mfa-security"
          aria-busy=${this.authenticators || this.failure ? 'false' : 'true'}
        >
          <h2 class="mfa-section-title" id="mfa-security">${text.account.security}</h2>
          ${this.#renderAuthenticators()}
        </section>
        ${this.#renderRecoveryCodes()} ${this.#renderAct(text.account.logout, 'mfa-act-logout')}
      </div>
    `;
  }

  #renderAuthenticators(): TemplateResult {
    const { authenticators, failure } = this;
    const { account: words } = this.text;
    if (!authenticators) {
      return failure ? this.#renderAct(words.retry, 'mfa-act-retry') : html`<p class="mfa-hint">${words.loading}</p>`;
    }
    if (!authenticators.length) {
      return html`<p class="mfa-hint">${words.none}</p>
        ${this.#renderAct(words.bind, 'mfa-act-bind', 'mfa-primary')}`;
    }
    return html`
      <ul class="mfa-authenticators">
        ${authenticators.map((authenticator) => this.#renderAuthenticator(authenticator))}
      </ul>
      <div class="mfa-column">
        ${(['replace', 'remove'] as const).map((purpose) =>
          plainButton(words[purpose], () => this.dispatchEvent(new MoveEvent(purpose))),
        )}
      </div>
    `;
  }

  #renderRecoveryCodes(): TemplateResult | typeof nothing {
    const { recoveryCodes, text } = this;
    const { account: words, locale } = text;
    if (!recoveryCodes?.length) return nothing;
    const left = countText(words.codesLeft, recoveryCodes.filter(({ used }) => !used).length, locale);
    const total = new Intl.NumberFormat(locale).format(recoveryCodes.length);
    return html`
      <section class="mfa-section" aria-labelledby="mfa-codes-left">
        <h2 class="mfa-section-title" id="mfa-codes-left">${words.codes}</h2>
        <p class="mfa-hint">${fillText(left, { total })}</p>
        <ul class="mfa-code-hints">
          ${recoveryCodes.map(
            ({ hint, used }) =>
              html`<li>
                ${
                  used
                    ? html`<s><code dir="ltr">${hint}</code></s> <span class="mfa-hint">${words.codeUsed}</span>`
                    : html`<code dir="ltr">${hint}</code>`
                }
              </li>`,
          )}
        </ul>
        ${
          this.renewsRecoveryCodes
            ? plainButton(words.regenerate, () => this.dispatchEvent(new MoveEvent('regenerate')))
            : nothing
        }
      </section>
    `;
  }

  #renderAuthenticator({ boundAt }: Authenticator): TemplateResult {
    const { account: words, locale } = this.text;
    const since = isDate(boundAt) ? fill(words.since, { date: dateText(boundAt, locale) }) : nothing;
    return html`<li><span class="mfa-strong">${words.bound}</span> <span class="mfa-hint">${since}</span></li>`;
  }

  #renderAct(label: string, act: ActName, look = ''): TemplateResult {
    const busy = this.pending && Boolean(this.authenticators);
    return html`
      <button
        class="mfa-button ${look}"
        type="button"
        aria-disabled=${busy ? 'true' : 'false'}
        @click=${() => !busy && this.dispatchEvent(new ActEvent(act))}
      >
        ${label}
      </button>
    `;
  }
}

/** Whether there is such a day at all (ECMA-262 §21.4.1.1). */
function isDate(time: number | undefined): time is number {
  return Math.abs(time ?? NaN) <= 8.64e15;
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-account': MfaAccount;
  }
}
