/** Passwords: what is refused, and how they are kept. */

import { scryptAsync } from '@noble/hashes/scrypt.js';

import type { WeakPasswordReason } from '../../backend/auth-error.js';
import { equal, fromHex, hex, type Random } from './bytes.js';
import { isCommonPassword } from './common-passwords.js';
import { emailKey } from './emails.js';
import type { MockPolicy, ScryptCost } from './policy.js';

/** A hash with all that is needed to make it again; the cost goes with it, so that a later policy does not lock anybody out. */
export interface PasswordRecord extends ScryptCost {
  /** Hexadecimal. */
  readonly salt: string;
  /** Hexadecimal. */
  readonly hash: string;
}

const SALT_BYTES = 16;

/** Milliseconds of hashing between two breaths of the page. A task of over 50 ms is felt. */
const SLICE = 16;

/** Why a password is not taken for an account of that address, or undefined. NIST SP 800-63B-4 §3.1.1.2: no composition rules. */
export function weakness(password: string, email: string, policy: MockPolicy): WeakPasswordReason | undefined {
  if (isTooLong(password, policy)) return 'too-long';
  const text = password.normalize('NFC');
  if ([...text].length < policy.passwordMinLength) return 'too-short';
  const key = emailKey(email);
  if ([key, key.slice(0, key.indexOf('@'))].includes(text.toLowerCase())) return 'same-as-email';
  return isCommonPassword(text) ? 'too-common' : undefined;
}

export async function hashPassword(password: string, random: Random, cost: ScryptCost): Promise<PasswordRecord> {
  const { N, r, p } = cost;
  const salt = hex(random(SALT_BYTES));
  return { N, r, p, salt, hash: await scryptOf(password, { N, r, p, salt }) };
}

/** A record that no password opens. Checking against it costs what checking a real one costs. */
export function decoyPassword(random: Random, cost: ScryptCost): PasswordRecord {
  return { ...cost, salt: hex(random(SALT_BYTES)), hash: hex(random(32)) };
}

export async function isPassword(password: string, record: PasswordRecord, policy: MockPolicy): Promise<boolean> {
  const tooLong = isTooLong(password, policy);
  // Nothing is cut: what is too long is wrong, but not sooner told.
  const hash = await scryptOf(tooLong ? '' : password, record);
  return equal(hash, record.hash) && !tooLong;
}

/**
 * NFC before hashing (RFC 8265 §4.2), so that a letter typed as one character on one keyboard and as two on another is
 * the same. Not NFKC, which would make characters equal that a person sees and typed as different ones.
 */
async function scryptOf(password: string, { N, r, p, salt }: Omit<PasswordRecord, 'hash'>): Promise<string> {
  const text = password.normalize('NFC');
  return hex(await behindPaint(() => scryptAsync(text, fromHex(salt), { N, r, p, dkLen: 32, asyncTick: SLICE })));
}

/**
 * The hash breathes by `scheduler.yield()` where there is one, which comes back before a frame is painted, unless the
 * task that it is in is a background one: then painting comes first, as it does with the timers used elsewhere.
 */
function behindPaint<T>(work: () => Promise<T>): Promise<T> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler ? scheduler.postTask(work, { priority: 'background' }) : work();
}

function isTooLong(password: string, policy: MockPolicy): boolean {
  // A code point is one or two units: the first question keeps a pasted book from being taken apart.
  if (password.length > 2 * policy.passwordMaxLength) return true;
  return [...password.normalize('NFC')].length > policy.passwordMaxLength;
}
