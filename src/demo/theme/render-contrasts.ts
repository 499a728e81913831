/** The contrasts in words and figures: what is too low first and always, all of them on demand. */
import { html, nothing, type TemplateResult } from 'lit';
import { fillText } from '../../text/format.js';
import type { DemoWords } from '../words/en.js';
import { ratioText, type Measured } from './contrasts.js';
import { NEEDED } from './pairs.js';

/** A mixture of colours has one name: the only one is that of a button with the pointer over it. */
const groundName = (ground: string) => (ground.includes('(') ? 'danger :hover' : ground);

export function renderContrasts(measured: readonly Measured[], words: DemoWords['theme']) {
  const low = measured.filter(({ isEnough }) => !isEnough);
  const line = ({ pair, scheme, ratio, isEnough }: Measured): TemplateResult =>
    html`<li class=${isEnough ? '' : 'failed'}>
      ${isEnough ? '✓' : '✗'} <bdi><code>${pair.ink}</code></bdi> / <bdi><code>${groundName(pair.ground)}</code></bdi
      >, ${words[scheme]}: <span class="ratio">${ratioText(ratio)}</span> ${
        isEnough ? '' : html`– ${fillText(words.needs, { ratio: ratioText(NEEDED[pair.what]) })}`
      }
    </li>`;
  return html`
    <p role="status" class=${low.length ? 'failed' : ''}>
      ${low.length ? '✗' : '✓'} ${fillText(words.low, { low: String(low.length), count: String(measured.length) })}
    </p>
    ${
      low.length
        ? html`<ul>
            ${low.map(line)}
          </ul>`
        : nothing
    }
    <details>
      <summary>${words.contrast}</summary>
      <ul>
        ${measured.map(line)}
      </ul>
    </details>
  `;
}
