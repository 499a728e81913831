/** Hides what is secret: every text, but for those that are known to be none. */

/** In the place of a secret. Means nothing to a shell. */
export const MASK = '***';

/** What stands under these names is no secret; anything else may be one, also what is added later. */
const HARMLESS = new Set([
  ...['email', 'username', 'nickname', 'avatar', 'photo', 'issuer', 'account', 'id', 'userId', 'hint', 'kind'],
  ...['createdAt', 'updatedAt', 'tokenExpiredAt', 'authenticatorType', 'authenticator_type', 'publicKey'],
  // Of requests: a query in GraphQL has its values beside it, in `variables`.
  ...['query', 'message', 'accept', 'content-type', 'retry-after'],
  ...['x-authing-userpool-id', 'x-authing-app-id', 'x-authing-lang'],
]);

/** The same value with a mask in the place of every text that may be secret. Numbers and yes or no are none. */
export function masked(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return HARMLESS.has(key) ? value : value.replace(/^(Bearer )?[^]*$/, `$1${MASK}`);
  if (Array.isArray(value)) return value.map((one) => masked(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, masked(one, name)]));
}
