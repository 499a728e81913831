/** Which colours stand on which, and the contrast that they need: for the theme editor and for the tests of the looks. */

/** A button that removes something, with the pointer over it. */
const DANGER_HOVER = 'color-mix(in srgb, var(--_color-danger) 88%, var(--_color-text))';

/** What is read, and the grounds that it is read on. */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  text: ['surface', 'page', 'field', 'hover'],
  // As a value that waits (field), and in the box of the demonstration's account (hover).
  'text-quiet': ['surface', 'page', 'field', 'hover'],
  // The way to more time stands on `hover`.
  link: ['surface', 'hover'],
  'accent-strong': ['surface', 'hover'],
  'on-accent': ['accent', 'accent-strong'],
  surface: ['danger', DANGER_HOVER],
  danger: ['surface', 'danger-surface'],
  success: ['surface', 'success-surface'],
};

/** What has to be seen, though not read. `color-line` is not among them: nothing is lost without it. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  'field-line': ['field', 'surface', 'hover'],
  focus: ['surface', 'page', 'field', 'hover'],
  danger: ['field', 'surface'],
  accent: ['surface', 'field'],
  // The ring that empties as a code grows old.
  'text-quiet': ['surface'],
};

/** `ink` and `ground` are colours' names without `--mfa-color-`; a ground may be a mixture of them. */
export interface Pair {
  readonly what: 'text' | 'lines';
  readonly ink: string;
  readonly ground: string;
}

const pairsOf = (what: Pair['what'], grounds: typeof TEXT): readonly Pair[] =>
  Object.entries(grounds).flatMap(([ink, on]) => on.map((ground) => ({ what, ink, ground })));

export const PAIRS: readonly Pair[] = [...pairsOf('text', TEXT), ...pairsOf('lines', LINES)];

/** WCAG 2.2: text §1.4.3, lines and the ring of the focus §1.4.11. */
export const NEEDED: Readonly<Record<Pair['what'], number>> = { text: 4.5, lines: 3 };
