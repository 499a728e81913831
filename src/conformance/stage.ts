/** What the checks play on: people, their phones, and time. */
import type { AuthBackend, Binding, Bound, Credentials, ProofKind, Session, Ticket } from '../backend/auth-backend.js';
import { usualCapabilities, type Capabilities, type Harness } from './check.js';
import { answerOf, sessionOf, ticketOf } from './expectations.js';
import { appCode, STEP } from './phone.js';

export interface Person {
  readonly credentials: Credentials;
  readonly session: Session;
}

export interface BoundPerson extends Person {
  readonly binding: Binding;
  readonly bound: Bound;
}

/** Time that a code needs to get to a slow server before its step is over. */
const ROOM = 6_000;

let people = 0;

export class Stage {
  readonly backend: AuthBackend;
  readonly can: Capabilities;
  readonly #harness: Harness;
  /** The last step whose code was handed out, by key. */
  readonly #steps = new Map<string, number>();

  constructor(harness: Harness, can: Partial<Capabilities>) {
    this.backend = harness.backend;
    this.can = { ...usualCapabilities, ...can };
    this.#harness = harness;
  }

  get hasClock(): boolean {
    return this.#harness.advance !== undefined;
  }

  now(): number {
    return this.#harness.now?.() ?? Date.now();
  }

  /** Lets time pass. Only for checks that need `clock`. */
  advance(milliseconds: number): void {
    if (!this.#harness.advance) throw new TypeError('the harness was said to have a clock, and has no advance()');
    this.#harness.advance(milliseconds);
  }

  async reload(): Promise<AuthBackend> {
    return this.#harness.reload();
  }

  newCredentials(): Credentials {
    if (this.#harness.newCredentials) return this.#harness.newCredentials();
    people += 1;
    // A server keeps those of an earlier run.
    const name = `person-${people}-${Math.random().toString(36).slice(2, 10)}`;
    return { email: `${name}@example.com`, password: `a long enough password ${people}` };
  }

  /** Somebody with an account, logged in. */
  async person(): Promise<Person> {
    const credentials = this.newCredentials();
    const next = await answerOf(this.backend.register(credentials), 'a registration');
    return { credentials, session: sessionOf(next, 'a registration') };
  }

  /** Somebody with an authenticator, logged in. */
  async boundPerson(): Promise<BoundPerson> {
    const { credentials, session } = await this.person();
    const { binding } = await answerOf(this.backend.startBinding(session), 'a first startBinding');
    const code = await this.freshCode(binding.secret);
    const bound = await answerOf(this.backend.confirmBinding(binding, code), 'confirmBinding with the right code');
    return { credentials, session, binding, bound };
  }

  async ticketFor({ credentials }: Person): Promise<Ticket> {
    const what = 'a login of somebody with an authenticator';
    return ticketOf(await answerOf(this.backend.login(credentials), what), what);
  }

  /** @param steps - How many time steps the phone's clock is ahead. */
  async code(secret: string, steps = 0): Promise<string> {
    return (this.#harness.appCode ?? appCode)(secret, this.now() + steps * STEP);
  }

  /**
   * A right code that was not handed out before. With a clock it is the present step's. Without one it is first that of
   * the step before, which RFC 6238 §5.2 recommends to take, so that the present one is there for a second use.
   */
  async freshCode(secret: string): Promise<string> {
    const last = this.#steps.get(secret);
    if (this.hasClock) {
      if (last === this.#step()) this.advance(2 * STEP);
      this.#steps.set(secret, this.#step());
      return this.code(secret);
    }
    await this.#roomInStep();
    const present = this.#step();
    const step = last === undefined ? present - 1 : Math.max(present, last + 1);
    this.#steps.set(secret, step);
    return this.code(secret, step - present);
  }

  /** A well-formed code that is wrong within twenty-five steps of now. */
  async wrongCode(secret: string): Promise<string> {
    const right = new Set<string>();
    for (let steps = -25; steps <= 25; steps += 1) right.add(await this.code(secret, steps));
    let code = 0;
    while (right.has(String(code).padStart(6, '0'))) code += 1;
    return String(code).padStart(6, '0');
  }

  /** What proves that it is still this person. */
  async proofValue(who: BoundPerson, kind: ProofKind): Promise<string> {
    switch (kind) {
      case 'code':
        return this.freshCode(who.binding.secret);
      case 'recovery-code':
        return who.bound.recoveryCodes[0] ?? '';
      case 'password':
        return who.credentials.password;
    }
  }

  /** What looks like a proof and is none. */
  async wrongProofValue(who: BoundPerson, kind: ProofKind): Promise<string> {
    switch (kind) {
      case 'code':
        return this.wrongCode(who.binding.secret);
      case 'recovery-code':
        return wrongRecoveryCode(who.bound.recoveryCodes[0] ?? '');
      case 'password':
        return 'not the password';
    }
  }

  #step(): number {
    return Math.floor(this.now() / STEP);
  }

  /** Where time cannot be moved, it is waited for. */
  async #roomInStep(): Promise<void> {
    const left = STEP - (this.now() % STEP);
    if (left < ROOM) await new Promise((later) => setTimeout(later, left + 100));
  }
}

/** Another one of the same make: a digit or letter at its beginning is another. */
export function wrongRecoveryCode(code: string): string {
  return code.replace(/^./, (first) => (first === '2' ? '3' : '2'));
}
