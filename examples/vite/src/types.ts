// What the types have to know and what they have to refuse; `npm run types` checks it, nothing runs it.
import { AuthError, en, type AuthBackend, type MfaLoginElement, type MfaText, type ScreenName } from 'mfa-login';
import { createAuthingBackend } from 'mfa-login/authing';
import { createMockBackend } from 'mfa-login/mock';
import { ar } from 'mfa-login/text/ar';
import { zhCN } from 'mfa-login/text/zh-cn';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_same: Same<A, B>) => {};

// HTMLElementTagNameMap
const login = document.createElement('mfa-login');
same<typeof login, MfaLoginElement>(true);
same<typeof login.backend, AuthBackend | undefined>(true);
// @ts-expect-error -- no such property
login.backnd = createMockBackend();
// @ts-expect-error -- no such word
login.text = { login: { titel: 'Acme ID' } };
// @ts-expect-error -- a word is a text
login.text = { login: { title: 1 } };

// HTMLElementEventMap
login.addEventListener('mfa-logged-in', (event) => same<typeof event.profile.email, string | undefined>(true));
login.addEventListener('mfa-screen-changed', ({ screen }) => same<typeof screen, ScreenName>(true));
login.addEventListener('mfa-refused', ({ code }) => code === 'bad-code');
// @ts-expect-error -- no such code
login.addEventListener('mfa-refused', ({ code }) => code === 'no-such-code');
// @ts-expect-error -- the token stays in the adapter
login.addEventListener('mfa-logged-in', ({ token }) => token);

// The entries speak of the same types.
login.backend = createMockBackend();
login.backend = createAuthingBackend({ userPoolId: '59f86b4832eb28071bdd9214' });
const texts: readonly MfaText[] = [en, ar, zhCN];
const refusal = new AuthError({ code: 'bad-code', attemptsLeft: 3 });
// @ts-expect-error -- a lock tells for how long
new AuthError({ code: 'locked' });
export { refusal, texts };
