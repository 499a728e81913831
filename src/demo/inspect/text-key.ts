/** Which words of the catalogue a text is made of. */
import { en } from '../../text/en.js';
import type { MfaText } from '../../text/text.js';

/** The words of the screen that is shown: those of the language, with the page's own in place; English before there is one. */
export function catalogueIn(login: Element): MfaText {
  const screen = Array.from(login.children).find((child) => 'pending' in child && 'text' in child);
  return screen ? (screen as Element & { readonly text: MfaText }).text : en;
}

/** Where a text stands, to tell keys apart that say the same. */
export interface Hints {
  /** The tag of its screen. */
  readonly screen: string;
  /** What it is: its part, or the type of its button. */
  readonly role: string;
}

/** The one key whose words these are; several when they cannot be told apart, or when the text is made of several. */
export function keysOf(text: string, catalogue: MfaText, hints: Hints): readonly string[] {
  const wanted = normal(text);
  const phrases = phrasesIn(catalogue).filter(([, phrase]) => /\p{L}{2}/u.test(phrase.replace(/\{\w+\}/g, '')));
  const same = phrases.filter(([, phrase]) => normal(phrase) === wanted);
  return same.length ? likeliest(same, hints) : piecesOf(wanted, phrases, hints);
}

type Phrase = readonly [key: string, phrase: string];

function phrasesIn(words: object, path = ''): readonly Phrase[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    // All forms of a plural have one key.
    const key = 'other' in words ? path : path ? `${path}.${name}` : name;
    if (typeof value === 'string') return [[key, value] as const];
    return typeof value === 'object' && value !== null ? phrasesIn(value, key) : [];
  });
}

function likeliest(phrases: readonly Phrase[], { screen, role }: Hints): readonly string[] {
  const score = (key: string) =>
    Number(key.endsWith(`.${role}`)) * 2 + Number(screen.includes(key.slice(0, key.indexOf('.'))));
  const keys = [...new Set(phrases.map(([key]) => key))];
  const best = Math.max(...keys.map(score));
  return keys.filter((key) => score(key) === best);
}

/** The longest first: what is found is taken out. */
function piecesOf(text: string, phrases: readonly Phrase[], hints: Hints): readonly string[] {
  let rest = text;
  const found: string[] = [];
  for (const [, phrase] of phrases.toSorted(([, a], [, b]) => b.length - a.length)) {
    const left = rest.replace(patternOf(phrase), ' ');
    if (left === rest) continue;
    rest = left;
    found.push(
      ...likeliest(
        phrases.filter(([, other]) => other === phrase),
        hints,
      ),
    );
  }
  return found;
}

/** Not between two letters. */
const EDGE = '(?:(?<![\\p{L}\\p{N}])|(?![\\p{L}\\p{N}]))';

/** Gaps stand for anything; a word is no part of a longer one. */
function patternOf(phrase: string): RegExp {
  const parts = normal(phrase).split(/\{\w+\}/);
  const words = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('.+?');
  return new RegExp(EDGE + words + EDGE, 'u');
}

const normal = (text: string) => text.replace(/\s+/g, ' ').trim();
