/** What the mock keeps in localStorage: one document, read strictly or not at all. */

import { emailKey, readEmail } from './emails.js';
import type { PasswordRecord } from './passwords.js';
import type { RecoveryRecord } from './recovery-codes.js';
import { list, optional, record, text, whole, type Reader } from './shape.js';

/** The layout below. Another one is not guessed at: see `Store`. */
export const VERSION = 1;

export interface AuthenticatorRecord {
  readonly id: string;
  /** Base32. In clear: the page has nowhere to hide a key that it can use itself. */
  readonly secret: string;
  /** Milliseconds since the epoch. */
  readonly boundAt: number;
  /** The last time step whose code was accepted (RFC 6238 §5.2). */
  lastStep: number;
}

/** A session that is alive, known by its token's digest only: reading this document gives nobody a token. */
export interface SessionRecord {
  readonly digest: string;
  readonly startedAt: number;
  lastSeenAt: number;
}

export interface AccountRecord {
  readonly id: string;
  /** As typed at registration. */
  readonly email: string;
  readonly nickname?: string | undefined;
  readonly password: PasswordRecord;
  authenticator?: AuthenticatorRecord | undefined;
  recovery?: RecoveryRecord | undefined;
  /** Wrong codes and recovery codes in a row. */
  factorFailures: number;
  /** Milliseconds since the epoch; 0 when there is no lock. */
  factorLockedUntil: number;
  sessions: SessionRecord[];
}

export interface PasswordFailures {
  /** The digest of the address: people type their password into the wrong field, and it must not stay here. */
  readonly who: string;
  count: number;
  lockedUntil: number;
}

export interface State {
  readonly version: number;
  /** Grows with each write, so that a write on an old reading is noticed. */
  revision: number;
  accounts: AccountRecord[];
  /** The longest untouched first. */
  passwordFailures: PasswordFailures[];
}

const hexadecimal = (bytes: number) => text(new RegExp(`^[0-9a-f]{${2 * bytes}}$`));
const time = whole(0);
/** Characters of the document. `maxAccounts` take a tenth; reading megabytes at every look would stop the page. */
const MAX_LENGTH = 1_000_000;

const email: Reader<string> = (value) => {
  const read = text(/./)(value);
  return text(/./)(readEmail(read));
};

const state = record<State>({
  version: whole(VERSION, VERSION),
  revision: whole(0),
  accounts: list(
    record<AccountRecord>({
      id: hexadecimal(16),
      email,
      nickname: optional(text(/^.{1,100}$/)),
      // The upper limits keep a poisoned document from stopping the page for minutes.
      password: record<PasswordRecord>({
        N: whole(2, 2 ** 16),
        r: whole(1, 16),
        p: whole(1, 16),
        salt: hexadecimal(16),
        hash: hexadecimal(32),
      }),
      authenticator: optional(
        record<AuthenticatorRecord>({
          id: hexadecimal(16),
          // 32 letters are 20 bytes; a shorter secret would be guessed (RFC 4226 §4 R6), a huge one takes its time.
          secret: text(/^[A-Z2-7]{32,128}$/),
          // It is shown: ECMA-262 §21.4.1.1 knows no later date.
          boundAt: whole(0, 8.64e15),
          lastStep: time,
        }),
      ),
      recovery: optional(record<RecoveryRecord>({ salt: hexadecimal(16), hash: hexadecimal(32) })),
      factorFailures: whole(0),
      factorLockedUntil: time,
      sessions: list(record<SessionRecord>({ digest: hexadecimal(32), startedAt: time, lastSeenAt: time })),
    }),
  ),
  passwordFailures: list(record<PasswordFailures>({ who: hexadecimal(32), count: whole(0), lockedUntil: time })),
});

/** The document in that text, or undefined where it is cut, of another version, or not of this shape throughout. */
export function readState(json: string): State | undefined {
  if (json.length > MAX_LENGTH) return undefined;
  try {
    const read = state(JSON.parse(json));
    const { accounts } = read;
    const unlike = (values: readonly string[]) => new Set(values).size === values.length;
    const sound =
      accounts.every(({ password }) => Number.isInteger(Math.log2(password.N))) &&
      unlike(accounts.map(({ id }) => id)) &&
      unlike(accounts.map((account) => emailKey(account.email)));
    return sound ? read : undefined;
  } catch {
    return undefined;
  }
}
