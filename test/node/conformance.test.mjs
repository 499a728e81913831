// The conformance kit can fail: for every check there is a backend that breaks it, and it is told in a sentence.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AuthError, can, conformance, ConformanceError, makeHarness } from './support/rest-world.mjs';

/**
 * @typedef {import('../../src/backend/auth-backend.js').AuthBackend} AuthBackend
 * @typedef {(backend: AuthBackend) => Record<string, unknown>} Sabotage  what it puts in the place of the backend's own
 */

const somebody = { profile: { email: 'somebody@example.com' } };
const loggedIn = { kind: 'logged-in', session: somebody };
const refuse = (/** @type {string} */ code) => {
  throw new AuthError(/** @type {any} */ ({ code }));
};

/**
 * The method as it is, but what it refuses is answered, or refused in other words.
 *
 * @param {string} method
 * @param {string} code  of the refusal; empty for any
 * @param {() => unknown} then
 * @returns {Sabotage}
 */
const instead = (method, code, then) => (backend) => ({
  [method]: (/** @type {unknown[]} */ ...given) =>
    /** @type {any} */ (backend)[method](...given).catch((/** @type {any} */ error) => {
      if (code && error.failure.code !== code) throw error;
      return then();
    }),
});

/**
 * The method as it is, with another answer.
 *
 * @param {string} method
 * @param {(answer: any) => unknown} change
 * @returns {Sabotage}
 */
const changed = (method, change) => (backend) => ({
  [method]: async (/** @type {unknown[]} */ ...given) => change(await /** @type {any} */ (backend)[method](...given)),
});

/** @type {(change: (password: string) => string) => Sabotage} */
const passwords = (change) => (backend) => ({
  register: (/** @type {any} */ given) => backend.register({ ...given, password: change(given.password) }),
  login: (/** @type {any} */ given) => backend.login({ ...given, password: change(given.password) }),
});

