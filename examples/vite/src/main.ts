// The login page over the backend that lives in the page, with words of one's own and a listener.
import 'mfa-login';
import { createMockBackend } from 'mfa-login/mock';
import 'mfa-login/theme.css';

const login = document.querySelector('mfa-login')!;
const greeting = document.querySelector('#greeting')!;

login.text = { login: { title: 'Acme ID' } };
login.addEventListener('mfa-logged-in', ({ profile }) => (greeting.textContent = `Hello, ${profile.email}`));
login.addEventListener('mfa-logged-out', () => (greeting.textContent = ''));
login.backend = createMockBackend();
