/** Puts the phone's clock ahead or back. */
import { html } from 'lit';
import type { DemoWords } from '../words/en.js';
import type { Phone } from './phone.js';
import { secondsText } from './time-text.js';

/** Seconds, either way. */
const MOST = 180;

export function renderClock(phone: Phone, words: DemoWords['phone']) {
  const text = secondsText(phone.drift, 'exceptZero');
  const set = ({ target }: Event) => (phone.drift = (target as HTMLInputElement).valueAsNumber);
  return html`<label>
    <span class="line">${words.clock} <b>${text}</b></span>
    <input
      type="range"
      min=${-MOST}
      max=${MOST}
      step="15"
      .value=${String(phone.drift)}
      aria-valuetext=${text}
      @input=${set}
    />
  </label>`;
}
