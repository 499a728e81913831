import { expect } from '@open-wc/testing';

import { databaseLocks } from '../../../src/adapters/mock/database-locks.js';
import { newAccount, renewRecoveryCode } from '../../../src/adapters/mock/accounts.js';
import { demoRecord } from '../../../src/adapters/mock/demo-account.js';
import { MOCK_POLICY, type MockBackend } from '../../../src/adapters/mock/index.js';
import { tryRecoveryCode } from '../../../src/adapters/mock/second-factor.js';
import type { NextStep, Proof } from '../../../src/backend/auth-backend.js';
import { STEP } from '../../support/fake-clock.js';
import { refusalOf } from '../../support/refusals.js';
import { MockWorld, type BoundPerson } from './mock-world.js';

const newCodesOf = (next: NextStep) => (next.kind === 'logged-in' && next.recoveryCodes) || [];

describe('a code', () => {
  let world: MockWorld;
  let backend: MockBackend;

  beforeEach(() => {
    world = new MockWorld();
    ({ backend } = world.tab());
  });

  const ticketOf = ({ credentials }: BoundPerson) => world.ticket(backend, credentials);

  it('is accepted once within its step, and costs no attempt the second time', async () => {
    const who = await world.boundPerson(backend);
    const code = await world.code(who.secret);
    await backend.verifyCode(await ticketOf(who), code);
    const ticket = await ticketOf(who);
    for (let i = 0; i < 7; i += 1) {
      const failure = await refusalOf(backend.verifyCode(ticket, code));
      // 10:00:07.25 and two steps: 22.75 s before the next one.
      expect(failure).to.deep.equal({ code: 'code-reused', retryAfterSeconds: 23 });
    }
    world.clock.advance(23_000);
    expect((await backend.verifyCode(ticket, await world.code(who.secret))).kind).to.equal('logged-in');
  });

  it('is not accepted again in the next step, where it is still in the window', async () => {
    const who = await world.boundPerson(backend);
    const code = await world.code(who.secret);
    await backend.verifyCode(await ticketOf(who), code);
    world.clock.advance(STEP);
    expect((await refusalOf(backend.verifyCode(await ticketOf(who), code))).code).to.equal('code-reused');
  });

  it('is not accepted after a newer one', async () => {
    const who = await world.boundPerson(backend);
    const older = await world.code(who.secret, -1);
    await backend.verifyCode(await ticketOf(who), await world.code(who.secret, 1));
    expect((await refusalOf(backend.verifyCode(await ticketOf(who), older))).code).to.equal('code-reused');
    const present = await world.code(who.secret);
    expect((await refusalOf(backend.verifyCode(await ticketOf(who), present))).code).to.equal('code-reused');
  });

  it('is not accepted again when the clock is set back', async () => {
    const who = await world.boundPerson(backend);
    const code = await world.code(who.secret);
    world.clock.advance(5 * STEP);
    await backend.verifyCode(await ticketOf(who), await world.code(who.secret));
    world.clock.advance(-5 * STEP);
    expect((await refusalOf(backend.verifyCode(await ticketOf(who), code))).code).to.equal('code-reused');
  });

  it('that confirmed the binding opens no login', async () => {
    const { credentials, session } = await world.person(backend);
    const { binding } = await backend.startBinding(session);
    const code = await world.code(binding.secret);
    await backend.confirmBinding(binding, code);
    const ticket = await world.ticket(backend, credentials);
    expect((await refusalOf(backend.verifyCode(ticket, code))).code).to.equal('code-reused');
    expect((await backend.verifyCode(ticket, await world.code(binding.secret, 1))).kind).to.equal('logged-in');
  });

  it('that was a proof opens no login', async () => {
    const who = await world.boundPerson(backend);
    const code = await world.code(who.secret);
    await backend.startBinding(who.session, { proof: { kind: 'code', value: code } });
    expect((await refusalOf(backend.verifyCode(await ticketOf(who), code))).code).to.equal('code-reused');
  });

  it('is used up before the session is there', async () => {
    const who = await world.boundPerson(backend);
    const code = await world.code(who.secret);
    const one = await ticketOf(who);
    world.localStorage.full = true;
    await refusalOf(backend.verifyCode(one, code));
    expect(world.localStorage.dump()).to.not.equal('[]');
    const { backend: tab, sessionStorage } = world.tab();
    expect(await tab.restore()).to.equal(undefined);
    expect(sessionStorage.dump()).to.equal('[]');
  });
});

