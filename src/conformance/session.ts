/** The session: what begins it, what ends it, and what is none. */
import type { Profile } from '../backend/auth-backend.js';
import type { Group } from './check.js';
import { answerOf, expectRefused, expectSame, expectThat } from './expectations.js';

const HOUR = 3_600_000;

export const session: Group = {
  name: 'the session',
  rules: [
    {
      name: 'outlives a reload, until it is logged out',
      async check(stage) {
        const { backend } = stage;
        const { credentials, session } = await stage.person();
        const again = await stage.reload();
        const restored = await answerOf(again.restore(), 'restore after a reload');
        expectSame(restored?.profile.email, credentials.email, 'the address of who is logged in after a reload');
        await answerOf(backend.logout(session), 'logout');
        const gone = await answerOf((await stage.reload()).restore(), 'restore after logout');
        expectThat(gone === undefined, 'nobody to be logged in after logout', gone);
        await expectRefused(backend.authenticators(session), 'a session after its logout', 'session-expired');
      },
    },
    {
      name: 'is not there before every factor is',
      async check(stage) {
        const { backend } = stage;
        const who = await stage.boundPerson();
        await backend.logout(who.session);
        const ticket = await stage.ticketFor(who);
        const here = await answerOf(backend.restore(), 'restore between the factors');
        expectThat(here === undefined, 'no session between the factors', here);
        const reloaded = await answerOf((await stage.reload()).restore(), 'restore between the factors');
        expectThat(reloaded === undefined, 'no session between the factors, after a reload', reloaded);
        const told = Object.keys(ticket.profile) as (keyof Profile)[];
        const allowed = stage.can.ticketProfile;
        const isDiscreet = told.every((part) => allowed.includes(part));
        expectThat(isDiscreet, `a ticket to tell no more than ${allowed.join(', ')}`, told.join(', '));
        await expectRefused(backend.authenticators(ticket), 'a ticket in a session’s place', 'session-expired');
      },
    },
    {
      name: 'cannot be made by hand',
      async check(stage) {
        const { session } = await stage.person();
        const copy = structuredClone(session);
        await expectRefused(stage.backend.authenticators(copy), 'a copy of a session', 'session-expired');
      },
    },
    {
      name: 'does not begin when the person has left',
      async check(stage) {
        const { backend } = stage;
        const { credentials, session } = await stage.person();
        await backend.logout(session);
        const leaving = new AbortController();
        const login = backend.login(credentials, { signal: leaving.signal });
        leaving.abort();
        await login.catch(() => undefined);
        const begun = await answerOf((await stage.reload()).restore(), 'restore');
        expectThat(begun === undefined, 'no session from a login that was aborted', begun);
      },
    },
    {
      name: 'ends within a day (NIST SP 800-63B-4 §2.2.3)',
      needs: 'clock',
      async check(stage) {
        const { session } = await stage.person();
        stage.advance(24 * HOUR + 1000);
        const kept = await answerOf((await stage.reload()).restore(), 'restore after a day');
        expectThat(kept === undefined, 'no session after a day', kept);
        await expectRefused(stage.backend.authenticators(session), 'a session after a day', 'session-expired');
      },
    },
  ],
};
