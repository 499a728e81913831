// Security faults made by hand around the binding of an authenticator, each with the one test that must notice.

const mock = 'src/adapters/mock';
const tests = 'test/adapters/mock';
const contract = 'The mock backend keeps the contract';

/** @type {readonly import('./mock-mutants.mjs').Mutant[]} */
export const bindingMutants = [
  {
    name: 'a pending binding serves a login',
    file: `${mock}/enrolment.ts`,
    find: "const binding = bindings.make({ owner: { kind: 'session', session: owner }, account, now: now() });",
    replace: `const binding = bindings.make({ owner: { kind: 'session', session: owner }, account, now: now() });
    await store.transaction((state) => {
      sessions.account(state, owner, now()).authenticator ??= { id: '0'.repeat(32), secret: binding.secret, boundAt: 0, lastStep: -1 };
    });`,
    tests: `${tests}/contract.test.ts`,
    caughtBy: `${contract} binding: asks nothing of a login when it was left half way`,
  },
  {
    name: 'the old authenticator goes when a new one is offered',
    file: `${mock}/enrolment.ts`,
    find: '// The old recovery code is burnt, and nobody may be left without one.',
    replace: 'account.authenticator = undefined;',
    tests: `${tests}/contract.test.ts`,
    caughtBy: `${contract} binding: leaves the old authenticator in force until the new one is confirmed`,
  },
  {
    name: 'no proof before an authenticator is replaced',
    file: `${mock}/enrolment.ts`,
    find: "if (!check) throw new AuthError({ code: 'unsupported', why: 'proof-required' });",
    replace: 'if (!check) return { account };',
    tests: `${tests}/contract.test.ts`,
    caughtBy: `${contract} binding: wants a proof before it makes another offer`,
  },
  {
    name: 'any proof removes an authenticator',
    file: `${mock}/enrolment.ts`,
    find: 'const failure = check?.(state, account, now());',
    replace: 'const failure = undefined;',
    tests: `${tests}/contract.test.ts`,
    caughtBy: `${contract} unbinding: is refused without a right proof`,
  },
  {
    name: 'an offer outlives the authenticator that it was made to replace',
    file: `${mock}/confirm-offer.ts`,
    find: ' || account.authenticator?.id !== replaces',
    replace: '',
    tests: `${tests}/binding.test.ts`,
    caughtBy: 'binding an authenticator is refused when the same session has removed the authenticator meanwhile',
  },
  {
    name: 'an offer has no end',
    file: `${mock}/bindings.ts`,
    find: 'if (counts && !isOver(offer.issuedAt, this.#policy.bindingLifetime, now, this.#policy)) return offer;',
    replace: 'if (counts) return offer;',
    tests: `${tests}/binding.test.ts`,
    caughtBy: 'binding an authenticator ends after ten minutes',
  },
  {
    name: 'other sessions live on when the second factor changes',
    file: `${mock}/sessions.ts`,
    find: 'account.sessions = account.sessions.filter((entry) => entry.digest === digest);',
    replace: 'void digest;',
    tests: `${tests}/sessions.test.ts`,
    caughtBy: 'a session of others ends when the second factor changes',
  },
];
