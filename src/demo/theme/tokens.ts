/** The tokens of public/theme.css, by the CSS property that tells what they may hold. */

export type Group = 'colours' | 'type' | 'space' | 'shape' | 'card';

/** Names without `--mfa-`, and those of colours without `--mfa-color-`. */
const LISTS: Readonly<Record<Group, Readonly<Record<string, string>>>> = {
  colours: {
    color:
      'page surface text text-quiet line field field-line accent accent-strong on-accent link hover focus danger danger-surface success success-surface',
  },
  type: {
    'font-family': 'font font-mono title-font',
    'font-size': 'font-size font-size-small title-size',
    'font-weight': 'title-weight label-weight button-weight',
    'text-align': 'title-align',
    'text-decoration': 'link-decoration',
  },
  space: { gap: 'card-gap gap form-gap code-gap' },
  shape: {
    'border-radius': 'radius button-radius code-radius',
    height: 'control-height',
    'border-width': 'control-line focus-width',
    'outline-offset': 'focus-offset',
  },
  card: {
    width: 'card-width',
    padding: 'card-padding',
    'border-radius': 'card-radius',
    border: 'card-line',
    'box-shadow': 'card-shadow',
  },
};

/** Name to property. */
export const TOKENS: Record<string, string> = {};

export const GROUPS = Object.entries(LISTS).map(([group, lists]) => {
  const names = Object.entries(lists).flatMap(([property, list]) => {
    const names = list.split(' ').map((name) => (property === 'color' ? `color-${name}` : name));
    for (const name of names) TOKENS[name] = property;
    return names;
  });
  return [group as Group, names] as const;
});

/** What a token says of itself while nobody sets it otherwise: it goes with another one. */
const FOLLOWS: Readonly<Record<string, string>> = {
  'color-link': 'var(--mfa-color-accent)',
  'color-focus': 'var(--mfa-color-accent)',
  'title-font': 'var(--mfa-font)',
  'button-radius': 'var(--mfa-radius)',
  'code-radius': 'var(--mfa-radius)',
  'card-line': '1px solid var(--mfa-color-line)',
};

/** Token to value, with no reference to another one left in it. */
export type Values = Readonly<Record<string, string>>;

/** The values in force, as the elements' own rules have them; the page's ground is no element's. */
export function valuesIn(element: Element): Values {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(`--_${name}`) || style.getPropertyValue(`--mfa-${name}`);
  return Object.fromEntries(Object.keys(TOKENS).map((name) => [name, value(name).replace(/\s+/g, ' ').trim()]));
}

/** The text with the values of the tokens that it names. */
export const expand = (text: string, values: Values) =>
  text.replace(/var\(--(?:mfa-|_)([\w-]+)\)/g, (all, name: string) => values[name] ?? all);

/** The value as somebody would write it: a token that goes with another one names it. */
export function written(name: string, values: Values): string {
  const follows = FOLLOWS[name];
  return follows !== undefined && expand(follows, values) === values[name] ? follows : (values[name] ?? '');
}
