/** Keeps the address and the title of a page in step with the screen, and follows Back and Forward. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Destination, Screen } from '../flow/flow-state.js';
import { destinationOf, isStepBack, routeOf } from './screen-routes.js';

export interface PageSyncHost extends ReactiveControllerHost {
  /** Whether the page is the element's to name and to route. */
  readonly fullPage: boolean;
}

interface PageSyncOptions {
  /** Goes there if there is such a way, and answers whether. The screen is shown a moment later. */
  readonly move: (to: Destination) => boolean;
  /** The page is shown again as it was left, out of the browser's memory: what it shows may be over. */
  readonly revived: () => void;
}

export class PageSync implements ReactiveController {
  readonly #host: PageSyncHost;
  readonly #options: PageSyncOptions;
  #shown: Screen | undefined;
  /** The address has moved already: the screen that comes next follows it and makes no step of its own. */
  #following = false;

  constructor(host: PageSyncHost, options: PageSyncOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('popstate', this.#follow);
    window.addEventListener('pageshow', this.#revive);
  }

  hostDisconnected() {
    window.removeEventListener('popstate', this.#follow);
    window.removeEventListener('pageshow', this.#revive);
  }

  /** Tells how the screen is called, in the language of the moment. */
  name(screen: Screen, title: string, service: string) {
    if (this.#host.fullPage && screen.name !== 'starting') document.title = service ? `${title} · ${service}` : title;
  }

  /** Tells of the screen that is now shown. */
  show(screen: Screen) {
    const before = this.#shown;
    this.#shown = screen;
    if (!this.#host.fullPage || screen.name === 'starting') return;
    if (before === undefined || before.name === 'starting') return this.#open(screen);
    const isStep = !this.#following && isStepBack(before, screen);
    this.#following = false;
    this.#address(screen, isStep ? 'push' : 'replace');
  }

  /** The first screen goes where the address asked for, as far as there is such a way. */
  #open(screen: Screen) {
    const to = destinationOf(location.hash);
    this.#following = Boolean(to && this.#options.move(to));
    if (!this.#following) this.#address(screen, 'replace');
  }

  #address(screen: Screen, how: 'push' | 'replace') {
    const hash = `#/${routeOf(screen)}`;
    // A link into a state of the page, such as #state=…, is the page's own: it is left alone.
    if (location.hash === hash || /^#[^/]/.test(location.hash)) return;
    if (how === 'push') history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
  }

  readonly #follow = () => {
    if (!this.#host.fullPage || !this.#shown) return;
    const to = destinationOf(location.hash);
    this.#following = Boolean(to && this.#options.move(to));
    // Where there is no way there, the address comes back to what is shown.
    if (!this.#following) this.#address(this.#shown, 'replace');
  };

  readonly #revive = (event: PageTransitionEvent) => {
    if (event.persisted) this.#options.revived();
  };
}
