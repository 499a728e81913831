// Security faults made by hand in the backend that lives in the page, each with the one test that must notice.

/**
 * A fault: `find` stands once in the file and becomes `replace`.
 *
 * `caughtBy` is the full title of a test in `tests`, which has to fail then; where `tests` is `eslint`, the name of a rule.
 *
 * @typedef {{ name: string, file: string, find: string, replace: string, tests: string, caughtBy: string }} Mutant
 */

const mock = 'src/adapters/mock';
const tests = 'test/adapters/mock';
const contract = 'The mock backend keeps the contract';

/** @type {readonly Mutant[]} */
export const codeMutants = [
  {
    name: 'a window of two steps either way',
    file: `${mock}/policy.ts`,
    find: 'windowSteps: 1,',
    replace: 'windowSteps: 2,',
    tests: `${tests}/attempts.test.ts`,
    caughtBy:
      'attempts at the second factor on one ticket are spent on a code for another time, which is told by how much',
  },
  {
    name: 'the last accepted step is accepted again: `>=` for `>`',
    file: `${mock}/totp.ts`,
    find: 'inWindow.find((step) => step > lastStep)',
    replace: 'inWindow.find((step) => step >= lastStep)',
    tests: `${tests}/reuse.test.ts`,
    caughtBy: 'a code is accepted once within its step, and costs no attempt the second time',
  },
  {
    name: 'an older step than the last is accepted: `!==` for `>`',
    file: `${mock}/totp.ts`,
    find: 'inWindow.find((step) => step > lastStep)',
    replace: 'inWindow.find((step) => step !== lastStep)',
    tests: `${tests}/reuse.test.ts`,
    caughtBy: 'a code is not accepted after a newer one',
  },
  {
    name: 'the accepted step is not written down',
    file: `${mock}/second-factor.ts`,
    find: 'authenticator.lastStep = verdict.step;',
    replace: '',
    tests: `${tests}/contract.test.ts`,
    caughtBy: `${contract} the code: is accepted once`,
  },
  {
    name: 'the code that confirmed a binding is not written down',
    file: `${mock}/confirm-offer.ts`,
    find: 'lastStep: verdict.step',
    replace: 'lastStep: -1',
    tests: `${tests}/reuse.test.ts`,
    caughtBy: 'a code that confirmed the binding opens no login',
  },
  {
    name: 'no lock of the second factor',
    file: `${mock}/attempts.ts`,
    find: 'return lockUntil(account.factorLockedUntil, now);',
    replace: 'return undefined;',
    tests: `${tests}/attempts.test.ts`,
    caughtBy:
      'attempts at the second factor on one account lock it at the tenth in a row: then the right code is refused too',
  },
  {
    name: 'a right code is taken while locked',
    file: `${mock}/second-factor.ts`,
    find: 'if (barrier) return free(barrier);\n  const code = oneTimeCode(typed);',
    replace:
      'const code = oneTimeCode(typed);\n  if (barrier && !(code && account.authenticator && judgeCode(code, account.authenticator.secret, account.authenticator.lastStep, now, policy).kind === "right")) return free(barrier);',
    tests: `${tests}/attempts.test.ts`,
    caughtBy:
      'attempts at the second factor on one account lock it at the tenth in a row: then the right code is refused too',
  },
  {
    name: 'the lock does not grow',
    file: `${mock}/attempts.ts`,
    find: 'locks[nth - 1]',
    replace: 'locks[0]',
    tests: `${tests}/attempts.test.ts`,
    caughtBy: 'attempts at the second factor on one account lock it for 15, 30, 60 and again 60 minutes',
  },
  {
    name: 'the second factor is never disabled',
    file: `${mock}/attempts.ts`,
    find: "if (account.factorFailures >= policy.factorFailuresToDisable) return { code: 'factor-disabled' };",
    replace: '',
    tests: `${tests}/attempts.test.ts`,
    caughtBy: 'attempts at the second factor on one account disable the factor at the hundredth',
  },
  {
    name: 'a clock that is set back unlocks',
    file: `${mock}/attempts.ts`,
    find: 'return now < until ?',
    replace: 'return now < until && until - now <= 900_000 ?',
    tests: `${tests}/attempts.test.ts`,
    caughtBy: 'attempts at the second factor on one account are locked no shorter by a clock that is set back',
  },
  {
    name: 'the password alone forgets the failures',
    file: `${mock}/entrance.ts`,
    find: "if (account.authenticator) return { kind: 'code-required'",
    replace: "forgetAllFailures(state, account);\n    if (account.authenticator) return { kind: 'code-required'",
    tests: `${tests}/attempts.test.ts`,
    caughtBy:
      'attempts at the second factor on one account do not begin anew with the password, a reload, another tab or another kind of code',
  },
  {
    name: 'a failure that cannot be written down lets the attempt pass',
    file: `${mock}/store.ts`,
    find: "throw new AuthError({ code: 'storage-full' }, { cause });",
    replace: 'void cause;',
    tests: `${tests}/attempts.test.ts`,
    caughtBy: 'attempts at the second factor on one account are refused without an answer when they cannot be counted',
  },
  {
    name: 'a recovery code opens twice',
    file: `${mock}/second-factor.ts`,
    find: 'account.recovery = undefined;',
    replace: '',
    tests: `${tests}/reuse.test.ts`,
    caughtBy: 'a recovery code is burnt by being tried, whatever comes after',
  },
  {
    name: 'a recovery code is stored in clear',
    file: `${mock}/recovery-codes.ts`,
    find: 'return digestOf(`${salt}:${characters}`);',
    replace: 'return `${salt}:${characters}`;',
    tests: `${tests}/recovery-codes.test.ts`,
    caughtBy: 'recovery codes are kept as a salted hash',
  },
  {
    name: 'recovery codes have no salt',
    file: `${mock}/recovery-codes.ts`,
    find: 'return digestOf(`${salt}:${characters}`);',
    replace: 'return digestOf(characters);',
    tests: `${tests}/recovery-codes.test.ts`,
    caughtBy: 'recovery codes are kept as a salted hash',
  },
];

