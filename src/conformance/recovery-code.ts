/** The recovery code at a login, and as far as a backend lists them. */
import type { RecoveryCodeStatus } from '../backend/auth-backend.js';
import type { Group } from './check.js';
import { answerOf, expectRefused, expectSame, expectThat, refusalOf, sessionOf } from './expectations.js';
import { wrongRecoveryCode, type BoundPerson, type Stage } from './stage.js';

export const recoveryCode: Group = {
  name: 'the recovery code',
  rules: [
    {
      name: 'lets in once, and leaves another one to come in by',
      async check(stage) {
        const { backend } = stage;
        const who = await stage.boundPerson();
        const [old = '', second] = who.bound.recoveryCodes;
        const next = await redeemed(stage, who, old);
        const fresh = next.recoveryCodes?.[0] ?? second;
        expectThat(fresh !== undefined, 'another recovery code after one is used: a new one, or one of several', next);
        expectThat(fresh !== old, 'another recovery code than the one that is used', 'the same one');
        const ticket = await stage.ticketFor(who);
        const again = backend.redeemRecoveryCode(ticket, old);
        await expectRefused(again, 'a recovery code that was used before', 'bad-recovery-code');
        const then = await answerOf(backend.redeemRecoveryCode(ticket, fresh), 'the other recovery code');
        expectSame(then.kind, 'logged-in', 'the next step after the other recovery code');
      },
    },
    {
      name: 'brings new ones',
      needs: 'renewsRecoveryCodes',
      async check(stage) {
        const who = await stage.boundPerson();
        const { recoveryCodes = [] } = await redeemed(stage, who, who.bound.recoveryCodes[0] ?? '');
        expectThat(recoveryCodes.length > 0, 'new recovery codes with the session', recoveryCodes);
        for (const code of recoveryCodes)
          expectThat(stage.can.recoveryCode.test(code), `a recovery code that fits ${stage.can.recoveryCode}`, code);
      },
    },
    {
      name: 'is read in lower case and without its hyphens',
      async check(stage) {
        const who = await stage.boundPerson();
        const [code = ''] = who.bound.recoveryCodes;
        await redeemed(stage, who, ` ${code.toLowerCase().replaceAll('-', ' ')} `);
      },
    },
    {
      name: 'is refused when it is wrong',
      async check(stage) {
        const who = await stage.boundPerson();
        const wrong = wrongRecoveryCode(who.bound.recoveryCodes[0] ?? '');
        const tried = stage.backend.redeemRecoveryCode(await stage.ticketFor(who), wrong);
        await expectRefused(tried, 'a wrong recovery code', 'bad-recovery-code');
      },
    },
  ],
};

export const recoveryCodeList: Group = {
  name: 'the list of recovery codes',
  rules: [
    {
      name: 'has as many as were given, none used, each told from the others without giving it away',
      needs: 'listsRecoveryCodes',
      async check(stage) {
        const { session, bound } = await stage.boundPerson();
        const list = await listed(stage, session);
        expectUnused(list, bound.recoveryCodes.length);
        expectSame(new Set(list.map(({ hint }) => hint)).size, list.length, 'the number of different hints');
        list.forEach(({ hint }, index) => expectHint(hint, bound.recoveryCodes[index] ?? ''));
      },
    },
    {
      name: 'shows which one is used',
      needs: 'listsRecoveryCodes',
      async check(stage) {
        const who = await stage.boundPerson();
        const codes = who.bound.recoveryCodes;
        const last = codes.length - 1;
        const { session, recoveryCodes } = await redeemed(stage, who, codes[last] ?? '');
        const list = await listed(stage, session);
        // What came with the answer took the place of all before.
        if (recoveryCodes?.length) return expectUnused(list, recoveryCodes.length);
        const used = list.map((status) => status.used);
        expectSame(
          used,
          codes.map((_, index) => index === last),
          'which recovery codes are used, the last one being so,',
        );
      },
    },
    {
      name: 'begins anew with new ones, and the old ones are refused',
      needs: 'listsRecoveryCodes',
      async check(stage) {
        const { backend } = stage;
        const who = await stage.boundPerson();
        const [old = ''] = who.bound.recoveryCodes;
        const kind = backend.features.proofs.find((proof) => proof === 'password') ?? backend.features.proofs[0];
        expectThat(kind !== undefined, 'features.proofs to name a proof', backend.features.proofs);
        const proof = { kind, value: await stage.proofValue(who, kind) };
        const regenerated = backend.regenerateRecoveryCodes?.(who.session, proof) ?? Promise.resolve([]);
        const codes = await answerOf(regenerated, `regenerateRecoveryCodes with the proof '${kind}'`);
        expectThat(codes.length > 0, 'new recovery codes', codes);
        expectThat(!codes.some((code) => who.bound.recoveryCodes.includes(code)), 'none of the old codes', codes);
        expectUnused(await listed(stage, who.session), codes.length);
        const ticket = await stage.ticketFor(who);
        await expectRefused(backend.redeemRecoveryCode(ticket, old), 'a replaced recovery code', 'bad-recovery-code');
        const next = await answerOf(backend.redeemRecoveryCode(ticket, codes[0] ?? ''), 'a new recovery code');
        expectSame(next.kind, 'logged-in', 'the next step after a new recovery code');
      },
    },
    {
      name: 'gives no new ones without a right proof',
      needs: 'listsRecoveryCodes',
      async check(stage) {
        const { backend } = stage;
        for (const kind of backend.features.proofs) {
          const who = await stage.boundPerson();
          const proof = { kind, value: await stage.wrongProofValue(who, kind) };
          const tried = backend.regenerateRecoveryCodes?.(who.session, proof) ?? Promise.resolve();
          await refusalOf(tried, `regenerateRecoveryCodes with a wrong proof '${kind}'`);
          await redeemed(stage, who, who.bound.recoveryCodes[0] ?? '');
        }
      },
    },
    {
      name: 'is told to the session alone',
      needs: 'listsRecoveryCodes',
      async check(stage) {
        const { backend } = stage;
        const { session } = await stage.boundPerson();
        const ask = (asking: typeof session) => backend.recoveryCodes?.(asking) ?? Promise.resolve();
        await expectRefused(ask(structuredClone(session)), 'a copy of a session', 'session-expired');
        await backend.logout(session);
        await expectRefused(ask(session), 'a session after its logout', 'session-expired');
      },
    },
  ],
};

async function redeemed(stage: Stage, who: BoundPerson, code: string) {
  const what = 'a right recovery code';
  const next = await answerOf(stage.backend.redeemRecoveryCode(await stage.ticketFor(who), code), what);
  const session = sessionOf(next, what);
  return { session, recoveryCodes: next.kind === 'logged-in' ? next.recoveryCodes : undefined };
}

async function listed(stage: Stage, session: BoundPerson['session']): Promise<readonly RecoveryCodeStatus[]> {
  return answerOf(stage.backend.recoveryCodes?.(session) ?? Promise.resolve([]), 'recoveryCodes');
}

function expectUnused(list: readonly RecoveryCodeStatus[], length: number): void {
  expectSame(list.length, length, 'the number of listed recovery codes');
  expectThat(!list.some(({ used }) => used), 'no recovery code to be used', list);
}

/** A hint is part of its code, and leaves at least half of it to be known. */
function expectHint(hint: string, code: string): void {
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  expectThat(plain(hint) !== '' && plain(code).includes(plain(hint)), `a hint that is part of ${code}`, hint);
  expectThat(plain(hint).length * 2 <= plain(code).length, 'a hint of at most half of the code', hint);
}
