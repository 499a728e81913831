/** The languages that the page knows: English, and those whose catalogue was added. */
import { en } from './en.js';
import type { MfaText } from './text.js';

const catalogues = new Map<string, MfaText>([[en.locale, en]]);
const readers = new Set<() => void>();

/** Makes a language known, by its own `locale`, to every `<mfa-login>` that asks for it. */
export function addText(text: MfaText) {
  catalogues.set(text.locale, text);
  for (const read of readers) read();
}

/** English where the language is not known, or not yet. */
export function textOf(locale: string): MfaText {
  return catalogues.get(locale) ?? en;
}

/** Calls back whenever a language was added. Answers a function that stops it. */
export function watchTexts(read: () => void): () => void {
  readers.add(read);
  return () => readers.delete(read);
}
