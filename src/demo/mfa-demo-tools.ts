/** The panel with all tools: beside the card where there is room, otherwise below it. */
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DemoPage } from './demo-page.js';
import { besideCard } from './beside-card.js';
import { toolStyles } from './tool.styles.js';
import { wordsOf } from './words/words.js';
import './tour/mfa-demo-tour.js';
import './phone/mfa-demo-phone.js';
import './requests/mfa-demo-requests.js';
import './faults/mfa-demo-faults.js';
import './theme/mfa-demo-theme.js';
import './inspect/mfa-demo-inspect.js';
import './one-file/mfa-demo-one-file.js';

/** Whether the panel was open in this tab. */
const OPEN_KEY = 'mfa-login.demo.open';

@customElement('mfa-demo-tools')
export class MfaDemoTools extends LitElement {
  static override styles = [
    toolStyles,
    css`
      :host {
        inline-size: 100%;
      }

      aside {
        box-sizing: border-box;
        inline-size: 100%;
        border: 1px solid var(--tool-line);
        border-radius: 0.75rem;
        background: var(--tool-surface);
      }

      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0.75rem;
        padding: 0.75rem 1rem;
      }

      h2 {
        font-size: 1rem;
        font-weight: 650;
      }

      details {
        border-block-start: 1px solid var(--tool-line);
      }

      summary {
        padding: 0.75rem 1rem;
        border-radius: var(--tool-radius);
        font-weight: 600;
        cursor: pointer;
      }

      summary:focus-visible {
        outline-offset: -3px;
      }

      details > :not(summary) {
        padding: 0.25rem 1rem 1rem;
      }

      .launcher {
        margin: 0 auto;
        display: block;
      }

      @media (min-width: 64rem) {
        aside {
          position: fixed;
          inset-block: 1rem;
          inset-inline-end: 1rem;
          inline-size: 24rem;
          overflow: auto;
          overscroll-behavior: contain;
        }

        .launcher {
          position: fixed;
          inset-block-end: 1rem;
          inset-inline-end: 1rem;
        }
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) page!: DemoPage;

  @state() private open = isRemembered();

  /** The words follow the language of the page. */
  readonly #language = new MutationObserver(() => this.requestUpdate());

  override connectedCallback() {
    super.connectedCallback();
    this.#language.observe(document.documentElement, { attributeFilter: ['lang'] });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#language.disconnect();
  }

  protected override updated() {
    besideCard(this.open);
  }

  protected override render() {
    const words = wordsOf(document.documentElement.lang);
    const { page } = this;
    if (!this.open)
      return html`<button class="launcher" aria-expanded="false" @click=${() => this.#show(true)}>
        ${words.title}
      </button>`;
    return html`
      <aside aria-labelledby="title">
        <header>
          <h2 id="title" tabindex="-1">${words.title}</h2>
          <button aria-expanded="true" @click=${() => this.#show(false)}>${words.close}</button>
        </header>
        <details open>
          <summary>${words.tour.title}</summary>
          <mfa-demo-tour .page=${page} .words=${words}></mfa-demo-tour>
        </details>
        <details open>
          <summary>${words.phone.title}</summary>
          <mfa-demo-phone .page=${page} .words=${words}></mfa-demo-phone>
        </details>
        <details>
          <summary>${words.requests.title}</summary>
          <mfa-demo-requests .page=${page} .words=${words}></mfa-demo-requests>
        </details>
        <details>
          <summary>${words.faults.title}</summary>
          <mfa-demo-faults .page=${page} .words=${words}></mfa-demo-faults>
        </details>
        <details>
          <summary>${words.theme.title}</summary>
          <mfa-demo-theme .page=${page} .words=${words}></mfa-demo-theme>
        </details>
        <details>
          <summary>${words.inspect.title}</summary>
          <mfa-demo-inspect .page=${page} .words=${words}></mfa-demo-inspect>
        </details>
        <details>
          <summary>${words.oneFile.title}</summary>
          <mfa-demo-one-file .page=${page} .words=${words}></mfa-demo-one-file>
        </details>
      </aside>
    `;
  }

  async #show(open: boolean) {
    this.open = open;
    remember(open);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(open ? '#title' : '.launcher')?.focus();
  }
}

function isRemembered(): boolean {
  try {
    return sessionStorage.getItem(OPEN_KEY) !== null;
  } catch {
    return false;
  }
}

function remember(open: boolean) {
  try {
    if (open) sessionStorage.setItem(OPEN_KEY, '');
    else sessionStorage.removeItem(OPEN_KEY);
  } catch {
    // Then it is closed after the next reload.
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-tools': MfaDemoTools;
  }
}
