/** English made foreign: accented, longer, in brackets. It shows which words are in no catalogue, and which are cut off. */
import { en } from './en.js';
import type { MfaText } from './text.js';

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'ÁƁÇĐÉƑĜĤÎĴĶĻṀÑÔÞǪŘŠŢÛṼŴẊÝŽáƀçđéƒĝĥîĵķļɱñôþǫřšţûṽŵẋýž';

/** Languages need up to this much more room than English. */
const LONGER = 0.4;

export const pseudo: MfaText = { ...(foreign(en) as MfaText), locale: 'en-XA', direction: 'ltr', sentenceGap: ' ' };

/** Words in the same shape, each phrase made foreign. */
function foreign(words: string | object): unknown {
  if (typeof words === 'string') return foreignPhrase(words);
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, foreign(value as string | object)]));
}

function foreignPhrase(phrase: string): string {
  const parts = phrase.split(/(\{\w+\})/);
  const accented = parts.map((part, index) => (index % 2 ? part : part.replace(/[a-z]/gi, accent)));
  const length = Math.ceil(parts.filter((_, index) => index % 2 === 0).join('').length * LONGER);
  return `⟦${accented.join('')}${padding(length)}⟧`;
}

function accent(letter: string): string {
  return ACCENTED[PLAIN.indexOf(letter)]!;
}

/** In pieces like words, so that a line can break. */
function padding(length: number): string {
  return ' ~~~~'.repeat(length).slice(0, length);
}
