/** The script of states.html: all states beside each other, each with its name and its link. */
import { html, LitElement, nothing } from '../index.js';
import '../languages/ar.js';
import '../languages/pseudo.js';
import '../languages/zh-cn.js';
import { applyTheme, showState, type Theme } from './show-state.js';
import { states } from './states.js';

const words = {
  title: 'All states',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  language: 'Language',
  screens: 'Screens',
  service: 'Example',
};

const LANGUAGES: readonly (readonly [tag: string, name: string])[] = [
  ['en', 'English'],
  ['zh-CN', '简体中文'],
  ['ar', 'العربية'],
  ['en-XA', 'Pseudo'],
];

/** The names of the states by their screens. */
const screens = new Map<string, string[]>();
for (const name of Object.keys(states)) {
  const screen = name.replace(/\..*/, '');
  screens.set(screen, [...(screens.get(screen) ?? []), name]);
}

/**
 * One state, to be looked at only. A tree of its own, since every `<mfa-login>` has the same ids.
 * Without decorators: the core's bundle does not hand them on.
 */
export class MfaState extends LitElement {
  static override properties = { name: {}, locale: {}, shown: { type: Boolean, reflect: true } };

  declare name: string;
  declare locale: string;

  /** Empty until it is its turn. */
  declare shown: boolean;

  async show(): Promise<void> {
    this.shown = true;
    await this.updateComplete;
    await showState(this.renderRoot.querySelector('mfa-login')!, this.name);
  }

  protected override render() {
    if (!this.shown) return nothing;
    return html`<mfa-login inert no-autofocus service=${words.service} .locale=${this.locale}></mfa-login>`;
  }
}

/** The page's content. Drawn in the page's tree, for public/states.css. */
export class MfaStates extends LitElement {
  static override properties = { theme: { attribute: false }, language: { attribute: false } };

  declare theme: Theme | undefined;
  declare language: string;

  /** Those that are not shown yet. */
  readonly #waiting = new Set<MfaState>();

  /** What is about to be seen does not wait for its turn. */
  readonly #near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) this.#show(target as MfaState);
    },
    { rootMargin: '50%' },
  );

  constructor() {
    super();
    this.language = 'en';
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#showAll);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#showAll);
    this.#near.disconnect();
    this.#waiting.clear();
  }

  protected override updated(changed: Map<PropertyKey, unknown>) {
    if (changed.has('theme')) applyTheme(this.theme);
    // Shown again in another language, so that nothing stays of the one before.
    if (changed.has('language')) this.#begin();
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    return html`
      <header class="states-header">
        <h1>${words.title}</h1>
        <label>
          ${words.theme}
          <select id="theme" @change=${this.#chooseTheme}>
            <option value="">${words.themes.system}</option>
            <option value="light">${words.themes.light}</option>
            <option value="dark">${words.themes.dark}</option>
          </select>
        </label>
        <label>
          ${words.language}
          <select id="language" @change=${this.#chooseLanguage}>
            ${LANGUAGES.map(([tag, name]) => html`<option value=${tag} lang=${tag}>${name}</option>`)}
          </select>
        </label>
      </header>
      <nav aria-label=${words.screens}>
        ${Array.from(screens.keys(), (screen) => html`<a href="#${screen}">${screen}</a> `)}
      </nav>
      ${Array.from(screens, ([screen, names]) => this.#renderScreen(screen, names))}
    `;
  }

  #renderScreen(screen: string, names: readonly string[]) {
    return html`
      <section id=${screen} aria-labelledby="${screen}-states">
        <h2 id="${screen}-states">${screen}</h2>
        <ul class="states-list">
          ${names.map(
            (name) => html`
              <li>
                <h3><a href=${this.#linkTo(name)}>${name}</a></h3>
                <mfa-state .name=${name} .locale=${this.language}></mfa-state>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  #linkTo(name: string): string {
    return `./index.html#state=${name}${this.theme ? `&theme=${this.theme}` : ''}&lang=${this.language}`;
  }

  #chooseTheme(event: Event) {
    const { value } = event.currentTarget as HTMLSelectElement;
    this.theme = value === 'light' || value === 'dark' ? value : undefined;
  }

  #chooseLanguage(event: Event) {
    this.language = (event.currentTarget as HTMLSelectElement).value;
  }

  #begin() {
    const isUnderWay = this.#waiting.size > 0;
    this.#near.disconnect();
    for (const state of this.querySelectorAll('mfa-state')) {
      this.#waiting.add(state);
      this.#near.observe(state);
    }
    this.setAttribute('aria-busy', 'true');
    if (!isUnderWay) this.#goOn();
  }

  /** One whenever the browser has time, until all are shown. */
  readonly #goOn = () => {
    const [next] = this.#waiting;
    if (next) {
      this.#show(next);
      // Not in WebKit.
      (window.requestIdleCallback ?? window.requestAnimationFrame)(this.#goOn);
    } else this.setAttribute('aria-busy', 'false');
  };

  readonly #showAll = () => this.#waiting.forEach((state) => this.#show(state));

  #show(state: MfaState) {
    if (this.#waiting.delete(state)) void state.show();
  }
}

customElements.define('mfa-state', MfaState);
customElements.define('mfa-states', MfaStates);

declare global {
  interface HTMLElementTagNameMap {
    'mfa-state': MfaState;
    'mfa-states': MfaStates;
  }
}
