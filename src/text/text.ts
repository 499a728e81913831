/** The words of the page: one typed catalogue a language, overridden key by key, so that a missing word does not compile. */
import type { en } from './en.js';

/**
 * A text with a form for each plural category of its language (Intl.PluralRules); `other` stands in for the missing ones.
 * `{count}` is the number.
 */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** `{name}` in a text is a gap that the page fills. */
export type Phrase = string | Plural;

/** A whole catalogue. */
export type MfaText = Words<typeof en>;

/** Some words of a catalogue, in its shape. */
export type MfaTextOverrides = Partly<MfaText>;

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] extends Plural ? Plural : Words<T[K]> };
type Partly<T> = { readonly [K in keyof T]?: T[K] extends Phrase ? T[K] : Partly<T[K]> };

/** The catalogue with the overrides' words in place of its own. Keys that it does not have are passed over. */
export function mergeText(base: MfaText, overrides: MfaTextOverrides): MfaText {
  return merge(base, overrides) as MfaText;
}

function merge(base: unknown, overrides: unknown): unknown {
  if (isRecord(base) !== isRecord(overrides)) return base;
  if (!isRecord(base) || !isRecord(overrides)) return typeof overrides === typeof base ? overrides : base;
  const whole = 'other' in base && 'other' in overrides;
  if (whole) return overrides;
  return Object.fromEntries(
    Object.entries(base).map(([key, value]) => [
      key,
      Object.hasOwn(overrides, key) ? merge(value, overrides[key]) : value,
    ]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
