/** A recovery code as a person types it, put the way Authing wrote it. */
import { asciiDigits } from '../../backend/one-time-code.js';

/**
 * 24 hexadecimal digits become six groups of four in lower case, whatever case, spaces or hyphens they came with, and
 * an O typed for the 0, an I or L for the 1. Anything else goes as it is, without the spaces around it: the server is
 * the judge.
 */
export function asWritten(typed: string): string {
  const digits = asciiDigits(typed)
    .toLowerCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
  return /^[\da-f]{24}$/.test(digits) ? (digits.match(/.{4}/g) ?? []).join('-') : typed.trim().slice(0, 200);
}
