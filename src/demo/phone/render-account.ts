/** An account on the phone: whose it is, the code of the moment, how long that lasts, and what can be done with it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DemoWords } from '../words/en.js';
import type { Account } from './account.js';
import { codeOf, secondsLeft } from './code.js';
import { secondsText } from './time-text.js';

export interface AccountView {
  readonly account: Account;
  /** For its heading. */
  readonly id: string;
  /** By the phone's clock. */
  readonly now: number;
  readonly words: DemoWords['phone'];
  readonly type: () => unknown;
  readonly copy: () => unknown;
  readonly remove: () => unknown;
}

export function renderAccount({ account, id, now, words, type, copy, remove }: AccountView): TemplateResult {
  const { issuer, name, digits, period } = account;
  const code = codeOf(account, now);
  const left = secondsLeft(account, now);
  const half = Math.ceil(digits / 2);
  return html`
    <li class="stack">
      <h4 id=${id}>
        ${
          issuer
            ? html`<b><bdi>${issuer}</bdi></b
                ><br />`
            : nothing
        }<bdi>${name || words.unnamed}</bdi>
      </h4>
      <div class="line">
        <code class="code" dir="ltr">${code.slice(0, half)} ${code.slice(half)}</code>
        <span class="left quiet">
          ${secondsText(left)}
          <svg class="ring" viewBox="0 0 20 20" aria-hidden="true">
            <circle cx="10" cy="10" r="8"></circle>
            <circle cx="10" cy="10" r="8" pathLength="1" stroke-dashoffset=${1 - left / period}></circle>
          </svg>
        </span>
      </div>
      <div class="actions">
        <button class="main" aria-describedby=${id} @click=${type}>${words.type}</button>
        <button aria-describedby=${id} @click=${copy}>${words.copy}</button>
        <button aria-describedby=${id} @click=${remove}>${words.remove}</button>
      </div>
    </li>
  `;
}
