/** A backend that does what a test says: each call waits for its answer, unless one is planned. */
import type {
  Authenticator,
  AuthBackend,
  BackendFeatures,
  Binding,
  BindingOptions,
  Bound,
  CallOptions,
  Credentials,
  NextStep,
  Offered,
  Proof,
  RecoveryCodeStatus,
  Session,
  Ticket,
} from '../../src/backend/auth-backend.js';

export const session: Session = { profile: { email: 'ada@example.com', nickname: 'Ada' } };
export const ticket: Ticket = { profile: { email: 'ada@example.com' } };
export const authenticator: Authenticator = { id: 'app', kind: 'totp', boundAt: Date.UTC(2026, 0, 2, 12) };
export const binding: Binding = {
  uri: 'otpauth://totp/Example:ada%40example.com?secret=JBSWY3DPEHPK3PXPAB&issuer=Example',
  secret: 'JBSWY3DPEHPK3PXPAB',
  issuer: 'Example',
  account: 'ada@example.com',
};
export const credentials: Credentials = { email: 'ada@example.com', password: 'a long enough password' };

/** What each method answers in the end. */
interface Answers {
  restore: Session | undefined;
  register: NextStep;
  login: NextStep;
  verifyCode: NextStep;
  redeemRecoveryCode: NextStep;
  authenticators: readonly Authenticator[];
  startBinding: Offered;
  confirmBinding: Bound;
  recoveryCodes: readonly RecoveryCodeStatus[];
  regenerateRecoveryCodes: readonly string[];
  renew: Ticket | Binding;
  unbind: void;
  logout: void;
}

type Method = keyof Answers;

export interface Call<M extends Method = Method> {
  readonly method: M;
  readonly args: readonly unknown[];
  readonly signal: AbortSignal | undefined;
  readonly answer: (value: Answers[M]) => void;
  readonly refuse: (thrown: unknown) => void;
}

export class ScriptedBackend implements AuthBackend {
  features: BackendFeatures = { registration: true, proofs: ['code', 'recovery-code', 'password'], persistent: true };
  readonly calls: Call[] = [];
  readonly cancelled: Binding[] = [];
  readonly watchers = new Map<Session, () => void>();
  /** There only once they are planned: a backend need not tell. */
  declare recoveryCodes?: NonNullable<AuthBackend['recoveryCodes']>;
  declare regenerateRecoveryCodes?: NonNullable<AuthBackend['regenerateRecoveryCodes']>;
  readonly #plans: { [M in Method]?: () => Answers[M] } = {};

  /** A backend that knows nobody and whose account has no authenticator. */
  constructor(restored?: Session) {
    this.plan('restore', () => restored);
    this.plan('authenticators', () => []);
  }

  /** From now on this method answers at once. A plan that throws refuses. */
  plan<M extends Method>(method: M, answer: () => Answers[M]) {
    Object.assign(this.#plans, { [method]: answer });
    if (method === 'recoveryCodes') this.recoveryCodes = (of, options) => this.#call('recoveryCodes', [of], options);
    if (method === 'regenerateRecoveryCodes')
      this.regenerateRecoveryCodes = (of, proof, options) =>
        this.#call('regenerateRecoveryCodes', [of, proof], options);
  }

  /** From now on each call of this method waits. */
  hold(method: Method) {
    delete this.#plans[method];
  }

  callsOf(method: Method): readonly Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** The last call of this method, to be answered. */
  last<M extends Method>(method: M): Call<M> {
    const call = this.callsOf(method).at(-1);
    if (!call) throw new Error(`${method} was not called`);
    return call as unknown as Call<M>;
  }

  restore(options?: CallOptions) {
    return this.#call('restore', [], options);
  }

  register(given: Credentials, options?: CallOptions) {
    return this.#call('register', [given], options);
  }

  login(given: Credentials, options?: CallOptions) {
    return this.#call('login', [given], options);
  }

  verifyCode(of: Ticket, code: string, options?: CallOptions) {
    return this.#call('verifyCode', [of, code], options);
  }

  redeemRecoveryCode(of: Ticket, code: string, options?: CallOptions) {
    return this.#call('redeemRecoveryCode', [of, code], options);
  }

  authenticators(of: Session, options?: CallOptions) {
    return this.#call('authenticators', [of], options);
  }

  startBinding(owner: Session | Ticket, options?: BindingOptions) {
    return this.#call('startBinding', [owner, options?.proof], options);
  }

  confirmBinding(of: Binding, code: string, options?: CallOptions) {
    return this.#call('confirmBinding', [of, code], options);
  }

  cancelBinding(of: Binding) {
    this.cancelled.push(of);
  }

  /** Taken away, it is a backend that knows no such thing. */
  renew? = <T extends Ticket | Binding>(held: T, options?: CallOptions) =>
    this.#call('renew', [held], options) as Promise<T>;

  unbind(of: Session, proof: Proof, options?: CallOptions) {
    return this.#call('unbind', [of, proof], options);
  }

  logout(of: Session, options?: CallOptions) {
    return this.#call('logout', [of], options);
  }

  watch(of: Session, ended: () => void) {
    this.watchers.set(of, ended);
    return () => void this.watchers.delete(of);
  }

  #call<M extends Method>(method: M, args: readonly unknown[], options: CallOptions | undefined): Promise<Answers[M]> {
    return new Promise((answer, refuse) => {
      const call: Call<M> = { method, args, signal: options?.signal, answer, refuse };
      this.calls.push(call as unknown as Call);
      const plan = this.#plans[method];
      if (plan) answer(new Promise((soon) => soon(plan())));
    });
  }
}
