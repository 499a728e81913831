/** The form for an account whose key is typed in. */
import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { DemoTool } from '../tool.js';
import { toolStyles } from '../tool.styles.js';
import { accountFromKey, type Account } from './account.js';
import { phoneStyles } from './phone.styles.js';

/** A key was typed in that can be one. */
export class KeyTypedEvent extends Event {
  static readonly type = 'mfa-demo-key-typed';
  readonly account: Account;

  constructor(account: Account) {
    super(KeyTypedEvent.type);
    this.account = account;
  }
}

/** @fires {KeyTypedEvent} mfa-demo-key-typed - A key was typed in. Does not bubble. */
@customElement('mfa-demo-key')
export class MfaDemoKey extends DemoTool {
  static override styles = [toolStyles, phoneStyles];

  @state() private isWrong = false;

  protected override firstUpdated() {
    this.#field('name').focus();
  }

  protected override render() {
    const { name, key, keyHint, keyWrong, add } = this.words.phone;
    return html`
      <form class="stack" novalidate @submit=${this.#submit}>
        <label class="stack">${name} <input id="name" autocomplete="off" /></label>
        <label class="stack">
          ${key}
          <input
            id="key"
            autocomplete="off"
            autocapitalize="characters"
            autocorrect="off"
            spellcheck="false"
            dir="ltr"
            aria-invalid=${this.isWrong ? 'true' : 'false'}
            aria-describedby="key-note"
          />
        </label>
        <p id="key-note" class=${this.isWrong ? 'failed' : 'quiet'} role="status">
          ${this.isWrong ? keyWrong : keyHint}
        </p>
        <button>${add}</button>
      </form>
    `;
  }

  #field(id: string): HTMLInputElement {
    return this.renderRoot.querySelector(`#${id}`)!;
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    const account = accountFromKey(this.#field('key').value, this.#field('name').value);
    this.isWrong = !account;
    if (account) this.dispatchEvent(new KeyTypedEvent(account));
    else this.#field('key').focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-key': MfaDemoKey;
  }
  interface HTMLElementEventMap {
    'mfa-demo-key-typed': KeyTypedEvent;
  }
}
