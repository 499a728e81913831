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
import { AfterLogin } from './after-login.js';
import { BeforeEvent } from './before-event.js';
import { BoundEvent, LoggedInEvent, LoggedOutEvent, RefusedEvent, ScreenChangedEvent, UnboundEvent } from './events.js';
import { lendFields, takeFieldsBack } from './lent-fields.js';
import { PageSync } from './page-sync.js';
import { pageWords } from './page-words.js';
import { renderScreen } from './render-screen.js';
import { screenTitle } from './screen-title.js';

/**
 * The login page's element: login, registration, second factor, recovery, account. Give it a `backend` and it begins.
 *
 * @slot logo - A brand above every screen.
 * @slot before - Content above every screen.
 * @slot after - Content below every screen.
 * @slot footer - Content below the card, such as the imprint.
 * @slot SCREEN-before - Content above the screen `SCREEN`.
 * @slot SCREEN-after - Content below the screen `SCREEN`, such as a help link in `code-prompt-after`.
 * @slot login-fields - Named fields of the page's own in the login form; their values go along to the backend.
 * @slot register-fields - The same in the registration form.
 * @slot text - Words in place of the catalogue's own, as JSON in a `<script type="application/json">`.
 * @slot - The screen, which the element draws itself.
 * @csspart card - The card around the screens.
 * @csspart starting - In the place of a screen while there is none yet.
 * @cssproperty --mfa-* - The tokens: public/theme.css lists each with its default.
 * @fires {LoggedInEvent} mfa-logged-in - Every required factor is given.
 * @fires {LoggedOutEvent} mfa-logged-out - The session has ended.
 * @fires {ScreenChangedEvent} mfa-screen-changed - Another screen is shown.
 * @fires {RefusedEvent} mfa-refused - The backend refused.
 * @fires {BoundEvent} mfa-bound - An authenticator app is in force.
 * @fires {UnboundEvent} mfa-unbound - The authenticator app is removed.
 * @fires {BeforeEvent} mfa-before-ACT - Before this act of the person: it can be cancelled, or waited for.
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

  /** Offers no way to register, whatever the backend can do. */
  @property({ type: Boolean, attribute: 'no-registration' }) noRegistration = false;

  /** `offered`: who logs in without an authenticator app is shown how to set one up. Only a backend can require one. */
  @property({ attribute: 'second-factor' }) secondFactor: 'optional' | 'offered' = 'optional';

  /** Where to go on after logging in: a path of this origin, or an address of one that `redirect-allowed` names. */
  @property() redirect = '';

  /** The parameter of the page's address that says where to go on, in place of `redirect`. */
  @property({ attribute: 'redirect-param' }) redirectParam = '';

  /** Origins that may be gone on to besides the page's own, with spaces between them. */
  @property({ attribute: 'redirect-allowed' }) redirectAllowed = '';

  readonly #flow = new AuthFlow(
    this,
    (state, event, before) => this.#tell(state, event, before),
    (asked) => {
      const event = new BeforeEvent(asked);
      this.dispatchEvent(event);
      return event.passed();
    },
  );

  readonly #afterLogin = new AfterLogin(this, () => this.#flow);

  readonly #page = new PageSync(this, {
    move: (to) => (to !== 'register' || this.#registration) && this.#flow.move(to),
    revived: () => this.backend && void this.#flow.start(this.backend),
  });

  #catalogue: MfaText = en;
  #words: MfaText = en;
  #unwatchTexts: (() => void) | undefined;
  /** What is drawn stands before it, so that what the page adds later stays. */
  readonly #end = document.createComment('');
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
    if (changed.has('text') || catalogue !== this.#catalogue)
      this.#words = mergeText(mergeText(catalogue, pageWords(this)), this.text);
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
      registration: this.#registration,
      renewsRecoveryCodes: Boolean(this.backend?.regenerateRecoveryCodes),
      offered: this.#afterLogin.isOffering,
      text: this.#words,
      service: this.service,
      manualSubmit: this.manualSubmit,
      noAutofocus: this.noAutofocus && state.visit <= 1,
    });
    // Every visit is drawn from nothing: no field, and no value in one, outlives its screen.
    if (this.#end.parentNode !== this) this.append(this.#end);
    const options = { host: this, renderBefore: this.#end };
    if (state.visit !== this.#drawn) {
      takeFieldsBack(this);
      render(nothing, this, options);
    }
    this.#drawn = state.visit;
    render(screen, this, options);
    void this.#lend();
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
      <slot name="footer"></slot>
      <div hidden>
        <slot name="text" @slotchange=${() => this.requestUpdate('text')}></slot>
        <slot name="login-fields" @slotchange=${this.#lend}></slot>
        <slot name="register-fields" @slotchange=${this.#lend}></slot>
      </div>
    `;
  }

  get #registration(): boolean {
    return !this.noRegistration && Boolean(this.backend?.features.registration);
  }

  async #lend() {
    // The form is drawn a moment after its screen.
    await this.querySelector<LitElement>('mfa-login-form, mfa-register-form')?.updateComplete;
    lendFields(this);
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
    this.#afterLogin.tell(state, event, before);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfa-login': MfaLoginElement;
  }
}
