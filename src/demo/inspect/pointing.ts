/** Points at what is in the card by mouse, touch and keyboard, without setting it off. */
import { meant } from './card-nodes.js';

interface Listener {
  readonly card: () => Element;
  readonly point: (node: Element) => void;
  /** To the next node, or the one before. */
  readonly step: (by: number) => void;
  /** True when a node was chosen, false when it was left. */
  readonly end: (isChosen: boolean) => void;
}

/** What a press is made of. None of it gets to the card. */
const PRESS = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'dragstart',
] as const;

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export class Pointing {
  readonly #listener: Listener;
  #abort: AbortController | undefined;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  start() {
    this.#abort = new AbortController();
    // Before everybody else, and before the browser acts.
    const options = { capture: true, signal: this.#abort.signal };
    addEventListener('pointermove', this.#move, options);
    for (const type of PRESS) addEventListener(type, this.#press, options);
    addEventListener('keydown', this.#key, options);
  }

  stop() {
    this.#abort?.abort();
  }

  /** The innermost node under the pointer, through shadow roots; undefined outside of the card. */
  #nodeOf(event: Event): Element | undefined {
    const path = event.composedPath();
    return path.includes(this.#listener.card()) && path[0] instanceof Element ? meant(path[0]) : undefined;
  }

  readonly #move = (event: Event) => {
    const node = this.#nodeOf(event);
    if (node) this.#listener.point(node);
  };

  readonly #press = (event: Event) => {
    const node = this.#nodeOf(event);
    if (!node) return;
    halt(event);
    if (event.type !== 'click') return;
    this.#listener.point(node);
    this.#listener.end(true);
  };

  readonly #key = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (event.key !== 'Escape' && by === undefined) return;
    halt(event);
    if (by === undefined) this.#listener.end(false);
    else this.#listener.step(by);
  };
}

function halt(event: Event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
