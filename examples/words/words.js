// Another language is one object. What it lacks is English here; in TypeScript the type MfaText asks for every key.
const { addText, en } = MfaLogin;
addText({
  ...en,
  locale: 'pl',
  fields: { ...en.fields, email: 'E-mail', password: 'Hasło' },
  login: { title: 'Logowanie', submit: 'Zaloguj się', newHere: 'Pierwszy raz?', toRegister: 'Utwórz konto' },
});

const login = document.querySelector('mfa-login');
// Key by key, in any language. The markup's words come before, these last.
login.text = { login: { submit: 'Dalej' } };
login.backend = MfaLoginMock.createMockBackend({ issuer: 'Acme' });
