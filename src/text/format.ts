/** Puts values into phrases, and numbers, times and dates into the language's own form. */
import type { Phrase } from './text.js';

/** The phrase with its gaps filled: a list of texts and values, so that a value can be more than text (a template). */
export function fill<T>(phrase: string, values: Readonly<Record<string, T>>): readonly (string | T)[] {
  return phrase.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return part;
    // A gap that nobody fills shows as it is written: a slip in an override is seen.
    return Object.hasOwn(values, part) ? values[part]! : `{${part}}`;
  });
}

/**
 * A text from outside for a place where no element keeps it to itself: without line breaks and other controls, least of
 * all those that turn round what is written after them (Unicode Standard Annex #9 §2).
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, ' ');
}

/** The same as one text. */
export function fillText(phrase: string, values: Readonly<Record<string, string>>): string {
  return fill(phrase, values).join('');
}

/** The phrase for this many, its `{count}` filled. */
export function countText(phrase: Phrase, count: number, locale: string): string {
  const number = new Intl.NumberFormat(locale).format(count);
  if (typeof phrase === 'string') return fillText(phrase, { count: number });
  return fillText(phrase[new Intl.PluralRules(locale).select(count)] ?? phrase.other, { count: number });
}

/** "2 minutes, 5 seconds": whole seconds, at most the two largest units. */
export function durationText(seconds: number, locale: string): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const parts = (
    [
      ['hour', 3600],
      ['minute', 60],
      ['second', 1],
    ] as const
  ).map(([unit, length], index, all) => {
    const before = index ? all[index - 1]![1] : Infinity;
    return { unit, value: Math.floor((whole % before) / length) };
  });
  const told = parts.filter((part) => part.value > 0).slice(0, 2);
  const texts = (told.length ? told : parts.slice(-1)).map(({ unit, value }) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value),
  );
  return new Intl.ListFormat(locale, { style: 'narrow', type: 'unit' }).format(texts);
}

/** "14:05", for a countdown that runs. */
export function clockText(seconds: number, locale: string): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false });
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return [...(hours ? [two.format(hours)] : []), two.format(minutes), two.format(whole % 60)].join(':');
}

export function dateText(timestamp: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(timestamp);
}
