/** An authenticator app in a phone of its own: it knows only what it has scanned or was told. */
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { DemoTool } from '../tool.js';
import { toolStyles } from '../tool.styles.js';
import { accountFromUri, type Account } from './account.js';
import { codeOf } from './code.js';
import { copyText } from '../copy-text.js';
import './mfa-demo-key.js';
import type { KeyTypedEvent } from './mfa-demo-key.js';
import { isFailure, toldText, type Told } from './outcome.js';
import { phoneOf, type Phone } from './phone.js';
import { phoneStyles } from './phone.styles.js';
import { renderAccount } from './render-account.js';
import { renderClock } from './render-clock.js';
import { scan } from './scan.js';
import { timeText } from './time-text.js';
import { typeCode } from './type-code.js';

@customElement('mfa-demo-phone')
export class MfaDemoPhone extends DemoTool {
  static override styles = [toolStyles, phoneStyles];

  @state() private told: Told | undefined;

  @state() private isTyping = false;

  #timer: number | undefined;

  override connectedCallback() {
    super.connectedCallback();
    this.#phone.addEventListener('change', this.#refresh);
    this.#tick();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#phone.removeEventListener('change', this.#refresh);
    clearTimeout(this.#timer);
  }

  get #phone(): Phone {
    return phoneOf(this.page);
  }

  protected override render() {
    const { phone: words } = this.words;
    const { accounts, now } = this.#phone;
    const { told } = this;
    return html`
      <div class="stack">
        <p class="quiet">${words.lead}</p>
        <div class="phone stack">
          <div class="top">
            <h3>${words.app}</h3>
            <span>${timeText(now)}</span>
          </div>
          ${
            accounts.length
              ? html`<ul class="stack">
                  ${accounts.map((account, index) =>
                    renderAccount({
                      account,
                      id: `account-${index}`,
                      now,
                      words,
                      type: () => this.#type(account),
                      copy: () => this.#copy(account),
                      remove: () => this.#remove(account),
                    }),
                  )}
                </ul>`
              : html`<p>${words.empty}</p>`
          }
          <div class="actions">
            <button id="scan" class=${accounts.length ? '' : 'main'} @click=${this.#scan}>${words.scan}</button>
            <button aria-expanded=${this.isTyping ? 'true' : 'false'} @click=${() => (this.isTyping = !this.isTyping)}>
              ${words.typeKey}
            </button>
          </div>
          ${
            this.isTyping
              ? html`<mfa-demo-key
                  .page=${this.page}
                  .words=${this.words}
                  @mfa-demo-key-typed=${this.#addTyped}
                ></mfa-demo-key>`
              : nothing
          }
          <div class="line">
            <p class=${told && isFailure(told) ? 'failed' : ''} role="status">${told && toldText(told, words)}</p>
            ${told?.removed ? html`<button id="undo" @click=${this.#undo}>${words.undo}</button>` : nothing}
          </div>
        </div>
        ${renderClock(this.#phone, words)}
      </div>
    `;
  }

  /** Whenever a second of the phone begins: it is off by whole ones. */
  #tick() {
    this.#timer = window.setTimeout(() => this.#tick(), 1000 - (Date.now() % 1000));
    this.requestUpdate();
  }

  /** What was told of it is old news, and what was removed before an erasing stays away. */
  readonly #refresh = () => {
    this.told = undefined;
    this.requestUpdate();
  };

  async #scan() {
    this.told = undefined;
    const seen = await scan(this.page);
    if ('problem' in seen) this.told = { outcome: seen.problem };
    else this.#add(accountFromUri(seen.text));
  }

  #addTyped({ account }: KeyTypedEvent) {
    this.isTyping = false;
    this.#add(account);
    this.renderRoot.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  }

  #add(account: ReturnType<typeof accountFromUri>) {
    if ('problem' in account) this.told = { outcome: account.problem, ...account };
    else this.told = { outcome: this.#phone.add(account) ? 'added' : 'known', name: this.#nameOf(account) };
  }

  async #remove(account: Account) {
    this.#phone.remove(account);
    this.told = { outcome: 'removed', name: this.#nameOf(account), removed: account };
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#undo')?.focus();
  }

  #undo() {
    if (this.told?.removed) this.#add(this.told.removed);
    this.renderRoot.querySelector<HTMLElement>('#scan')?.focus();
  }

  #type(account: Account) {
    this.told = { outcome: typeCode(this.page.login, codeOf(account, this.#phone.now)) ? 'typed' : 'noField' };
  }

  async #copy(account: Account) {
    this.told = undefined;
    const done = await copyText(codeOf(account, this.#phone.now), this.renderRoot as ShadowRoot);
    this.told = { outcome: done ? 'copied' : 'notCopied' };
  }

  #nameOf({ issuer, name }: Account): string {
    return issuer || name || this.words.phone.unnamed;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-phone': MfaDemoPhone;
  }
}
