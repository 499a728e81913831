/** A QR code, drawn in the page. */
import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { create, type QrSymbol } from 'qrcode/lib/core/qrcode.js';

/** ISO/IEC 18004 §6.3.8: four modules of light around the symbol. */
const QUIET_ZONE = 4;

/**
 * Draws a text as a QR code: always black on white, whatever the theme, because many cameras read nothing else.
 *
 * @csspart symbol - The picture.
 */
@customElement('mfa-qr-code')
export class MfaQrCode extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }

    svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
      forced-color-adjust: none;
    }
  `;

  /** What the code holds. */
  @property({ attribute: false }) value = '';

  /** Its name for who cannot see it. It should not hold the value. */
  @property() label = '';

  protected override render() {
    const modules = modulesOf(this.value);
    if (!modules) return nothing;
    const side = modules.size + 2 * QUIET_ZONE;
    return html`${svg`
      <svg part="symbol" role="img" aria-label=${this.label} viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">
        <rect width=${side} height=${side} fill="#fff"></rect>
        <path d=${darkPath(modules)} fill="#000"></path>
      </svg>
    `}`;
  }
}

/** Undefined where there is nothing to draw, or more than a symbol holds: the key beside it does the same. */
function modulesOf(text: string): QrSymbol['modules'] | undefined {
  try {
    return text ? create(text, { errorCorrectionLevel: 'M' }).modules : undefined;
  } catch {
    return undefined;
  }
}

/** One path for all dark modules: a bar for each run of a row. */
function darkPath(modules: QrSymbol['modules']): string {
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      path += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${column - start}v1h${start - column}z`;
    }
  }
  return path;
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-qr-code': MfaQrCode;
  }
}
