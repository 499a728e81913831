/** Which tokens style a node: read from the rules that match it, and from those around it whose values come down. */
import { TOKENS } from '../theme/tokens.js';
import { parentOf } from './card-nodes.js';

export interface Styled {
  readonly property: string;
  /** As the page writes it: tokens by their public names. */
  readonly value: string;
  /** By name without `--mfa-`. */
  readonly tokens: readonly string[];
  /** When it counts, such as `:hover`; empty for always. */
  readonly state: string;
}

/** States are shown apart, and not for the moment in which the pointer is there. */
const STATE = /:(?:hover|active|focus(?:-visible|-within)?)\b/g;

const INHERITED = /^(?:color|font|line-height|letter-spacing|text-align|text-wrap)/;

export function stylesOf(node: Element): readonly Styled[] {
  const found = new Map<string, Styled>();
  for (let at: Element | null = node; at; at = parentOf(at)) {
    const own = new Map<string, Styled>();
    for (const styled of declarationsOf(at)) own.set(styled.property + styled.state, styled);
    for (const [key, styled] of own) {
      const reaches = at === node || (!styled.state && INHERITED.test(styled.property));
      if (reaches && styled.value !== 'inherit' && !found.has(key)) found.set(key, styled);
    }
  }
  return [...found.values()].filter(({ tokens }) => tokens.length > 0);
}

/** A rule of the page's own that says the same: a place to begin. */
export function ruleText(selector: string, styles: readonly Styled[]): string {
  const lines = styles.filter(({ state }) => !state).map(({ property, value }) => `  ${property}: ${value};\n`);
  return `${selector} {\n${lines.join('')}}\n`;
}

function* declarationsOf(node: Element): Generator<Styled> {
  // What an element says of itself gives way to what is said from outside.
  if (node.shadowRoot)
    for (const rule of rulesOf(node.shadowRoot)) if (rule.selectorText === ':host') yield* parsed(rule, '');
  const root = node.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  for (const rule of rulesOf(root)) {
    for (const selector of rule.selectorText.split(/,(?![^(]*\))/)) {
      if (matches(node, selector.replace(STATE, ':nth-child(n)')))
        yield* parsed(rule, selector.match(STATE)?.join('') ?? '');
    }
  }
}

function matches(node: Element, selector: string): boolean {
  try {
    return node.matches(selector);
  } catch {
    return false;
  }
}

/** The elements' own come first: they are in a layer, so that the page's win. */
function* rulesOf(root: DocumentOrShadowRoot): Generator<CSSStyleRule> {
  for (const sheet of [...root.adoptedStyleSheets, ...root.styleSheets]) {
    try {
      yield* flat(sheet.cssRules);
    } catch {
      // The browser does not show a page the sheets that came from disk.
    }
  }
}

function* flat(rules: CSSRuleList): Generator<CSSStyleRule> {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) yield rule;
    else if (rule instanceof CSSMediaRule ? matchMedia(rule.conditionText).matches : rule instanceof CSSGroupingRule)
      yield* flat((rule as CSSGroupingRule).cssRules);
  }
}

/** From the text: a shorthand with a token in it has no longhands to ask for. */
function* parsed({ style }: CSSStyleRule, state: string): Generator<Styled> {
  for (const [, property = '', declared = ''] of style.cssText.matchAll(/(?:^|;)\s*([\w-]+):\s*([^;]+)/g)) {
    if (property.startsWith('--')) continue;
    const tokens = Array.from(declared.matchAll(/var\(--(?:_|mfa-)([\w-]+)/g), ([, name = '']) => name).filter((name) =>
      Object.hasOwn(TOKENS, name),
    );
    if (/^(?:font|border|outline)$/.test(property) && tokens.length > 0) {
      for (const name of tokens)
        yield { property: longhand(property, name), value: `var(--mfa-${name})`, tokens: [name], state };
    } else {
      const value = declared.replace(/var\(--_([\w-]+)/g, (all, name: string) =>
        Object.hasOwn(TOKENS, name) ? `var(--mfa-${name}` : all,
      );
      yield { property, value, tokens, state };
    }
  }
}

/** Which part of a shorthand a token sets. */
function longhand(property: string, token: string): string {
  const kind = TOKENS[token] ?? '';
  return property === 'font' ? kind : `${property}-${kind === 'color' ? 'color' : 'width'}`;
}
