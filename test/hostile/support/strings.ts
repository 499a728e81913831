/** As many hostile texts as are wanted: those by hand, then mutants of them, the same for the same seed. */
import fc from 'fast-check';
import { RUNS } from '../../walks/support/runs.js';
import { FAMILIES } from './families.js';

export const SEED = 8259;

/** Texts in a run. */
export const COUNT = RUNS.texts;

/** Mutants of what is long take as long, and tell no more than the long ones by hand. */
const LONGEST_MUTANT = 400;

/** As the browser makes it where only whole characters can stand: half a character becomes U+FFFD. */
export function wellFormed(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

const byHand = Object.values(FAMILIES).flat();
const short = byHand.filter(({ length }) => length <= LONGEST_MUTANT);

/** What is set into a text, or round it. */
const SPLINTERS = [
  ...['\0', '\t', '\n', '\r', ' ', '\u00a0', '\u200b', '\ufeff', '\u00ad', '\u034f', '\u0301'],
  ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\u200f', '\u061c'],
  ...['\ud800', '\udc00', '\uffff', '😀', 'ع', 'א'],
  ...[
    '"',
    "'",
    '`',
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    ']]>',
    '&',
    '&#',
    ';',
    '%',
    '\\',
    '/',
    '//',
    '{',
    '}',
    '${',
    '?lit$',
  ],
  ...[':', '@', '#', '?', '=', '|', '*', '\u001b', '\u0085', '\u2028'],
] as const;

type Mutation = (text: string, at: number, splinter: string, other: string) => string;

const escaped = (text: string, write: (point: number) => string) =>
  Array.from(text, (character) => write(character.codePointAt(0) ?? 0)).join('');

const MUTATIONS: readonly Mutation[] = [
  (text, at, splinter) => text.slice(0, at) + splinter + text.slice(at),
  (text, _at, splinter) => splinter + text,
  (text, _at, splinter) => text + splinter,
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(at),
  (text, at) => text.slice(0, at),
  (text, at, _splinter, other) => text.slice(0, at) + other + text.slice(at),
  (text, _at, splinter, other) => text + splinter + other,
  (text) => text + text,
  (text) => text.toUpperCase(),
  (text, at) => text.slice(0, at).toUpperCase() + text.slice(at).toLowerCase(),
  (text) => Array.from(text).reverse().join(''),
  (text) => encodeURIComponent(wellFormed(text)),
  (text) => escaped(text, (point) => `&#x${point.toString(16)};`),
  (text) => escaped(text, (point) => `\\u${point.toString(16).padStart(4, '0')}`),
  (text) => escaped(text, (point) => String.fromCodePoint(point > 32 && point < 127 ? point + 0xfee0 : point)),
  (text) => text.normalize('NFKD'),
  (text) => JSON.stringify(text),
  (text) => `"${text}"`,
  (text) => `${text}@example.com`,
  (text) => `https://x.invalid/${text}`,
  (text) => `data:image/png;base64,${text}`,
  (text) => `otpauth://totp/${text}`,
];

const mutant: fc.Arbitrary<string> = fc
  .record({
    text: fc.constantFrom(...short),
    steps: fc.array(
      fc.record({
        mutation: fc.constantFrom(...MUTATIONS),
        at: fc.nat(LONGEST_MUTANT),
        splinter: fc.constantFrom(...SPLINTERS),
        other: fc.constantFrom(...short),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ text, steps }) =>
    steps
      .reduce(
        (made, { mutation, at, splinter, other }) => mutation(made, at % (made.length + 1), splinter, other),
        text,
      )
      .slice(0, LONGEST_MUTANT),
  );

/** Distinct, none of them empty: a text that is not there is another matter. Of few, two thirds are by hand. */
export function hostileTexts(count = COUNT): readonly string[] {
  const kept = Math.min(byHand.length, Math.floor((count * 2) / 3));
  const texts = new Set(byHand.filter((_text, index) => (index * kept) % byHand.length < kept));
  for (let round = 0; texts.size < count; round += 1) {
    for (const text of fc.sample(mutant, { numRuns: count, seed: SEED + round })) {
      if (text !== '' && texts.size < count) texts.add(text);
    }
  }
  return [...texts];
}
