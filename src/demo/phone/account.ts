/** What the phone keeps of an account, and how it reads that from a key URI, from a typed key, and from its storage. */

/** SHA-512 would cost 1.8 kB, and no service in sight asks for it. */
const ALGORITHMS = ['SHA1', 'SHA256'] as const;

export interface Account {
  readonly issuer: string;
  readonly name: string;
  /** Base32 without padding. */
  readonly secret: string;
  readonly algorithm: (typeof ALGORITHMS)[number];
  readonly digits: number;
  /** Seconds. */
  readonly period: number;
}

/** Why a text gives no account. */
export type Unusable =
  | { readonly problem: 'notOtpauth' | 'unsupported' }
  | { readonly problem: 'algorithm'; /** As it stands there. */ readonly name: string };

/** Reads the Key URI Format: `otpauth://totp/issuer:name?secret=…`. */
export function accountFromUri(text: string): Account | Unusable {
  // By hand: not every engine takes the host of a scheme that it does not know for one.
  const [, kind, label, rest] = /^otpauth:\/\/([^/?#]+)\/?([^?#]*)\??([^#]*)/i.exec(text) ?? [];
  if (kind === undefined) return { problem: 'notOtpauth' };
  const query = new URLSearchParams(rest);
  const asked = query.get('algorithm') ?? 'SHA1';
  const algorithm = asked.toUpperCase().replace('-', '');
  if (!isAlgorithm(algorithm)) return { problem: 'algorithm', name: asked };
  const [name, prefix = ''] = decoded(label ?? '')
    .split(/:(.*)/s, 2)
    .reverse() as [string, string?];
  const account = {
    issuer: query.get('issuer') ?? prefix.trim(),
    name: name.trim(),
    secret: squeezed(query.get('secret') ?? ''),
    algorithm,
    digits: Number(query.get('digits') ?? 6),
    period: Number(query.get('period') ?? 30),
  };
  // Codes by a counter (`hotp`) need a phone that counts.
  return kind.toLowerCase() === 'totp' && isAccount(account) ? account : { problem: 'unsupported' };
}

/** A key as a person types it: spaces, hyphens and case do not matter. Undefined where it cannot be one. */
export function accountFromKey(key: string, name: string): Account | undefined {
  const account = { issuer: '', name: name.trim(), secret: squeezed(key), algorithm: 'SHA1', digits: 6, period: 30 };
  // 16 characters are 80 bits: no service gives less.
  return account.secret.length >= 16 && isAccount(account) ? account : undefined;
}

/** What a storage holds may be anything. */
export function isAccount(value: unknown): value is Account {
  if (typeof value !== 'object' || value === null) return false;
  const { issuer, name, secret, algorithm, digits, period } = value as Readonly<Record<keyof Account, unknown>>;
  return (
    typeof issuer === 'string' &&
    typeof name === 'string' &&
    typeof secret === 'string' &&
    // At least one byte.
    /^[A-Z2-7]{2,}$/.test(secret) &&
    isAlgorithm(algorithm) &&
    isWithin(digits, 6, 8) &&
    isWithin(period, 1, 3600)
  );
}

const isAlgorithm = (value: unknown): value is Account['algorithm'] => ALGORITHMS.some((known) => known === value);

const isWithin = (value: unknown, least: number, most: number) =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

/** Letters beyond ASCII stay as they are: `ß` in upper case would be two that a key may have. */
const squeezed = (key: string) => key.replace(/[\s-]|=+$/g, '').replace(/[a-z]/g, (letter) => letter.toUpperCase());

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
