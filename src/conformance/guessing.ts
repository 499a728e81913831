/** Guessing has an end (RFC 4226 §7.3; NIST SP 800-63B-4 §3.2.2). Last, since a backend may lock more than the one account. */
import type { Ticket } from '../backend/auth-backend.js';
import type { AuthFailure, AuthFailureCode } from '../backend/auth-error.js';
import type { Group } from './check.js';
import { answerOf, ConformanceError, expectSame, expectThat, refusalOf } from './expectations.js';
import type { BoundPerson, Stage } from './stage.js';

/** NIST SP 800-63B-4 §3.2.2: at most this many failures in a row. */
const MOST = 100;

const CLOSED: readonly AuthFailureCode[] = ['locked', 'rate-limited', 'factor-disabled'];
const isClosed = ({ code }: AuthFailure) => CLOSED.includes(code);

export const guessing: Group = {
  name: 'guessing',
  rules: [
    {
      name: 'at the password is stopped within 100 tries, and then the right one is refused too',
      async check(stage) {
        const { backend } = stage;
        const { credentials } = await stage.person();
        for (let tries = 0; tries < MOST; tries += 1) {
          const failure = await refusalOf(
            backend.login({ ...credentials, password: `guess number ${tries}` }),
            'a wrong password',
          );
          if (!isClosed(failure)) continue;
          const right = await refusalOf(backend.login(credentials), 'the right password during a lock');
          expectThat(isClosed(right), 'the lock to be told', right);
          return;
        }
        throw new ConformanceError('an end to guessing', `${MOST} wrong passwords looked at`);
      },
    },
    {
      name: 'at the code is stopped within 100 tries over any number of tickets, and then the right one is refused too',
      async check(stage) {
        const who = await stage.boundPerson();
        const { ticket, failure } = await guessCodes(stage, who);
        // Some backends tell a lock already at the password: then there is no ticket to try.
        if (!ticket) return expectThat(isClosed(failure), 'the lock to be told', failure);
        const code = await stage.freshCode(who.binding.secret);
        await refusalOf(stage.backend.verifyCode(ticket, code), 'the right code during a lock');
      },
    },
    {
      name: 'at the code leaves the account to its owner, once the lock’s time is over',
      needs: 'clock',
      async check(stage) {
        const who = await stage.boundPerson();
        const { failure } = await guessCodes(stage, who);
        const seconds = 'retryAfterSeconds' in failure ? failure.retryAfterSeconds : undefined;
        expectThat(seconds !== undefined && seconds > 0, 'a lock to tell when it ends', failure);
        stage.advance((seconds + 1) * 1000);
        const ticket = await stage.ticketFor(who);
        const code = await stage.freshCode(who.binding.secret);
        const next = await answerOf(stage.backend.verifyCode(ticket, code), 'the right code after the lock');
        expectSame(next.kind, 'logged-in', 'the next step after the lock');
      },
    },
  ],
};

interface Closed {
  readonly failure: AuthFailure;
  /** One that was not used yet; undefined where the login itself is refused. */
  readonly ticket: Ticket | undefined;
}

/** Wrong codes, on as many tickets as it takes, until the backend takes no more. */
async function guessCodes(stage: Stage, who: BoundPerson): Promise<Closed> {
  const { backend } = stage;
  const wrong = await stage.wrongCode(who.binding.secret);
  let ticket: Ticket | undefined;
  for (let tries = 0; tries < MOST; tries += 1) {
    const step = ticket ? undefined : await backend.login(who.credentials).catch(() => undefined);
    if (step?.kind === 'code-required') ticket = step.ticket;
    if (!ticket) return { failure: await refusalOf(backend.login(who.credentials), 'a login during a lock'), ticket };
    const failure = await refusalOf(backend.verifyCode(ticket, wrong), 'a wrong code');
    if (isClosed(failure)) return { failure, ticket };
    const isUsedUp = failure.code === 'ticket-expired' || ('attemptsLeft' in failure && failure.attemptsLeft === 0);
    if (isUsedUp) ticket = undefined;
  }
  throw new ConformanceError('an end to guessing', `${MOST} wrong codes looked at`);
}
