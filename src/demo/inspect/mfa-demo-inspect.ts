/** Tells of any part of the card how it is styled and worded. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../theme/mfa-demo-take.js';
import { DemoTool } from '../tool.js';
import { nodesIn } from './card-nodes.js';
import { startPointing } from './pointing.js';
import { catalogueIn } from './text-key.js';
import { report, type Report } from './report.js';

@customElement('mfa-demo-inspect')
export class MfaDemoInspect extends DemoTool {
  static override styles = [
    ...DemoTool.styles,
    css`
      /* In the way as soon as the card is used. */
      :host(:not(:focus-within)) .frame:not(.pointing) {
        display: none;
      }

      .frame {
        position: fixed;
        outline: 2px solid var(--tool-accent);
        outline-offset: 1px;
        pointer-events: none;
      }

      dl {
        overflow-wrap: anywhere;
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0.25rem 0.75rem;
      }

      dt {
        color: var(--tool-quiet);
      }

      ul {
        list-style: none;
      }
    `,
  ];

  @state() private node: Element | undefined;

  @state() private isPointing = false;

  #stop: (() => void) | undefined;

  /** While a node is shown, its frame goes where it goes. */
  readonly #place = () => {
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    if (!frame || !this.node) return;
    const { x, y, width, height } = this.node.getBoundingClientRect();
    // By the CSSOM, which the page's policy allows.
    frame.style.cssText = `left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
  };

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('scroll', this.#place, true);
    addEventListener('resize', this.#place);
    this.page.login.addEventListener('mfa-screen-changed', this.#clear);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('scroll', this.#place, true);
    removeEventListener('resize', this.#place);
    this.page.login.removeEventListener('mfa-screen-changed', this.#clear);
    this.#stop?.();
  }

  protected override updated() {
    this.#place();
  }

  protected override render() {
    const words = this.words.inspect;
    const shown = this.node?.isConnected ? report(this.node, this.page.login) : undefined;
    return html`<div class="stack">
      <p id="how" class="quiet">${words.how}</p>
      <div class="actions">
        <button
          class="main"
          aria-pressed=${this.isPointing ? 'true' : 'false'}
          aria-describedby="how"
          @click=${this.#toggle}
        >
          ${words.point}
        </button>
        <button @click=${() => this.#step(-1)}>${words.previous}</button>
        <button @click=${() => this.#step(1)}>${words.next}</button>
      </div>
      <p role="status" class="visually-hidden">
        ${shown && [shown.tag, shown.part, shown.says].filter(Boolean).join(', ')}
      </p>
      ${shown ? this.#renderReport(shown) : nothing}
    </div>`;
  }

  #renderReport({ tag, part, slot, keys, styles, rule }: Report): TemplateResult {
    const words = this.words.inspect;
    const code = (text: string) => (text ? html`<code dir="ltr">${text}</code>` : '–');
    return html`
      <div class="frame ${this.isPointing ? 'pointing' : ''}"></div>
      <h3 tabindex="-1">${code(`<${tag}>`)}</h3>
      <dl>
        <dt>part</dt>
        <dd>${code(part)}</dd>
        <dt>slot</dt>
        <dd>${code(slot)}</dd>
        <dt>${words.textKey}</dt>
        <dd>${code(keys.join(', '))}</dd>
        <dt>${words.tokens}</dt>
        <dd>
          <ul dir="ltr">
            ${styles.flatMap(({ property, state, tokens }) =>
              tokens.map((token) => html`<li><code>--mfa-${token}</code> ${property} ${state}</li>`),
            )}
          </ul>
        </dd>
      </dl>
      <mfa-demo-take .label=${words.rule} .value=${rule} .text=${catalogueIn(this.page.login)}></mfa-demo-take>
    `;
  }

  #toggle() {
    if (this.isPointing) {
      void this.#end(false);
      return;
    }
    this.isPointing = true;
    this.#stop = startPointing({
      card: this.page.login,
      point: (node) => (this.node = node),
      step: (by) => this.#step(by),
      end: (isChosen) => void this.#end(isChosen),
    });
    this.page.login.scrollIntoView({ block: 'nearest' });
  }

  #step(by: number) {
    const nodes = nodesIn(this.page.login);
    const at = this.node ? nodes.indexOf(this.node) : by < 0 ? 0 : -1;
    this.node = nodes.at((at + by) % nodes.length);
    this.node?.scrollIntoView({ block: 'nearest' });
  }

  async #end(isChosen: boolean) {
    this.#stop?.();
    this.isPointing = false;
    if (!isChosen) return;
    await this.updateComplete;
    this.renderRoot.querySelector('h3')?.focus();
  }

  readonly #clear = () => {
    this.node = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-inspect': MfaDemoInspect;
  }
}
