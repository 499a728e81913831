// The backend gets the fields as `credentials.extra`. Here they are only shown.
const backend = MfaLoginMock.createMockBackend({ issuer: 'Acme' });
const { login, register } = backend;
const show = ({ extra }) => (document.querySelector('#sent').textContent = JSON.stringify(extra));

backend.login = (credentials, options) => (show(credentials), login.call(backend, credentials, options));
backend.register = (credentials, options) => (show(credentials), register.call(backend, credentials, options));
document.querySelector('mfa-login').backend = backend;
