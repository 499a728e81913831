/** Says above the card that a fault is on, whether the panel is open or not, and ends it. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DemoPage } from '../demo-page.js';
import { toolStyles } from '../tool.styles.js';
import { wordsOf } from '../words/words.js';
import { faults } from './faults.js';

@customElement('mfa-demo-fault-sign')
export class MfaDemoFaultSign extends LitElement {
  static override styles = [
    toolStyles,
    css`
      :host {
        inline-size: 100%;
        max-inline-size: var(--mfa-card-width, 27rem);
      }

      .sign {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem 1rem;
        box-sizing: border-box;
        margin-block-end: 1rem;
        padding: 0.5rem 0.5rem 0.5rem 1rem;
        border: 2px dashed var(--tool-danger);
        border-radius: 0.75rem;
        background: var(--tool-surface);
      }

      strong {
        color: var(--tool-danger);
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) page!: Pick<DemoPage, 'login'>;

  readonly #changed = () => this.requestUpdate();

  readonly #language = new MutationObserver(this.#changed);

  override connectedCallback() {
    super.connectedCallback();
    faults.addEventListener('change', this.#changed);
    this.#language.observe(document.documentElement, { attributeFilter: ['lang'] });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    faults.removeEventListener('change', this.#changed);
    this.#language.disconnect();
  }

  /** The live region is there before it has something to say. */
  protected override render() {
    const words = wordsOf(document.documentElement.lang).faults;
    const { current } = faults;
    return html`<div class=${current ? 'sign' : 'none'}>
      <span role="status">${current ? html`${words.on} <strong>${words.names[current]}</strong>` : nothing}</span>
      ${current ? html`<button @click=${this.#end}>${words.end}</button>` : nothing}
    </div>`;
  }

  /** The button goes away with the fault: the focus goes to what can be tried now. */
  #end() {
    faults.set(undefined);
    this.page.login.querySelector<HTMLElement>('input, button')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-fault-sign': MfaDemoFaultSign;
  }
}
