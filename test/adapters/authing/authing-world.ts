/** The adapter over the simulated Authing, with a clock and storage of the test's own. */
import { createAuthingBackend, type AuthingOptions } from '../../../src/adapters/authing/index.js';
import type { AuthBackend } from '../../../src/backend/auth-backend.js';
import { createAuthingSimulator, type PrivateJwk } from '../../../src/simulator/authing/index.js';
import { FakeClock } from '../../support/fake-clock.js';
import { FakeStorage } from '../../support/fake-storage.js';

/** Made once: it takes a while. */
export const key = await makeKey();

async function makeKey(): Promise<PrivateJwk> {
  const algorithm = { name: 'RSA-OAEP', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' };
  const { privateKey } = await crypto.subtle.generateKey(algorithm, true, ['encrypt', 'decrypt']);
  return (await crypto.subtle.exportKey('jwk', privateKey)) as PrivateJwk;
}

/** Passwords need not be safe here. */
export const LIGHT = { scrypt: { N: 16, r: 1, p: 1 } };

export class AuthingWorld {
  readonly clock = new FakeClock();
  readonly sessionStorage = new FakeStorage();
  readonly server = createAuthingSimulator({ now: this.clock.now, key, policy: LIGHT, locks: null }).handle;
  /** Every request, as it went out. */
  readonly requests: Request[] = [];

  readonly fetch = (request: Request): Promise<Response> => {
    this.requests.push(request.clone());
    return this.server(request);
  };

  /** The page loaded once more. */
  page(options: Partial<AuthingOptions> = {}): AuthBackend {
    return createAuthingBackend({
      userPoolId: 'pool',
      appId: 'app',
      host: 'https://auth.example',
      fetch: this.fetch,
      now: this.clock.now,
      sessionStorage: this.sessionStorage,
      remember: 'tab',
      ...options,
    });
  }
}
