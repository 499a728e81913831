// What proves a person: passwords, one-time codes, recovery codes, and an end to guessing at them.
import { randomBytes, randomUUID, scrypt, timingSafeEqual } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { digest } from './vault.mjs';

/** @typedef {import('../../src/backend/auth-error.js').AuthFailure} AuthFailure */

const MINUTE = 60_000;
const ISSUER = 'REST example';
/** Crockford's base32: 32 letters that nobody mistakes for each other. 24 of them are 120 bits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a person can be refused for. Anything else that is thrown is a fault of the server. */
export class Refused extends Error {
  /**
   * @param {AuthFailure['code']} code
   * @param {{ retryAfterSeconds?: number, attemptsLeft?: number, reason?: string, why?: string }} [more]
   */
  constructor(code, more) {
    super(code);
    /** @type {{ code: AuthFailure['code'], retryAfterSeconds?: number, attemptsLeft?: number }} */
    this.failure = { code, ...more };
  }
}

/**
 * @param {string} a
 * @param {string} b
 */
const isEqual = (a, b) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

// --- Guessing -------------------------------------------------------------------------------------------------------

/** @typedef {{ failures: number, lockedUntil: number }} Guesses  in a row, over all tickets and sessions */

/** @returns {Guesses} */
export const noGuesses = () => ({ failures: 0, lockedUntil: 0 });

/**
 * Throws while nothing is looked at, not even what is right.
 *
 * @param {Guesses} guesses
 * @param {number} now
 */
export function refuseWhileLocked({ lockedUntil }, now) {
  if (now < lockedUntil) throw new Refused('locked', { retryAfterSeconds: Math.ceil((lockedUntil - now) / 1000) });
}

/**
 * Locks at each tenth failure, for longer each time (RFC 4226 §7.3).
 *
 * @param {Guesses} guesses
 * @param {number} now
 */
export function countGuess(guesses, now) {
  guesses.failures += 1;
  if (guesses.failures % 10 === 0)
    guesses.lockedUntil = now + Math.min(15 * 2 ** (guesses.failures / 10 - 1), 60) * MINUTE;
}

// --- Passwords ------------------------------------------------------------------------------------------------------

/** @typedef {{ salt: string, hash: string }} Hashed */
/** @typedef {{ N: number, r: number, p: number }} Cost */

/** OWASP Password Storage Cheat Sheet: one of its equal choices. */
export const COST = { N: 2 ** 14, r: 8, p: 5 };

/** Each takes 16 MiB and a while: more at once would be a way to stop the server. */
const MOST_AT_ONCE = 16;
let atOnce = 0;

/**
 * @param {string} password
 * @param {Cost} cost
 * @param {string} [salt]
 * @returns {Promise<Hashed>}
 */
export async function hashed(password, cost, salt = randomBytes(16).toString('base64url')) {
  if (atOnce >= MOST_AT_ONCE) throw new Refused('rate-limited', { retryAfterSeconds: 2 });
  atOnce += 1;
  try {
    return await new Promise((resolve, reject) =>
      scrypt(password.normalize('NFC'), salt, 32, cost, (error, key) =>
        error ? reject(error) : resolve({ salt, hash: key.toString('base64url') }),
      ),
    );
  } finally {
    atOnce -= 1;
  }
}

/**
 * @param {string} password
 * @param {Hashed} known
 * @param {Cost} cost
 */
export const isPassword = async (password, known, cost) =>
  isEqual((await hashed(password, cost, known.salt)).hash, known.hash);

// --- One-time codes -------------------------------------------------------------------------------------------------

/** @typedef {{ id: string, secret: string, boundAt: number, lastStep: number }} Authenticator */

export const newSecret = () => new Secret({ size: 20 }).base32;

/** @param {string} secret */
const totp = (secret, label = '') => new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret) });

/**
 * @param {string} secret
 * @param {string} account
 */
export const bindingOf = (secret, account) => ({
  uri: totp(secret, account).toString(),
  secret,
  issuer: ISSUER,
  account,
  period: 30,
});

/**
 * The time step that a code is right for, one before or after the present one at most, or undefined.
 *
 * @param {string} code
 * @param {string} secret
 * @param {number} now
 */
export function stepOf(code, secret, now) {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = totp(secret).validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? undefined : presentStep(now) + delta;
}

/** @param {number} now */
export const presentStep = (now) => TOTP.counter({ timestamp: now });

/**
 * @param {string} secret
 * @param {number} step  of the code that confirmed it: that one is used
 * @param {number} now
 * @returns {Authenticator}
 */
export const newAuthenticator = (secret, step, now) => ({ id: randomUUID(), secret, boundAt: now, lastStep: step });

// --- Recovery codes -------------------------------------------------------------------------------------------------

/** @typedef {{ hint: string, salt: string, hash: string, used: boolean }} RecoveryRecord */

/** Ten codes to be shown once, and what is kept of them: at this length a salted hash is enough (NIST SP 800-63B-4 §3.1.2.2). */
export function newRecoveryCodes() {
  const codes = Array.from({ length: 10 }, () =>
    Array.from(randomBytes(24), (byte) => LETTERS[byte % 32])
      .join('')
      .replace(/.{4}(?=.)/g, '$&-'),
  );
  const records = codes.map((code) => {
    const salt = randomBytes(16).toString('base64url');
    return { hint: code.slice(0, 4), salt, hash: digest(salt + plain(code)), used: false };
  });
  return { codes, records };
}

/**
 * The unused one that was typed. All are compared, whichever it is.
 *
 * @param {string} typed
 * @param {readonly RecoveryRecord[]} records
 */
export function recoveryRecordOf(typed, records) {
  const fits = records.filter(({ salt, hash, used }) => isEqual(digest(salt + plain(typed)), hash) && !used);
  return fits[0];
}

/** As typed by a person: any case, any hyphens and spaces, letters that look like digits. @param {string} code */
const plain = (code) =>
  code
    .toUpperCase()
    .replace(/[^\dA-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
