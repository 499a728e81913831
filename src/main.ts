/** index.html's composition root: makes a backend and hands it to <mfa-login>. */
import './index.js';
import { createAuthing, createMock, createSimulatedAuthing } from './page/backends.js';
import { chooseBackend } from './page/choice.js';
import { runDemo } from './page/demo-data.js';
import { refuseFrame } from './page/framed.js';
import { NOT_LOADED, notify } from './page/notice.js';
import { showSetUpProblems } from './page/set-up.js';

type Login = HTMLElementTagNameMap['mfa-login'];

function run(login: Login) {
  const choice = chooseBackend(window.mfaLoginConfig, location.search);
  if (!('backend' in choice)) return showSetUpProblems(login, choice);
  // page.css shows by it what belongs to a demonstration only.
  document.documentElement.dataset.backend = choice.backend;
  switch (choice.backend) {
    case 'mock':
      return runDemo(login, () => createMock(login.service));
    case 'authing-simulated':
      return runDemo(login, () => createSimulatedAuthing(login.service));
    case 'authing':
      createAuthing(choice.authing, pagePolicy()).then(
        (made) => ('features' in made ? (login.backend = made) : showSetUpProblems(login, made)),
        () => notify(NOT_LOADED),
      );
  }
}

function pagePolicy(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]');
  return meta?.content ?? '';
}

const login = document.querySelector('mfa-login');
if (login && !refuseFrame(login)) run(login);
