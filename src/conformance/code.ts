/** The six digits at a login (RFC 6238 §5.2). */
import type { Group } from './check.js';
import { answerOf, expectRefused, expectSame, expectThat, sessionOf } from './expectations.js';

const TEN_MINUTES = 600_000;

export const code: Group = {
  name: 'the code',
  rules: [
    {
      name: 'lets in when it is right, and not when it is wrong',
      async check(stage) {
        const { backend } = stage;
        const who = await stage.boundPerson();
        const ticket = await stage.ticketFor(who);
        const wrong = await stage.wrongCode(who.binding.secret);
        const failure = await expectRefused(backend.verifyCode(ticket, wrong), 'a wrong code', 'bad-code');
        if (stage.can.countsAttempts) {
          const left = 'attemptsLeft' in failure ? failure.attemptsLeft : undefined;
          expectThat(left !== undefined && left > 0, 'attempts to be left after one wrong code', left);
        }
        const right = await stage.freshCode(who.binding.secret);
        const next = await answerOf(backend.verifyCode(ticket, right), 'the right code');
        const session = sessionOf(next, 'the right code');
        expectSame(session.profile.email, who.credentials.email, 'the address in the session’s profile');
        const { length } = await answerOf(backend.authenticators(session), 'authenticators');
        expectSame(length, 1, 'the number of authenticators');
      },
    },
    {
      name: 'is accepted once',
      async check(stage) {
        const { backend, can } = stage;
        const who = await stage.boundPerson();
        const right = await stage.freshCode(who.binding.secret);
        await answerOf(backend.verifyCode(await stage.ticketFor(who), right), 'the right code');
        const again = backend.verifyCode(await stage.ticketFor(who), right);
        await expectRefused(again, 'a code that was used before', can.reusedCode);
      },
    },
    {
      name: 'is not taken from another time',
      async check(stage) {
        const { backend } = stage;
        const who = await stage.boundPerson();
        const ticket = await stage.ticketFor(who);
        // One more than the widest window, in case the step turns on the way.
        for (const steps of [-3, 3]) {
          const other = await stage.code(who.binding.secret, steps);
          const what = `the code of ${Math.abs(steps)} steps ${steps < 0 ? 'ago' : 'ahead'}`;
          await expectRefused(backend.verifyCode(ticket, other), what, 'bad-code', 'clock-skew', 'code-reused');
        }
      },
    },
    {
      name: 'needs a ticket, and uses it up',
      async check(stage) {
        const { backend } = stage;
        const who = await stage.boundPerson();
        const ticket = await stage.ticketFor(who);
        const right = await stage.freshCode(who.binding.secret);
        await answerOf(backend.verifyCode(ticket, right), 'the right code');
        const another = await stage.freshCode(who.binding.secret);
        await expectRefused(backend.verifyCode(ticket, another), 'a ticket that was used', 'ticket-expired');
      },
    },
    {
      name: 'takes no ticket that is only alike',
      async check(stage) {
        const who = await stage.boundPerson();
        const ticket = await stage.ticketFor(who);
        const right = await stage.freshCode(who.binding.secret);
        const copied = stage.backend.verifyCode({ ...ticket }, right);
        await expectRefused(copied, 'a copy of a ticket', 'ticket-expired');
      },
    },
    {
      name: 'counts for its own account only',
      async check(stage) {
        const alice = await stage.boundPerson();
        const bob = await stage.boundPerson();
        const his = await stage.freshCode(bob.binding.secret);
        const taken = stage.backend.verifyCode(await stage.ticketFor(alice), his);
        await expectRefused(taken, 'somebody else’s code', 'bad-code');
      },
    },
    {
      name: 'comes too late when the ticket’s time is over (OWASP ASVS 5.0 §6.5.5)',
      needs: 'clock',
      async check(stage) {
        const who = await stage.boundPerson();
        const ticket = await stage.ticketFor(who);
        stage.advance((ticket.expiresAt ?? stage.now() + TEN_MINUTES) - stage.now() + 1000);
        const right = await stage.freshCode(who.binding.secret);
        await expectRefused(stage.backend.verifyCode(ticket, right), 'a ticket after its time', 'ticket-expired');
      },
    },
  ],
};
