/** An authenticator app in a phone of its own: it knows only what it has scanned or was told. */
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DemoTool } from '../tool.js';

@customElement('mfa-demo-phone')
export class MfaDemoPhone extends DemoTool {
  protected override render() {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-phone': MfaDemoPhone;
  }
}
