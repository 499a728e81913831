/** Tells of any part of the card how it is styled and worded. */
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DemoTool } from '../tool.js';

@customElement('mfa-demo-inspect')
export class MfaDemoInspect extends DemoTool {
  protected override render() {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-inspect': MfaDemoInspect;
  }
}
