/** Seals a password for Authing: RSAES-PKCS1-v1_5 (RFC 8017 §7.2.1), which WebCrypto does not have. */
import { PKCS1_KEM } from 'micro-rsa-dsa-dh/rsa.js';
import type { RsaPublicKey } from './public-key.js';

/** Bytes that the padding takes at least (RFC 8017 §7.2.1: mLen <= k - 11). */
const PADDING = 11;

/**
 * The sealed password as base64, or undefined where it is too long for the key: 117 bytes of UTF-8 for 1024 bits, 245
 * for 2048. It is never cut; Authing has no other way to take it.
 */
export function sealPassword(password: string, key: RsaPublicKey): string | undefined {
  const bytes = new TextEncoder().encode(password);
  const modulusBytes = Math.ceil(key.n.toString(16).length / 2);
  if (bytes.length > modulusBytes - PADDING) return undefined;
  return btoa(String.fromCharCode(...PKCS1_KEM.encrypt({ ...key }, bytes)));
}
