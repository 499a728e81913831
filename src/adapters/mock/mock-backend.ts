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
  Proof,
  Session,
  Ticket,
} from '../../backend/auth-backend.js';
import { AuthError } from '../../backend/auth-error.js';
import type { State } from './accounts-schema.js';
import { Enrolment } from './enrolment.js';
import { Entrance } from './entrance.js';
import type { Settings } from './options.js';
import { assemble, type Parts } from './parts.js';
import { PROOFS } from './proofs.js';
import { SessionWatch } from './session-watch.js';
import type { StorageStatus } from './store.js';
import { guarded } from './web-storage.js';

/**
 * The backend that lives in the page: accounts, passwords, one-time codes, recovery codes and sessions, checked for real
 * and kept in the browser's storage. For demonstration: whoever uses this browser can read what is stored.
 */
export class MockBackend implements AuthBackend {
  readonly features: BackendFeatures;
  readonly #parts: Parts;
  readonly #entrance: Entrance;
  readonly #enrolment: Enrolment;
  readonly #watch: SessionWatch;

  constructor(settings: Settings) {
    const parts = assemble(settings);
    this.#parts = parts;
    this.#entrance = new Entrance(parts);
    this.#enrolment = new Enrolment(parts);
    this.#watch = new SessionWatch(settings.events, settings.policy.watchInterval);
    this.features = {
      registration: true,
      proofs: PROOFS,
      // Damage can come and go while the page is open.
      get persistent() {
        return parts.store.status === 'kept';
      },
    };
  }

  /** Whether what happens here is kept, and if not, why. */
  get storage(): StorageStatus {
    return this.#parts.store.status;
  }

  /** Starts afresh: no account but the demo account, no session anywhere, nothing damaged. */
  async erase(): Promise<void> {
    await this.#parts.store.erase();
    this.#parts.slot.clear();
    this.#watch.checkAll();
  }

  async restore({ signal }: CallOptions = {}): Promise<Session | undefined> {
    const { sessions, settings, slot, store } = this.#parts;
    const resume = (state: State) => sessions.resume(state, settings.now());
    if (slot.read() === undefined) return undefined;
    try {
      return await store.transaction(resume, signal);
    } catch (error) {
      // A sign of life that finds no room is no reason to send anybody away; the session ends the sooner for it.
      if (error instanceof AuthError && error.failure.code === 'storage-full') return resume(store.read());
      throw error;
    }
  }

  register(credentials: Credentials, options: CallOptions = {}): Promise<NextStep> {
    return this.#entrance.register(credentials, options);
  }

  login(credentials: Credentials, options: CallOptions = {}): Promise<NextStep> {
    return this.#entrance.login(credentials, options);
  }

  verifyCode(ticket: Ticket, code: string, options: CallOptions = {}): Promise<NextStep> {
    return this.#entrance.verifyCode(ticket, code, options);
  }

  redeemRecoveryCode(ticket: Ticket, code: string, options: CallOptions = {}): Promise<NextStep> {
    return this.#entrance.redeemRecoveryCode(ticket, code, options);
  }

  authenticators(session: Session, options: CallOptions = {}): Promise<readonly Authenticator[]> {
    return this.#enrolment.authenticators(session, options);
  }

  startBinding(owner: Session | Ticket, options: BindingOptions = {}): Promise<Offered> {
    return this.#enrolment.start(owner, options);
  }

  confirmBinding(binding: Binding, code: string, options: CallOptions = {}): Promise<Bound> {
    return this.#enrolment.confirm(binding, code, options);
  }

  cancelBinding(binding: Binding): void {
    this.#parts.bindings.drop(binding);
  }

  renew<T extends Ticket | Binding>(held: T): Promise<T> {
    const { tickets, settings } = this.#parts;
    return new Promise((resolve) => {
      const renewed = tickets.isTicket(held) ? tickets.renew(held, settings.now()) : this.#enrolment.renew(held);
      resolve(renewed as T);
    });
  }

  unbind(session: Session, proof: Proof, options: CallOptions = {}): Promise<void> {
    return this.#enrolment.unbind(session, proof, options);
  }

  /** Ends every session of the account. @throws storage-full: this tab is logged out all the same, others may not be. */
  async logout(session: Session, { signal }: CallOptions = {}): Promise<void> {
    const { sessions, store } = this.#parts;
    signal?.throwIfAborted();
    sessions.forget(session);
    await store.transaction((state) => {
      // Also of a session that is over by its time: whoever logs out means every tab.
      const account = sessions.owner(state, session);
      if (account) account.sessions = [];
      return undefined;
    });
  }

  watch(session: Session, ended: () => void): () => void {
    const { sessions, settings, store } = this.#parts;
    return this.#watch.start(() => {
      const now = settings.now();
      if (guarded(() => sessions.isAlive(store.read(), session, now))) return true;
      // Dropped for good, so that a clock that is set back does not bring it to life again.
      store.transaction((state) => void sessions.account(state, session, now)).catch(() => undefined);
      sessions.forget(session);
      return false;
    }, ended);
  }
}
