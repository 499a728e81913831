/** The server's RSA key: makes it, shows its public half, opens what was sealed with that. */
import { keygen, PKCS1_KEM } from 'micro-rsa-dsa-dh/rsa.js';

export interface RsaKey {
  readonly n: bigint;
  readonly e: bigint;
  readonly d: bigint;
}

/** What is needed of a private key in JWK (RFC 7518 §6.3): base64url numbers. */
export interface PrivateJwk {
  readonly n: string;
  readonly e: string;
  readonly d: string;
}

const BITS = 2048;

/** By WebCrypto where there is any. A page over plain http has none: then by plain code, which takes about a second. */
export async function makeRsaKey(): Promise<RsaKey> {
  const subtle = (globalThis.crypto as Partial<Crypto>).subtle;
  if (!subtle) {
    const { publicKey, privateKey } = keygen(BITS);
    return { ...publicKey, d: privateKey.d };
  }
  const algorithm = { name: 'RSA-OAEP', modulusLength: BITS, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' };
  const { privateKey } = await subtle.generateKey(algorithm, true, ['encrypt', 'decrypt']);
  return rsaKeyOf((await subtle.exportKey('jwk', privateKey)) as PrivateJwk);
}

export function rsaKeyOf({ n, e, d }: PrivateJwk): RsaKey {
  return { n: numberOf(n), e: numberOf(e), d: numberOf(d) };
}

/** SubjectPublicKeyInfo (RFC 5280 §4.1) as PEM, the way Authing gives it out. */
export function publicKeyPem({ n, e }: RsaKey): string {
  const rsaEncryption = [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
  const key = der(0x30, [...integer(n), ...integer(e)]);
  const info = der(0x30, [...rsaEncryption, ...der(0x03, [0, ...key])]);
  const lines = btoa(String.fromCharCode(...info)).match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
}

/**
 * The password, or undefined where it was not sealed with this key (RFC 8017 §7.2.2). Zeros that lack at the front are
 * put back: Authing's SDK seals with a JSEncrypt that leaves them out, which makes one block in 256 a byte too short.
 */
export function openPassword(sealed: string, { n, d }: RsaKey): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0));
    const block = new Uint8Array(Math.ceil(n.toString(16).length / 2));
    block.set(bytes, block.length - bytes.length);
    return textOf(PKCS1_KEM.decrypt({ n, d }, block));
  } catch {
    return undefined;
  }
}

/**
 * UTF-8, or what JSEncrypt takes for it: it writes each half of a surrogate pair on its own, in three bytes (CESU-8).
 * Authing's SDK brings JSEncrypt along, so that both may come.
 */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const units = String.fromCharCode(...bytes).replace(
      /[\xe0-\xef][\x80-\xbf]{2}|[\xc0-\xdf][\x80-\xbf]/g,
      (sequence) => String.fromCharCode(unitOf(sequence)),
    );
    return units;
  }
}

function unitOf(sequence: string): number {
  const [first = 0, ...others] = Array.from(sequence, (character) => character.charCodeAt(0));
  return others.reduce((unit, byte) => (unit << 6) | (byte & 0x3f), first & (others.length === 2 ? 0x0f : 0x1f));
}

function numberOf(base64url: string): bigint {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Array.from(binary).reduce((value, character) => value * 256n + BigInt(character.charCodeAt(0)), 0n);
}

function integer(value: bigint): readonly number[] {
  const hex = value.toString(16);
  const bytes = Array.from(hex.padStart(hex.length + (hex.length % 2), '0').matchAll(/../g), ([pair]) =>
    parseInt(pair, 16),
  );
  // The first bit is the sign.
  return der(0x02, (bytes[0] ?? 0) > 0x7f ? [0, ...bytes] : bytes);
}

/** A tag, the length in one byte or after a count of its bytes, the content (X.690 §8.1.3). */
function der(tag: number, content: readonly number[]): readonly number[] {
  const { length } = content;
  const lengthBytes = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return [tag, ...lengthBytes, ...content];
}
