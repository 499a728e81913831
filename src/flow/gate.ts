/** What stands before each act of a person: the page may let it pass, stop it, or make it wait. */
import type { Credentials } from '../backend/auth-backend.js';
import type { ProofPurpose } from './flow-state.js';

/** What a person does that asks something of the backend, each by the name of the port's method. */
export type Act =
  | 'register'
  | 'login'
  | 'verify-code'
  | 'redeem-recovery-code'
  | 'start-binding'
  | 'confirm-binding'
  | 'unbind'
  | 'regenerate-recovery-codes'
  | 'logout';

/** What comes of a proof that was given for something. */
export const actOf = {
  replace: 'start-binding',
  remove: 'unbind',
  regenerate: 'regenerate-recovery-codes',
} as const satisfies Record<ProofPurpose, Act>;

export interface Asked {
  readonly act: Act;
  /** Who logs in or registers, as typed, at each step until it is done; empty for acts of somebody logged in. */
  readonly email: string;
  /** Goes along to the backend with the credentials, and may be added to. */
  readonly extra: Record<string, string>;
}

/** Whether the act may go on. What is thrown here refuses it. */
export type Gate = (asked: Asked) => boolean | Promise<boolean>;

export function asked(act: Act, { email = '', extra }: Partial<Credentials> = {}): Asked {
  return { act, email, extra: { ...extra } };
}

export function withExtra(credentials: Credentials, { extra }: Asked): Credentials {
  return Object.keys(extra).length ? { ...credentials, extra } : credentials;
}
