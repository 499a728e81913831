/** Reads an RSA public key as Authing hands it out. */

export interface RsaPublicKey {
  readonly n: bigint;
  readonly e: bigint;
}

interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
}

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const SEQUENCE = 0x30;

/** 1.2.840.113549.1.1.1, rsaEncryption (RFC 8017 appendix C), with its tag and length. */
const RSA_ENCRYPTION = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];

/** Authing's own keys have 1024 bits. More than 8192 would freeze the page while it encrypts. */
const FEWEST_BITS = 1024;
const MOST_BITS = 8192;

/**
 * The key in the text, or undefined where there is none that can be used.
 *
 * @param pem - PEM (RFC 7468 §13): SubjectPublicKeyInfo (RFC 5280 §4.1) or RSAPublicKey (RFC 8017 §A.1.1); its BEGIN
 *   and END lines may be missing.
 */
export function parsePublicKey(pem: string): RsaPublicKey | undefined {
  try {
    const binary = atob(pem.replace(/-----[A-Z ]+-----/g, '').replace(/\s/g, ''));
    return usable(keyIn(Uint8Array.from(binary, (character) => character.charCodeAt(0))));
  } catch {
    return undefined;
  }
}

function keyIn(der: Uint8Array): RsaPublicKey {
  const [first, second] = elements(only(der, SEQUENCE));
  if (first?.tag === INTEGER && second?.tag === INTEGER) return { n: integer(first), e: integer(second) };
  if (first?.tag !== SEQUENCE || second?.tag !== BIT_STRING) throw new RangeError('neither of the two structures');
  if (RSA_ENCRYPTION.some((byte, index) => first.content[index] !== byte)) throw new RangeError('not an RSA key');
  // A bit string's first byte counts the unused bits of its last.
  return keyIn(second.content.subarray(1));
}

function usable({ n, e }: RsaPublicKey): RsaPublicKey | undefined {
  const bits = n.toString(2).length;
  const sound = bits >= FEWEST_BITS && bits <= MOST_BITS && n % 2n === 1n && e % 2n === 1n && e > 1n && e < 1n << 64n;
  return sound ? { n, e } : undefined;
}

function only(der: Uint8Array, tag: number): Uint8Array {
  const [element, ...others] = elements(der);
  if (element?.tag !== tag || others.length > 0) throw new RangeError('another structure');
  return element.content;
}

/**
 * DER: a tag, a length in one byte or in the number of bytes that the first one gives, the content (X.690 §8.1.3). Two
 * bytes are enough for any key that is used.
 */
function elements(der: Uint8Array): readonly Element[] {
  const found: Element[] = [];
  for (let at = 0; at < der.length;) {
    const tag = byteAt(der, at);
    const first = byteAt(der, at + 1);
    const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
    let length = lengthBytes === 0 ? first : 0;
    for (let index = 0; index < lengthBytes; index += 1) length = length * 256 + byteAt(der, at + 2 + index);
    const start = at + 2 + lengthBytes;
    if (lengthBytes > 2 || start + length > der.length) throw new RangeError('cut short');
    found.push({ tag, content: der.subarray(start, start + length) });
    at = start + length;
  }
  return found;
}

function byteAt(bytes: Uint8Array, index: number): number {
  const byte = bytes[index];
  if (byte === undefined) throw new RangeError('cut short');
  return byte;
}

function integer({ content }: Element): bigint {
  return content.reduce((value, byte) => value * 256n + BigInt(byte), 0n);
}
