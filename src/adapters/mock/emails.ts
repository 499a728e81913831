/** Addresses: kept as typed, told apart without regard to case. */

/** RFC 5321 §4.5.3.1.3: a path is at most 256 octets with its brackets. */
const MAX_LENGTH = 254;

/** One `@` with something on either side. More is for the mail to find out. No control characters, no halves of a character. */
const SHAPE = /^[^\s@\p{Cc}\p{Cs}]+@[^\s@\p{Cc}\p{Cs}]+$/u;

/** The address without the spaces around it, or undefined where it cannot be one. */
export function readEmail(typed: string): string | undefined {
  const email = typed.trim();
  return email.length <= MAX_LENGTH && SHAPE.test(email) ? email : undefined;
}

/** What two spellings of one address have in common. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
