/** Tries other values of the tokens on the card, and shows what they do to its contrasts. */
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DemoTool } from '../tool.js';

@customElement('mfa-demo-theme')
export class MfaDemoTheme extends DemoTool {
  protected override render() {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-theme': MfaDemoTheme;
  }
}
