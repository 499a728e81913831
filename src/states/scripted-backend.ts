/** A backend that answers from a script, for showing states. It knows nobody and keeps nothing. */
import type {
  AuthBackend,
  Authenticator,
  BackendFeatures,
  Binding,
  Bound,
  NextStep,
  Offered,
  RecoveryCodeStatus,
  Session,
  Ticket,
} from '../backend/auth-backend.js';
import type { AuthFailure } from '../backend/auth-error.js';
import { AuthError } from '../index.js';
import { authenticator, binding, oneCode, session, ticket } from './made-up.js';

type Method = Exclude<
  keyof AuthBackend,
  'features' | 'cancelBinding' | 'renew' | 'watch' | 'recoveryCodes' | 'regenerateRecoveryCodes'
>;

/** A value, made when it is asked for; a failure; or nothing ever. */
type Answer<T> = (() => T) | AuthFailure | 'never';

export type Answers = { readonly [M in Method]: Answer<Awaited<ReturnType<AuthBackend[M]>>> };

/** What a backend need not have. */
interface Options {
  readonly recoveryCodes?: Answer<readonly RecoveryCodeStatus[]>;
  readonly regenerateRecoveryCodes?: Answer<readonly string[]>;
}

/** What differs from the usual: nobody is logged in, every try is right, a second factor is asked for. */
export type Script = Partial<Answers> & Options & { readonly features?: Partial<BackendFeatures> };

const usual: Answers = {
  restore: () => undefined,
  register: () => ({ kind: 'logged-in', session }),
  login: () => ({ kind: 'code-required', ticket }),
  verifyCode: () => ({ kind: 'logged-in', session }),
  redeemRecoveryCode: () => ({ kind: 'logged-in', session, recoveryCodes: oneCode }),
  authenticators: () => [],
  startBinding: () => ({ binding }),
  confirmBinding: () => ({ authenticator, recoveryCodes: oneCode }),
  unbind: () => undefined,
  logout: () => undefined,
};

/** Milliseconds. */
const RENEWED_FOR = 600_000;

export class ScriptedBackend implements AuthBackend {
  readonly features: BackendFeatures;
  readonly recoveryCodes?: () => Promise<readonly RecoveryCodeStatus[]>;
  readonly regenerateRecoveryCodes?: () => Promise<readonly string[]>;
  readonly #answers: Answers;
  #silent = false;
  #end: (() => void) | undefined;

  constructor({ features, recoveryCodes, regenerateRecoveryCodes, ...answers }: Script = {}) {
    if (recoveryCodes) this.recoveryCodes = () => this.#give(recoveryCodes);
    if (regenerateRecoveryCodes) this.regenerateRecoveryCodes = () => this.#give(regenerateRecoveryCodes);
    this.features = {
      registration: true,
      proofs: ['code', 'recovery-code', 'password'],
      persistent: true,
      ...features,
    };
    this.#answers = { ...usual, ...answers };
  }

  /** The last question stays without an answer: there is nothing to wait for. */
  get silent(): boolean {
    return this.#silent;
  }

  /** The session ends from outside, as another tab would end it. */
  endSession() {
    this.#end?.();
  }

  restore(): Promise<Session | undefined> {
    return this.#give(this.#answers.restore);
  }

  register(): Promise<NextStep> {
    return this.#give(this.#answers.register);
  }

  login(): Promise<NextStep> {
    return this.#give(this.#answers.login);
  }

  verifyCode(): Promise<NextStep> {
    return this.#give(this.#answers.verifyCode);
  }

  redeemRecoveryCode(): Promise<NextStep> {
    return this.#give(this.#answers.redeemRecoveryCode);
  }

  authenticators(): Promise<readonly Authenticator[]> {
    return this.#give(this.#answers.authenticators);
  }

  startBinding(): Promise<Offered> {
    return this.#give(this.#answers.startBinding);
  }

  confirmBinding(): Promise<Bound> {
    return this.#give(this.#answers.confirmBinding);
  }

  unbind(): Promise<void> {
    return this.#give(this.#answers.unbind);
  }

  logout(): Promise<void> {
    return this.#give(this.#answers.logout);
  }

  renew<T extends Ticket | Binding>(held: T): Promise<T> {
    return Promise.resolve({ ...held, expiresAt: Date.now() + RENEWED_FOR });
  }

  watch(_session: Session, ended: () => void) {
    this.#end = ended;
    return () => (this.#end = undefined);
  }

  /** Within microtasks or never, so that a state is there as soon as it is asked for. */
  async #give<T>(answer: Answer<T>): Promise<T> {
    this.#silent = answer === 'never';
    if (answer === 'never') return new Promise(() => {});
    if (typeof answer === 'object') throw new AuthError(answer);
    return answer();
  }
}
