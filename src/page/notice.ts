/** The line above the card, where the page speaks of itself. */

export const NOT_LOADED =
  'A part of this page could not be loaded. Reload it, or check that the folder “dist” is complete.';

/** @param words - Empty for nothing to say. */
export function notify(words: string) {
  const notice = document.getElementById('page-notice');
  if (notice) notice.textContent = words;
}
