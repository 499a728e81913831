/** index.html's composition root: makes a backend and hands it to <mfa-login>. */
import './index.js';
import { createMock } from './page/backends.js';
import { runDemo } from './page/demo-data.js';
import { refuseFrame } from './page/framed.js';

const login = document.querySelector('mfa-login');
if (login && !refuseFrame(login)) {
  runDemo(login, () => createMock(login.service));
}
