// Why a change that no test notices is no fault: for docs/mutants.md, which scripts/mutation.mjs writes.

/**
 * @typedef {object} Reason
 * @property {string} file    the end of the path
 * @property {string} from    is in the source's text
 * @property {string} [to]    what was put there; any text when left out
 * @property {string} reason
 */

/**
 * Found alive by the last whole run, and noticed by a test that was written for it: tried with just these changes. The
 * next whole run needs none of them any more.
 *
 * @type {readonly (readonly [string, readonly string[]])[]}
 */
const SINCE = [
  ['authing/answers.ts', ['text.length <= longest', "'photo'"]],
  ['authing/graphql.ts', ["'birthdate zoneinfo", "'user'"]],
  ['authing/key-uri.ts', ["'15'"]],
  ['authing/public-key.ts', ['[0x06, 0x09']],
  ['mock/bindings.ts', ['offer.renewals', 'binding-expired']],
  ['mock/confirm-offer.ts', ['account.factorFailures >=']],
  [
    'mock/enrolment.ts',
    ["proof?.kind === 'recovery-code'", 'refused?.counted', '!account', "'session-expired'", 'account?.authenticator'],
  ],
  ['mock/entrance.ts', ['reason', 'weak-password', "'account-exists'", 'account?.authenticator']],
  ['mock/mock-backend.ts', ['true', 'error instanceof AuthError &&']],
  ['mock/proofs.ts', ["'proof'"]],
  ['mock/session-watch.ts', ['key === null', '[...this.#checks]']],
  ['mock/sessions.ts', ['entry.digest === digest', 'token === undefined || digestOf']],
  ['mock/store.ts', ["'storage-erase'", "'storage-read'"]],
  ['mock/totp.ts', ['step > lastStep', 'mark.charCodeAt']],
];

