/** Recovery codes: 120 bits in letters that nobody mistakes for each other. */

import { asciiDigits } from '../../backend/one-time-code.js';
import { digestOf, equal, hex, type Random } from './bytes.js';

/** Base32 without I, L, O and U (Crockford): the first three look like digits, the last makes words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 24;
const GROUP = 4;
const SALT_BYTES = 16;

/** NIST SP 800-63B-4 §3.1.2.2: a look-up secret of 112 bits and more is kept as a salted hash of any approved kind. */
export interface RecoveryRecord {
  /** Hexadecimal. */
  readonly salt: string;
  /** SHA-256 of salt and code, hexadecimal. */
  readonly hash: string;
}

/** `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`, for showing once. */
export function newRecoveryCode(random: Random): string {
  // 256 is a multiple of 32, so the remainder of a byte is as even as the byte.
  const characters = Array.from(random(LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return characters.join('').replace(new RegExp(`.{${GROUP}}(?=.)`, 'g'), '$&-');
}

export function recoveryRecord(code: string, random: Random): RecoveryRecord {
  const salt = hex(random(SALT_BYTES));
  return { salt, hash: hashOf(readRecoveryCode(code) ?? '', salt) };
}

/** The 24 characters that were meant, or undefined where the text cannot be a recovery code. */
export function readRecoveryCode(text: string): string | undefined {
  const characters = asciiDigits(text)
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return characters.length === LENGTH && [...characters].every((character) => ALPHABET.includes(character))
    ? characters
    : undefined;
}

/** @param characters - As `readRecoveryCode` gives them. */
export function isRecoveryCode(characters: string, record: RecoveryRecord): boolean {
  return equal(hashOf(characters, record.salt), record.hash);
}

function hashOf(characters: string, salt: string): string {
  return digestOf(`${salt}:${characters}`);
}
