/** Finds the digits, or the whole code, in what is typed or pasted. */
import { asciiDigits, CODE_LENGTH } from '../backend/one-time-code.js';

/** Three and three digits, or six, that do not go on on either side: "123 456", "G-123456". */
const RUNS = /(?<!\d)(?:\d{6}|\d{3}[\s\p{Pd}\p{Cf}]{1,3}\d{3})(?!\d)/gu;

/** The one code in a text, such as a pasted sentence; undefined where there is none, or where there are two. */
export function codeIn(text: string): string | undefined {
  const runs = [...asciiDigits(text).matchAll(RUNS)].map(([run]) => run.replace(/\D/g, ''));
  const [first] = runs;
  return first?.length === CODE_LENGTH && runs.every((run) => run === first) ? first : undefined;
}

/** Every digit in the text, as ASCII. */
export function digitsIn(text: string): string {
  return asciiDigits(text).replace(/\D/g, '');
}
