// Nothing but the backend: the looks are in parts.css.
document.querySelector('mfa-login').backend = MfaLoginMock.createMockBackend({ issuer: 'Acme' });
