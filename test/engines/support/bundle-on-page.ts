/** Functions that run in the page and ask the shipped bundle, dist/mfa-login-mock.js. Each stands alone: it is sent there as text. */
import type { Hash } from './vectors.js';

export interface Asked {
  /** In hexadecimal. */
  readonly secret: string;
  readonly seconds: number;
  readonly hash?: Hash;
  readonly digits?: number;
}

/** Whether index.html has loaded it. */
export function hasBundle(): boolean {
  return window.MfaLoginMock !== undefined;
}

export function isSecure(): boolean {
  return isSecureContext;
}

export function hotpCodes(secret: string, counters: number): string[] {
  const bytes = new TextEncoder().encode(secret);
  return Array.from({ length: counters }, (_, counter) => window.MfaLoginMock!.hotpAt({ secret: bytes, counter }));
}

export function totpCodes(asked: readonly Asked[]): string[] {
  return asked.map(({ secret, seconds, hash = 'SHA1', digits = 6 }) => {
    const bytes = Uint8Array.from(secret.match(/../g) ?? [], (pair) => parseInt(pair, 16));
    const input = { secret: bytes, timestamp: seconds * 1000, digits };
    if (hash !== 'SHA512') return window.MfaLoginMock!.totpAt({ ...input, algorithm: hash });
    return window.MfaLoginMock!.totpAt({ ...input, hmac: window.hmacSha512! });
  });
}

/**
 * What a backend whose clock stands at that time says to a code that is to bind an authenticator with that secret:
 * `bound`, or the failure's name.
 *
 * @param secret - ASCII, 20 bytes.
 */
export async function bindAt(secret: string, seconds: number, code: string): Promise<string> {
  const { createMockBackend } = window.MfaLoginMock!;
  const bytes = new TextEncoder().encode(secret);
  let fixed = false;
  const backend = createMockBackend({
    now: () => seconds * 1000,
    random: (length) => (fixed ? bytes : crypto.getRandomValues(new Uint8Array(length))),
    localStorage: null,
    sessionStorage: null,
    policy: { scrypt: { N: 2, r: 1, p: 1 } },
  });
  const step = await backend.register({ email: 'ada@example.com', password: 'violet anchor tidal' });
  if (step.kind !== 'logged-in') throw new Error(step.kind);
  fixed = true;
  const { binding } = await backend.startBinding(step.session);
  fixed = false;
  return backend.confirmBinding(binding, code).then(
    () => `bound ${binding.secret}`,
    (error: { failure: { code: string } }) => error.failure.code,
  );
}
