/** One-time codes from a program that shares no line with the page. */
import { execFileSync } from 'node:child_process';
import { ensureOathtool } from '../../../scripts/oathtool.mjs';
import { totp } from '../../support/rfc-totp.js';

let hasOathtool: boolean | undefined;

export const nowSeconds = () => Date.now() / 1000;

/**
 * The six digits that an authenticator app shows: from oathtool, or where there is none from RFC code of the tests' own.
 *
 * @param secretBase32 as in the `otpauth:` link; spaces and lower case do no harm
 * @param atSeconds since the epoch
 */
export async function oathtoolCode(secretBase32: string, atSeconds = nowSeconds()): Promise<string> {
  const secret = secretBase32.replaceAll(/\s/g, '').toUpperCase();
  hasOathtool ??= ensureOathtool();
  if (!hasOathtool) return totp(secret, atSeconds);
  const args = ['--totp', '--base32', '--now', `@${Math.floor(atSeconds)}`, '-'];
  return execFileSync('oathtool', args, { input: secret, encoding: 'utf8' }).trim();
}

/** Resolves when the current step has at least `seconds` left, so that a code does not grow old while it is typed. */
export async function timeInStep(seconds = 5, period = 30): Promise<void> {
  const left = period - (nowSeconds() % period);
  if (left < seconds) await new Promise((later) => setTimeout(later, (left + 0.2) * 1000));
}
