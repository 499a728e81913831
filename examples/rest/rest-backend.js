// The adapter: the REST API of server.mjs as a backend of the page. Another API takes about as many lines.
const { AuthError } = MfaLogin;

/** What the server refuses in the port's own words. Anything else that it says is a fault, and is told as one. */
const CODES = `account-exists bad-email weak-password bad-credentials bad-code code-reused bad-recovery-code locked
  rate-limited factor-disabled ticket-expired binding-expired session-expired storage-full`.split(/\s+/);

/** @returns {import('../../src/backend/auth-backend.js').AuthBackend} */
export function createRestBackend({ fetch = window.fetch.bind(window), now = Date.now, timeout = 10_000 } = {}) {
  /** What the server calls a session, ticket or offer: beside the page's objects, so that a copy of one is none. */
  const names = /** @type {WeakMap<object, string>} */ (new WeakMap());

  /** @type {(route: string, more?: { body?: unknown, session?: object, signal?: AbortSignal | undefined }) => Promise<any>} */
  async function call(route, { body = {}, session, signal } = {}) {
    const [method = '', path = ''] = route.split(' ');
    const headers = new Headers({ 'content-type': 'application/json' });
    if (session) headers.set('session-id', nameOf(session, 'session-expired'));
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
  }

  /** A step of the login. Whoever leaves meanwhile must not be logged in by an answer that nobody waits for. */
  async function enter(
    /** @type {string} */ route,
    /** @type {object} */ body,
    signal = /** @type {AbortSignal?} */ (null),
  ) {
    const answer = await call(route, { body, signal: signal ?? undefined }).catch((thrown) => {
      if (signal?.aborted) void call('DELETE session').catch(() => {});
      throw thrown;
    });
    if (answer.ticket) return { kind: /** @type {const} */ ('code-required'), ticket: named(answer.ticket) };
    return { ...answer, kind: /** @type {const} */ ('logged-in'), session: named(answer.session) };
  }

  /** The server tells how long something lasts, since its clock need not be this one. */
  function named({ name = '', seconds = 0, ...rest }) {
    const held = /** @type {any} */ ({ ...rest, ...(seconds && { expiresAt: now() + seconds * 1000 }) });
    names.set(held, name);
    return Object.freeze(held);
  }

  function nameOf(
    /** @type {object} */ held,
    /** @type {'session-expired' | 'ticket-expired' | 'binding-expired'} */ code,
  ) {
    const name = names.get(held);
    if (name === undefined) throw new AuthError({ code });
    return name;
  }

  return {
    features: { registration: true, proofs: ['code', 'recovery-code', 'password'], persistent: true },
    async restore({ signal } = {}) {
      const { session } = await call('GET session', { signal });
      return session && named(session);
    },
    register: ({ email, password }, { signal } = {}) => enter('POST register', { email, password }, signal),
    login: ({ email, password }, { signal } = {}) => enter('POST login', { email, password }, signal),
    verifyCode: async (ticket, code, { signal } = {}) =>
      enter('POST login/code', { ticket: nameOf(ticket, 'ticket-expired'), code }, signal),
    redeemRecoveryCode: async (ticket, code, { signal } = {}) =>
      enter('POST login/recovery-code', { ticket: nameOf(ticket, 'ticket-expired'), code }, signal),
    authenticators: (session, { signal } = {}) => call('GET authenticators', { session, signal }),
    async startBinding(session, { proof, signal } = {}) {
      const { binding } = await call('POST binding', { session, body: { proof }, signal });
      return { binding: named(binding) };
    },
    confirmBinding: async (binding, code, { signal } = {}) =>
      call('POST binding/confirm', { body: { binding: nameOf(binding, 'binding-expired'), code }, signal }),
    unbind: (session, proof, { signal } = {}) => call('DELETE authenticators', { session, body: { proof }, signal }),
    recoveryCodes: (session, { signal } = {}) => call('GET recovery-codes', { session, signal }),
    regenerateRecoveryCodes: (session, proof, { signal } = {}) =>
      call('POST recovery-codes', { session, body: { proof }, signal }),
    logout: (session, { signal } = {}) => call('DELETE session', { session, signal }),
  };
}

/** @returns {import('../../src/backend/auth-error.js').AuthFailure} */
function failureOf(/** @type {Response} */ { status, headers }, /** @type {any} */ answer) {
  const { code, attemptsLeft, reason } = answer ?? {};
  if (!CODES.includes(code)) return { code: 'unexpected', reference: `HTTP ${status}` };
  const retryAfter = headers.get('retry-after');
  return { code, attemptsLeft, reason, ...(retryAfter && { retryAfterSeconds: Number(retryAfter) }) };
}
