// The adapter: the REST API of server.mjs as a backend of the page. Another API takes about as many lines.
import { restApi } from './rest-api.js';

/** @param {Parameters<typeof restApi>[0] & { now?: () => number }} [options] */
export function createRestBackend({ now = Date.now, ...options } = {}) {
  const call = restApi(options);
  /** What the server calls a session, ticket or offer: beside the page's objects, so that a copy of one is none. */
  const names = /** @type {WeakMap<object, string>} */ (new WeakMap());

  /** The server tells how long something lasts, since its clock need not be this one. */
  function named({ name = '', seconds = 0, ...rest }) {
    const held = /** @type {any} */ ({ ...rest, ...(seconds && { expiresAt: now() + seconds * 1000 }) });
    names.set(held, name);
    return Object.freeze(held);
  }

  /** @type {(held: object, kind: 'session' | 'ticket' | 'binding') => string} */
  function nameOf(held, kind) {
    const name = names.get(held);
    if (name === undefined) throw new MfaLogin.AuthError({ code: `${kind}-expired` });
    return name;
  }

  /** A step of the login. It is waited for after the person has left: only a session whose answer came can be ended for sure. */
  async function enter(/** @type {string} */ route, /** @type {object} */ body, /** @type {AbortSignal=} */ signal) {
    const answer = await call(route, { body });
    if (signal?.aborted && answer.session) await call('DELETE session', { session: answer.session.name });
    signal?.throwIfAborted();
    if (answer.ticket) return { kind: /** @type {const} */ ('code-required'), ticket: named(answer.ticket) };
    return { ...answer, kind: /** @type {const} */ ('logged-in'), session: named(answer.session) };
  }

  /** @type {(route: string, session: object, content?: import('./rest-api.js').Content) => Promise<any>} */
  const asked = async (route, session, content) => call(route, { ...content, session: nameOf(session, 'session') });

  /** @type {import('../../src/backend/auth-backend.js').AuthBackend} */
  const backend = {
    features: { registration: true, proofs: ['code', 'recovery-code', 'password'], persistent: true },
    restore: ({ signal } = {}) => call('GET session', { signal }).then(({ session }) => session && named(session)),
    register: ({ email, password }, { signal } = {}) => enter('POST register', { email, password }, signal),
    login: ({ email, password }, { signal } = {}) => enter('POST login', { email, password }, signal),
    verifyCode: async (ticket, code, { signal } = {}) =>
      enter('POST login/code', { ticket: nameOf(ticket, 'ticket'), code }, signal),
    redeemRecoveryCode: async (ticket, code, { signal } = {}) =>
      enter('POST login/recovery-code', { ticket: nameOf(ticket, 'ticket'), code }, signal),
    authenticators: (session, { signal } = {}) => asked('GET authenticators', session, { signal }),
    startBinding: (session, { proof, signal } = {}) =>
      asked('POST binding', session, { body: { proof }, signal }).then(({ binding }) => ({ binding: named(binding) })),
    confirmBinding: async (binding, code, { signal } = {}) =>
      call('POST binding/confirm', { body: { binding: nameOf(binding, 'binding'), code }, signal }),
    unbind: (session, proof, { signal } = {}) => asked('DELETE authenticators', session, { body: { proof }, signal }),
    recoveryCodes: (session, { signal } = {}) => asked('GET recovery-codes', session, { signal }),
    regenerateRecoveryCodes: (session, proof, { signal } = {}) =>
      asked('POST recovery-codes', session, { body: { proof }, signal }),
    logout: (session, { signal } = {}) => asked('DELETE session', session, { signal }),
  };
  return backend;
}
