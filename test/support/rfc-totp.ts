/**
 * RFC 4226 and RFC 6238 written from their text, to check the page's codes by something that shares no line with it.
 * Runs in Node and in a browser's secure context.
 */

export type HashName = 'SHA-1' | 'SHA-256' | 'SHA-512';

export interface TotpOptions {
  readonly digits?: number;
  /** Seconds of one step. */
  readonly period?: number;
  readonly hash?: HashName;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 §6, padding optional. */
export function base32Bytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const character of text.replace(/=+$/, '')) {
    const value = BASE32.indexOf(character);
    if (value < 0) throw new Error(`Not base32: ${character}`);
    bits = ((bits << 5) | value) & 0xfff;
    held += 5;
    if (held >= 8) {
      held -= 8;
      bytes.push((bits >> held) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

/** RFC 4226 §5.3. */
export async function hotp(
  secret: BufferSource,
  counter: number,
  digits = 6,
  hash: HashName = 'SHA-1',
): Promise<string> {
  const message = new DataView(new ArrayBuffer(8));
  message.setBigUint64(0, BigInt(counter));
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash }, false, ['sign']);
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, message));
  const offset = mac.getUint8(mac.byteLength - 1) & 0xf;
  const truncated = mac.getUint32(offset) & 0x7fffffff;
  return String(truncated % 10 ** digits).padStart(digits, '0');
}

/** RFC 6238 §4.2, T0 = 0. */
export function totp(secretBase32: string, atSeconds: number, options: TotpOptions = {}): Promise<string> {
  const { digits = 6, period = 30, hash = 'SHA-1' } = options;
  return hotp(base32Bytes(secretBase32), Math.floor(atSeconds / period), digits, hash);
}

/** What an authenticator app shows: `secret` in base32, `time` in milliseconds since the epoch, as the port has it. */
export function appCode(secret: string, time: number): Promise<string> {
  return totp(secret, time / 1000);
}

/** A well-formed code that is wrong within twenty-five steps of that time. */
export async function wrongCode(secret: string, time: number): Promise<string> {
  const steps = Array.from({ length: 51 }, (_, i) => appCode(secret, Math.max(0, time + (i - 25) * 30_000)));
  const right = new Set(await Promise.all(steps));
  let code = 0;
  while (right.has(String(code).padStart(6, '0'))) code += 1;
  return String(code).padStart(6, '0');
}
