/** The card as it is seen: what is in it from top to bottom, through shadow roots and slots. */

/** What a node is drawn in. */
export function parentOf(node: Element): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  const { parentNode } = node;
  return parentNode instanceof ShadowRoot ? parentNode.host : node.parentElement;
}

/** One thing for who looks at it: what is in it is not told of by itself. */
const WHOLE = 'button, a, svg';

/** What somebody means who points at this. */
export const meant = (node: Element) => node.closest(WHOLE) ?? node;

/** Everything in the card that can be seen, in the order in which it is drawn. */
export function nodesIn(node: Element): readonly Element[] {
  const inner = node instanceof HTMLSlotElement ? childrenOf(node) : (node.shadowRoot ?? node).children;
  const below = node.matches(WHOLE) ? [] : Array.from(inner).flatMap((child) => nodesIn(child));
  return isSeen(node) ? [node, ...below] : below;
}

function childrenOf(slot: HTMLSlotElement): Iterable<Element> {
  const assigned = slot.assignedElements();
  return assigned.length ? assigned : slot.children;
}

/** Not what only a screen reader finds: that has one pixel. */
function isSeen(node: Element): boolean {
  const { width, height } = node.getBoundingClientRect();
  return width > 1 && height > 1 && node.checkVisibility({ visibilityProperty: true });
}

/** The element of the card that draws the screen in which the node is. */
export function screenOf(node: Element, login: Element): Element | undefined {
  let at: Element | null = node;
  while (at && at.parentNode !== login) at = at.parentElement ?? parentOf(at);
  return at ?? undefined;
}

/** What a node says: a field its label, a picture its name, everything else its text. */
export function wordsOfNode(node: Element): string {
  const label = 'labels' in node ? (node as HTMLInputElement).labels?.[0] : undefined;
  const field = node.matches('input, select, textarea') ? label?.textContent : undefined;
  return (field ?? node.getAttribute('aria-label') ?? node.textContent).replace(/\s+/g, ' ').trim();
}
