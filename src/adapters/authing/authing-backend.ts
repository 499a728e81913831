/** The port, spoken to Authing. What a person may know is on the values that it gives; every token stays in here. */
import type {
  AuthBackend,
  Authenticator,
  BackendFeatures,
  Binding,
  BindingOptions,
  Bound,
  CallOptions,
  Credentials,
  NextStep,
  Offered,
  Profile,
  Proof,
  Session,
  Ticket,
} from '../../backend/auth-backend.js';
import { AuthError, failureOf } from '../../backend/auth-error.js';
import type { Entry } from './answers.js';
import { AuthingApi } from './api.js';
import { Authenticators } from './authenticators.js';
import { DEFAULT_HOST } from './config.js';
import type { AuthingOptions } from './config.js';
import { FirstFactor } from './first-factor.js';
import { EDITIONS } from './graphql.js';
import { Http } from './http.js';
import { mfaTokenEnd } from './mfa-token.js';
import { parsePublicKey } from './public-key.js';
import { asWritten } from './recovery-code.js';
import { tabStorage, TokenStore } from './token-store.js';

export class AuthingBackend implements AuthBackend {
  /** A fresh login is all that a proof can be checked with here, and a login takes the password. */
  readonly features: BackendFeatures = { registration: true, proofs: ['password'], persistent: true };

  readonly #api: AuthingApi;
  readonly #now: () => number;
  readonly #sessions: TokenStore;
  readonly #firstFactor: FirstFactor;
  readonly #authenticators: Authenticators;
  readonly #mfaTokens = new WeakMap<Ticket, string>();

  constructor(options: AuthingOptions) {
    const { userPoolId, appId, api = 'v2', timeout = 10_000, now = Date.now, lang, publicKey } = options;
    const { origin, hostname } = new URL(options.host ?? DEFAULT_HOST);
    const headers = {
      'x-authing-userpool-id': userPoolId,
      ...(appId !== undefined && { 'x-authing-app-id': appId }),
      ...(lang !== undefined && { 'x-authing-lang': lang }),
    };
    const fetch = options.fetch ?? ((request) => globalThis.fetch(request));
    this.#now = now;
    this.#api = new AuthingApi(new Http({ host: origin, headers, timeout, fetch, now }), EDITIONS[api], appId);
    this.#sessions = new TokenStore({
      owner: [origin, userPoolId, appId ?? ''].join(' '),
      now,
      storage: options.remember === 'tab' ? (options.sessionStorage ?? tabStorage()) : undefined,
    });
    this.#firstFactor = new FirstFactor(this.#api, publicKey === undefined ? undefined : parsePublicKey(publicKey));
    this.#authenticators = new Authenticators({
      api: this.#api,
      sessions: this.#sessions,
      firstFactor: this.#firstFactor,
      issuer: hostname,
    });
  }

  /**
   * A token that the server refuses is forgotten. One that it could not be asked about stays for another try, and the
   * fault of the network is thrown: it is no reason to send anybody away for good, nor to let anybody in.
   */
  async restore({ signal }: CallOptions = {}): Promise<Session | undefined> {
    const held = this.#sessions.remembered();
    if (!held) return undefined;
    try {
      return this.#begin(held.token, await this.#api.user(held.token, signal), held.startedAt);
    } catch (thrown) {
      if (failureOf(thrown).code !== 'session-expired') throw thrown;
      this.#sessions.forgetRemembered();
      return undefined;
    }
  }

  async register(credentials: Credentials, { signal }: CallOptions = {}): Promise<NextStep> {
    return this.#step(await this.#firstFactor.register(credentials, signal), credentials);
  }

  async login(credentials: Credentials, { signal }: CallOptions = {}): Promise<NextStep> {
    return this.#step(await this.#firstFactor.login(credentials, signal), credentials);
  }

  async verifyCode(ticket: Ticket, code: string, { signal }: CallOptions = {}): Promise<NextStep> {
    const entry = await this.#api.verify(this.#mfaToken(ticket), code, signal);
    return this.#pass(ticket, entry);
  }

  async redeemRecoveryCode(ticket: Ticket, code: string, { signal }: CallOptions = {}): Promise<NextStep> {
    const { entry, recoveryCode } = await this.#api.recover(this.#mfaToken(ticket), asWritten(code), signal);
    const step = this.#pass(ticket, entry);
    return step.kind === 'logged-in' && recoveryCode !== undefined ? { ...step, recoveryCodes: [recoveryCode] } : step;
  }

  authenticators(session: Session, { signal }: CallOptions = {}): Promise<readonly Authenticator[]> {
    return this.#authenticators.list(session, signal);
  }

  /** Authing never insists on a binding before it gives a session, so that no ticket owns one. */
  startBinding(owner: Session | Ticket, options: BindingOptions = {}): Promise<Offered> {
    return this.#authenticators.start(owner, options);
  }

  confirmBinding(binding: Binding, code: string, { signal }: CallOptions = {}): Promise<Bound> {
    return this.#authenticators.confirm(binding, code, signal);
  }

  cancelBinding(binding: Binding) {
    this.#authenticators.cancel(binding);
  }

  unbind(session: Session, proof: Proof, { signal }: CallOptions = {}): Promise<void> {
    return this.#authenticators.unbind(session, proof, signal);
  }

  /** Ends here in any case. The server is told; that it cannot be reached keeps nobody logged in on this page. */
  async logout(session: Session, { signal }: CallOptions = {}): Promise<void> {
    try {
      const token = this.#sessions.use(session);
      this.#sessions.forget(session);
      await this.#api.logout(token, signal);
    } catch {
      // The token is forgotten, and nobody else has it.
    }
  }

  #step({ kind, token, profile }: Entry, known: Profile): NextStep {
    const whole = withEmail(profile, known);
    if (kind === 'session') return { kind: 'logged-in', session: this.#begin(token, whole) };
    const ticket: Ticket = { profile: whole, expiresAt: mfaTokenEnd(token, this.#now()), period: 30 };
    this.#mfaTokens.set(ticket, token);
    return { kind: 'code-required', ticket };
  }

  /** The ticket is used up; whatever follows has a token of its own. */
  #pass(ticket: Ticket, entry: Entry): NextStep {
    this.#mfaTokens.delete(ticket);
    return this.#step(entry, ticket.profile);
  }

  #begin(token: string, profile: Profile, startedAt?: number): Session {
    const session: Session = { profile };
    this.#sessions.begin(session, token, startedAt);
    return session;
  }

  #mfaToken(ticket: Ticket): string {
    const token = this.#mfaTokens.get(ticket);
    if (token === undefined) throw new AuthError({ code: 'ticket-expired' });
    return token;
  }
}

/** With the address that the person gave, where the server tells none: a proof needs it. */
function withEmail(profile: Profile, { email }: Profile): Profile {
  return email === undefined ? profile : { email, ...profile };
}
