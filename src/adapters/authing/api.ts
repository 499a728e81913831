/** Authing's calls, each with its answer checked: what comes back is well formed or an `AuthError`. */
import type { Credentials, Profile } from '../../backend/auth-backend.js';
import { AuthError } from '../../backend/auth-error.js';
import { authenticatorsOf, challengeOf, codeOf, entryOf, errorsOf, own, profileOf, textOf } from './answers.js';
import type { AuthenticatorEntry, Entry } from './answers.js';
import { failureOfCode, failureOfStatus, misshapen } from './failures.js';
import type { Bearer, Circumstances } from './failures.js';
import { registration, WHO_AM_I } from './graphql.js';
import type { Document, Edition } from './graphql.js';
import type { Call, Http, Reply } from './http.js';
import { parsePublicKey } from './public-key.js';
import type { RsaPublicKey } from './public-key.js';

type Signal = AbortSignal | undefined;

/** The first factor is right, and a second one is asked for. */
const SECOND_FACTOR = 1635;

const TOTP = { authenticator_type: 'totp' };

export class AuthingApi {
  readonly #http: Http;
  readonly #edition: Edition;
  readonly #appId: string | undefined;

  constructor(http: Http, edition: Edition, appId: string | undefined) {
    this.#http = http;
    this.#edition = edition;
    this.#appId = appId;
  }

  async publicKey(signal: Signal): Promise<RsaPublicKey> {
    const body = await this.#rest({ method: 'GET', path: '/api/v2/.well-known', reads: true, signal }, 'none');
    const key = parsePublicKey(textOf(own(body, 'data'), 'publicKey', 10_000) ?? '');
    return key ?? refuse('publicKey');
  }

  async register({ email, extra }: Credentials, sealed: string, signal: Signal): Promise<void> {
    const document = registration(email.trim(), sealed, extra);
    const reply = await this.#graphql(document, {}, signal);
    if (textOf(answered(reply, document.field, { bearer: 'none' }), 'id') === undefined) refuse(document.field);
  }

  async login({ email, extra }: Credentials, sealed: string, signal: Signal): Promise<Entry> {
    const document = this.#edition.login(email.trim(), sealed, textOf(extra, 'captchaCode'));
    const reply = await this.#graphql(document, {}, signal);
    const challenge = errorsOf(reply.body).find(({ code }) => code === SECOND_FACTOR);
    if (challenge) return challengeOf(challenge.data) ?? refuse('mfaToken');
    return entryOf(answered(reply, document.field, { bearer: 'none' })) ?? refuse(document.field);
  }

  /** Whose token it is. */
  async user(token: string, signal: Signal): Promise<Profile> {
    const reply = await this.#graphql(WHO_AM_I, { token, reads: true }, signal);
    const user = answered(reply, WHO_AM_I.field, { bearer: 'session' });
    // A token of nobody: the server sees no error in it, so the answer has to.
    if (user === null) throw new AuthError({ code: 'session-expired' });
    return textOf(user, 'id') === undefined ? refuse(WHO_AM_I.field) : profileOf(user);
  }

  async authenticators(token: string, signal: Signal): Promise<readonly AuthenticatorEntry[]> {
    // Authing's documents name the parameter in two ways.
    const path = '/api/v2/mfa/authenticator?type=totp&authenticator_type=totp';
    const body = await this.#rest({ method: 'GET', path, token, reads: true, signal }, 'session');
    return authenticatorsOf(own(body, 'data')) ?? refuse('authenticators');
  }

  /** The key on offer, as it came: `readKey` reads it. */
  async associate(token: string, signal: Signal): Promise<unknown> {
    const path = '/api/v2/mfa/totp/associate';
    return own(await this.#rest({ method: 'POST', path, body: TOTP, token, signal }, 'session'), 'data');
  }

  async confirm(token: string, totp: string, signal: Signal): Promise<void> {
    const path = '/api/v2/mfa/totp/associate/confirm';
    await this.#rest({ method: 'POST', path, body: { ...TOTP, totp }, token, signal }, 'session', true);
  }

  async dissociate(token: string, signal: Signal): Promise<void> {
    await this.#rest({ method: 'DELETE', path: '/api/v2/mfa/totp/associate', token, signal }, 'session');
  }

  async verify(mfaToken: string, totp: string, signal: Signal): Promise<Entry> {
    const path = '/api/v2/mfa/totp/verify';
    const body = await this.#rest({ method: 'POST', path, body: { totp }, token: mfaToken, signal }, 'ticket');
    return entryOf(own(body, 'data')) ?? refuse('verify');
  }

  /** `recoveryCode` is the new one, in the place of the one that was used. */
  async recover(
    mfaToken: string,
    recoveryCode: string,
    signal: Signal,
  ): Promise<{ entry: Entry; recoveryCode: string | undefined }> {
    const path = '/api/v2/mfa/totp/recovery';
    const body = await this.#rest({ method: 'POST', path, body: { recoveryCode }, token: mfaToken, signal }, 'ticket');
    return { entry: entryOf(own(body, 'data')) ?? refuse('recovery'), recoveryCode: textOf(body, 'recoveryCode') };
  }

  async logout(token: string, signal: Signal): Promise<void> {
    const query = this.#appId === undefined ? '' : `?app_id=${encodeURIComponent(this.#appId)}`;
    await this.#rest({ method: 'GET', path: `/api/v2/logout${query}`, token, signal }, 'session');
  }

  async #rest(call: Call, bearer: Bearer, confirms = false): Promise<unknown> {
    const { status, body, retryAfterSeconds } = await this.#http.send(call);
    const circumstances = { bearer, confirms, retryAfterSeconds };
    const code = codeOf(body);
    if (code === 200) return body;
    if (code !== undefined) throw new AuthError(failureOfCode(code, circumstances));
    throw new AuthError(status < 400 ? misshapen('code') : failureOfStatus(status, circumstances));
  }

  #graphql({ query, variables }: Document, call: Pick<Call, 'token' | 'reads'>, signal: Signal): Promise<Reply> {
    return this.#http.send({ method: 'POST', path: this.#edition.path, body: { query, variables }, ...call, signal });
  }
}

/** What stands under the field of a GraphQL answer that has no errors. */
function answered({ status, body, retryAfterSeconds }: Reply, field: string, { bearer }: Circumstances): unknown {
  const circumstances = { bearer, retryAfterSeconds };
  const [error] = errorsOf(body);
  if (error) {
    throw new AuthError(
      error.code === undefined ? failureOfGraphql(status, circumstances) : failureOfCode(error.code, circumstances),
    );
  }
  const data = own(body, 'data');
  if (typeof data === 'object' && data !== null) return own(data, field);
  throw new AuthError(status < 400 ? misshapen('data') : failureOfStatus(status, circumstances));
}

function failureOfGraphql(status: number, circumstances: Circumstances) {
  return status < 400 ? misshapen('errors') : failureOfStatus(status, circumstances);
}

function refuse(part: string): never {
  throw new AuthError(misshapen(part));
}
