/** Tries other values of the tokens on the card, and shows what they do to its contrasts. */
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { catalogueIn } from '../inspect/text-key.js';
import { saveFile } from '../save-file.js';
import { DemoTool } from '../tool.js';
import { Probe, SCHEMES } from './colours.js';
import { measure } from './contrasts.js';
import { changedTokens, currentThemeCss, resetTokens, setToken } from './current-theme.js';
import { canReadQr } from './qr-test.js';
import { READY, startFrom, type Ready } from './ready-themes.js';
import { renderContrasts } from './render-contrasts.js';
import { renderToken } from './render-token.js';
import { htmlSnippet, themeFile } from './theme-file.js';
import { themeStyles } from './theme.styles.js';
import { GROUPS, valuesIn } from './tokens.js';
import './mfa-demo-look.js';
import './mfa-demo-take.js';

type News = 'qrReads' | 'qrFails' | 'notLoaded' | '';

@customElement('mfa-demo-theme')
export class MfaDemoTheme extends DemoTool {
  static override styles = [...DemoTool.styles, themeStyles];

  /** Nothing is drawn or measured while nobody looks. */
  @state() private isOpen = false;

  /** The ready theme that everything began with. */
  @state() private start: Ready | '' = '';

  /** The field whose text is no value. */
  @state() private refused = '';

  @state() private news: News = '';

  readonly #probeElement = Object.assign(document.createElement('i'), { hidden: true });
  readonly #probe = new Probe(this.#probeElement);
  #section: HTMLDetailsElement | null = null;

  override connectedCallback() {
    super.connectedCallback();
    this.renderRoot.append(this.#probeElement);
    this.#section = this.closest('details');
    this.#section?.addEventListener('toggle', this.#look);
    this.#look();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#section?.removeEventListener('toggle', this.#look);
  }

  protected override render() {
    if (!this.isOpen) return nothing;
    const words = this.words.theme;
    const values = valuesIn(this.page.login);
    const text = catalogueIn(this.page.login);
    const css = currentThemeCss();
    const context = {
      values,
      probe: this.#probe,
      words,
      refused: this.refused,
      set: this.#set,
      reset: this.#reset,
    };
    return html`<div class="stack">
      <label>
        ${words.start}
        <select @change=${this.#startFrom}>
          ${['' as const, ...READY].map(
            (ready) => html`<option value=${ready} .selected=${ready === this.start}>${ready || words.own}</option>`,
          )}
        </select>
      </label>
      <div class="looks">
        ${SCHEMES.map(
          (scheme) =>
            html`<figure>
              <figcaption>${words[scheme]}</figcaption>
              <mfa-demo-look scheme=${scheme} .text=${text}></mfa-demo-look>
            </figure>`,
        )}
      </div>
      ${renderContrasts(measure(values, this.#probe), words)}
      ${GROUPS.map(
        ([group, names]) =>
          html`<details>
            <summary>${words.groups[group]}</summary>
            <div class="stack">
              ${
                group === 'colours'
                  ? html`<p class="fields quiet" aria-hidden="true">
                      ${SCHEMES.map((scheme) => html`<span>${words[scheme]}</span>`)}
                    </p>`
                  : nothing
              }
              ${names.map((name) => renderToken(name, context))}
            </div>
          </details>`,
      )}
      <div class="actions">
        <button @click=${this.#testQr}>${words.testQr}</button>
        <button aria-disabled=${css ? 'false' : 'true'} @click=${this.#resetAll}>${words.resetAll}</button>
        <button @click=${this.#download}>${text.codes.download} theme.css</button>
      </div>
      <p role="status">${this.news && `${this.news === 'qrReads' ? '✓' : '✗'} ${words[this.news]}`}</p>
      ${
        css
          ? html`<mfa-demo-take label="CSS" .value=${css} .text=${text}></mfa-demo-take>
              <mfa-demo-take label="HTML" .value=${htmlSnippet(css)} .text=${text}></mfa-demo-take>`
          : nothing
      }
    </div>`;
  }

  readonly #look = () => {
    this.isOpen = this.#section?.open ?? true;
  };

  readonly #set = (name: string, value: string, key: string) => {
    this.refused = setToken(name, value) ? '' : key;
    this.#changed();
  };

  readonly #reset = (name: string, event: Event) => {
    // The button goes, and the focus with it: to the field that it was about.
    (event.target as HTMLElement).closest('fieldset')?.querySelector<HTMLElement>('input, select')?.focus();
    resetTokens([name]);
    this.#changed();
  };

  #resetAll() {
    resetTokens(changedTokens());
    this.start = '';
    this.#changed();
  }

  async #startFrom(event: Event) {
    const choice = event.target as HTMLSelectElement;
    const theme = choice.value as Ready | '';
    if (!theme) return this.#resetAll();
    try {
      await startFrom(theme, this.page.login);
      this.start = theme;
      this.#changed();
    } catch {
      choice.value = this.start;
      this.news = 'notLoaded';
    }
  }

  async #testQr() {
    this.news = '';
    try {
      this.news = (await canReadQr(this.page)) ? 'qrReads' : 'qrFails';
    } catch {
      this.news = 'notLoaded';
    }
  }

  #download() {
    const { colorScheme } = getComputedStyle(document.documentElement);
    saveFile('theme.css', 'text/css', themeFile(valuesIn(this.page.login), colorScheme));
  }

  #changed() {
    this.news = '';
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-theme': MfaDemoTheme;
  }
}
