/** All that is told of a node. */
import { screenOf, wordsOfNode } from './card-nodes.js';
import { reach, slotOf } from './reach.js';
import { ruleText, stylesOf, type Styled } from './styling.js';
import { catalogueIn, keysOf } from './text-key.js';

export interface Report {
  readonly tag: string;
  readonly part: string;
  readonly slot: string;
  /** Its words, in short. */
  readonly says: string;
  readonly keys: readonly string[];
  readonly styles: readonly Styled[];
  /** For the node, or for what is around it where the page's CSS does not get at it alone. */
  readonly rule: string;
}

/** As much of a text as tells which one it is. */
const SHORT = 60;

export function report(node: Element, login: Element): Report {
  const { selector, target } = reach(node);
  const slot = slotOf(node);
  const says = wordsOfNode(node);
  const part = node.part.value;
  return {
    tag: node.localName,
    part,
    slot: slot ? `${slot.name || '(default)'} – ${slot.owner}` : '',
    says: says.slice(0, SHORT),
    keys: says ? textKeys(node, says, part, login) : [],
    styles: stylesOf(node),
    rule: ruleText(selector, stylesOf(target)),
  };
}

/** The page's own words name their key themselves. */
function textKeys(node: Element, says: string, part: string, login: Element): readonly string[] {
  const own = node.getAttribute('data-words');
  if (own !== null) return [own];
  const button = node.closest('button, input');
  const role = part || button?.getAttribute('type') || '';
  return keysOf(says, catalogueIn(login), { screen: screenOf(node, login)?.localName ?? '', role });
}
