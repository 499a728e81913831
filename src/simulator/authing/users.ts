/** The mock backend's accounts in Authing's words. */
import { accountByEmail, accountById } from '../../adapters/mock/accounts.js';
import type { AccountRecord, State } from '../../adapters/mock/accounts-schema.js';
import { hex } from '../../adapters/mock/bytes.js';
import type { Settings } from '../../adapters/mock/options.js';
import { recoveryRecord } from '../../adapters/mock/recovery-codes.js';
import type { Store } from '../../adapters/mock/store.js';
import { Refusal } from './refusal.js';
import { writeToken } from './tokens.js';

/** Authing's tokens last 14 days; the session behind one ends sooner, as the mock has it. */
const TOKEN_LIFE = 14 * 24 * 60 * 60;

/** Seconds: the second step is open for 6 minutes. */
export const MFA_TOKEN_LIFE = 360;

/** A picture that needs no request. */
export const AVATAR =
  'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20viewBox=%220%200%208%208%22%3E' +
  '%3Cpath%20fill=%22gray%22%20d=%22M0%208a4%204%200%200%201%208%200zM4%204a2%202%200%201%201%20.01%200z%22/%3E' +
  '%3C/svg%3E';

export class Users {
  readonly #store: Store;
  readonly #settings: Settings;

  constructor(store: Store, settings: Settings) {
    this.#store = store;
    this.#settings = settings;
  }

  byEmail(email: string): AccountRecord | undefined {
    return accountByEmail(this.#store.read(), email);
  }

  /** Changes the account in one go. @throws Refusal 2020 where it is gone. */
  change<T>(id: string, change: (account: AccountRecord, state: State) => T): Promise<T> {
    return this.#store.transaction((state) => {
      const account = accountById(state, id);
      if (!account) throw new Refusal(2020);
      return change(account, state);
    });
  }

  /** 24 hexadecimal digits in six groups of four. */
  newRecoveryCode(): string {
    return (hex(this.#settings.random(12)).match(/.{4}/g) ?? []).join('-');
  }

  /** In the place of the one that the mock has just made. The mock's alphabet holds these digits: it takes them. */
  async setRecoveryCode(id: string, code: string): Promise<void> {
    await this.change(id, (account) => {
      account.recovery = recoveryRecord(code, this.#settings.random);
    });
  }

  /** What the mock's registration does not take. */
  async setNickname(id: string, nickname: unknown): Promise<void> {
    if (typeof nickname !== 'string' || !/^.{1,100}$/.test(nickname)) return;
    await this.change(id, (account, state) => {
      state.accounts = state.accounts.map((other) => (other === account ? { ...other, nickname } : other));
    });
  }

  /** @param tokenId - Of the session; a user without one has no token. */
  describe(
    { id, email, nickname }: AccountRecord,
    userPoolId: string,
    tokenId?: string,
  ): Readonly<Record<string, unknown>> {
    const seconds = this.#seconds();
    const claims = { sub: id, jti: tokenId ?? '', iat: seconds, exp: seconds + TOKEN_LIFE };
    return {
      id,
      arn: `arn:cn:authing:${userPoolId}:user:${id}`,
      userPoolId,
      status: 'Activated',
      email,
      emailVerified: false,
      nickname: nickname ?? null,
      photo: AVATAR,
      blocked: false,
      isDeleted: false,
      registerSource: ['basic:email'],
      customData: [],
      identities: [],
      token: tokenId === undefined ? null : writeToken(claims, this.#settings.random),
      tokenExpiredAt: tokenId === undefined ? null : new Date(claims.exp * 1000).toISOString(),
    };
  }

  mfaToken(id: string, tokenId: string): string {
    const iat = this.#seconds();
    return writeToken({ sub: id, jti: tokenId, iat, exp: iat + MFA_TOKEN_LIFE }, this.#settings.random);
  }

  newTokenId(): string {
    return hex(this.#settings.random(16));
  }

  #seconds(): number {
    return Math.floor(this.#settings.now() / 1000);
  }
}
