/** Leads a newcomer through registering, binding, logging in and recovering, a step at a time. */
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { fillText } from '../../text/format.js';
import { DemoTool } from '../tool.js';
import { toolStyles } from '../tool.styles.js';
import { STEPS, tourOf, type Tour } from './tour.js';

@customElement('mfa-demo-tour')
export class MfaDemoTour extends DemoTool {
  static override styles = [
    toolStyles,
    css`
      .steps {
        display: flex;
        gap: 0.25rem;
      }

      .steps > span {
        flex: 1;
        border-block-start: 0.25rem solid var(--tool-line);
      }

      .steps > .done {
        border-color: var(--tool-accent);
      }

      @media (forced-colors: active) {
        .steps > .done {
          border-color: Highlight;
        }
      }
    `,
  ];

  override connectedCallback() {
    super.connectedCallback();
    this.#tour.addEventListener('change', this.#refresh);
    this.#tour.show();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#tour.removeEventListener('change', this.#refresh);
  }

  get #tour(): Tour {
    return tourOf(this.page);
  }

  protected override render() {
    const { tour: words } = this.words;
    const { due, position, isLeft } = this.#tour;
    const { title, text } = due ? words.steps[due] : isLeft ? words.left : words.done;
    const progress = { step: String(position + 1), steps: String(STEPS.length) };
    return html`
      <div class="stack">
        <div class="steps" aria-hidden="true">
          ${STEPS.map((_, index) => html`<span class=${index < position ? 'done' : ''}></span>`)}
        </div>
        <div role="status">
          ${due ? html`<p class="quiet">${fillText(words.progress, progress)}</p>` : nothing}
          <h3>${title}</h3>
          <p>${text}</p>
        </div>
        <div class="actions">
          ${due ? html`<button @click=${() => this.#press(() => this.#tour.skipStep())}>${words.skip}</button>` : nothing}
          <button id="restart" @click=${() => this.#tour.restart()}>${words.restart}</button>
          ${due ? html`<button @click=${() => this.#press(() => this.#tour.leave())}>${words.leave}</button>` : nothing}
        </div>
      </div>
    `;
  }

  readonly #refresh = () => this.requestUpdate();

  /** The focus stays here when the button that had it goes. */
  async #press(act: () => void) {
    act();
    await this.updateComplete;
    if (!this.#tour.due) this.renderRoot.querySelector<HTMLElement>('#restart')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-tour': MfaDemoTour;
  }
}
