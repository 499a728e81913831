/**
 * HMAC over SHA-512 for RFC 6238's vectors. The mock's bundle has no SHA-512, since the page issues SHA-1 only: it would be
 * 1.8 kB for nothing, and over the bundle's limit. Whoever wants it hands it to `totpAt` like this.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha512 } from '@noble/hashes/sha2.js';

window.hmacSha512 = (key, message) => hmac(sha512, key, message);
