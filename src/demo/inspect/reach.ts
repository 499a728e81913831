/** How a page's own CSS gets at a node: by its part through shadow roots, by class and tag in the page's tree. */
import { parentOf } from './card-nodes.js';

/** For the node itself, or for the nearest thing around it that the page's CSS gets at. */
export function reach(node: Element): { readonly selector: string; readonly target: Element } {
  for (let target: Element | null = node; target; target = parentOf(target)) {
    const selector = target.getRootNode() instanceof ShadowRoot ? partSelector(target) : pageSelector(target);
    if (selector) return { selector, target };
  }
  return { selector: ':root', target: document.documentElement };
}

function partSelector(node: Element): string | undefined {
  for (let name of node.part) {
    let { host } = node.getRootNode() as ShadowRoot;
    for (let root = host.getRootNode(); root instanceof ShadowRoot && name; root = host.getRootNode()) {
      name = exported(host, name);
      host = root.host;
    }
    if (name) return `${host.localName}::part(${name})`;
  }
  return undefined;
}

/** The name under which an element hands a part on; empty when it keeps it. */
function exported(host: Element, name: string): string {
  const pairs = (host.getAttribute('exportparts') ?? '').split(',').map((pair) => pair.split(':'));
  const found = pairs.find(([inner]) => inner?.trim() === name);
  return found?.at(-1)?.trim() ?? '';
}

/** What comes and goes with the focus is no name. */
const PASSING = 'mfa-current';

function pageSelector(node: Element): string {
  if (node.localName.includes('-')) return node.localName;
  const classes = Array.from(node.classList, (name) => (name === PASSING ? '' : `.${CSS.escape(name)}`)).join('');
  const name = node.getAttribute('name');
  const own = classes + (name ? `[name="${CSS.escape(name)}"]` : '');
  const { parentElement } = node;
  if (!parentElement) return node.localName;
  if (!own) return `${pageSelector(parentElement)} > ${node.localName}`;
  let around: Element | null = parentElement;
  while (around && !around.localName.includes('-')) around = around.parentElement;
  return around ? `${around.localName} ${own}` : own;
}

/** The slot in which the node is, itself or in something that was put there. */
export function slotOf(node: Element): { readonly name: string; readonly owner: string } | undefined {
  for (let at: Element | null = node; at; at = at.parentElement) {
    const slot = at.assignedSlot;
    if (slot) return { name: slot.name, owner: (slot.getRootNode() as ShadowRoot).host.localName };
  }
  return undefined;
}
