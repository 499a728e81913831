/** Lists every question to the backend and every request behind it. */
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { saveFile } from '../save-file.js';
import { DemoTool } from '../tool.js';
import { toolStyles } from '../tool.styles.js';
import { copyText } from '../copy-text.js';
import { renderDetails, renderHeading } from './render-entry.js';
import { reportOf } from './report.js';
import { requestLog, type Entry } from './request-log.js';

@customElement('mfa-demo-requests')
export class MfaDemoRequests extends DemoTool {
  static override styles = [
    toolStyles,
    css`
      ol {
        overflow: auto;
        max-block-size: 26rem;
        border: 1px solid var(--tool-line);
        border-radius: var(--tool-radius);
        /* Safari takes a list without any style for none. */
        list-style-type: '';
        padding: 0;
      }

      li + li {
        border-block-start: 1px solid var(--tool-line);
      }

      summary {
        padding: 0.5rem 0.75rem;
        cursor: pointer;
        overflow-wrap: anywhere;
      }

      summary:focus-visible {
        outline-offset: -3px;
      }

      h3 {
        display: inline;
        font-weight: 400;
      }

      h3 > span {
        margin-inline-start: 0.5rem;
        font-size: 0.8125rem;
        white-space: nowrap;
      }

      h4 {
        margin: 0 0 0.25rem;
        font-size: 0.8125rem;
      }

      details > .stack {
        padding: 0.25rem 0.75rem 0.75rem;
      }
    `,
  ];

  /** Never remembered: whoever opens the panel again has to ask again. */
  @state() private withSecrets = false;

  @state() private opened: ReadonlySet<number> = new Set();

  @state() private outcome = '';

  /** The entry that has the focus: a new one above it pushes it on. */
  #focused: string | undefined;

  readonly #changed = () => this.requestUpdate();

  override connectedCallback() {
    super.connectedCallback();
    requestLog.addEventListener('change', this.#changed);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    requestLog.removeEventListener('change', this.#changed);
  }

  protected override willUpdate() {
    const focused = this.shadowRoot?.activeElement;
    this.#focused = focused?.localName === 'summary' ? focused.id : undefined;
  }

  protected override updated() {
    if (this.#focused !== undefined) this.renderRoot.querySelector<HTMLElement>(`#${this.#focused}`)?.focus();
  }

  protected override render() {
    const words = this.words.requests;
    const { entries } = requestLog;
    return html`<div class="stack">
      <p class="quiet">${words.lead}</p>
      ${this.page.backend === 'mock' ? nothing : html`<p class="quiet">${words.simulated}</p>`}
      <label class="row">
        <input type="checkbox" .checked=${this.withSecrets} @change=${this.#toggleSecrets} />${words.show}
      </label>
      <p class="failed" ?hidden=${!this.withSecrets}>${words.shown}</p>
      <div class="actions">
        <button @click=${this.#export}>${words.export}</button>
        <button @click=${() => requestLog.clear()}>${words.clear}</button>
      </div>
      <p role="status">${this.outcome}</p>
      ${
        entries.length === 0
          ? html`<p>${words.none}</p>`
          : html`<ol>
              ${[...entries].reverse().map((entry) => this.#entry(entry))}
            </ol>`
      }
    </div>`;
  }

  #entry(entry: Entry) {
    const words = this.words.requests;
    const { withSecrets } = this;
    const isOpen = this.opened.has(entry.id);
    return html`<li>
      <details .open=${isOpen} @toggle=${(event: Event) => this.#toggle(entry, event)}>
        <summary id="call-${entry.id}">${renderHeading(entry, words)}</summary>
        ${isOpen ? renderDetails(entry, { withSecrets, words, copy: (text) => void this.#copy(text) }) : nothing}
      </details>
    </li>`;
  }

  #toggle({ id }: Entry, event: Event) {
    const { open } = event.target as HTMLDetailsElement;
    if (open === this.opened.has(id)) return;
    this.opened = new Set(open ? [...this.opened, id] : [...this.opened].filter((other) => other !== id));
  }

  #toggleSecrets(event: Event) {
    this.withSecrets = (event.target as HTMLInputElement).checked;
  }

  async #copy(command: string) {
    this.outcome = '';
    const done = await copyText(command, this.renderRoot as ShadowRoot);
    this.outcome = done ? this.words.requests.copied : this.words.requests.notCopied;
  }

  #export() {
    const calls = requestLog.entries.map((entry) => reportOf(entry, this.withSecrets));
    const content = { exportedAt: new Date().toISOString(), withSecrets: this.withSecrets, calls };
    saveFile('mfa-login-requests.json', 'application/json', `${JSON.stringify(content, null, 2)}\n`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-requests': MfaDemoRequests;
  }
}
