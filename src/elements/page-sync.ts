/** Keeps the address and the title of a page in step with the screen, and follows Back and Forward. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Destination, Screen } from '../flow/flow-state.js';
import { destinationOf, isStepBack, routeOf } from './screen-routes.js';

export interface PageSyncHost extends ReactiveControllerHost {
  /** Whether the page is the element's to name and to route. */
  readonly fullPage: boolean;
}

interface PageSyncOptions {
  /** Goes there if there is such a way. */
  readonly move: (to: Destination) => void;
  /** The page is shown again as it was left, out of the browser's memory: what it shows may be over. */
  readonly revived: () => void;
}

export class PageSync implements ReactiveController {
  readonly #host: PageSyncHost;
  readonly #options: PageSyncOptions;
  #shown: Screen | undefined;
  /** True while the address is what moves. */
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

  /** Tells of the screen that is now shown and of its title. */
  show(screen: Screen, title: string, service: string) {
    const before = this.#shown;
    this.#shown = screen;
    if (!this.#host.fullPage || screen.name === 'starting') return;
    document.title = service ? `${title} · ${service}` : title;
    if (before === undefined || before.name === 'starting') return this.#open(screen);
    if (this.#following) return this.#address(screen, 'replace');
    this.#address(screen, isStepBack(before, screen) ? 'push' : 'replace');
  }

  /** The first screen goes where the address asked for, as far as there is such a way. */
  #open(screen: Screen) {
    const to = destinationOf(location.hash);
    this.#following = true;
    if (to && to !== screen.name) this.#options.move(to);
    this.#following = false;
    if (this.#shown === screen) this.#address(screen, 'replace');
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
    this.#following = true;
    if (to) this.#options.move(to);
    this.#following = false;
    // Where there is no way there, the address comes back to what is shown.
    this.#address(this.#shown, 'replace');
  };

  readonly #revive = (event: PageTransitionEvent) => {
    if (event.persisted) this.#options.revived();
  };
}
