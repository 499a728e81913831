/** What all screens share: a shadow root with the chrome, the form as the element's own children, refusals in words. */
import { html, LitElement, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AuthFailure } from '../backend/auth-error.js';
import type { Destination, Notice } from '../flow/flow-state.js';
import { buttonStyles } from '../styles/button.styles.js';
import { formStyles } from '../styles/form.styles.js';
import { hiddenStyles, linkStyles, screenStyles } from '../styles/screen.styles.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { en } from '../text/en.js';
import { failureText } from '../text/failure-text.js';
import { clockText, durationText, fillText } from '../text/format.js';
import type { MfaText } from '../text/text.js';
import { adoptOnce } from './adopt-once.js';
import { Countdown } from './countdown.js';
import { ActEvent, MoveEvent } from './events.js';
import './mfa-expiry.js';

/** What the page found wrong with each named field. Kept as keys, so that the words follow the language. */
export type Problems = Readonly<Record<string, keyof MfaText['problems']>>;

/**
 * An element with two trees: its shadow root holds the chrome, its own children hold the form.
 * The form is in the page's tree because password managers look no deeper.
 *
 * @slot form - The screen's own form, which it puts there itself.
 * @slot after-form - Content below the form, such as a help link.
 * @csspart header - Around the heading and what is said below it.
 * @csspart title - The heading.
 * @csspart notice - Good news, or news from elsewhere.
 * @csspart alert - The refusal, when there is one.
 * @csspart expiry - The line that tells of a step's end.
 * @csspart links - Around the ways to other screens.
 * @csspart link - One way to another screen.
 * @fires {ActEvent} mfa-act-forgive - A refusal no longer counts: its wait is over. Does not bubble.
 * @fires {ActEvent} mfa-act-stay - The person wants more time for this step. Does not bubble.
 */
export abstract class ScreenElement extends LitElement {
  static override styles = [tokenStyles, hiddenStyles, screenStyles, linkStyles];

  /** A question to the backend is open: input waits. */
  @property({ type: Boolean, reflect: true }) pending = false;

  /** Leaves the focus where it is when the screen appears. */
  @property({ type: Boolean, attribute: 'no-autofocus' }) noAutofocus = false;

  /** Why the last try was refused. */
  @property({ attribute: false }) failure: AuthFailure | undefined;

  /** News to tell on this screen. */
  @property({ attribute: false }) notice: Notice | undefined;

  /** When this step ends, in milliseconds since the epoch; undefined where it does not. */
  @property({ attribute: false }) expiresAt: number | undefined;

  /** The words, as a whole catalogue. */
  @property({ attribute: false }) text: MfaText = en;

  /** What the page found wrong itself, by field. */
  @state() protected problems: Problems = {};

  protected readonly wait = new Countdown(this, () => {
    this.#waited = true;
    this.dispatchEvent(new ActEvent('mfa-act-forgive'));
  });

  /** Odd and even are drawn by two templates: drawn anew, a live region speaks the same words again. */
  #tries = 0;

  /** A wait is over, and nothing was refused since. */
  #waited = false;

