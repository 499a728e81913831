/** What a check is, and what whoever runs the kit tells of their backend. */
import type { AuthBackend, Credentials, Profile } from '../backend/auth-backend.js';
import type { Stage } from './stage.js';

/** What differs between backends for reasons of their own. */
export interface Capabilities {
  /** What it says of a code that was used already. RFC 6238 §5.2 asks for a refusal, not for one of its own. */
  readonly reusedCode: 'code-reused' | 'bad-code';
  /** What a ticket tells of a person who has given no more than the password. */
  readonly ticketProfile: readonly (keyof Profile)[];
  /** `attemptsLeft` comes with a refused code. */
  readonly countsAttempts: boolean;
  /** What its recovery codes look like. */
  readonly recoveryCode: RegExp;
  /** A recovery code that let somebody in is replaced at once: new ones come with the answer. */
  readonly renewsRecoveryCodes: boolean;
  /** It has `recoveryCodes` and `regenerateRecoveryCodes`. */
  readonly listsRecoveryCodes: boolean;
  /** The harness can move the backend's clock. Checks that need it are left out otherwise. */
  readonly clock: boolean;
}

export const usualCapabilities: Capabilities = {
  reusedCode: 'code-reused',
  ticketProfile: ['email', 'username'],
  countsAttempts: false,
  recoveryCode: /^\S{10,}$/,
  renewsRecoveryCodes: false,
  listsRecoveryCodes: false,
  clock: false,
};

/** A backend to try, and the world around it. Each check asks for one of its own. */
export interface Harness {
  readonly backend: AuthBackend;
  /** The page loaded anew: another backend object over what the browser keeps. */
  reload(): AuthBackend | Promise<AuthBackend>;
  /** Milliseconds since the epoch, by the backend's clock. Without it: by this machine's. */
  now?(): number;
  /** Moves the backend's clock, for `clock: true`. */
  advance?(milliseconds: number): void;
  /** What an authenticator app shows for this key at that time. Without it: the kit's own RFC 6238. */
  appCode?(secret: string, at: number): string | Promise<string>;
  /** Somebody without an account, new at every call. Without it: addresses at example.com. */
  newCredentials?(): Credentials;
}

export type MakeHarness = () => Harness | Promise<Harness>;

export interface Check {
  readonly group: string;
  readonly name: string;
  /** Why it cannot be made with this harness; undefined where it can. */
  readonly leftOut: string | undefined;
  /** Rejects with a `ConformanceError` where the backend does something else than it must. */
  run(): Promise<void>;
}

/** A check as its group writes it. */
export interface Rule {
  readonly name: string;
  readonly needs?: keyof Pick<Capabilities, 'clock' | 'listsRecoveryCodes' | 'renewsRecoveryCodes'>;
  readonly check: (stage: Stage) => void | Promise<void>;
}

export interface Group {
  readonly name: string;
  readonly rules: readonly Rule[];
}
