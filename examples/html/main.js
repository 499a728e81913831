// Words of one's own, a listener, a backend: the element begins when it has one.
const login = document.querySelector('mfa-login');

login.text = { login: { title: 'Acme ID' } };
login.addEventListener('mfa-logged-in', (event) => {
  document.querySelector('#greeting').textContent = `Hello, ${event.profile.email}`;
});
login.addEventListener('mfa-logged-out', () => {
  document.querySelector('#greeting').textContent = '';
});
login.backend = MfaLoginMock.createMockBackend();