/** @type {readonly Mutant[]} */
export const wayInMutants = [
  {
    name: 'a password is trimmed',
    file: `${mock}/passwords.ts`,
    find: "const text = password.normalize('NFC');\n  return hex(",
    replace: "const text = password.normalize('NFC').trim();\n  return hex(",
    tests: `${tests}/contract.test.ts`,
    caughtBy: `${contract} the first factor: does not trim or cut a password`,
  },
  {
    name: 'a password is cut',
    file: `${mock}/passwords.ts`,
    find: "const text = password.normalize('NFC');\n  return hex(",
    replace: "const text = password.normalize('NFC').slice(0, 72);\n  return hex(",
    tests: `${tests}/contract.test.ts`,
    caughtBy: `${contract} the first factor: does not trim or cut a password`,
  },
  {
    name: 'an unknown address is answered sooner, without a hash',
    file: `${mock}/entrance.ts`,
    find: 'const isRight = await isPassword(password, known?.password ?? this.#decoy, policy);',
    replace: 'const isRight = known !== undefined && (await isPassword(password, known.password, policy));',
    tests: `${tests}/login.test.ts`,
    caughtBy: 'logging in hashes for an unknown address too, at the cost of a new account',
  },
  {
    name: 'wrong passwords lock nothing',
    file: `${mock}/attempts.ts`,
    find: 'return lockUntil(entryOf(state, email)?.lockedUntil ?? 0, now);',
    replace: 'return undefined;',
    tests: `${tests}/login.test.ts`,
    caughtBy: 'logging in with wrong passwords locks the address after ten in a row, for fifteen minutes',
  },
  {
    name: 'a session before the second factor',
    file: `${mock}/entrance.ts`,
    find: "if (account.authenticator) return { kind: 'code-required'",
    replace:
      "if (account.authenticator) this.#parts.sessions.begin(state, account, now, after);\n    if (account.authenticator) return { kind: 'code-required'",
    tests: `${tests}/login.test.ts`,
    caughtBy: 'logging in hands out nothing of the person before the second factor, and keeps no session',
  },
  {
    name: 'the nickname before the second factor',
    file: `${mock}/tickets.ts`,
    find: 'Object.freeze({ email: account.email })',
    replace: 'Object.freeze({ email: account.email, ...(account.nickname && { nickname: account.nickname }) })',
    tests: `${tests}/login.test.ts`,
    caughtBy: 'logging in tells the nickname after the second factor, and not before',
  },
  {
    name: 'a ticket is not used up',
    file: `${mock}/entrance.ts`,
    find: 'after(() => tickets.consume(ticket));',
    replace: '',
    tests: `${tests}/contract.test.ts`,
    caughtBy: `${contract} the code: needs a ticket, and uses it up`,
  },
  {
    name: 'a ticket has no end',
    file: `${mock}/tickets.ts`,
    find: 'if (open && !isOver(open.issuedAt, this.#policy.ticketLifetime, now, this.#policy)) {',
    replace: 'if (open) {',
    tests: `${tests}/attempts.test.ts`,
    caughtBy: 'attempts at the second factor within a ticket’s time end after ten minutes',
  },
  {
    name: 'a ticket gains time by a clock that is set back',
    file: `${mock}/policy.ts`,
    find: ' || now < startedAt - policy.clockTolerance',
    replace: '',
    tests: `${tests}/attempts.test.ts`,
    caughtBy: 'attempts at the second factor within a ticket’s time gain nothing by a clock that is set back',
  },
  {
    name: 'a ticket takes any number of attempts',
    file: `${mock}/tickets.ts`,
    find: 'open.attemptsLeft -= 1;',
    replace: '',
    tests: `${tests}/attempts.test.ts`,
    caughtBy: 'attempts at the second factor on one ticket are five, and the fifth uses it up',
  },
  {
    name: 'a session’s token is stored in clear beside the account',
    file: `${mock}/sessions.ts`,
    find: 'const token = hex(this.#random(TOKEN_BYTES));\n    const digest = digestOf(token);',
    replace: 'const token = hex(this.#random(TOKEN_BYTES));\n    const digest = token + token;',
    tests: `${tests}/sessions.test.ts`,
    caughtBy: 'a session is not stored with its token beside the account',
  },
  {
    name: 'logging out leaves the other tabs in',
    file: `${mock}/mock-backend.ts`,
    find: 'if (account) account.sessions = [];',
    replace: 'if (account) account.sessions.shift();',
    tests: `${tests}/sessions.test.ts`,
    caughtBy: 'a session ends in every tab with the log-out of one',
  },
  {
    name: 'a session has no end while it is used',
    file: `${mock}/sessions.ts`,
    find: '!isOver(startedAt, sessionLifetime, now, this.#policy) && ',
    replace: '',
    tests: `${tests}/sessions.test.ts`,
    caughtBy: 'a session ends after a day, whatever happens',
  },
];
