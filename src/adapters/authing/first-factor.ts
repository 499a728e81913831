/** The password's way to Authing: sealed with the server's key, for a registration, a login or a proof. */
import type { Credentials } from '../../backend/auth-backend.js';
import { AuthError, failureOf } from '../../backend/auth-error.js';
import type { Entry } from './answers.js';
import type { AuthingApi } from './api.js';
import { isUncertain } from './failures.js';
import { sealPassword } from './passwords.js';
import type { RsaPublicKey } from './public-key.js';

/** Code points. NIST SP 800-63B-4 §3.1.1.2; Authing itself takes 6. */
const SHORTEST_PASSWORD = 8;

export class FirstFactor {
  readonly #api: AuthingApi;
  #publicKey: RsaPublicKey | undefined;
  /** The address of a registration that may have arrived, and that nobody has got in by. */
  #unfinished: string | undefined;

  /** @param publicKey - The server's, where the configuration has it; it is asked for otherwise, once. */
  constructor(api: AuthingApi, publicKey: RsaPublicKey | undefined) {
    this.#api = api;
    this.#publicKey = publicKey;
  }

  /**
   * Authing registers without logging in, so that a login follows. Where the network broke off in between, the next try
   * finds the account that the first one made, and goes on from there.
   *
   * @throws weak-password, account-exists, bad-email
   */
  async register(credentials: Credentials, signal: AbortSignal | undefined): Promise<Entry> {
    const { email, password } = credentials;
    if ([...password].length < SHORTEST_PASSWORD) throw new AuthError({ code: 'weak-password', reason: 'too-short' });
    if (isAddress(password, email)) throw new AuthError({ code: 'weak-password', reason: 'same-as-email' });
    const sealed = await this.#seal(password, signal);
    if (sealed === undefined) throw new AuthError({ code: 'weak-password', reason: 'too-long' });
    const wasOurs = this.#unfinished === email;
    this.#unfinished = email;
    const exists = await this.#api.register(credentials, sealed, signal).catch((thrown: unknown) => {
      const failure = failureOf(thrown);
      if (wasOurs && failure.code === 'account-exists') return thrown;
      if (!isUncertain(failure)) this.#unfinished = undefined;
      throw thrown;
    });
    const entry = await this.login(credentials, signal).catch((thrown: unknown) => {
      // Somebody else's after all, or made with a password that was typed otherwise.
      throw exists && failureOf(thrown).code === 'bad-credentials' ? exists : thrown;
    });
    this.#unfinished = undefined;
    return entry;
  }

  /** A password that the key cannot hold is nobody's: no account can have been given it. @throws bad-credentials */
  async login(credentials: Credentials, signal: AbortSignal | undefined): Promise<Entry> {
    const sealed = await this.#seal(credentials.password, signal);
    if (sealed === undefined) throw new AuthError({ code: 'bad-credentials' });
    return this.#api.login(credentials, sealed, signal);
  }

  /** Kept is the answer, not the question: a question ends with the person who asked it. */
  async #seal(password: string, signal: AbortSignal | undefined): Promise<string | undefined> {
    this.#publicKey ??= await this.#api.publicKey(signal);
    return sealPassword(password, this.#publicKey);
  }
}

function isAddress(password: string, email: string): boolean {
  const address = email.trim().toLowerCase();
  return [address, address.split('@')[0]].includes(password.toLowerCase());
}
