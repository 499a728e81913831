// Every event of the element, and a captcha before registration.
const login = document.querySelector('mfa-login');
const log = (text) =>
  document.querySelector('#log').append(Object.assign(document.createElement('li'), { textContent: text }));

login.addEventListener('mfa-screen-changed', ({ screen }) => log(`screen: ${screen}`));
login.addEventListener('mfa-logged-in', ({ profile }) => log(`logged in: ${profile.email}`));
login.addEventListener('mfa-logged-out', () => log('logged out'));
login.addEventListener('mfa-refused', ({ code }) => log(`refused: ${code}`));
login.addEventListener('mfa-bound', () => log('authenticator app set up'));
login.addEventListener('mfa-unbound', () => log('authenticator app removed'));

// The act waits for what you give it. Throw an AuthError to refuse it in words, or call preventDefault() to stop it.
login.addEventListener('mfa-before-register', (event) => event.waitUntil(askServer(event)));

async function askServer(event) {
  await new Promise((answer) => setTimeout(answer, 300)); // your server, say
  const answer = document.querySelector('#captcha').value;
  if (answer !== '7') throw new MfaLogin.AuthError({ code: 'unsupported', why: 'the sum is wrong' });
  event.extra.captcha = answer; // goes along to the backend
}

login.backend = MfaLoginMock.createMockBackend({ issuer: 'Acme' });
