/** Lets things go wrong, one at a time. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DemoTool } from '../tool.js';
import { toolStyles } from '../tool.styles.js';
import { FAULTS, type FaultName } from './fault-names.js';
import { faults } from './faults.js';

@customElement('mfa-demo-faults')
export class MfaDemoFaults extends DemoTool {
  static override styles = [
    toolStyles,
    css`
      fieldset {
        min-inline-size: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }

      .does {
        padding-inline-start: 1.875rem;
        margin-block: -0.5rem 0.375rem;
        font-size: 0.8125rem;
      }
    `,
  ];

  readonly #changed = () => this.requestUpdate();

  override connectedCallback() {
    super.connectedCallback();
    faults.addEventListener('change', this.#changed);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    faults.removeEventListener('change', this.#changed);
  }

  protected override render() {
    const words = this.words.faults;
    return html`<div class="stack">
      <p class="quiet" id="lead">${words.lead}</p>
      <fieldset aria-describedby="lead">
        <legend class="visually-hidden">${words.title}</legend>
        ${this.#choice(undefined, words.normal, words.normalDoes)}
        ${FAULTS.map((name) => this.#choice(name, words.names[name], words.does[name]))}
      </fieldset>
    </div>`;
  }

  #choice(name: FaultName | undefined, label: string, does: string) {
    const id = `does-${name ?? 'normal'}`;
    return html`<label class="row">
        <input
          type="radio"
          name="fault"
          aria-describedby=${id}
          .checked=${faults.current === name}
          @change=${() => faults.set(name)}
        />${label}
      </label>
      <p class="does quiet" id=${id}>${does}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-faults': MfaDemoFaults;
  }
}
