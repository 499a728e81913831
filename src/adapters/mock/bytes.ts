/** Hexadecimal, hashes and comparison. `crypto.subtle` is missing on plain-http origins, so all of it is plain code. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export { bytesToHex as hex, hexToBytes as fromHex } from '@noble/hashes/utils.js';

/** As many random bytes as asked for, from a cryptographic source. */
export type Random = (length: number) => Uint8Array;

/** SHA-256 of the text's UTF-8, as 64 hexadecimal digits. */
export function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Compares without stopping at the first difference, so that the time taken tells nothing. The length is no secret. */
export function equal(left: string, right: string): boolean {
  let difference = left.length ^ right.length;
  for (let i = 0; i < left.length; i += 1) difference |= left.charCodeAt(i) ^ right.charCodeAt(i);
  return difference === 0;
}
