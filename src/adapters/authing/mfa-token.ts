/** How long the second step stays open. */
import { own } from './answers.js';

/** Authing: the second step is open for 6 minutes. */
const USUAL_LIFE = 6 * 60_000;

/** A step that were open for longer is a misread number. */
const LONGEST_LIFE = 60 * 60_000;

/**
 * Milliseconds since the epoch at which the token ends, by this device's clock.
 *
 * Counted from now on by the token's own length of life, not by its `exp`: a device whose clock is wrong would else see
 * a fresh token as expired, or an expired one as fresh. The server is the judge in any case.
 *
 * @param token - A JWT (RFC 7519 §4.1.4, §4.1.6) as a rule; anything else lives the usual 6 minutes.
 */
export function mfaTokenEnd(token: string, now: number): number {
  const claims = claimsOf(token);
  const issued = own(claims, 'iat');
  const ends = own(claims, 'exp');
  if (typeof ends !== 'number') return now + USUAL_LIFE;
  const life = typeof issued === 'number' ? (ends - issued) * 1000 : ends * 1000 - now;
  return now + (life > 0 && life <= LONGEST_LIFE ? life : USUAL_LIFE);
}

function claimsOf(token: string): unknown {
  try {
    return JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return undefined;
  }
}
