/** Removing the authenticator app. */
import type { Group } from './check.js';
import { answerOf, expectSame, refusalOf } from './expectations.js';

export const unbinding: Group = {
  name: 'unbinding',
  rules: [
    {
      name: 'takes each proof that it says it takes, and asks for no code any more',
      async check(stage) {
        const { backend } = stage;
        for (const kind of backend.features.proofs) {
          const who = await stage.boundPerson();
          const proof = { kind, value: await stage.proofValue(who, kind) };
          await answerOf(backend.unbind(who.session, proof), `unbind with the proof '${kind}'`);
          const left = await answerOf(backend.authenticators(who.session), 'authenticators');
          expectSame(left.length, 0, `the number of authenticators after unbind with '${kind}'`);
          await answerOf(backend.logout(who.session), 'logout');
          const next = await answerOf(backend.login(who.credentials), 'a login after unbind');
          expectSame(next.kind, 'logged-in', `the next step of a login after unbind with '${kind}'`);
        }
      },
    },
    {
      name: 'is refused without a right proof',
      async check(stage) {
        const { backend } = stage;
        const who = await stage.boundPerson();
        for (const kind of backend.features.proofs) {
          const proof = { kind, value: await stage.wrongProofValue(who, kind) };
          await refusalOf(backend.unbind(who.session, proof), `unbind with a wrong proof '${kind}'`);
        }
        const left = await answerOf(backend.authenticators(who.session), 'authenticators');
        expectSame(left.length, 1, 'the number of authenticators after wrong proofs');
      },
    },
  ],
};
