/** What a hostile text may not change: the elements and attributes, where addresses lead, and the direction of our own words. */
import { expect } from '@open-wc/testing';

/** Attributes whose value is an address, in HTML, SVG or MathML. */
const ADDRESSES = [
  ...['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'srcdoc', 'background', 'ping', 'cite'],
  ...['xlink:href', 'codebase', 'manifest', 'longdesc', 'usemap', 'profile', 'archive', 'classid', 'imagesrcset'],
];

/** Controls that change the direction of what stands around them (Unicode Standard Annex #9 §2). */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/;

function* nodesIn(root: Node): Generator<Node> {
  for (const node of root.childNodes) {
    yield node;
    if (node instanceof Element && node.shadowRoot) yield* nodesIn(node.shadowRoot);
    yield* nodesIn(node);
  }
}

/** All elements in the tree and in every shadow root below. */
export const elementsIn = (root: Node) => [...nodesIn(root)].filter((node): node is Element => node instanceof Element);

function isInQrCode(node: Node): boolean {
  const root = node.getRootNode();
  if (!(root instanceof ShadowRoot) || root.host.localName !== 'mfa-qr-code') return false;
  return !(node instanceof Element) || ['svg', 'rect', 'path', 'style'].includes(node.localName);
}

/** Tags, attributes and their values: everything but text, addresses, and what a QR code's size decides. */
export function structureOf(root: Node): string {
  const lines: string[] = [];
  for (const node of nodesIn(root)) {
    // Whether there is a symbol, and how large, is for the length of the text to say.
    if (isInQrCode(node)) continue;
    if (node instanceof Comment) lines.push('comment');
    if (!(node instanceof Element)) continue;
    // Whether there is a picture is for the address to say, which is looked at by itself.
    if (node.localName === 'img') continue;
    const attributes = Array.from(node.attributes, ({ name, value }) => {
      return name === 'href' ? name : `${name}=${value.replace('mfa-current', '').trim()}`;
    });
    lines.push(`${node.parentElement?.localName ?? '#'} > ${node.localName} ${attributes.sort().join(' ')}`);
  }
  return lines.join('\n');
}

/** All that can be read in the tree and in every shadow root below. */
export const wordsOf = (root: Node) =>
  [...nodesIn(root)].map((node) => (node instanceof Text ? node.data : '')).join('');

/** Why the address in an attribute may not stand there; undefined where it may. */
export function addressFault(element: Element, name: string, value: string): string | undefined {
  if (value.startsWith('#')) return undefined;
  const { protocol, href } = new URL(value, 'https://base.invalid/');
  const allowed =
    protocol === 'https:' ||
    protocol === 'http:' ||
    (protocol === 'otpauth:' && element.localName === 'a') ||
    (/^data:image\/(png|jpeg|gif|webp|avif);base64,/i.test(href) && element.localName === 'img');
  return allowed && name !== 'srcdoc' ? undefined : `<${element.localName} ${name}="${value.slice(0, 200)}">`;
}

/** Every address that may not be there, and every attribute that is a script or a style. */
export function addressFaults(root: Node): readonly string[] {
  return elementsIn(root).flatMap((element) =>
    Array.from(element.attributes, ({ name, value }) => {
      if (name.startsWith('on') || name === 'style') return `${name}="${value.slice(0, 200)}"`;
      return ADDRESSES.includes(name) ? addressFault(element, name, value) : undefined;
    }).filter((fault) => fault !== undefined),
  );
}

const ISOLATING = ['isolate', 'isolate-override', 'plaintext'];

/** Whether the element is a paragraph of its own for the bidirectional algorithm, or keeps what is in it to itself. */
function isolates(element: Element): boolean {
  const { unicodeBidi, display, position } = getComputedStyle(element);
  return ISOLATING.includes(unicodeBidi) || !display.startsWith('inline') || position === 'absolute';
}

/** Our own words that a control in a foreign text could turn round: each as the text they share. */
export function unisolated(root: Node, foreign: string): readonly string[] {
  if (!CONTROLS.test(foreign)) return [];
  return [...nodesIn(root)]
    .filter((node): node is Text => node instanceof Text && CONTROLS.test(node.data))
    .filter((node) => {
      let element = node.parentElement;
      // Nobody sees it.
      if (!element || element.closest('.mfa-visually-hidden, .visually-hidden')) return false;
      // A line of preformatted text is a paragraph.
      if (element.localName === 'pre') return CONTROLS.test(node.data.replaceAll(`\n${foreign}`, ''));
      const text = element.textContent;
      if (text.trim() !== node.data.trim()) return true;
      if (isMixed(text, foreign)) return true;
      while (element && element.textContent === text) {
        if (isolates(element)) return false;
        element = element.parentElement;
      }
      return true;
    })
    .map(({ data }) => data.slice(0, 200));
}

/** Holds the foreign text and something else beside it. */
function isMixed(text: string, foreign: string): boolean {
  return text.includes(foreign) && text.trim() !== foreign.trim();
}

/** The first difference between two structures, to be read. */
export function expectSame(structure: string, usual: string, what: string) {
  if (structure === usual) return;
  const [is, was] = [structure.split('\n'), usual.split('\n')];
  const at = is.findIndex((line, index) => line !== was[index]);
  expect(is[at], `${what}: another structure`).to.equal(was[at]);
  expect(is.length, `${what}: fewer elements`).to.equal(was.length);
}
