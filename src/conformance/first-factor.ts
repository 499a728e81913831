/** Registration and the password. */
import type { Group } from './check.js';
import { answerOf, expectRefused, expectSame, expectThat, refusalOf, sessionOf } from './expectations.js';

export const firstFactor: Group = {
  name: 'the first factor',
  rules: [
    {
      name: 'logs in at registration, and again with the same words',
      async check(stage) {
        const { backend } = stage;
        const { credentials, session } = await stage.person();
        expectSame(session.profile.email, credentials.email, 'the address in the session’s profile');
        await answerOf(backend.logout(session), 'logout');
        const next = await answerOf(backend.login(credentials), 'a login with the right password');
        const { profile } = sessionOf(next, 'a login with the right password');
        expectSame(profile.email, credentials.email, 'the address in the session’s profile');
      },
    },
    {
      name: 'takes the address in any case and with spaces around it',
      async check(stage) {
        const { credentials } = await stage.person();
        const what = 'a login with the address in capitals and spaces around it';
        const email = ` ${credentials.email.toUpperCase()} `;
        sessionOf(await answerOf(stage.backend.login({ ...credentials, email }), what), what);
      },
    },
    {
      name: 'refuses an unknown address and a wrong password in the same words',
      async check(stage) {
        const { backend } = stage;
        const { credentials } = await stage.person();
        const { email } = stage.newCredentials();
        const wrong = await refusalOf(
          backend.login({ ...credentials, password: 'not the password' }),
          'a wrong password',
        );
        const unknown = await refusalOf(backend.login({ ...credentials, email }), 'an unknown address');
        expectSame(wrong, { code: 'bad-credentials' }, 'the refusal of a wrong password');
        expectSame(unknown, wrong, 'the refusal of an unknown address');
      },
    },
    {
      name: 'says so when an address has an account already',
      async check(stage) {
        const { credentials } = await stage.person();
        const failure = await refusalOf(stage.backend.register(credentials), 'a second registration');
        expectSame(failure, { code: 'account-exists' }, 'the refusal of a second registration');
      },
    },
    {
      name: 'does not trim or cut a password',
      async check(stage) {
        const { backend } = stage;
        const { email } = stage.newCredentials();
        const password = `  ${'long '.repeat(18)} `;
        const registered = await answerOf(backend.register({ email, password }), 'a password of 93 characters');
        await backend.logout(sessionOf(registered, 'a registration'));
        const trimmed = backend.login({ email, password: password.trim() });
        await expectRefused(trimmed, 'the password without the spaces around it', 'bad-credentials');
        const cut = backend.login({ email, password: password.slice(0, 72) });
        await expectRefused(cut, 'the first 72 characters of the password', 'bad-credentials');
        const next = await answerOf(backend.login({ email, password }), 'the whole password');
        expectThat(next.kind === 'logged-in', 'the whole password to log in', next);
      },
    },
  ],
};
