/** How far the person is on the tour. It is followed whether or not the panel shows it. */
import type { DemoPage } from '../demo-page.js';
import type { ScreenName } from '../../flow/flow-state.js';

export const STEPS = ['register', 'setUp', 'confirm', 'save', 'code', 'recover'] as const;

const KEY = 'mfa-login.demo.tour';

/** In place of a step: the person did not want any more. */
const LEFT = -1;

/** Says `change` whenever it goes on. */
export class Tour extends EventTarget {
  /** Index of the step that is due; as many as there are when all are done. */
  #at: number;
  /** Nothing is kept in the tab before the tour was on screen. */
  #isKept: boolean;
  #screen: ScreenName = 'starting';

  constructor(page: DemoPage) {
    super();
    const at = stored();
    this.#isKept = at !== undefined;
    this.#at = at ?? 0;
    const { login } = page;
    login.addEventListener('mfa-logged-in', () => this.#done(STEP_OF_LOGIN[this.#screen] ?? 'register'));
    login.addEventListener('mfa-bound', () => this.#done('confirm'));
    login.addEventListener('mfa-screen-changed', ({ screen }) => {
      this.#screen = screen;
      if (screen === 'qr-binding') this.#done('setUp');
      // New recovery codes are left only by saying that they are saved.
      if (screen === 'account' && this.due === 'save') this.#done('save');
    });
    page.onErased(() => this.due && this.restart());
    // The session of this tab was there before the tour.
    if (login.querySelector('mfa-account')) this.#done('register');
  }

  get due(): (typeof STEPS)[number] | undefined {
    return STEPS[this.#at];
  }

  get position(): number {
    return this.#at;
  }

  /** Ended by the person, and not by its last step. */
  get isLeft(): boolean {
    return this.#at === LEFT;
  }

  /** It is on screen. */
  show() {
    this.#isKept = true;
    this.#go(this.#at);
  }

  skipStep() {
    this.#go(this.#at + 1);
  }

  leave() {
    this.#go(LEFT);
  }

  restart() {
    this.#go(0);
  }

  /** Who does a later thing first needs no earlier one any more. */
  #done(step: (typeof STEPS)[number]) {
    if (this.due) this.#go(Math.max(this.#at, STEPS.indexOf(step) + 1));
  }

  #go(at: number) {
    this.#at = at;
    if (this.#isKept) keep(at);
    this.dispatchEvent(new Event('change'));
  }
}

/** What logging in completes, by the screen that it comes from. */
const STEP_OF_LOGIN: Partial<Readonly<Record<ScreenName, (typeof STEPS)[number]>>> = {
  'code-prompt': 'code',
  'recovery-entry': 'recover',
};

const tours = new WeakMap<DemoPage, Tour>();

/** The one tour of a page. */
export function tourOf(page: DemoPage): Tour {
  const tour = tours.get(page) ?? new Tour(page);
  tours.set(page, tour);
  return tour;
}

/** Undefined before it was on screen in this tab, and where what is there says nothing. */
function stored(): number | undefined {
  try {
    const at = Number(sessionStorage.getItem(KEY) ?? NaN);
    return Number.isInteger(at) && at >= LEFT && at <= STEPS.length ? at : undefined;
  } catch {
    return undefined;
  }
}

function keep(at: number) {
  try {
    sessionStorage.setItem(KEY, String(at));
  } catch {
    // Then it begins anew after a reload.
  }
}
