/** One-time passwords by time (RFC 6238) and what an authenticator app needs to make them. */

import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { HOTP, Secret } from 'otpauth/bare';

import { CODE_LENGTH } from '../../backend/one-time-code.js';
import { equal } from './bytes.js';
import { secondsUntil, type MockPolicy } from './policy.js';

// The backend itself needs SHA-1 only, and SHA-256 is here for the passwords. SHA-512 would cost 1.8 kB for nothing.
const HASHES = { SHA1: sha1, SHA256: sha256 };

export type Algorithm = keyof typeof HASHES;

export interface HotpInput {
  readonly secret: Uint8Array;
  readonly counter: number;
  readonly algorithm?: Algorithm;
  /** In place of `algorithm`: an HMAC over a hash that is not here. */
  readonly hmac?: (key: Uint8Array, message: Uint8Array) => Uint8Array;
  readonly digits?: number;
}

export interface TotpInput extends Omit<HotpInput, 'counter'> {
  /** Milliseconds since the epoch. */
  readonly timestamp: number;
  /** Seconds. */
  readonly period?: number;
}

/** The code of a counter (RFC 4226 §5.3), with its leading zeros. */
export function hotpAt(input: HotpInput): string {
  const { secret, counter, algorithm = 'SHA1', digits = CODE_LENGTH } = input;
  const { hmac: digest = (key, message) => hmac(HASHES[algorithm], key, message) } = input;
  return HOTP.generate({
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
    counter,
    algorithm,
    digits,
    hmac: (_, key, message) => digest(key, message),
  });
}

/** The code of a moment (RFC 6238 §4.2). */
export function totpAt({ timestamp, period = 30, ...rest }: TotpInput): string {
  return hotpAt({ ...rest, counter: stepAt(timestamp, period) });
}

/** The time step of a moment: `period` is in seconds. */
export function stepAt(timestamp: number, period: number): number {
  return Math.floor(timestamp / (period * 1000));
}

/** What there is to say of six digits. */
export type Verdict =
  | { readonly kind: 'right'; readonly step: number }
  /** Right, and accepted before. */
  | { readonly kind: 'reused'; readonly retryAfterSeconds: number }
  /** Right for a time outside the window. */
  | { readonly kind: 'skewed'; readonly seconds: number }
  | { readonly kind: 'wrong' };

/**
 * Judges a code by the clock, the window and the memory of what was accepted.
 *
 * @param secret - Base32, as the authenticator has it.
 * @param lastStep - The last step that was accepted; -1 before the first. RFC 6238 §5.2: none at or before it is taken.
 */
export function judgeCode(code: string, secret: string, lastStep: number, now: number, policy: MockPolicy): Verdict {
  const { windowSteps, skewSteps, period } = policy;
  const { bytes } = Secret.fromBase32(secret);
  const present = stepAt(now, period);
  const isRight = (step: number) => step >= 0 && equal(code, hotpAt({ secret: bytes, counter: step }));

  const inWindow = around(present, 0, windowSteps).filter(isRight);
  const fresh = inWindow.find((step) => step > lastStep);
  if (fresh !== undefined) return { kind: 'right', step: fresh };
  if (inWindow.length > 0) {
    // The next step that can be taken: after the present one and after the last one. An app that runs ahead shows it early.
    const next = Math.max(present, lastStep - windowSteps) + 1;
    return { kind: 'reused', retryAfterSeconds: secondsUntil(next * period * 1000, now) };
  }

  const other = around(present, windowSteps + 1, skewSteps).find((step) => step > lastStep && isRight(step));
  return other === undefined ? { kind: 'wrong' } : { kind: 'skewed', seconds: (other - present) * period };
}

/** Steps at a distance of `from` to `to`, the nearest first. */
function around(step: number, from: number, to: number): number[] {
  const steps = [];
  for (let distance = from; distance <= to; distance += 1) {
    steps.push(step - distance);
    if (distance > 0) steps.push(step + distance);
  }
  return steps;
}

/** Base32 without padding (RFC 4648 §6; the Key URI Format has none). */
export function base32(bytes: Uint8Array): string {
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;
}

/** A name as the Key URI Format takes it: the colon is what divides issuer and account. */
export function keyUriName(name: string): string {
  return name
    .replace(/[:\uFF1A]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `otpauth://totp/issuer:account?…`. Issuer and account are without a colon: see `keyUriName`. */
export function keyUri(issuer: string, account: string, secret: string, period: number): string {
  const query = { secret, issuer, algorithm: 'SHA1', digits: CODE_LENGTH, period };
  const parameters = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`);
  return `otpauth://totp/${encoded(issuer)}:${encoded(account)}?${parameters.join('&')}`;
}

/** RFC 3986 §2.3: all but the unreserved characters as %XX, a space as %20 (apps show a + as it stands). */
function encoded(value: string | number): string {
  return encodeURIComponent(value).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
