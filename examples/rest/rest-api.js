// One request to server.mjs: what it answers, or an `AuthError` of whatever comes instead.
const { AuthError } = MfaLogin;

/** What the server refuses in the port's own words. Anything else that it says is a fault, and is told as one. */
const CODES = `account-exists bad-email weak-password bad-credentials bad-code code-reused bad-recovery-code locked
  rate-limited factor-disabled ticket-expired binding-expired session-expired storage-full`.split(/\s+/);

/**
 * @typedef {object} Content
 * @property {unknown} [body]  sent as JSON, unless the method is GET
 * @property {string} [session]  what the server calls it
 * @property {AbortSignal | undefined} [signal]
 *
 * @typedef {(route: string, content?: Content) => Promise<any>} Call  by method and path, such as `POST login`
 */

/** @returns {Call} */
export function restApi({ fetch = window.fetch.bind(window), timeout = 10_000 } = {}) {
  return async (route, { body = {}, session, signal } = {}) => {
    const [method = '', path = ''] = route.split(' ');
    const headers = new Headers({ 'content-type': 'application/json' });
    if (session) headers.set('session-id', session);
    const late = AbortSignal.timeout(timeout);
    const signals = AbortSignal.any(signal ? [signal, late] : [late]);
    const request = { method, headers, signal: signals, ...(method !== 'GET' && { body: JSON.stringify(body) }) };
    try {
      const response = await fetch(`/api/${path}`, { ...request, cache: 'no-store', redirect: 'error' });
      const answer = await response.json();
      if (response.ok) return answer;
      throw new AuthError(failureOf(response, answer));
    } catch (cause) {
      if (cause instanceof AuthError) throw cause;
      if (cause instanceof SyntaxError) throw new AuthError({ code: 'unexpected', reference: 'no JSON' }, { cause });
      throw new AuthError({ code: late.aborted ? 'timeout' : 'offline' }, { cause });
    }
  };
}

/** @returns {import('../../src/backend/auth-error.js').AuthFailure} */
function failureOf(/** @type {Response} */ { status, headers }, /** @type {any} */ answer) {
  const { code, attemptsLeft, reason } = answer ?? {};
  if (!CODES.includes(code)) return { code: 'unexpected', reference: `HTTP ${status}` };
  const retryAfter = headers.get('retry-after');
  return { code, attemptsLeft, reason, ...(retryAfter && { retryAfterSeconds: Number(retryAfter) }) };
}
