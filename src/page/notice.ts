/** The line above the card, where the page speaks of itself. */
import { words } from './language.js';
import type { PageWords } from './words/en.js';

type Say = (words: PageWords) => string;

const nothing: Say = () => '';

let said = nothing;

/** @param say - Picks the words, in whatever language the page is by then; left out, there is nothing to say. */
export function notify(say = nothing) {
  said = say;
  repeatNotice();
}

/** The same again, since the language has changed. */
export function repeatNotice() {
  const notice = document.getElementById('page-notice');
  if (notice) notice.textContent = said(words());
}
