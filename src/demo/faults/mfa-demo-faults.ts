/** Lets things go wrong, one at a time. */
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DemoTool } from '../tool.js';

@customElement('mfa-demo-faults')
export class MfaDemoFaults extends DemoTool {
  protected override render() {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-faults': MfaDemoFaults;
  }
}
