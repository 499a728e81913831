/** The fields of one token: colours by half, lengths and weights by a slider, and every value as text. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DemoWords } from '../words/en.js';
import { halves, hexOf, SCHEMES, type Probe } from './colours.js';
import { isChanged } from './current-theme.js';
import { TOKENS, type Values } from './tokens.js';

/** Of what its property can do, what makes sense here: from, to, and the unit (rem where none is named). */
const RANGES: Readonly<Record<string, readonly [from: number, to: number, unit?: string]>> = {
  'font-size': [0.5, 4],
  'font-weight': [100, 900, ''],
  gap: [0, 4],
  'border-radius': [0, 3],
  height: [2, 5],
  'border-width': [0, 8, 'px'],
  'outline-offset': [0, 8, 'px'],
  width: [16, 48],
  padding: [0, 5],
};

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'text-align': ['start', 'center', 'end'],
  'text-decoration': ['none', 'underline'],
};

export interface TokenContext {
  readonly values: Values;
  readonly probe: Probe;
  readonly words: DemoWords['theme'];
  /** The field whose text is no value, by its key. */
  readonly refused: string;
  readonly set: (name: string, value: string, key: string) => void;
  readonly reset: (name: string, event: Event) => void;
}

export function renderToken(name: string, context: TokenContext): TemplateResult {
  const { words, refused, reset } = context;
  return html`<fieldset>
    <legend>${name}</legend>
    <div class="fields">${fieldsOf(name, context)}</div>
    ${refused.startsWith(`${name} `) ? html`<p class="failed">✗ ${words.notValid}</p>` : nothing}
    ${
      isChanged(name)
        ? html`<button aria-label="${words.reset}: ${name}" @click=${(event: Event) => reset(name, event)}>
            ${words.reset}
          </button>`
        : nothing
    }
  </fieldset>`;
}

function fieldsOf(name: string, context: TokenContext): unknown {
  const { values, probe, words, set } = context;
  const value = values[name] ?? '';
  const property = TOKENS[name] ?? '';
  const take = (key: string, write: (text: string) => string) => (event: Event) =>
    set(name, write((event.target as HTMLInputElement).value), `${name} ${key}`);

  if (property === 'color') {
    const both = halves(value);
    return SCHEMES.map((scheme) => {
      const input = take(scheme, (text) =>
        scheme === 'light' ? `light-dark(${text}, ${both.dark})` : `light-dark(${both.light}, ${text})`,
      );
      return html`<div class="colour">
        <input type="color" aria-label=${words[scheme]} .value=${hexOf(probe.paint(scheme, [value]))} @input=${input} />
        ${renderText(`${words[scheme]}, CSS`, both[scheme], `${name} ${scheme}`, context, input)}
      </div>`;
    });
  }

  const choices = CHOICES[property];
  if (choices)
    return html`<select aria-label=${name} @change=${take('', String)}>
      ${[...new Set([value, ...choices])].map((choice) => html`<option .selected=${choice === value}>${choice}</option>`)}
    </select>`;

  const [from, to, unit = 'rem'] = RANGES[property] ?? [];
  const slider =
    from === undefined
      ? nothing
      : html`<input
          type="range"
          aria-label=${name}
          min=${from}
          max=${to ?? 0}
          step=${{ rem: 0.0625, px: 1 }[unit] ?? 10}
          .value=${String(unit ? probe.pixels(value) / (unit === 'px' ? 1 : 16) : value)}
          @input=${take('', (number) => number + unit)}
        />`;
  return html`${slider}${renderText(`${name}, CSS`, value, `${name} `, context, take('', String))}`;
}

function renderText(
  label: string,
  value: string,
  key: string,
  { refused }: TokenContext,
  input: (event: Event) => void,
): TemplateResult {
  return html`<input
    dir="ltr"
    spellcheck="false"
    autocapitalize="none"
    aria-label=${label}
    aria-invalid=${refused === key ? 'true' : 'false'}
    .value=${value}
    @input=${input}
  />`;
}