  override connectedCallback() {
    super.connectedCallback();
    adoptOnce(this.getRootNode(), formStyles);
    adoptOnce(this.getRootNode(), buttonStyles);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('failure')) return;
    const { failure } = this;
    this.#tries += 1;
    if (failure) this.#waited = false;
    this.wait.start(
      failure && (failure.code === 'locked' || failure.code === 'rate-limited') ? failure.retryAfterSeconds : 0,
    );
  }

  protected override update(changed: PropertyValues<this>) {
    super.update(changed);
    // Lit adds after what is already there, so children that the page slotted in stay put.
    render(this.renderForm(), this, { host: this });
  }

  protected override firstUpdated() {
    if (!this.noAutofocus) void this.#focusWhenDrawn();
    // A live region speaks only of what comes after it: news is filled in once the region is there.
    if (this.notice || this.failure) this.requestUpdate();
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('failure') && this.failure) this.afterRefusal(this.failure);
  }

  /** To the first field, or to the heading of a screen that has none. */
  override focus() {
    const field = this.querySelector<HTMLElement>('[data-mfa-first]');
    (field ?? this.renderRoot.querySelector<HTMLElement>('h1'))?.focus({ preventScroll: true });
  }

  protected override render() {
    const alert = this.hasUpdated && this.#alertText();
    const notice = this.hasUpdated && this.notice ? this.text.notices[this.notice] : '';
    // What stands next to its field is spoken from here and shown there.
    const besideField = Object.keys(this.problems).length > 0 || Boolean(this.failure && this.fieldOf(this.failure));
    return html`
      <header part="header">
        <h1 part="title" tabindex="-1">${this.renderTitle()}</h1>
        ${this.renderLead()}
      </header>
      <p part="notice" role="status" class=${notice ? '' : 'quiet'}>${notice}</p>
      <div part="alert" role="alert" class=${alert ? (besideField ? 'visually-hidden' : '') : 'quiet'}>
        ${alert ? (this.#tries % 2 ? html`<span>${alert}</span>` : alert) : nothing}
      </div>
      <mfa-expiry
        exportparts="expiry, link"
        .endsAt=${this.expiresAt}
        .text=${this.text}
        @mfa-act-stay=${() => this.dispatchEvent(new ActEvent('mfa-act-stay'))}
      ></mfa-expiry>
      <slot name="form"></slot>
      <slot name="after-form"></slot>
      <nav part="links">${this.renderLinks()}</nav>
      <p role="status" class="visually-hidden">${this.#statusText()}</p>
    `;
  }

  protected abstract renderTitle(): unknown;

  protected renderLead(): unknown {
    return nothing;
  }

  protected renderLinks(): unknown {
    return nothing;
  }

  /** The form, as the element's own child in the slot `form`. */
  protected abstract renderForm(): unknown;

  /** The field that a refusal is about; undefined where it is about none in particular. */
  protected fieldOf(_failure: AuthFailure): string | undefined {
    return undefined;
  }

  protected wordsFor(failure: AuthFailure): string {
    return failureText(failure, this.text);
  }

  /** To the field that the refusal is about; where it is about none, focus stays. Clears nothing. */
  protected afterRefusal(failure: AuthFailure) {
    const field = this.fieldOf(failure);
    if (field) this.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  }

  /** What is wrong with this field, by the page's own check or by the backend's. */
  protected problemOf(field: string): string {
    if (Object.hasOwn(this.problems, field)) return this.text.problems[this.problems[field]!];
    return this.failure && this.fieldOf(this.failure) === field ? this.wordsFor(this.failure) : '';
  }

  /** Takes the page's own findings; true when there are none. Focus goes to the first field that has one. */
  protected passes(problems: Readonly<Record<string, Problems[string] | false>>): boolean {
    const found = Object.entries(problems).filter((entry) => entry[1]);
    this.problems = Object.fromEntries(found) as Problems;
    const [first] = found;
    if (!first) return true;
    this.#tries += 1;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[name="${first[0]}"]`)?.focus());
    return false;
  }

  /** Whether a submission is taken: not while one is on its way or time has to pass. */
  protected get ready(): boolean {
    return !this.pending && !this.wait.seconds;
  }

  /** The submit button's words: what it does, or how long until it does it again. */
  protected submitLabel(label: string): string {
    const { seconds } = this.wait;
    return seconds ? fillText(this.text.wait.button, { time: clockText(seconds, this.text.locale) }) : label;
  }

  protected renderMove(label: string, to: Destination): TemplateResult {
    return html`<button type="button" part="link" @click=${() => this.dispatchEvent(new MoveEvent(to))}>
      ${label}
    </button>`;
  }

  /** Fields that are elements draw themselves a moment after the form. */
  async #focusWhenDrawn() {
    const fields = this.querySelectorAll<LitElement>('mfa-code-field, mfa-password-field');
    await Promise.all(Array.from(fields, (field) => field.updateComplete));
    this.focus();
  }

  #alertText(): string {
    const { problems, sentenceGap } = this.text;
    const found = Object.values(this.problems).map((key) => problems[key]);
    if (found.length) return found.join(sentenceGap);
    return this.failure ? this.wordsFor(this.failure) : '';
  }

  #statusText(): string {
    const { wait, locale } = this.text;
    if (this.pending) return wait.busy;
    if (this.#waited) return wait.over;
    const { announced } = this.wait;
    return announced ? fillText(wait.left, { time: durationText(announced, locale) }) : '';
  }
}
