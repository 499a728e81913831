// The adapters that conformance.html knows, by the name in its address (?backend=…). Yours is a few lines more.

window.conformanceAdapters = {
  mock: {
    name: 'The mock backend',
    can: { countsAttempts: true, renewsRecoveryCodes: true, listsRecoveryCodes: listsRecoveryCodes(), clock: true },
    makeHarness: () => mockHarness(),
  },
  rest: restAdapter(),
  broken: {
    name: 'A broken backend',
    can: { countsAttempts: true, renewsRecoveryCodes: true, listsRecoveryCodes: listsRecoveryCodes(), clock: true },
    makeHarness() {
      const harness = mockHarness();
      return { ...harness, backend: broken(harness.backend) };
    },
  },
};

/** The true server, by its own clock: checks that need another one are left out. @returns {ConformanceAdapter} */
function restAdapter() {
  /** @type {typeof import('./rest/rest-backend.js')} */
  let rest;
  return {
    name: 'The REST example',
    can: { countsAttempts: true, listsRecoveryCodes: true },
    load: async () => {
      if (location.protocol === 'file:') throw new Error('run `node examples/rest/server.mjs` and open its address');
      rest = await import('./rest/rest-backend.js');
    },
    makeHarness: () => ({ backend: rest.createRestBackend(), reload: () => rest.createRestBackend() }),
  };
}

/** Accounts, storage and clock of its own: nothing of it is kept, and the demo's accounts are not touched. */
function mockHarness() {
  let time = Date.now();
  const [localStorage, sessionStorage] = [memory(), memory()];
  const make = () =>
    MfaLoginMock.createMockBackend({
      now: () => time,
      localStorage,
      sessionStorage,
      events: null,
      demo: false,
      // What a password's hash costs is not looked at here.
      policy: { scrypt: { N: 2, r: 1, p: 1 } },
    });
  return {
    backend: make(),
    reload: make,
    now: () => time,
    advance: (/** @type {number} */ milliseconds) => {
      time += milliseconds;
    },
  };
}

function memory() {
  const items = /** @type {Map<string, string>} */ (new Map());
  return {
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void items.set(key, value),
    removeItem: (/** @type {string} */ key) => void items.delete(key),
  };
}

function listsRecoveryCodes() {
  return 'recoveryCodes' in MfaLoginMock.createMockBackend({ localStorage: null, sessionStorage: null, events: null });
}

/**
 * Slips that are easily made, to see how the kit tells of them.
 *
 * @param {import('../src/backend/auth-backend.js').AuthBackend} backend
 * @returns {import('../src/backend/auth-backend.js').AuthBackend}
 */
function broken(backend) {
  return Object.assign(/** @type {typeof backend} */ (Object.create(bound(backend))), {
    // Trims what a person typed.
    register: (/** @type {any} */ given) => backend.register({ ...given, password: given.password.trim() }),
    login: async (/** @type {any} */ given, /** @type {any} */ options) => {
      const next = await backend.login({ ...given, password: given.password.trim() }, options).catch((error) => {
        // Throws something else than an AuthError.
        throw error.failure.code === 'locked' ? new Error('HTTP 429') : error;
      });
      return next;
    },
    // Forgets that a ticket is used.
    verifyCode: async (/** @type {any} */ ticket, /** @type {any} */ code, /** @type {any} */ options) =>
      backend.verifyCode(ticket, code, options).catch((error) => {
        throw error.failure.code === 'ticket-expired' ? new MfaLogin.AuthError({ code: 'bad-code' }) : error;
      }),
    // Wants a recovery code as it was printed.
    redeemRecoveryCode: async (/** @type {any} */ ticket, /** @type {any} */ code, /** @type {any} */ options) => {
      if (!/^[0-9A-Z-]+$/.test(code)) throw new MfaLogin.AuthError({ code: 'bad-recovery-code' });
      return backend.redeemRecoveryCode(ticket, code, options);
    },
    // Says that it worked, and has done nothing.
    unbind: async () => {},
  });
}

/** Its methods, on an object that others can be laid over. @param {any} backend */
function bound(backend) {
  return new Proxy(backend, {
    get: (target, key) => (typeof target[key] === 'function' ? target[key].bind(target) : target[key]),
  });
}
