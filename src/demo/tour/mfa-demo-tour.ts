/** Leads a newcomer through registering, binding, logging in and recovering, a step at a time. */
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DemoTool } from '../tool.js';

@customElement('mfa-demo-tour')
export class MfaDemoTour extends DemoTool {
  protected override render() {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-tour': MfaDemoTour;
  }
}
