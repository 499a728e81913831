/** The root: one screen at a time, over a backend that can be exchanged. */
import { html, LitElement, nothing, render, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AuthBackend } from '../backend/auth-backend.js';
import { AuthFlow } from '../flow/auth-flow.js';
import { sessionOf, type FlowEvent, type FlowState, type ScreenName } from '../flow/flow-state.js';
import { loginStyles } from '../styles/login.styles.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { textOf, watchTexts } from '../text/catalogues.js';
import { en } from '../text/en.js';
import { mergeText, type MfaText, type MfaTextOverrides } from '../text/text.js';
import { BoundEvent, LoggedInEvent, LoggedOutEvent, RefusedEvent, ScreenChangedEvent, UnboundEvent } from './events.js';
import { PageSync } from './page-sync.js';
import { renderScreen } from './render-screen.js';
import { screenTitle } from './screen-title.js';

/**
 * The login page's element: login, registration, second factor, recovery, account. Give it a `backend` and it begins.
 *
 * @slot logo - A brand above every screen.
 * @slot before - Content above every screen.
 * @slot after - Content below every screen.
 * @slot SCREEN-before - Content above one screen, such as `login-before`.
 * @slot SCREEN-after - Content below one screen, such as `login-after`.
 * @csspart card - The card around the screens.
 * @fires {LoggedInEvent} mfa-logged-in - Every required factor is given.
 * @fires {LoggedOutEvent} mfa-logged-out - The session has ended.
 * @fires {ScreenChangedEvent} mfa-screen-changed - Another screen is shown.
 * @fires {RefusedEvent} mfa-refused - The backend refused.
 * @fires {BoundEvent} mfa-bound - An authenticator app is in force.
 * @fires {UnboundEvent} mfa-unbound - The authenticator app is removed.
 */
@customElement('mfa-login')
export class MfaLoginElement extends LitElement {
  static override styles = [tokenStyles, loginStyles];

  /** What answers. The element begins when it has one. */
  @property({ attribute: false }) backend: AuthBackend | undefined;

  /** The language: that of a catalogue which was added, such as `zh-CN`. English where it is left out or not known. */
  @property() locale = '';

  /** Words in place of the catalogue's own, key by key. */
  @property({ attribute: false }) text: MfaTextOverrides = {};

  /** The name of the service, for the page's title and the recovery file. */
  @property() service = '';

  /** The element is the page: it keeps the address (`#/…`) and the title in step with the screen. */
  @property({ type: Boolean, attribute: 'full-page' }) fullPage = false;

  /** Leaves the focus where it is when the page opens. */
  @property({ type: Boolean, attribute: 'no-autofocus' }) noAutofocus = false;

  /** Leaves sending a code to the button: the sixth digit does not. */
  @property({ type: Boolean, attribute: 'manual-submit' }) manualSubmit = false;

  readonly #flow = new AuthFlow(this, (state, event, before) => this.#tell(state, event, before));

  readonly #page = new PageSync(this, {
    move: (to) => this.#flow.move(to),
    revived: () => this.backend && void this.#flow.start(this.backend),
  });

  #catalogue: MfaText = en;
  #words: MfaText = en;
  #unwatchTexts: (() => void) | undefined;
  #drawn = -1;
  #told = -1;

  override connectedCallback() {
    super.connectedCallback();
    this.#unwatchTexts = watchTexts(() => this.requestUpdate());
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#unwatchTexts?.();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const catalogue = textOf(this.locale);
    if (changed.has('text') || catalogue !== this.#catalogue) this.#words = mergeText(catalogue, this.text);
    this.#catalogue = catalogue;
    if (this.locale) {
      this.lang = catalogue.locale;
      this.dir = catalogue.direction;
    }
    if (changed.has('backend') && this.backend) void this.#flow.start(this.backend);
  }

  protected override update(changed: PropertyValues<this>) {
    super.update(changed);
    const { state } = this.#flow;
    const screen = renderScreen({
      state,
      flow: this.#flow,
      features: this.backend?.features,
      text: this.#words,
      service: this.service,
      manualSubmit: this.manualSubmit,
      noAutofocus: this.noAutofocus && state.visit <= 1,
    });
    // Every visit is drawn from nothing: no field, and no value in one, outlives its screen.
    if (state.visit !== this.#drawn) render(nothing, this, { host: this });
    this.#drawn = state.visit;
    render(screen, this, { host: this });
  }

  protected override updated() {
    const { screen, visit } = this.#flow.state;
    this.#page.name(screen, screenTitle(screen, this.#words), this.service);
    if (visit === this.#told) return;
    this.#told = visit;
    this.#page.show(screen);
    this.dispatchEvent(new ScreenChangedEvent(screen.name));
  }

  protected override render() {
    const { name } = this.#flow.state.screen;
    const isThere = name !== 'starting' && this.#has(name);
    return html`
      <div part="card">
        <slot name="logo"></slot>
        <slot name="before"></slot>
        <slot name="${name}-before"></slot>
        ${isThere ? nothing : html`<div part="starting" role="status"><h1>${this.#words.wait.busy}</h1></div>`}
        <slot></slot>
        <slot name="${name}-after"></slot>
        <slot name="after"></slot>
      </div>
    `;
  }

  /** The screens behind the login come in a bundle of their own, which may still be on its way. */
  #has(name: ScreenName): boolean {
    const tag = name === 'register' ? 'mfa-register-form' : `mfa-${name}`;
    if (customElements.get(tag)) return true;
    void customElements.whenDefined(tag).then(() => this.requestUpdate());
    return false;
  }

  /** What happened, for the page around. Never with a secret. */
  #tell(state: FlowState, event: FlowEvent, before: FlowState) {
    const was = sessionOf(before.screen);
    const is = sessionOf(state.screen);
    if (is && !was) this.dispatchEvent(new LoggedInEvent(is.profile));
    if (was && !is) this.dispatchEvent(new LoggedOutEvent());
    if (event.type === 'refused') this.dispatchEvent(new RefusedEvent(event.failure.code));
    if (event.type === 'bound') this.dispatchEvent(new BoundEvent());
    if (event.type === 'unbound') this.dispatchEvent(new UnboundEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-login': MfaLoginElement;
  }
}
