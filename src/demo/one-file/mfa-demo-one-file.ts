/** Makes one HTML file of this page. */
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { MfaLoginElement } from '../../elements/mfa-login.js';
import { fillText } from '../../index.js';
import type { MfaTextOverrides } from '../../text/text.js';
import { saveFile } from '../save-file.js';
import { currentThemeCss } from '../theme/current-theme.js';
import { DemoTool } from '../tool.js';
import type { DemoWords } from '../words/en.js';
import type { OneFileBackend } from './maker/one-file-page.js';

const NAME = 'mfa-login.html';

type Say = (words: DemoWords['oneFile']) => string;

@customElement('mfa-demo-one-file')
export class MfaDemoOneFile extends DemoTool {
  @state() private isBusy = false;

  @state() private say: Say | undefined;

  /** What was chosen; until then, the one that the page runs on. */
  @state() private chosen: OneFileBackend | undefined;

  protected override render() {
    const words = this.words.oneFile;
    return html`<div class="stack">
      <p class="quiet">${words.lead}</p>
      <label class="stack">
        ${words.backend}
        <select @change=${this.#choose}>
          ${this.#option('mock', words.mock)} ${this.#option('authing-simulated', words.simulated)}
          ${window.mfaLoginConfig?.authing ? this.#option('authing', words.authing) : nothing}
        </select>
      </label>
      <div class="actions">
        <button class="main" aria-disabled=${this.isBusy} @click=${this.#make}>${words.download}</button>
      </div>
      <p role="status">${this.isBusy ? words.busy : this.say?.(words)}</p>
    </div>`;
  }

  #option(backend: OneFileBackend, label: string) {
    return html`<option value=${backend} ?selected=${backend === this.#backend}>${label}</option>`;
  }

  get #backend(): OneFileBackend {
    return this.chosen ?? this.page.backend;
  }

  #choose(event: Event) {
    this.chosen = (event.target as HTMLSelectElement).value as OneFileBackend;
  }

  async #make() {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      const { makeOneFile } = await this.page.loadOneFile();
      const text = makeOneFile(this.#options());
      saveFile(NAME, 'text/html', text);
      const size = `${Math.round(new Blob([text]).size / 1000)} kB`;
      this.say = ({ done }) => fillText(done, { name: NAME, size });
    } catch {
      this.say = ({ failed }) => failed;
    } finally {
      this.isBusy = false;
    }
  }

  #options() {
    const { login } = this.page;
    const { lang, dir } = document.documentElement;
    const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]');
    // The page writes these two itself, by its language.
    const names = login.getAttributeNames().filter((name) => !['lang', 'dir'].includes(name));
    return {
      config: configFor(this.#backend),
      policy: meta?.content ?? '',
      styles: currentThemeCss(),
      language: lang,
      direction: dir || 'ltr',
      text: ownWords(login),
      attributes: Object.fromEntries(names.map((name) => [name, login.getAttribute(name) ?? ''])),
    };
  }
}

/** The page's words in place of the catalogue's: from its markup, and over them those that were set. */
function ownWords(login: MfaLoginElement): MfaTextOverrides {
  const block = login.querySelector(':scope > script[slot="text"]')?.textContent;
  const words = [block ? (JSON.parse(block) as MfaTextOverrides) : {}, login.text];
  const places = new Set(words.flatMap((some) => Object.keys(some))) as Set<keyof MfaTextOverrides>;
  return Object.fromEntries(
    Array.from(places, (place) => [place, Object.assign({}, ...words.map((some) => some[place]))]),
  );
}

/** The page's rules, for that backend: only the mock can insist on a second factor. */
function configFor(backend: OneFileBackend) {
  const { authing, secondFactor, ...config } = { ...window.mfaLoginConfig };
  return {
    ...config,
    ...(secondFactor && { secondFactor: backend !== 'mock' && secondFactor === 'required' ? 'offered' : secondFactor }),
    ...(backend === 'authing' && { authing }),
    backend,
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-demo-one-file': MfaDemoOneFile;
  }
}
