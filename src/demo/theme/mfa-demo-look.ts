/** The card in miniature, in light or in dark whatever the page is in. A picture: nothing in it can be reached. */
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { en } from '../../text/en.js';
import type { MfaText } from '../../text/text.js';

@customElement('mfa-demo-look')
export class MfaDemoLook extends LitElement {
  static override styles = css`
    :host {
      display: block;
      overflow: hidden;
      padding: 1.25rem 1rem;
      background: var(--mfa-color-page);
      zoom: 0.5;
    }

    :host([scheme='light']) {
      color-scheme: light;
    }

    :host([scheme='dark']) {
      color-scheme: dark;
    }

    .card {
      padding: 1.5rem;
      border: var(--mfa-card-line);
      border-radius: var(--mfa-card-radius);
      background: var(--mfa-color-surface);
      box-shadow: var(--mfa-card-shadow);
    }
  `;

  @property({ attribute: false }) text: MfaText = en;

  protected override render() {
    // An element of the card itself, in a state with news and a refusal.
    return html`<div class="card" inert aria-hidden="true">
      <mfa-recovery-entry
        no-autofocus
        .text=${this.text}
        .notice=${'logged-out'}
        .failure=${{ code: 'bad-recovery-code' }}
      ></mfa-recovery-entry>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-look': MfaDemoLook;
  }
}
