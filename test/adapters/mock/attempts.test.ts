import { expect } from '@open-wc/testing';

import type { MockBackend } from '../../../src/adapters/mock/index.js';
import { MINUTE, STEP } from '../../support/fake-clock.js';
import { refusalOf } from '../../support/refusals.js';
import { MockWorld, type BoundPerson } from './mock-world.js';

const WRONG_RECOVERY_CODE = '0000-0000-0000-0000-0000-0000';

describe('attempts at the second factor', () => {
  let world: MockWorld;
  let backend: MockBackend;
  let who: BoundPerson;

  beforeEach(async () => {
    world = new MockWorld();
    ({ backend } = world.tab());
    who = await world.boundPerson(backend);
  });

  const ticket = () => world.ticket(backend, who.credentials);
  const fail = (count: number) => world.failCodes(backend, who, count);

  /** What a right code gets on a new ticket. */
  async function refusalOfRightCode() {
    return refusalOf(backend.verifyCode(await ticket(), await world.code(who.secret)));
  }

  describe('on one ticket', () => {
    it('are five, and the fifth uses it up', async () => {
      const one = await ticket();
      const wrong = await world.wrongCode(who.secret);
      for (const attemptsLeft of [4, 3, 2, 1, 0]) {
        expect(await refusalOf(backend.verifyCode(one, wrong))).to.deep.equal({ code: 'bad-code', attemptsLeft });
      }
      const right = await world.code(who.secret);
      expect(await refusalOf(backend.verifyCode(one, right))).to.deep.equal({ code: 'ticket-expired' });
      expect((await backend.verifyCode(await ticket(), right)).kind).to.equal('logged-in');
    });

    it('may end with the right code at the fifth', async () => {
      const one = await ticket();
      const wrong = await world.wrongCode(who.secret);
      for (let i = 0; i < 4; i += 1) await refusalOf(backend.verifyCode(one, wrong));
      expect((await backend.verifyCode(one, await world.code(who.secret))).kind).to.equal('logged-in');
    });

    it('are shared by codes and recovery codes', async () => {
      const one = await ticket();
      const wrong = await world.wrongCode(who.secret);
      await refusalOf(backend.verifyCode(one, wrong));
      expect(await refusalOf(backend.redeemRecoveryCode(one, WRONG_RECOVERY_CODE))).to.deep.equal({
        code: 'bad-recovery-code',
        attemptsLeft: 3,
      });
      // The same digits in other clothes are another attempt at the same.
      await refusalOf(backend.verifyCode(one, ` ${wrong.slice(0, 3)} ${wrong.slice(3)}`));
      const wide = wrong.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
      expect(await refusalOf(backend.verifyCode(one, wide))).to.deep.equal({ code: 'bad-code', attemptsLeft: 1 });
      await refusalOf(backend.redeemRecoveryCode(one, WRONG_RECOVERY_CODE));
      expect((await refusalOf(backend.verifyCode(one, wrong))).code).to.equal('ticket-expired');
    });

    it('are not spent on what is no code at all', async () => {
      const one = await ticket();
      const writes = world.localStorage.writes;
      for (const typed of ['', '12345', '1234567', 'abcdef', '12345x', '-1']) {
        expect(await refusalOf(backend.verifyCode(one, typed))).to.deep.equal({ code: 'bad-code', attemptsLeft: 5 });
      }
      expect(await refusalOf(backend.redeemRecoveryCode(one, 'ABCD'))).to.deep.equal({
        code: 'bad-recovery-code',
        attemptsLeft: 5,
      });
      expect(world.localStorage.writes).to.equal(writes);
    });

    it('are spent on a code for another time, which is told by how much', async () => {
      // Long enough after the binding that older steps than its own are not meant.
      world.clock.advance(30 * STEP);
      const one = await ticket();
      for (const [steps, attemptsLeft] of [
        [-20, 4],
        [-2, 3],
        [2, 2],
        [20, 1],
      ] as const) {
        expect(await refusalOf(backend.verifyCode(one, await world.code(who.secret, steps)))).to.deep.equal({
          code: 'clock-skew',
          seconds: steps * 30,
          attemptsLeft,
        });
      }
      const failure = await refusalOf(backend.verifyCode(one, await world.code(who.secret, 21)));
      expect(failure).to.deep.equal({ code: 'bad-code', attemptsLeft: 0 });
    });

    it('are not multiplied by sending them at the same time', async () => {
      const one = await ticket();
      const wrong = await world.wrongCode(who.secret);
      const all = await Promise.all(Array.from({ length: 9 }, () => refusalOf(backend.verifyCode(one, wrong))));
      expect(all.filter(({ code }) => code === 'bad-code')).to.have.length(5);
      expect(all.filter(({ code }) => code === 'ticket-expired')).to.have.length(4);
    });
  });

  describe('on one account', () => {
    it('lock it at the tenth in a row: then the right code is refused too', async () => {
      await fail(9);
      const wrong = await world.wrongCode(who.secret);
      expect((await refusalOf(backend.verifyCode(await ticket(), wrong))).code).to.equal('bad-code');
      expect(await refusalOfRightCode()).to.deep.equal({ code: 'locked', retryAfterSeconds: 900 });
      const recovery = await refusalOf(backend.redeemRecoveryCode(await ticket(), who.recoveryCode));
      expect(recovery).to.deep.equal({ code: 'locked', retryAfterSeconds: 900 });
      expect((await refusalOf(backend.verifyCode(await ticket(), 'x'))).code).to.equal('locked');
    });

    it('do not lock it at the ninth', async () => {
      await fail(9);
      expect((await backend.verifyCode(await ticket(), await world.code(who.secret))).kind).to.equal('logged-in');
    });

    it('lock it for 15, 30, 60 and again 60 minutes', async () => {
      for (const minutes of [15, 30, 60, 60]) {
        await fail(10);
        expect(await refusalOfRightCode()).to.deep.equal({ code: 'locked', retryAfterSeconds: minutes * 60 });
        world.clock.advance(minutes * MINUTE - 1);
        expect(await refusalOfRightCode()).to.deep.equal({ code: 'locked', retryAfterSeconds: 1 });
        world.clock.advance(1);
      }
      expect((await backend.verifyCode(await ticket(), await world.code(who.secret))).kind).to.equal('logged-in');
    });

    it('begin anew with a complete login', async () => {
      await fail(9);
      await backend.verifyCode(await ticket(), await world.code(who.secret));
      world.clock.advance(STEP);
      await fail(9);
      expect((await backend.verifyCode(await ticket(), await world.code(who.secret))).kind).to.equal('logged-in');
    });

    it('do not begin anew with the password, a reload, another tab or another kind of code', async () => {
      const wrong = await world.wrongCode(who.secret);
      const { session } = who;
      for (let i = 0; i < 3; i += 1) {
        const { backend: tab } = world.tab();
        const one = await world.ticket(tab, who.credentials);
        await refusalOf(tab.verifyCode(one, wrong));
        await refusalOf(tab.redeemRecoveryCode(one, WRONG_RECOVERY_CODE));
        await refusalOf(backend.unbind(session, { kind: 'code', value: wrong }));
      }
      await refusalOf(backend.startBinding(session, { proof: { kind: 'recovery-code', value: WRONG_RECOVERY_CODE } }));
      expect((await refusalOfRightCode()).code).to.equal('locked');
      const proof = { kind: 'code', value: await world.code(who.secret) } as const;
      expect((await refusalOf(backend.unbind(session, proof))).code).to.equal('locked');
    });

    it('disable the factor at the hundredth', async () => {
      for (let i = 0; i < 9; i += 1) {
        await fail(10);
        world.clock.advance(60 * MINUTE);
      }
      await fail(9);
      const wrong = await world.wrongCode(who.secret);
      const last = await ticket();
      expect((await refusalOf(backend.verifyCode(last, wrong))).code).to.equal('bad-code');
      world.clock.advance(24 * 60 * MINUTE);
      expect(await refusalOfRightCode()).to.deep.equal({ code: 'factor-disabled' });
      const recovery = await refusalOf(backend.redeemRecoveryCode(await ticket(), who.recoveryCode));
      expect(recovery).to.deep.equal({ code: 'factor-disabled' });
      expect((await backend.login(who.credentials)).kind).to.equal('code-required');
    });

    it('do not disable it at the ninety-ninth', async () => {
      for (let i = 0; i < 9; i += 1) {
        await fail(10);
        world.clock.advance(60 * MINUTE);
      }
      await fail(9);
      expect((await backend.verifyCode(await ticket(), await world.code(who.secret))).kind).to.equal('logged-in');
    });

    it('are locked no shorter by a clock that is set back', async () => {
      await fail(10);
      world.clock.advance(-30 * MINUTE);
      expect(await refusalOfRightCode()).to.deep.equal({ code: 'locked', retryAfterSeconds: 45 * 60 });
    });

    it('are refused without an answer when they cannot be counted', async () => {
      const one = await ticket();
      const [wrong, right] = [await world.wrongCode(who.secret), await world.code(who.secret)];
      const before = world.localStorage.dump();
      world.localStorage.full = true;
      for (let i = 0; i < 20; i += 1) {
        expect(await refusalOf(backend.verifyCode(one, wrong))).to.deep.equal({ code: 'storage-full' });
      }
      expect(await refusalOf(backend.verifyCode(one, right))).to.deep.equal({ code: 'storage-full' });
      expect(await refusalOf(backend.redeemRecoveryCode(one, who.recoveryCode))).to.deep.equal({
        code: 'storage-full',
      });
      expect(await refusalOf(backend.login({ ...who.credentials, password: 'wrong' }))).to.deep.equal({
        code: 'storage-full',
      });
      const proof = { kind: 'code', value: wrong } as const;
      expect(await refusalOf(backend.unbind(who.session, proof))).to.deep.equal({ code: 'storage-full' });
      expect(world.localStorage.dump()).to.equal(before);
      world.localStorage.full = false;
      expect((await backend.verifyCode(one, right)).kind).to.equal('logged-in');
    });
  });

  describe('within a ticket’s time', () => {
    it('end after ten minutes', async () => {
      const one = await ticket();
      expect(one.expiresAt).to.equal(world.clock.now() + 10 * MINUTE);
      world.clock.advance(10 * MINUTE - 1);
      expect((await refusalOf(backend.verifyCode(one, 'x'))).code).to.equal('bad-code');
      world.clock.advance(1);
      expect((await refusalOf(backend.verifyCode(one, await world.code(who.secret)))).code).to.equal('ticket-expired');
      // Seen to be over, it stays over.
      world.clock.advance(-1 * MINUTE);
      expect((await refusalOf(backend.verifyCode(one, await world.code(who.secret)))).code).to.equal('ticket-expired');
    });

    it('last their whole time again when the ticket is renewed, ten times, with the attempts that were left', async () => {
      let current = await ticket();
      await refusalOf(backend.verifyCode(current, await world.wrongCode(who.secret)));
      for (let times = 0; times < 10; times += 1) {
        world.clock.advance(9 * MINUTE);
        const before = current;
        current = await backend.renew(before);
        expect(current.expiresAt).to.equal(world.clock.now() + 10 * MINUTE);
        const code = await world.code(who.secret);
        expect((await refusalOf(backend.verifyCode(before, code))).code).to.equal('ticket-expired');
      }
      expect((await refusalOf(backend.renew(current))).code).to.equal('ticket-expired');
      const failure = await refusalOf(backend.verifyCode(current, await world.wrongCode(who.secret)));
      expect(failure).to.deep.equal({ code: 'bad-code', attemptsLeft: 3 });
      expect((await backend.verifyCode(current, await world.code(who.secret))).kind).to.equal('logged-in');
    });

    it('are not renewed once they are over, used, or never were', async () => {
      const [one, other] = [await ticket(), await ticket()];
      await backend.verifyCode(other, await world.code(who.secret));
      world.clock.advance(10 * MINUTE);
      for (const held of [one, other, { ...one }])
        expect((await refusalOf(backend.renew(held))).code).to.match(/^(ticket|binding)-expired$/);
    });

    it('gain nothing by a clock that is set back', async () => {
      const one = await ticket();
      world.clock.advance(-1 * MINUTE);
      expect((await refusalOf(backend.verifyCode(one, 'x'))).code).to.equal('bad-code');
      world.clock.advance(-1);
      expect((await refusalOf(backend.verifyCode(one, 'x'))).code).to.equal('ticket-expired');
    });

    it('end with the account’s factor', async () => {
      const one = await ticket();
      await backend.unbind(who.session, { kind: 'password', value: who.credentials.password });
      expect((await refusalOf(backend.verifyCode(one, await world.code(who.secret)))).code).to.equal('ticket-expired');
    });

    it('end with the account', async () => {
      const one = await ticket();
      await world.tab().backend.erase();
      expect((await refusalOf(backend.verifyCode(one, await world.code(who.secret)))).code).to.equal('ticket-expired');
    });
  });
});
