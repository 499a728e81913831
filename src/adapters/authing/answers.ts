/** Reads what comes from outside: own properties only, each value checked, nothing passed on as it came. */
import type { Profile } from '../../backend/auth-backend.js';

/** An error as GraphQL carries it, or as a whole answer that is one. */
export interface AnsweredError {
  readonly code: number | undefined;
  readonly data: unknown;
}

/** What follows a right first or second factor: the token of a session, or the one that opens the second factor. */
export interface Entry {
  readonly kind: 'session' | 'challenge';
  readonly token: string;
  readonly profile: Profile;
}

export interface AuthenticatorEntry {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly boundAt: number | undefined;
  readonly secret: string | undefined;
  readonly recoveryCode: string | undefined;
}

/** Long enough for any name, address, code or key. */
const LONGEST_TEXT = 2000;
/** Data URLs of pictures, and tokens that carry a person's permissions. */
export const LONGEST_VALUE = 200_000;

/** The property if the object itself has it: an answer's `__proto__` or `constructor` gives nothing. */
export function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** A text that is not empty and not absurdly long. */
export function textOf(value: unknown, key: string, longest = LONGEST_TEXT): string | undefined {
  const text = own(value, key);
  return typeof text === 'string' && text !== '' && text.length <= longest ? text : undefined;
}

/** An answer's code. Newer services name it `apiCode`, as text, beside a `statusCode`. */
export function codeOf(body: unknown): number | undefined {
  return ['apiCode', 'code', 'statusCode']
    .map((key) => own(body, key))
    .map((value) => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value))
    .find((value) => typeof value === 'number' && Number.isSafeInteger(value)) as number | undefined;
}

/** The errors of a GraphQL answer; each carries its code and data in `message`. Empty where there is none. */
export function errorsOf(body: unknown): readonly AnsweredError[] {
  const errors = own(body, 'errors');
  if (Array.isArray(errors)) {
    return errors.slice(0, 20).map((error: unknown) => {
      const message = own(error, 'message');
      return { code: codeOf(message) ?? codeOf(error), data: own(message, 'data') ?? own(error, 'data') };
    });
  }
  // A gateway before the GraphQL service answers in the manner of REST.
  const code = codeOf(body);
  return code === undefined || code === 200 ? [] : [{ code, data: own(body, 'data') }];
}

/** A challenge's data. One document of Authing spells the token `MfaToken`, all others `mfaToken`. */
export function challengeOf(data: unknown): Entry | undefined {
  const token = tokenOf(data, 'mfaToken') ?? tokenOf(data, 'MfaToken');
  return token === undefined ? undefined : { kind: 'challenge', token, profile: profileOf(data) };
}

/** A user with a token. One that carries a challenge as well has not passed every factor. */
export function entryOf(user: unknown): Entry | undefined {
  const challenge = challengeOf(user);
  if (challenge) return challenge;
  const token = tokenOf(user, 'token');
  return token === undefined ? undefined : { kind: 'session', token, profile: profileOf(user) };
}

export function profileOf(user: unknown): Profile {
  const avatar = avatarOf(user, 'avatar') ?? avatarOf(user, 'photo');
  const [email, username, nickname] = ['email', 'username', 'nickname'].map((key) => textOf(user, key));
  return {
    ...(email !== undefined && { email }),
    ...(username !== undefined && { username }),
    ...(nickname !== undefined && { nickname }),
    ...(avatar !== undefined && { avatar }),
  };
}

/** The authenticators in force: what is not enabled was asked for and never confirmed. */
export function authenticatorsOf(data: unknown): readonly AuthenticatorEntry[] | undefined {
  if (!Array.isArray(data)) return undefined;
  return data
    .slice(0, 100)
    .filter((entry: unknown) => own(entry, 'enable') === true)
    .map((entry: unknown) => ({
      id: textOf(entry, 'id') ?? 'totp',
      boundAt: timeOf(entry, 'updatedAt') ?? timeOf(entry, 'createdAt'),
      secret: textOf(entry, 'secret'),
      recoveryCode: textOf(entry, 'recoveryCode'),
    }));
}

/** What can follow `Bearer ` in a header (RFC 6750 §2.1). */
export function isBearerToken(text: string): boolean {
  return /^[\w.~+/-]+=*$/.test(text);
}

function tokenOf(value: unknown, key: string): string | undefined {
  const token = textOf(value, key, LONGEST_VALUE);
  return token !== undefined && isBearerToken(token) ? token : undefined;
}

/** An address that can only be looked at. */
function avatarOf(value: unknown, key: string): string | undefined {
  const address = textOf(value, key, LONGEST_VALUE);
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' || href.startsWith('data:image/') ? href : undefined;
}

function timeOf(value: unknown, key: string): number | undefined {
  const time = Date.parse(textOf(value, key) ?? '');
  return Number.isNaN(time) ? undefined : time;
}
