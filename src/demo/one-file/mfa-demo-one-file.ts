/** Makes one HTML file of this page. */
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DemoTool } from '../tool.js';

@customElement('mfa-demo-one-file')
export class MfaDemoOneFile extends DemoTool {
  protected override render() {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-one-file': MfaDemoOneFile;
  }
}
