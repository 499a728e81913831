/** How calls are named: the port's arguments, and Authing's requests by its documentation. */
import type { Question } from '../tap.js';

/** Without the options, which say nothing but when to stop. */
const ARGUMENTS: Readonly<Record<Question, readonly string[]>> = {
  restore: [],
  register: ['credentials'],
  login: ['credentials'],
  verifyCode: ['ticket', 'code'],
  redeemRecoveryCode: ['ticket', 'code'],
  authenticators: ['session'],
  startBinding: ['owner', 'options'],
  confirmBinding: ['binding', 'code'],
  unbind: ['session', 'proof'],
  recoveryCodes: ['session'],
  regenerateRecoveryCodes: ['session', 'proof'],
  renew: ['held'],
  logout: ['session'],
};

/** By method and path, or by operation of GraphQL: what `authing-js-sdk` calls it, its own spelling included. */
const SDK: Readonly<Record<string, string>> = {
  registerByEmail: 'registerByEmail',
  loginByEmail: 'loginByEmail',
  user: 'getCurrentUser',
  'GET /api/v2/mfa/authenticator': 'mfa.getMfaAuthenticators',
  'POST /api/v2/mfa/totp/associate': 'mfa.assosicateMfaAuthenticator',
  'POST /api/v2/mfa/totp/associate/confirm': 'mfa.confirmAssosicateMfaAuthenticator',
  'DELETE /api/v2/mfa/totp/associate': 'mfa.deleteMfaAuthenticator',
  'POST /api/v2/mfa/totp/verify': 'mfa.verifyTotpMfa',
  'POST /api/v2/mfa/totp/recovery': 'mfa.verifyTotpRecoveryCode',
  'GET /api/v2/logout': 'logout',
};

export function namedArguments(name: Question, args: readonly unknown[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(ARGUMENTS[name].map((argument, index) => [argument, plain(args[index])]));
}

/** A copy as JSON has it: what the page goes on to do with the value does not show here. */
export function plain(value: unknown): unknown {
  if (value === undefined) return undefined;
  return JSON.parse(JSON.stringify(value, (_key, part: unknown) => (part instanceof AbortSignal ? undefined : part)));
}

/** The operation of GraphQL that a body asks for. */
export function operationOf(body: unknown): string | undefined {
  const query = typeof body === 'object' && body !== null ? (body as { readonly query?: unknown }).query : undefined;
  return typeof query === 'string' ? /^\s*(?:query|mutation)\s+(\w+)/.exec(query)?.[1] : undefined;
}

export function sdkCall(method: string, url: string, body: unknown): string | undefined {
  const key = operationOf(body) ?? `${method} ${new URL(url).pathname}`;
  return Object.hasOwn(SDK, key) ? SDK[key] : undefined;
}
