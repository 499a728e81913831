/** The port: what the page asks of a backend, and the values that the two trade. */

export interface Credentials {
  readonly email: string;
  /** As typed: never trimmed, cut or normalised on the way. */
  readonly password: string;
  /** Values of further named fields that the page put into the form. */
  readonly extra?: Readonly<Record<string, string>>;
}

/** Who somebody is, as far as the backend tells. All of it is text from outside. */
export interface Profile {
  readonly email?: string;
  readonly username?: string;
  readonly nickname?: string;
  /** The address of a picture; shown only if it is `https:`, `http:` or `data:image/…`. */
  readonly avatar?: string;
}

/**
 * What a backend gives between the two factors. Opaque to everything but its adapter, which keeps what it needs beside
 * it (a `WeakMap` serves well), so that nothing secret passes through the page.
 */
export interface Ticket {
  /** Who is logging in, as far as the backend tells before the second factor. */
  readonly profile: Profile;
  /** Milliseconds since the epoch at which the ticket ends, if the backend says. */
  readonly expiresAt?: number;
  /** Seconds that one code lives, if the backend says (RFC 6238 §5.2: 30). */
  readonly period?: number;
}

/** What a backend gives after every required factor. Its token stays inside the adapter. */
export interface Session {
  readonly profile: Profile;
}

export interface Authenticator {
  readonly id: string;
  readonly kind: 'totp';
  /** Milliseconds since the epoch of its confirmation, if known. */
  readonly boundAt?: number;
}

/** A recovery code as far as it can be shown again. */
export interface RecoveryCodeStatus {
  /** Tells it from the others on paper, and is of no use without the rest: its first group, say. */
  readonly hint: string;
  readonly used: boolean;
}

/** An authenticator app on offer, in force only after `confirmBinding`. Opaque to everything but its adapter and the QR panel. */
export interface Binding {
  /** `otpauth://totp/…`, what the QR holds. */
  readonly uri: string;
  /** Base32 without padding: for typing by hand. */
  readonly secret: string;
  /** What the app will show. */
  readonly issuer: string;
  readonly account: string;
  readonly period?: number;
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number;
}

/** An authenticator app is on offer. */
export interface Offered {
  readonly binding: Binding;
  /** New recovery codes, if starting used one up as the proof. They must be saved before anything else. */
  readonly recoveryCodes?: readonly string[];
}

/** The answer to a confirmed binding. */
export interface Bound {
  readonly authenticator: Authenticator;
  /** Shown once, to be saved. */
  readonly recoveryCodes: readonly string[];
  /** The session that begins with it, when the binding was a condition of logging in. */
  readonly session?: Session;
}

export type ProofKind = 'code' | 'recovery-code' | 'password';

/** Shows that it is still the same person, before an authenticator is replaced or removed. */
export interface Proof {
  readonly kind: ProofKind;
  readonly value: string;
}

export type NextStep =
  | { readonly kind: 'code-required'; readonly ticket: Ticket }
  /** The backend insists on a second factor and this account has none yet. */
  | { readonly kind: 'binding-required'; readonly ticket: Ticket }
  /** `recoveryCodes` are new and must be saved. */
  | { readonly kind: 'logged-in'; readonly session: Session; readonly recoveryCodes?: readonly string[] };

/** What this backend can do: the page offers only these. */
export interface BackendFeatures {
  readonly registration: boolean;
  /** The proofs that `unbind` and a second `startBinding` take, the one to offer first first. */
  readonly proofs: readonly ProofKind[];
  /** False when nothing outlives the page (no storage to be had): the page says so. */
  readonly persistent: boolean;
}

export interface CallOptions {
  /** Aborted when the person leaves. A call that ends in an abort may throw anything: nobody listens. */
  readonly signal?: AbortSignal;
}

export interface BindingOptions extends CallOptions {
  /** Required where an authenticator is bound already. */
  readonly proof?: Proof;
}

/** Every method answers or throws an `AuthError`. */
export interface AuthBackend {
  readonly features: BackendFeatures;
  /** The session of this tab, if one is alive. Never throws for the want of one. */
  restore(options?: CallOptions): Promise<Session | undefined>;
  /** @throws account-exists, bad-email, weak-password */
  register(credentials: Credentials, options?: CallOptions): Promise<NextStep>;
  /** @throws bad-credentials, locked */
  login(credentials: Credentials, options?: CallOptions): Promise<NextStep>;
  /** `code` is six ASCII digits. @throws bad-code, code-reused, clock-skew, ticket-expired, locked, factor-disabled */
  verifyCode(ticket: Ticket, code: string, options?: CallOptions): Promise<NextStep>;
  /** `code` is as typed. @throws bad-recovery-code, ticket-expired, locked, factor-disabled */
  redeemRecoveryCode(ticket: Ticket, code: string, options?: CallOptions): Promise<NextStep>;
  authenticators(session: Session, options?: CallOptions): Promise<readonly Authenticator[]>;
  /** Starting again drops the offer before; what is bound stays in force until the new one is confirmed. */
  startBinding(owner: Session | Ticket, options?: BindingOptions): Promise<Offered>;
  /** @throws bad-code, clock-skew, binding-expired, session-expired */
  confirmBinding(binding: Binding, code: string, options?: CallOptions): Promise<Bound>;
  /** Forgets an offer that will not be confirmed. Nothing waits for it. */
  cancelBinding?(binding: Binding): void;
  /** @throws what the proof's check throws, session-expired */
  unbind(session: Session, proof: Proof, options?: CallOptions): Promise<void>;
  /** All that were given last, used or not, in that order. Where it is missing, the page tells nothing of them. */
  recoveryCodes?(session: Session, options?: CallOptions): Promise<readonly RecoveryCodeStatus[]>;
  /** New ones in the place of all before; shown once, to be saved. @throws what the proof's check throws, session-expired */
  regenerateRecoveryCodes?(session: Session, proof: Proof, options?: CallOptions): Promise<readonly string[]>;
  /**
   * Gives a ticket or an offer its whole time again: the new one counts, the old one does not. Where it is missing, the
   * page begins again in its place. @throws ticket-expired, binding-expired
   */
  renew?<T extends Ticket | Binding>(held: T, options?: CallOptions): Promise<T>;
  logout(session: Session, options?: CallOptions): Promise<void>;
  /** Calls back once when the session ends from outside: another tab, or its time. Answers a function that stops it. */
  watch?(session: Session, ended: () => void): () => void;
}
