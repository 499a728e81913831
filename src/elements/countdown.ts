/** Counts the seconds until a refused act may be tried again. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A screen reader hears the time left this often at most (WCAG 2.2.1 asks for calm). */
const SPOKEN_EVERY_SECONDS = 15;

export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #over: () => void;
  #until = 0;
  #timer: number | undefined;
  #announced = 0;
  #total = 0;

  constructor(host: ReactiveControllerHost, over: () => void) {
    this.#host = host;
    this.#over = over;
    host.addController(this);
  }

  hostConnected() {
    if (this.#until) this.#tick();
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  /** Starts anew with this many seconds; 0 or undefined ends it. */
  start(seconds: number | undefined) {
    clearTimeout(this.#timer);
    this.#until = seconds ? performance.now() + seconds * 1000 : 0;
    this.#announced = 0;
    this.#total = this.seconds;
    if (this.#until) this.#schedule();
  }

  /** Whole seconds left. 0 when nothing is waited for. */
  get seconds(): number {
    return this.#until ? Math.max(0, Math.ceil((this.#until - performance.now()) / 1000)) : 0;
  }

  /** The seconds left when it was last due to say so; 0 until then, since the refusal itself has said how long. */
  get announced(): number {
    return this.#announced;
  }

  #tick() {
    const { seconds } = this;
    if (!seconds) {
      this.#until = 0;
      this.#over();
    } else {
      const last = this.#announced || this.#total;
      if (last - seconds >= (seconds > 60 ? 60 : SPOKEN_EVERY_SECONDS)) this.#announced = seconds;
      this.#schedule();
    }
    this.#host.requestUpdate();
  }

  #schedule() {
    this.#timer = window.setTimeout(() => this.#tick(), (this.#until - performance.now()) % 1000 || 1000);
  }
}
