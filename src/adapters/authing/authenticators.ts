/** Binding and unbinding at Authing, which asks for no proof: the adapter does. */
import type {
  Authenticator,
  Binding,
  BindingOptions,
  Bound,
  Offered,
  Proof,
  Session,
} from '../../backend/auth-backend.js';
import { AuthError } from '../../backend/auth-error.js';
import type { AuthFailure } from '../../backend/auth-error.js';
import { textOf } from './answers.js';
import type { AuthenticatorEntry } from './answers.js';
import type { AuthingApi } from './api.js';
import { isUncertain, misshapen } from './failures.js';
import type { FirstFactor } from './first-factor.js';
import { readKey, writeKeyUri } from './key-uri.js';
import type { TokenStore } from './token-store.js';

type Signal = AbortSignal | undefined;

interface Offer {
  readonly session: Session;
  readonly recoveryCode: string | undefined;
  /** An authenticator may have been in force when it was made. */
  readonly replaces: boolean;
}

export interface AuthenticatorsOptions {
  readonly api: AuthingApi;
  readonly sessions: TokenStore;
  readonly firstFactor: FirstFactor;
  /** What authenticator apps show where the server names no issuer. */
  readonly issuer: string;
}

export class Authenticators {
  readonly #options: AuthenticatorsOptions;
  readonly #offers = new WeakMap<Binding, Offer>();
  /** The offer that counts: at the server, a new one takes the place of the one before. */
  readonly #latest = new WeakMap<Session, Binding>();

  constructor(options: AuthenticatorsOptions) {
    this.#options = options;
  }

  async list(session: Session, signal: Signal): Promise<readonly Authenticator[]> {
    return (await this.#inForce(session, signal)).map(authenticatorOf);
  }

  async start(session: Session, { signal, proof }: BindingOptions): Promise<Offered> {
    const { api, sessions, issuer } = this.#options;
    if (proof) await this.#check(session, proof, signal);
    else if ((await this.#inForce(session, signal)).length > 0) {
      throw new AuthError({ code: 'unsupported', why: 'proof-required' });
    }
    const data = await sessions.call(session, (token) => api.associate(token, signal));
    const key = readKey(data, { issuer, account: session.profile.email ?? '' });
    if (!key) throw new AuthError(misshapen('secret'));
    const { secret, account, period } = key;
    const binding: Binding = { uri: writeKeyUri(key), secret, issuer: key.issuer, account, period };
    this.#offers.set(binding, { session, recoveryCode: textOf(data, 'recovery_code'), replaces: proof !== undefined });
    this.#latest.set(session, binding);
    return { binding };
  }

  async confirm(binding: Binding, code: string, signal: Signal): Promise<Bound> {
    const { api, sessions } = this.#options;
    const offer = this.#offers.get(binding);
    if (!offer || this.#latest.get(offer.session) !== binding) throw new AuthError({ code: 'binding-expired' });

    let refusal: AuthError | undefined;
    try {
      await sessions.call(offer.session, (token) => api.confirm(token, code, signal));
    } catch (thrown) {
      if (!(thrown instanceof AuthError) || !mayBeDone(thrown.failure)) throw thrown;
      refusal = thrown;
    }
    // The list knows the authenticator's id, and whether the server did what it was asked after all.
    const isRefused = refusal?.failure.code === 'bad-code';
    const entry = await this.#find(binding, offer, isRefused, signal).catch(() => undefined);
    if (refusal && !entry) throw refusal;

    this.cancel(binding);
    const recoveryCode = offer.recoveryCode ?? entry?.recoveryCode;
    return {
      authenticator: entry ? authenticatorOf(entry) : { id: 'totp', kind: 'totp' },
      recoveryCodes: recoveryCode === undefined ? [] : [recoveryCode],
    };
  }

  /** At the server an offer needs no end: it is not in force. */
  cancel(binding: Binding) {
    this.#offers.delete(binding);
  }

  async unbind(session: Session, proof: Proof, signal: Signal): Promise<void> {
    const { api, sessions } = this.#options;
    await this.#check(session, proof, signal);
    await sessions.call(session, (token) => api.dissociate(token, signal));
  }

  #inForce(session: Session, signal: Signal): Promise<readonly AuthenticatorEntry[]> {
    const { api, sessions } = this.#options;
    return sessions.call(session, (token) => api.authenticators(token, signal));
  }

  /**
   * The authenticator that this binding became. Where the list hides the keys, any is, unless there was one before, or the
   * server has said no.
   */
  async #find(
    { secret }: Binding,
    { session, replaces }: Offer,
    isRefused: boolean,
    signal: Signal,
  ): Promise<AuthenticatorEntry | undefined> {
    const entries = await this.#inForce(session, signal);
    return entries.find(({ secret: bound }) => (bound === undefined ? !replaces && !isRefused : bound === secret));
  }

  /** A fresh login shows the password to be right, be its answer a session or a challenge. What it gives is dropped. */
  async #check(session: Session, { kind, value }: Proof, signal: Signal): Promise<void> {
    if (kind !== 'password') throw new AuthError({ code: 'unsupported', why: 'proof' });
    // A session that is over needs no proof.
    this.#options.sessions.use(session);
    await this.#options.firstFactor.login({ email: session.profile.email ?? '', password: value }, signal);
  }
}

/**
 * The answer was lost; or the browser, having lost it on a connection that was used before, has sent the request again by
 * itself (RFC 9110 §9.2.2 asks it not to, Chromium does), and the code was refused that was right the first time.
 */
function mayBeDone(failure: AuthFailure): boolean {
  return isUncertain(failure) || failure.code === 'bad-code';
}

function authenticatorOf({ id, boundAt }: AuthenticatorEntry): Authenticator {
  return { id, kind: 'totp', ...(boundAt !== undefined && { boundAt }) };
}
