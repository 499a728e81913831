/** Reads a one-time code out of whatever a person, a keyboard or a clipboard gives. */

export const CODE_LENGTH = 6;

/** A sentence that holds a code is short; a longer text is cut before it is looked at, so that no paste freezes the page. */
const LONGEST_TEXT = 1000;

const DIGIT = /\p{Nd}/u;

/**
 * The same text with every decimal digit of any script as its ASCII digit (Unicode general category Nd).
 * NFKC settles full-width and mathematical digits; all other scripts keep their ten digits in one run.
 */
export function asciiDigits(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .normalize('NFKC')
    .replace(/[^\0-\x7f]/gu, (character) => (DIGIT.test(character) ? String(digitValue(character)) : character));
}

/** Six ASCII digits, if the text is those with nothing but spaces and hyphens between them; else undefined. */
export function oneTimeCode(text: string): string | undefined {
  const digits = asciiDigits(text).replace(/[\s\p{Pd}\p{Cf}]/gu, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

/** A run of digits begins at its zero. Two runs can touch (U+116D0, U+116DA), hence the remainder. */
function digitValue(character: string): number {
  const point = character.codePointAt(0)!;
  let start = point;
  while (DIGIT.test(String.fromCodePoint(start - 1))) start -= 1;
  return (point - start) % 10;
}
