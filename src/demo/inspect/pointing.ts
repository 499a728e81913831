/** Points at what is in the card by mouse, touch and keyboard, without setting it off. */
import { meant } from './card-nodes.js';

interface Listener {
  readonly card: Element;
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

/** Answers what ends it. */
export function startPointing({ card, point, step, end }: Listener): () => void {
  const abort = new AbortController();
  // Before everybody else, and before the browser acts.
  const options = { capture: true, signal: abort.signal };

  /** The innermost thing under the pointer, through shadow roots; undefined outside of the card. */
  const nodeOf = (event: Event) => {
    const path = event.composedPath();
    return path.includes(card) && path[0] instanceof Element ? meant(path[0]) : undefined;
  };

  const move = (event: Event) => {
    const node = nodeOf(event);
    if (node) point(node);
  };

  const press = (event: Event) => {
    const node = nodeOf(event);
    if (!node) return;
    halt(event);
    if (event.type !== 'click') return;
    point(node);
    end(true);
  };

  const key = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (event.key !== 'Escape' && by === undefined) return;
    halt(event);
    if (by === undefined) end(false);
    else step(by);
  };

  addEventListener('pointermove', move, options);
  for (const type of PRESS) addEventListener(type, press, options);
  addEventListener('keydown', key, options);
  return () => abort.abort();
}

function halt(event: Event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
