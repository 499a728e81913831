/** An authenticator app in a phone of its own: it knows only what it has scanned or was told. */
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { fillText } from '../../text/format.js';
import { DemoTool } from '../tool.js';
import { toolStyles } from '../tool.styles.js';
import type { DemoWords } from '../words/en.js';
import { accountFromUri, type Account } from './account.js';
import { codeOf } from './code.js';
import { copyText } from './copy-text.js';
import './mfa-demo-key.js';
import type { KeyTypedEvent } from './mfa-demo-key.js';
import { phoneOf, type Phone } from './phone.js';
import { phoneStyles } from './phone.styles.js';
import { renderAccount } from './render-account.js';
import { scan } from './scan.js';
import { secondsText, timeText } from './time-text.js';
import { typeCode } from './type-code.js';

/** Seconds that the clock can be off, either way. */
const MOST_DRIFT = 180;

const GOOD: readonly Outcome[] = ['added', 'removed', 'typed', 'copied'];

type Outcome = keyof DemoWords['phone']['outcomes'];

interface Told {
  readonly outcome: Outcome;
  readonly name?: string;
}

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
    const { accounts, removed, now } = this.#phone;
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
            <button class="main" @click=${this.#scan}>${words.scan}</button>
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
            <p class=${told && !GOOD.includes(told.outcome) ? 'failed' : ''} role="status">
              ${told && fillText(words.outcomes[told.outcome], { name: told.name ?? '' })}
            </p>
            ${told?.outcome === 'removed' && removed ? html`<button id="undo" @click=${this.#undo}>${words.undo}</button>` : nothing}
          </div>
        </div>
        ${this.#renderClock()}
      </div>
    `;
  }

  #renderClock() {
    const { drift } = this.#phone;
    const text = secondsText(drift, 'exceptZero');
    return html`<label>
      <span class="line">${this.words.phone.clock} <b>${text}</b></span>
      <input
        type="range"
        min=${-MOST_DRIFT}
        max=${MOST_DRIFT}
        step="15"
        .value=${String(drift)}
        aria-valuetext=${text}
        @input=${this.#setClock}
      />
    </label>`;
  }

  /** Whenever a second of the phone begins: it is off by whole ones. */
  #tick() {
    this.#timer = window.setTimeout(() => this.#tick(), 1000 - (Date.now() % 1000));
    this.requestUpdate();
  }

  readonly #refresh = () => this.requestUpdate();

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
    this.told = { outcome: 'removed', name: this.#nameOf(account) };
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#undo')?.focus();
  }

  #undo() {
    const { removed } = this.#phone;
    if (removed) this.#add(removed);
    this.renderRoot.querySelector<HTMLElement>('.main')?.focus();
  }

  #type(account: Account) {
    this.told = { outcome: typeCode(this.page.login, codeOf(account, this.#phone.now)) ? 'typed' : 'noField' };
  }

  async #copy(account: Account) {
    this.told = undefined;
    const done = await copyText(codeOf(account, this.#phone.now), this.renderRoot as ShadowRoot);
    this.told = { outcome: done ? 'copied' : 'notCopied' };
  }

  #setClock(event: Event) {
    this.#phone.drift = (event.target as HTMLInputElement).valueAsNumber;
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