for (const [name, locks] of [
  ['with a lock', databaseLocks(indexedDB, () => '')],
  ['without a lock', null],
] as const) {
  describe(`two tabs at once, ${name}`, () => {
    it('get one session for one code', async () => {
      const world = new MockWorld({ locks });
      const [{ backend: one }, { backend: other }] = [world.tab(), world.tab()];
      const who = await world.boundPerson(one);
      for (let i = 0; i < 50; i += 1) {
        world.clock.advance(STEP);
        const code = await world.code(who.secret);
        const answers = await Promise.allSettled(
          [one, other].map(async (tab) => tab.verifyCode(await world.ticket(tab, who.credentials), code)),
        );
        expect(answers.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
      }
    });

    it('get one session for one recovery code, and one new code', async () => {
      const world = new MockWorld({ locks });
      const [{ backend: one }, { backend: other }] = [world.tab(), world.tab()];
      const who = await world.boundPerson(one);
      let code = who.recoveryCode;
      for (let i = 0; i < 50; i += 1) {
        const tickets = await Promise.all([one, other].map((tab) => world.ticket(tab, who.credentials)));
        const answers = await Promise.allSettled([
          one.redeemRecoveryCode(tickets[0]!, code),
          other.redeemRecoveryCode(tickets[1]!, code),
        ]);
        const won = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
        expect(won).to.have.length(1);
        [code = ''] = newCodesOf(won[0]!);
      }
    });

    it('count every failure', async () => {
      const world = new MockWorld({ locks });
      const tabs = [world.tab().backend, world.tab().backend];
      const who = await world.boundPerson(tabs[0]!);
      const wrong = await world.wrongCode(who.secret);
      const guesses = tabs.map(async (tab) => {
        const ticket = await world.ticket(tab, who.credentials);
        await Promise.all(Array.from({ length: 5 }, () => refusalOf(tab.verifyCode(ticket, wrong))));
      });
      await Promise.all(guesses);
      const ticket = await world.ticket(tabs[0]!, who.credentials);
      const failure = await refusalOf(tabs[0]!.verifyCode(ticket, await world.code(who.secret)));
      expect(failure.code).to.equal('locked');
    });
  });
}

describe('a recovery code', () => {
  let world: MockWorld;
  let backend: MockBackend;
  let who: BoundPerson;
  let proof: Proof;

  beforeEach(async () => {
    world = new MockWorld();
    ({ backend } = world.tab());
    who = await world.boundPerson(backend);
    proof = { kind: 'recovery-code', value: who.recoveryCode };
  });

  /** Dead at every door. */
  async function expectDead(code: string) {
    const ticket = await world.ticket(backend, who.credentials);
    expect((await refusalOf(backend.redeemRecoveryCode(ticket, code))).code).to.equal('bad-recovery-code');
    const { session } = who;
    if ((await backend.authenticators(session)).length === 0) return;
    const dead = { kind: 'recovery-code', value: code } as const;
    expect((await refusalOf(backend.unbind(session, dead))).code).to.equal('bad-recovery-code');
    expect((await refusalOf(backend.startBinding(session, { proof: dead }))).code).to.equal('bad-recovery-code');
  }

  it('that was a proof is dead everywhere, and the offer brings its successor', async () => {
    const { recoveryCodes } = await backend.startBinding(who.session, { proof });
    expect(recoveryCodes).to.have.length(1);
    await expectDead(who.recoveryCode);
    const ticket = await world.ticket(backend, who.credentials);
    const next = await backend.redeemRecoveryCode(ticket, recoveryCodes?.[0] ?? '');
    expect(next.kind).to.equal('logged-in');
  });

  it('that opened a login is dead everywhere', async () => {
    const next = await backend.redeemRecoveryCode(await world.ticket(backend, who.credentials), who.recoveryCode);
    who = { ...who, session: next.kind === 'logged-in' ? next.session : expect.fail() };
    await expectDead(who.recoveryCode);
  });

  it('is dead once a new authenticator is bound', async () => {
    const password = { kind: 'password', value: who.credentials.password } as const;
    const { binding } = await backend.startBinding(who.session, { proof: password });
    const bound = await backend.confirmBinding(binding, await world.code(binding.secret));
    expect(bound.recoveryCodes[0]).to.not.equal(who.recoveryCode);
    await expectDead(who.recoveryCode);
  });

  it('goes with the authenticator', async () => {
    expect(world.localStorage.dump()).to.include('recovery');
    await backend.unbind(who.session, { kind: 'password', value: who.credentials.password });
    expect(world.localStorage.dump()).to.not.include('recovery');
    const { binding } = await backend.startBinding(who.session);
    await backend.confirmBinding(binding, await world.code(binding.secret));
    await expectDead(who.recoveryCode);
  });

  it('is burnt by being tried, whatever comes after', () => {
    const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    const { password } = demoRecord();
    const account = newAccount('someone@example.com', password, random);
    const [code = ''] = renewRecoveryCode(account, random);
    expect(tryRecoveryCode(account, code, world.clock.now(), MOCK_POLICY)).to.equal(undefined);
    expect(tryRecoveryCode(account, code, world.clock.now(), MOCK_POLICY)?.failure.code).to.equal('bad-recovery-code');
  });

  it('is not stored in clear', () => {
    const stored = world.localStorage.dump().toUpperCase();
    expect(stored).to.not.include(who.recoveryCode).and.not.include(who.recoveryCode.replaceAll('-', ''));
  });
});
