// The rules stand in the markup. Only a backend can require a second factor; the page can offer one.
document.querySelector('mfa-login').backend = MfaLoginMock.createMockBackend({ issuer: 'Acme' });
