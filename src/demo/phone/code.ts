/** The code that an authenticator app shows (RFC 6238). */
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { HOTP, Secret } from 'otpauth/bare';
import type { Account } from './account.js';

const HASHES = { SHA1: sha1, SHA256: sha256 };

/** @param now - By the phone's clock, in milliseconds. */
export function codeOf({ secret, algorithm, digits, period }: Account, now: number): string {
  return HOTP.generate({
    secret: Secret.fromBase32(secret),
    counter: Math.floor(now / (period * 1000)),
    algorithm,
    digits,
    hmac: (_, key, message) => hmac(HASHES[algorithm], key, message),
  });
}

/** Whole seconds until the next code. */
export function secondsLeft({ period }: Account, now: number): number {
  return period - (Math.floor(now / 1000) % period);
}
