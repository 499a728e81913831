/** A browser with tabs, a clock and a phone, for tests of the mock backend. */

import { createMockBackend, type MockBackend, type MockBackendOptions } from '../../../src/adapters/mock/index.js';
import type { Binding, Bound, Credentials, Session, Ticket } from '../../../src/backend/auth-backend.js';
import { sessionOf, ticketOf } from '../../support/backend-contract.js';
import { FakeClock, STEP } from '../../support/fake-clock.js';
import { FakeStorage } from '../../support/fake-storage.js';
import { appCode, wrongCode } from '../../support/rfc-totp.js';

/** As cheap as scrypt can be: what it costs is tested on its own. */
export const CHEAP = { scrypt: { N: 2, r: 1, p: 1 } };

export interface Tab {
  readonly backend: MockBackend;
  readonly sessionStorage: FakeStorage;
}

export interface BoundPerson {
  readonly credentials: Credentials;
  readonly session: Session;
  readonly binding: Binding;
  readonly bound: Bound;
  readonly secret: string;
  readonly recoveryCode: string;
}

export class MockWorld {
  readonly clock = new FakeClock();
  readonly localStorage = new FakeStorage();
  readonly #options: MockBackendOptions;
  #people = 0;

  constructor(options: MockBackendOptions = {}) {
    this.#options = options;
  }

  /** Another tab, or with a `sessionStorage` the same one loaded anew. */
  tab(sessionStorage = new FakeStorage(), options: MockBackendOptions = {}): Tab {
    const events = new EventTarget();
    // A real browser tells every tab but the writer; here the writer hears it too, which must do no harm.
    this.localStorage.onChange((key) => events.dispatchEvent(new StorageEvent('storage', { key })));
    const given = { ...this.#options, ...options };
    const backend = createMockBackend({
      now: this.clock.now,
      localStorage: this.localStorage,
      sessionStorage,
      events,
      locks: null,
      ...given,
      policy: { ...CHEAP, ...given.policy },
    });
    return { backend, sessionStorage };
  }

  credentials(): Credentials {
    this.#people += 1;
    return { email: `person-${this.#people}@example.com`, password: `a long enough password ${this.#people}` };
  }

  async person(backend: MockBackend): Promise<{ credentials: Credentials; session: Session }> {
    const credentials = this.credentials();
    return { credentials, session: sessionOf(await backend.register(credentials)) };
  }

  /** Somebody with an authenticator, logged in, whose code of this time step is not used yet. */
  async boundPerson(backend: MockBackend): Promise<BoundPerson> {
    const { credentials, session } = await this.person(backend);
    const { binding } = await backend.startBinding(session);
    const bound = await backend.confirmBinding(binding, await this.code(binding.secret));
    this.clock.advance(2 * STEP);
    return { credentials, session, binding, bound, secret: binding.secret, recoveryCode: bound.recoveryCodes[0] ?? '' };
  }

  /** What the phone shows, its clock being ahead by that many time steps. */
  code(secret: string, steps = 0): Promise<string> {
    return appCode(secret, this.clock.now() + steps * STEP);
  }

  wrongCode(secret: string): Promise<string> {
    return wrongCode(secret, this.clock.now());
  }

  async ticket(backend: MockBackend, credentials: Credentials): Promise<Ticket> {
    return ticketOf(await backend.login(credentials));
  }

  /** Enters that many wrong codes, on as many tickets as it takes. */
  async failCodes(backend: MockBackend, { credentials, secret }: BoundPerson, count: number): Promise<void> {
    const wrong = await this.wrongCode(secret);
    for (let i = 0; i < count; i += 1) {
      const ticket = await this.ticket(backend, credentials);
      await backend.verifyCode(ticket, wrong).catch(() => undefined);
    }
  }
}
