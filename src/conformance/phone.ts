/** The phone's side: RFC 4226 and RFC 6238 on their own, also where a page has no Web Crypto (plain http, some files). */
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';

/** One time step of RFC 6238, in milliseconds. */
export const STEP = 30_000;

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authenticator app shows: `secret` in base32, `at` in milliseconds since the epoch. */
export function appCode(secret: string, at: number): string {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(Math.floor(at / STEP)));
  const mac = hmac(sha1, bytesOf(secret), new Uint8Array(counter.buffer));
  // RFC 4226 §5.3: the last four bits say where the 31 bits stand.
  const offset = mac.at(-1)! & 0xf;
  const number = new DataView(mac.buffer, mac.byteOffset + offset).getUint32(0) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** RFC 4648 §6. */
function bytesOf(secret: string): Uint8Array {
  const bits = Array.from(secret.replace(/=+$/, ''), (letter) => {
    const value = BASE32.indexOf(letter);
    if (value < 0) throw new RangeError(`the key is not base32: ${letter}`);
    return value.toString(2).padStart(5, '0');
  }).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2));
}
