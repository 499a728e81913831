/** Whether the kit was told the truth: what it leaves out, it leaves out for a reason. */
import type { Group } from './check.js';
import { expectSame } from './expectations.js';

export const harness: Group = {
  name: 'the backend',
  rules: [
    {
      name: 'has what it is said to have',
      check(stage) {
        const { backend, can } = stage;
        expectSame(stage.hasClock, can.clock, 'advance() in the harness, as `clock` says,');
        for (const method of ['recoveryCodes', 'regenerateRecoveryCodes'] as const)
          expectSame(
            backend[method] !== undefined,
            can.listsRecoveryCodes,
            `${method}() in the backend, as \`listsRecoveryCodes\` says,`,
          );
      },
    },
    {
      name: 'names the proofs that it takes',
      check({ backend }) {
        const known = ['code', 'recovery-code', 'password'];
        const named = backend.features.proofs;
        expectSame(
          named.filter((proof) => known.includes(proof)),
          named,
          'features.proofs',
        );
        expectSame(named.length > 0, true, 'a proof in features.proofs');
      },
    },
  ],
};
