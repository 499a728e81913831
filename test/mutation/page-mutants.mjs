// Security faults made by hand in the flow, the elements and the adapter for Authing, each with what must notice.

const authing = 'src/adapters/authing';
const firstFactor = 'The Authing adapter at the first factor';

/** @type {readonly import('./mock-mutants.mjs').Mutant[]} */
export const pageMutants = [
  {
    name: 'a late answer is taken',
    file: 'src/flow/auth-flow.ts',
    find: 'if (this.#open !== open) return dropLate(backend, event);',
    replace: 'void dropLate;',
    tests: 'test/flow/auth-flow.test.ts',
    caughtBy: 'AuthFlow a late answer is dropped after the person has gone on',
  },
  {
    name: 'a link walks past the second factor',
    file: 'src/flow/flow-state.ts',
    find: "if (to === 'login') return { name: 'login', email: from.email };",
    replace:
      "if (to === 'account') return accountOf({ profile: from.ticket.profile });\n      if (to === 'login') return { name: 'login', email: from.email };",
    tests: 'test/flow/flow-state.test.ts',
    caughtBy: 'where a person can go by themselves does not get from the code prompt to the account',
  },
  {
    name: 'a forced binding without a session logs in',
    file: 'src/flow/flow-state.ts',
    find: "if (!session) return show(state, { name: 'login', email: state.screen.email }, 'bound');",
    replace: "if (!session) return show(state, accountOf({ profile: {} }), 'bound');",
    tests: 'test/flow/flow-state.test.ts',
    caughtBy: 'what an answer leads to logs nobody in when a forced binding gives no session',
  },
  {
    name: 'a picture from an address of any scheme',
    file: 'src/elements/safe-url.ts',
    find: "if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.href;",
    replace: 'if (url) return url.href;',
    tests: 'test/elements/panels.test.ts',
    caughtBy: '<mfa-account> shows only a picture that can only be a picture',
  },
  {
    name: 'a link to a key from an address of any scheme',
    file: 'src/elements/safe-url.ts',
    find: 'return /^otpauth:\\/\\/totp\\//.test(address) ? address : undefined;',
    replace: 'return address;',
    tests: 'test/elements/panels.test.ts',
    caughtBy: '<mfa-qr-binding> links only to an authenticator app',
  },
  {
    name: 'raw HTML by a property',
    file: 'src/elements/profile-text.ts',
    find: 'html`<bdi>${name}</bdi>`',
    replace: 'html`<bdi .innerHTML=${name}></bdi>`',
    tests: 'eslint',
    caughtBy: 'no-restricted-syntax',
  },
  {
    name: 'raw HTML by a directive',
    file: 'src/elements/profile-text.ts',
    find: "import { html } from 'lit';",
    replace: "import { html } from 'lit';\nimport { unsafeHTML } from 'lit/directives/unsafe-html.js';",
    tests: 'eslint',
    caughtBy: 'no-restricted-imports',
  },
  {
    name: 'Authing: a session although a second factor is asked for',
    file: `${authing}/api.ts`,
    find: "if (challenge) return challengeOf(challenge.data) ?? refuse('mfaToken');",
    replace: '',
    tests: 'test/adapters/authing/first-factor.test.ts',
    caughtBy: `${firstFactor} takes for a challenge one that comes with a token beside its errors`,
  },
  {
    name: 'Authing: a picture from an address of any scheme',
    file: `${authing}/answers.ts`,
    find: "return protocol === 'https:' || protocol === 'http:' || href.startsWith('data:image/') ? href : undefined;",
    replace: 'return protocol ? href : undefined;',
    tests: 'test/adapters/authing/first-factor.test.ts',
    caughtBy: `${firstFactor} gives out an avatar only with an address that can only be looked at`,
  },
  {
    name: 'Authing: what a poisoned prototype brings is taken for data',
    file: `${authing}/answers.ts`,
    find: ' || !Object.hasOwn(value, key)',
    replace: '',
    tests: 'test/adapters/authing/first-factor.test.ts',
    caughtBy: `${firstFactor} gives out nothing that a poisoned prototype brings`,
  },
  {
    name: 'Authing: a password that the key cannot hold is cut',
    file: `${authing}/passwords.ts`,
    find: 'if (bytes.length > modulusBytes - PADDING) return undefined;\n  return btoa(String.fromCharCode(...PKCS1_KEM.encrypt({ ...key }, bytes)));',
    replace:
      'return btoa(String.fromCharCode(...PKCS1_KEM.encrypt({ ...key }, bytes.slice(0, modulusBytes - PADDING))));',
    tests: 'test/adapters/authing/first-factor.test.ts',
    caughtBy: `${firstFactor} registers nobody with a password that the server could not be given whole`,
  },
  {
    name: 'Authing: a session has no end while it is used',
    file: `${authing}/token-store.ts`,
    find: 'now - startedAt < LONGEST_LIFE && ',
    replace: '',
    tests: 'test/adapters/authing/session.test.ts',
    caughtBy: 'The Authing adapter and its session ends after an hour without a call, and after a day in all',
  },
  {
    name: 'Authing: any proof removes an authenticator',
    file: `${authing}/authenticators.ts`,
    find: 'await this.#check(session, proof, signal);\n    await sessions.call(session, (token) => api.dissociate(token, signal));',
    replace: 'await sessions.call(session, (token) => api.dissociate(token, signal));',
    tests: 'test/adapters/authing/second-factor.test.ts',
    caughtBy: 'The Authing adapter at the second factor unbinding does nothing without a right proof',
  },
];
