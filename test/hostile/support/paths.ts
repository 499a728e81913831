/** Every text that a backend can send, by the method that answers it: what the port has and this list lacks does not compile. */
import type { AuthBackend } from '../../../src/backend/auth-backend.js';
import type { AuthFailure } from '../../../src/backend/auth-error.js';

/** Where in a value there are texts: `.profile.nickname`, `.recoveryCodes[]`. */
type TextPaths<T> = T extends string
  ? ''
  : T extends readonly (infer Item)[]
    ? `[]${TextPaths<Item>}`
    : T extends object
      ? { [K in keyof T & string]-?: `.${K}${TextPaths<T[K]>}` }[keyof T & string]
      : never;

type Methods = {
  [
    M in keyof AuthBackend as NonNullable<AuthBackend[M]> extends (...given: never[]) => Promise<unknown> ? M : never
  ]-?: NonNullable<AuthBackend[M]>;
};

type Answered = { [M in keyof Methods]: Awaited<ReturnType<Methods[M]>> };

export type TextPath =
  | { [M in keyof Answered]: `${M}${TextPaths<Answered[M]>}` }[keyof Answered]
  | `features${TextPaths<AuthBackend['features']>}`
  | `failure${TextPaths<AuthFailure>}`;

/** What it is to the page: words to show, an address to use, a code that has meanings, or nothing that the page uses. */
export type Use = 'shown' | 'address' | 'code' | 'unused';

const profile = { nickname: 'shown', username: 'shown', email: 'shown', avatar: 'address' } as const;

type ProfilePath<P extends string> = `${P}.${keyof typeof profile}`;

/** The four texts of a profile at this path. */
function profileAt<P extends string>(path: P): Record<ProfilePath<P>, Use> {
  const entries = Object.entries(profile).map(([key, use]) => [`${path}.${key}`, use]);
  return Object.fromEntries(entries) as Record<ProfilePath<P>, Use>;
}

export const TEXTS: Readonly<Record<TextPath, Use>> = {
  ...profileAt('restore.profile'),
  'register.kind': 'code',
  ...profileAt('register.ticket.profile'),
  ...profileAt('register.session.profile'),
  'register.recoveryCodes[]': 'shown',
  'login.kind': 'code',
  ...profileAt('login.ticket.profile'),
  ...profileAt('login.session.profile'),
  'login.recoveryCodes[]': 'shown',
  'verifyCode.kind': 'code',
  ...profileAt('verifyCode.ticket.profile'),
  ...profileAt('verifyCode.session.profile'),
  'verifyCode.recoveryCodes[]': 'shown',
  'redeemRecoveryCode.kind': 'code',
  ...profileAt('redeemRecoveryCode.ticket.profile'),
  ...profileAt('redeemRecoveryCode.session.profile'),
  'redeemRecoveryCode.recoveryCodes[]': 'shown',
  'authenticators[].id': 'unused',
  'authenticators[].kind': 'code',
  'startBinding.binding.uri': 'address',
  'startBinding.binding.secret': 'shown',
  'startBinding.binding.issuer': 'shown',
  'startBinding.binding.account': 'shown',
  'startBinding.recoveryCodes[]': 'shown',
  'confirmBinding.authenticator.id': 'unused',
  'confirmBinding.authenticator.kind': 'code',
  'confirmBinding.recoveryCodes[]': 'shown',
  ...profileAt('confirmBinding.session.profile'),
  ...profileAt('renew.profile'),
  'renew.uri': 'address',
  'renew.secret': 'shown',
  'renew.issuer': 'shown',
  'renew.account': 'shown',
  'recoveryCodes[].hint': 'shown',
  'regenerateRecoveryCodes[]': 'shown',
  'features.proofs[]': 'code',
  'failure.code': 'code',
  'failure.reason': 'code',
  'failure.why': 'shown',
  'failure.reference': 'shown',
};
