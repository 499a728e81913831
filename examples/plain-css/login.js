// A backend in the page, with its accounts in this browser: a demonstration. Put yours in its place.
const login = document.querySelector('mfa-login');
login.backend = MfaLoginMock.createMockBackend({ issuer: login.service });