/** @type {readonly Reason[]} */
export const reasons = [
  { file: 'questions.ts', from: 'default: return screen', reason: 'Only screens that stand on something are renewed.' },
  {
    file: 'auth-flow.ts',
    from: 'false',
    to: 'true',
    reason: 'Read only while a question is open, and each question sets it before.',
  },
  {
    file: 'auth-flow.ts',
    from: 'this.#open !== undefined',
    reason: 'Without a backend no question is open; the first backend begins with one, which sets it.',
  },
  { file: 'auth-flow.ts', from: "screen.name !== 'account'", reason: 'What is called next looks for itself.' },
  {
    file: 'auth-flow.ts',
    from: 'this.#backend?.',
    reason: 'For the types: nothing is bound or logged in without one.',
  },
  {
    file: 'flow-state.ts',
    from: "owner.kind === 'session'",
    to: 'true',
    reason: 'For the types: a ticket as the owner has no session, which reads the same.',
  },
  { file: 'flow-state.ts', from: 'return undefined;', reason: 'The function ends there, which returns the same.' },
  { file: 'flow-state.ts', from: "'starting'", reason: 'No case: the function ends, which returns the same.' },
  { file: 'flow-state.ts', from: "'recovery-codes'", reason: 'No case: the function ends, which returns the same.' },
  // Authing
  {
    file: 'authing/answers.ts',
    from: 'token !== undefined',
    reason: 'For the types: what is undefined is no bearer token either.',
  },
  {
    file: 'authing/answers.ts',
    from: 'address === undefined',
    reason: 'For the types: what is undefined is no address either.',
  },
  { file: 'authing/answers.ts', from: "''", reason: 'For the types: neither text is a date.' },
  { file: 'authing/api.ts', from: "''", reason: 'For the types: neither text is a key.' },
  {
    file: 'authing/api.ts',
    from: "'ticket'",
    to: '""',
    reason: 'Whatever is neither a session nor nothing counts as a ticket; the types know no fourth.',
  },
  {
    file: 'authing/authenticators.ts',
    from: '!(thrown instanceof AuthError)',
    reason: 'For the types: the calls throw nothing else.',
  },
  {
    file: 'authing/authing-backend.ts',
    from: "''",
    reason: 'Any text that no application has for its id does.',
  },
  {
    file: 'authing/authing-backend.ts',
    from: 'publicKey === undefined',
    reason: 'For the types: what is undefined is no key either.',
  },
  {
    file: 'authing/config.ts',
    from: "typeof value === 'string'",
    to: 'true',
    reason: 'For the types: what is no text is no key either.',
  },
  {
    file: 'authing/connect-source.ts',
    from: '\\s+',
    reason: 'More sources that are empty texts let nothing through.',
  },
  { file: 'authing/connect-source.ts', from: 'first?.', reason: 'For the types: a split text has a first part.' },
  {
    file: 'authing/connect-source.ts',
    from: '^https?:$',
    reason: 'A protocol is a word with a colon at its end, and no other one ends or begins so.',
  },
  {
    file: 'authing/connect-source.ts',
    from: '^[a-z][a-z\\d+.-]*:$',
    reason: 'What is let through has to be equal to a protocol of the web, whatever was read.',
  },
  {
    file: 'authing/connect-source.ts',
    from: '^(?:([a-z][a-z\\d+.-]*):\\/\\/)',
    reason: 'What is let through has to be equal to a protocol of the web, whatever was read.',
  },
  {
    file: 'authing/first-factor.ts',
    from: "failureOf(thrown).code === 'bad-credentials'",
    to: 'true',
    reason: 'Part of a condition that is noticed as a whole.',
  },
  {
    file: 'authing/graphql.ts',
    from: 'captchaCode !== undefined',
    reason: 'JSON leaves out what is undefined.',
  },
  {
    file: 'authing/http.ts',
    from: '/^\\d+$/',
    reason: 'What is no number is no safe integer, whichever way it is read.',
  },
  {
    file: 'authing/http.ts',
    from: "{ code: 'unexpected', reference: 'aborted' }",
    reason: 'The race has been lost by then: the other of the two places has answered.',
  },
  {
    file: 'authing/http.ts',
    from: "'unexpected'",
    reason: 'The race has been lost by then: the other of the two places has answered.',
  },
  {
    file: 'authing/http.ts',
    from: "'aborted'",
    reason: 'The race has been lost by then: the other of the two places has answered.',
  },
  {
    file: 'authing/http.ts',
    from: '{ return undefined; }',
    reason: 'The function ends there, which returns the same.',
  },
  { file: 'authing/key-uri.ts', from: 'colon < 0', to: 'colon <= 0', reason: 'An empty issuer is none.' },
  { file: 'authing/key-uri.ts', from: '[undefined, undefined]', reason: 'Two parts that are not there.' },
  {
    file: 'authing/key-uri.ts',
    from: '=== undefined',
    reason: 'What follows finds no key in a text that is not there.',
  },
  { file: 'authing/key-uri.ts', from: "''", reason: 'For the types: neither text is a key URI.' },
  { file: 'authing/key-uri.ts', from: '[]', reason: 'For the types: what is there has no label and no query.' },
  { file: 'authing/mfa-token.ts', from: "''", reason: 'For the types: neither text has claims.' },
  {
    file: 'authing/mfa-token.ts',
    from: '{ return undefined; }',
    reason: 'The function ends there, which returns the same.',
  },
  {
    file: 'authing/public-key.ts',
    from: '{ return undefined; }',
    reason: 'The function ends there, which returns the same.',
  },
  { file: 'authing/public-key.ts', from: "'", to: '""', reason: 'Thrown and caught in here: no person reads it.' },
  {
    file: 'authing/public-key.ts',
    from: '?.tag',
    reason: 'What is thrown where there is no element is caught, and gives no key either.',
  },
  {
    file: 'authing/public-key.ts',
    from: 'first < 0x80',
    reason: 'The one value between the two stands for no length in DER, and is read the same either way.',
  },
  {
    file: 'authing/public-key.ts',
    from: 'e < 1n << 64n',
    to: 'e <= 1n << 64n',
    reason: 'The one number between the two is even, and no exponent.',
  },
  { file: 'authing/recovery-code.ts', from: '[]', reason: 'For the types: 24 digits have groups.' },
  {
    file: 'authing/token-store.ts',
    from: '{ return undefined; }',
    reason: 'The function ends there, which returns the same.',
  },
  {
    file: 'authing/token-store.ts',
    from: 'this.#latest',
    reason: 'For the types: what is not there can be deleted.',
  },
  {
    file: 'authing/token-store.ts',
    from: 'storage?.',
    reason: 'What is thrown where there is no storage is caught, and comes to the same.',
  },
  { file: 'authing/token-store.ts', from: "'null'", reason: 'What is thrown for a text that is no JSON is caught.' },
  { file: 'authing/token-store.ts', from: "''", reason: 'For the types: neither text is a bearer token.' },
  {
    file: 'authing/token-store.ts',
    from: 'token === undefined',
    reason: 'For the types: a record that is ours has a token.',
  },

  // The mock
  {
    file: 'mock/accounts-schema.ts',
    from: '{ return undefined; }',
    reason: 'The function ends there, which returns the same.',
  },
  { file: 'mock/attempts.ts', from: 'excess <= 0', reason: 'Where none is too many none is dropped.' },
  { file: 'mock/bindings.ts', from: '!offer', reason: 'For the types: what is counted was found a moment before.' },
  { file: 'mock/bytes.ts', from: 'i < left.length', reason: 'Behind the end of both there is no difference.' },
  {
    file: 'mock/confirm-offer.ts',
    from: 'account.id !== accountId',
    reason: 'The account is that of the owner, whom the offer was made for: held twice.',
  },
  {
    file: 'mock/confirm-offer.ts',
    from: 'false',
    to: 'true',
    reason: 'An offer that no longer fits the account never fits it again, however often it is tried.',
  },
  { file: 'mock/confirm-offer.ts', from: '-1', reason: 'No clock of today is at the first two steps of 1970.' },
  {
    file: 'mock/database-locks.ts',
    from: '() => (opened = undefined)',
    reason: 'Tested in a browser: only that closes a database by itself.',
  },
  { file: 'mock/database-locks.ts', from: 'Date.now() < end', reason: 'A millisecond more or less of waiting.' },
  {
    file: 'mock/enrolment.ts',
    from: 'proof?.kind',
    to: 'proof.kind',
    reason: 'For the types: the check before it was made of a proof.',
  },
  { file: 'mock/enrolment.ts', from: '!authenticator', reason: 'For the types: it was put there two lines before.' },
  {
    file: 'mock/enrolment.ts',
    from: "'a confirmed offer is in force'",
    reason: 'For the types: it was put there two lines before.',
  },
  {
    file: 'mock/enrolment.ts',
    from: "owner.kind === 'ticket'",
    to: 'true',
    reason: 'For the types: a session as the owner has no ticket, and what is not there can be used up.',
  },
  {
    file: 'mock/enrolment.ts',
    from: 'check?.',
    reason: 'For the types: where something is bound, a check was made.',
  },
  {
    file: 'mock/entrance.ts',
    from: 'accountByEmail(store.read(), email)',
    reason: 'Asked again in the transaction; here it only spares the hash.',
  },
  {
    file: 'mock/entrance.ts',
    from: 'barrier',
    reason: 'Asked again in the transaction; here it only spares the hash.',
  },
  { file: 'mock/entrance.ts', from: 'known?.', reason: 'For the types: a password that is right is an account’s.' },
  {
    file: 'mock/mock-backend.ts',
    from: 'slot.read() === undefined',
    reason: 'Asked again in the transaction; here it only spares one.',
  },
  {
    file: 'mock/mock-backend.ts',
    from: "error.failure.code === 'storage-full'",
    to: 'true',
    reason: 'The other failures are of a storage that cannot be read, and here it is read again.',
  },
  {
    file: 'mock/options.ts',
    from: 'localStorage?.',
    reason: 'Where there is none or nothing in it, what is thrown is caught.',
  },
  { file: 'mock/options.ts', from: "''", reason: 'Any text that no document begins with does.' },
  {
    file: 'mock/options.ts',
    from: '() => globalThis.window',
    reason: 'Tested in a browser, which alone tells other tabs.',
  },
  { file: 'mock/passwords.ts', from: "''", reason: 'Hashed for the time that it takes; the answer is no.' },
  {
    file: 'mock/passwords.ts',
    from: '.length > policy.passwordMaxLength',
    reason: 'Nobody can have registered with such a password: it is as wrong as it is too long.',
  },
  {
    file: 'mock/passwords.ts',
    from: 'background',
    reason: 'Tested in a browser, by how long a frame waits: Node has no scheduler.',
  },
  { file: 'mock/proofs.ts', from: 'barrier', reason: 'Asked before the hash and again after it, in the transaction.' },
  {
    file: 'mock/proofs.ts',
    from: 'account.password.hash === known.password.hash',
    reason: 'No call changes a password, and an account that was exchanged has ended the session.',
  },
  { file: 'mock/recovery-codes.ts', from: "''", reason: 'For the types: a code that was just made can be read.' },
  {
    file: 'mock/second-factor.ts',
    from: '!authenticator',
    reason: 'For the types: whoever calls has seen that there is one.',
  },
  {
    file: 'mock/second-factor.ts',
    from: 'bad-code',
    reason: 'For the types: whoever calls has seen that there is one.',
  },
  {
    file: 'mock/session-watch.ts',
    from: 'this.#events?.',
    reason: 'Where a browser has no window there is no page.',
  },
  {
    file: 'mock/session-watch.ts',
    from: "'storage'",
    reason: 'What still listens is not asked any more; it costs a look at a set.',
  },
  { file: 'mock/sessions.ts', from: 'token === undefined', to: 'false', reason: 'Asked by the caller before.' },
  { file: 'mock/sessions.ts', from: 'digest === undefined', reason: 'No session has a digest that is not there.' },
  {
    file: 'mock/shape.ts',
    from: "typeof value !== 'object' || value === null",
    reason: 'Every record has a field that must be there, and no text or number has it.',
  },
  { file: 'mock/store.ts', from: '{ cause }', reason: 'For whoever looks for the cause by hand.' },
  {
    file: 'mock/store.ts',
    from: "'mfa-login.mock'",
    reason: 'The name of a lock: any does that is the same in all tabs.',
  },
  {
    file: 'mock/tickets.ts',
    from: "'code'",
    reason: 'For the types: what is not open is refused whatever it would be for.',
  },
  {
    file: 'mock/tickets.ts',
    from: 'this.#open.get(ticket)?.kind',
    reason: 'For the types: the caller has seen that it is a ticket.',
  },
  {
    file: 'mock/tickets.ts',
    from: 'open.kind === kind',
    reason: 'Held twice: a ticket for a code needs an authenticator, one for a binding that there is none.',
  },
  {
    file: 'mock/token-slot.ts',
    from: '[0-9a-f]{32}',
    reason: 'A token that is longer has another digest, and is nobody’s.',
  },
  { file: 'mock/token-slot.ts', from: "'null'", reason: 'What is thrown for a text that is no JSON is caught.' },
  {
    file: 'mock/totp.ts',
    from: 'windowSteps + 1',
    reason: 'The steps nearer than that have been looked at, and none of them was right.',
  },
  { file: 'mock/totp.ts', from: 'distance > 0', reason: 'The present step would be looked at twice.' },
  {
    file: 'mock/web-storage.ts',
    from: '{ return undefined; }',
    reason: 'The function ends there, which returns the same.',
  },
  { file: 'mock/web-storage.ts', from: "'mfa-login.mock.probe'", reason: 'Any name does that nobody else has.' },
  ...SINCE.flatMap(([file, texts]) =>
    texts.map((from) => ({ file, from, reason: 'Noticed by a test that came after.' })),
  ),
];
