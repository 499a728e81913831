/** Lists every question to the backend and every request behind it. */
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DemoTool } from '../tool.js';

@customElement('mfa-demo-requests')
export class MfaDemoRequests extends DemoTool {
  protected override render() {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-requests': MfaDemoRequests;
  }
}