/** @type {Record<string, readonly Sabotage[]>} */
const sabotages = {
  'has what it is said to have': [() => ({ recoveryCodes: undefined })],
  'names the proofs that it takes': [() => ({ features: { proofs: ['sms'] } }), () => ({ features: { proofs: [] } })],
  'logs in at registration, and again with the same words': [
    changed('register', (next) => ({ ...next, session: { profile: {} } })),
    changed('login', () => refuse('bad-credentials')),
    changed('login', (next) => ({ ...next, session: { profile: {} } })),
  ],
  'takes the address in any case and with spaces around it': [
    (backend) => ({
      login: async (/** @type {any} */ given) =>
        /[A-Z ]/.test(given.email) ? refuse('bad-credentials') : backend.login(given),
    }),
  ],
  'refuses an unknown address and a wrong password in the same words': [
    (backend) => {
      const known = new Set();
      return {
        register: (/** @type {any} */ given) => (known.add(given.email), backend.register(given)),
        login: async (/** @type {any} */ given) =>
          known.has(given.email) ? backend.login(given) : refuse('bad-email'),
      };
    },
    instead('login', 'bad-credentials', () => Promise.reject(new Error('401'))),
  ],
  'says so when an address has an account already': [instead('register', 'account-exists', () => loggedIn)],
  'does not trim or cut a password': [passwords((typed) => typed.trim()), passwords((typed) => typed.slice(0, 72))],
  'outlives a reload, until it is logged out': [
    () => ({ logout: async () => {} }),
    instead('authenticators', '', () => []),
  ],
  'is not there before every factor is': [
    (backend) => ({ restore: async () => (await backend.restore()) ?? somebody }),
    changed('login', (next) => ({ ...next, ticket: { profile: { email: 'a@b.c', nickname: 'Ada' } } })),
    instead('authenticators', '', () => []),
  ],
  'cannot be made by hand': [instead('authenticators', '', () => [])],
  'does not begin when the person has left': [
    (backend) => ({ login: (/** @type {any} */ given) => backend.login(given) }),
  ],
  'ends within a day (NIST SP 800-63B-4 §2.2.3)': [instead('authenticators', 'session-expired', () => [])],
  'comes into force with the first right code, and no sooner': [
    changed('authenticators', () => []),
    changed('authenticators', () => [{ id: '1', kind: 'totp' }]),
    changed('confirmBinding', (bound) => ({ ...bound, recoveryCodes: [] })),
    changed('confirmBinding', (bound) => ({ ...bound, recoveryCodes: ['123'] })),
    instead('confirmBinding', 'bad-code', () => ({})),
    instead('confirmBinding', 'bad-code', () => refuse('bad-credentials')),
  ],
  'gives a key URI that says the same as the rest of it': [
    changed('startBinding', ({ binding }) => ({ binding: { ...binding, secret: 'JBSWY3DPEHPK3PXP' } })),
    changed('startBinding', ({ binding }) => ({ binding: { ...binding, secret: 'A'.repeat(32) } })),
    changed('startBinding', ({ binding }) => ({ binding: { ...binding, issuer: 'Somebody else' } })),
    changed('startBinding', ({ binding }) => ({ binding: { ...binding, account: 'eve@example.com' } })),
    changed('startBinding', ({ binding }) => ({ binding: { ...binding, uri: binding.uri.replaceAll('%20', '+') } })),
  ],
  'forgets an offer when another is made': [
    instead('confirmBinding', 'binding-expired', () => ({})),
    (backend) => {
      /** @type {any} */
      let first;
      return { startBinding: async (/** @type {any} */ owner) => (first ??= await backend.startBinding(owner)) };
    },
  ],
  'asks nothing of a login when it was left half way': [
    changed('login', () => ({ kind: 'code-required', ticket: { profile: {} } })),
  ],
  'refuses an offer that was made for somebody else': [instead('confirmBinding', '', () => ({}))],
  'leaves the old authenticator in force until the new one is confirmed': [
    instead('verifyCode', 'bad-code', () => loggedIn),
    changed('verifyCode', () => refuse('bad-code')),
  ],
  'wants a proof before it makes another offer': [instead('startBinding', '', () => ({}))],
  'withdraws an offer after its time (OWASP ASVS 5.0 §6.5.5)': [instead('confirmBinding', '', () => ({}))],
  'lets in when it is right, and not when it is wrong': [
    instead('verifyCode', '', () => loggedIn),
    instead('verifyCode', '', () => refuse('bad-code')),
    changed('verifyCode', () => loggedIn),
  ],
  'is accepted once': [
    instead('verifyCode', 'code-reused', () => loggedIn),
    instead('verifyCode', 'code-reused', () => refuse('bad-code')),
  ],
  'is not taken from another time': [instead('verifyCode', '', () => loggedIn)],
  'needs a ticket, and uses it up': [
    instead('verifyCode', 'ticket-expired', () => loggedIn),
    instead('verifyCode', 'ticket-expired', () => refuse('bad-code')),
  ],
  'takes no ticket that is only alike': [instead('verifyCode', 'ticket-expired', () => loggedIn)],
  'counts for its own account only': [instead('verifyCode', 'bad-code', () => loggedIn)],
  'comes too late when the ticket’s time is over (OWASP ASVS 5.0 §6.5.5)': [
    instead('verifyCode', 'ticket-expired', () => loggedIn),
  ],
  'lets in once, and leaves another one to come in by': [
    instead('redeemRecoveryCode', 'bad-recovery-code', () => loggedIn),
    changed('confirmBinding', (bound) => ({ ...bound, recoveryCodes: bound.recoveryCodes.slice(0, 1) })),
  ],
  'brings new ones': [() => ({})],
  'is read in lower case and without its hyphens': [
    (backend) => ({
      redeemRecoveryCode: async (/** @type {any} */ ticket, /** @type {string} */ typed) =>
        /[a-z ]/.test(typed) ? refuse('bad-recovery-code') : backend.redeemRecoveryCode(ticket, typed),
    }),
  ],
  'is refused when it is wrong': [instead('redeemRecoveryCode', '', () => loggedIn)],
  'has as many as were given, none used, each told from the others without giving it away': [
    changed('recoveryCodes', (list) => list.slice(1)),
    changed('recoveryCodes', (list) => list.map((/** @type {any} */ status) => ({ ...status, used: true }))),
    changed('recoveryCodes', (list) => list.map((/** @type {any} */ status) => ({ ...status, hint: 'the same' }))),
    changed('recoveryCodes', (list) =>
      list.map((/** @type {any} */ status, /** @type {number} */ n) => ({ ...status, hint: `Code ${n}` })),
    ),
    changed('recoveryCodes', (list) => [...list].reverse()),
    (backend) => {
      /** @type {readonly string[]} */
      let codes = [];
      return {
        confirmBinding: async (/** @type {any} */ binding, /** @type {string} */ code) => {
          const bound = await backend.confirmBinding(binding, code);
          codes = bound.recoveryCodes;
          return bound;
        },
        recoveryCodes: () => Promise.resolve(codes.map((hint) => ({ hint, used: false }))),
      };
    },
  ],
  'shows which one is used': [
    changed('recoveryCodes', (list) => list.map((/** @type {any} */ status) => ({ ...status, used: false }))),
    changed('recoveryCodes', (list) => list.filter((/** @type {any} */ status) => !status.used)),
  ],
  'begins anew with new ones, and the old ones are refused': [
    changed('regenerateRecoveryCodes', () => []),
    () => ({ regenerateRecoveryCodes: () => Promise.resolve(Array.from({ length: 10 }, (_, n) => `AAAA-${n}`)) }),
    instead('redeemRecoveryCode', 'bad-recovery-code', () => loggedIn),
  ],
  'gives no new ones without a right proof': [instead('regenerateRecoveryCodes', '', () => [])],
  'is told to the session alone': [instead('recoveryCodes', '', () => [])],
  'takes each proof that it says it takes, and asks for no code any more': [
    () => ({ unbind: async () => {} }),
    changed('unbind', () => refuse('bad-code')),
  ],
  'is refused without a right proof': [instead('unbind', '', () => undefined)],
  'at the password is stopped within 100 tries, and then the right one is refused too': [
    instead('login', 'locked', () => refuse('bad-credentials')),
  ],
  'at the code is stopped within 100 tries over any number of tickets, and then the right one is refused too': [
    instead('verifyCode', 'locked', () => refuse('bad-code')),
  ],
  'at the code leaves the account to its owner, once the lock’s time is over': [
    instead('verifyCode', 'locked', () => refuse('factor-disabled')),
    instead('verifyCode', 'locked', () => refuse('rate-limited')),
  ],
};

/** @type {(sabotage: Sabotage) => () => ReturnType<typeof makeHarness>} */
const sabotaged = (sabotage) => () => {
  const harness = makeHarness();
  return { ...harness, backend: { ...harness.backend, .../** @type {{}} */ (sabotage(harness.backend)) } };
};

describe('the conformance kit', () => {
  const all = { ...can, renewsRecoveryCodes: true };
  const names = conformance(makeHarness, all).map(({ name }) => name);

  it('is broken here in every one of its checks', () => assert.deepEqual(names, Object.keys(sabotages)));

  for (const [name, ways] of Object.entries(sabotages)) {
    for (const [index, sabotage] of ways.entries()) {
      it(`fails where a backend breaks “${name}” (${index + 1} of ${ways.length})`, async () => {
        const check = conformance(sabotaged(sabotage), all).find((candidate) => candidate.name === name);
        assert.ok(check);
        const error = await check.run().then(
          () => undefined,
          (/** @type {unknown} */ thrown) => thrown,
        );
        assert.ok(error instanceof ConformanceError, String(error));
        assert.match(error.message, /^expected .+, but got .+$/s);
      });
    }
  }
});
