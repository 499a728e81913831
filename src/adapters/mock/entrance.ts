/** The way in: registration, the password, the second factor. */

import type { CallOptions, Credentials, NextStep, Session, Ticket } from '../../backend/auth-backend.js';
import { AuthError } from '../../backend/auth-error.js';
import { accountByEmail, accountById, newAccount, renewRecoveryCode } from './accounts.js';
import type { AccountRecord, State } from './accounts-schema.js';
import { countPasswordFailure, forgetAllFailures, passwordBarrier } from './attempts.js';
import { readEmail } from './emails.js';
import { refusal, type Parts } from './parts.js';
import { decoyPassword, hashPassword, isPassword, weakness, type PasswordRecord } from './passwords.js';
import { tryCode, tryRecoveryCode, type Refusal } from './second-factor.js';
import type { After } from './store.js';
import { withAttemptsLeft } from './tickets.js';

export class Entrance {
  readonly #parts: Parts;
  readonly #decoy: PasswordRecord;

  constructor(parts: Parts) {
    const { random, policy } = parts.settings;
    this.#parts = parts;
    this.#decoy = decoyPassword(random, policy.scrypt);
  }

  async register({ email: typed, password }: Credentials, { signal }: CallOptions): Promise<NextStep> {
    const { store, settings } = this.#parts;
    const { random, policy, now } = settings;
    const email = readEmail(typed);
    if (email === undefined) throw refusal('bad-email');
    if (accountByEmail(store.read(), email)) throw refusal('account-exists');
    const reason = weakness(password, email, policy);
    if (reason) throw new AuthError({ code: 'weak-password', reason });
    const record = await hashPassword(password, random, policy.scrypt);

    return store.transaction((state, after) => {
      if (accountByEmail(state, email)) throw refusal('account-exists');
      if (state.accounts.length >= policy.maxAccounts) throw refusal('storage-full');
      const account = newAccount(email, record, random);
      state.accounts.push(account);
      return this.#afterPassword(state, account, now(), after);
    }, signal);
  }

  async login({ email, password }: Credentials, { signal }: CallOptions): Promise<NextStep> {
    const { store, settings } = this.#parts;
    const { policy, now } = settings;
    const before = store.read();
    const barrier = passwordBarrier(before, email, now());
    if (barrier) throw new AuthError(barrier);
    const known = accountByEmail(before, email);
    const isRight = await isPassword(password, known?.password ?? this.#decoy, policy);

    return store.transaction((state, after) => {
      // Again, because others were at it while the hash was made.
      const barrier = passwordBarrier(state, email, now());
      if (barrier) throw new AuthError(barrier);
      const account = accountByEmail(state, email);
      if (!isRight || !account || account.password.hash !== known?.password.hash) {
        countPasswordFailure(state, email, now(), policy);
        return refusal('bad-credentials');
      }
      return this.#afterPassword(state, account, now(), after);
    }, signal);
  }

  verifyCode(ticket: Ticket, code: string, options: CallOptions): Promise<NextStep> {
    const { policy, now } = this.#parts.settings;
    return this.#redeem(ticket, options, (account) => tryCode(account, code, now(), policy));
  }

  redeemRecoveryCode(ticket: Ticket, code: string, options: CallOptions): Promise<NextStep> {
    const { policy, now, random } = this.#parts.settings;
    return this.#redeem(
      ticket,
      options,
      (account) => tryRecoveryCode(account, code, now(), policy),
      (account) => ({ recoveryCodes: renewRecoveryCode(account, random) }),
    );
  }

  /** The password was right: what else is needed? A locked second factor is told by the code prompt, with its time. */
  #afterPassword(state: State, account: AccountRecord, now: number, after: After): NextStep {
    const { tickets, settings } = this.#parts;
    if (account.authenticator) return { kind: 'code-required', ticket: tickets.issue('code', account, now) };
    if (settings.isBindingRequired) return { kind: 'binding-required', ticket: tickets.issue('binding', account, now) };
    return { kind: 'logged-in', session: completeLogin(this.#parts, state, account, now, after) };
  }

  /** @param gain - What a right answer brings besides the session. */
  async #redeem(
    ticket: Ticket,
    { signal }: CallOptions,
    attempt: (account: AccountRecord) => Refusal | undefined,
    gain?: (account: AccountRecord) => { recoveryCodes: readonly string[] },
  ): Promise<NextStep> {
    const { store, tickets, settings } = this.#parts;
    return store.transaction((state, after) => {
      const now = settings.now();
      const open = tickets.find(ticket, 'code', now);
      const account = accountById(state, open.accountId);
      // Unbound or erased meanwhile, in another tab.
      if (!account?.authenticator) throw refusal('ticket-expired');
      const refused = attempt(account);
      if (refused) {
        after(() => tickets.charge(ticket, refused));
        return new AuthError(withAttemptsLeft(refused, open));
      }
      after(() => tickets.consume(ticket));
      const session = completeLogin(this.#parts, state, account, now, after);
      return { kind: 'logged-in', session, ...gain?.(account) };
    }, signal);
  }
}

/** Every factor was given. Only now are failures forgotten. */
export function completeLogin(
  { sessions }: Parts,
  state: State,
  account: AccountRecord,
  now: number,
  after: After,
): Session {
  forgetAllFailures(state, account);
  return sessions.begin(state, account, now, after);
}
