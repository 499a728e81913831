/** index.html's composition root: makes a backend and hands it to <mfa-login>. */
import './index.js';
import { createAuthing, createMock, createSimulatedAuthing } from './page/backends.js';
import { chooseBackend } from './page/choice.js';
import { runDemo } from './page/demo-data.js';
import { refuseFrame } from './page/framed.js';
import { startLanguage } from './page/language.js';
import { isOneFile } from './page/load-script.js';
import { notify, repeatNotice } from './page/notice.js';
import { showSetUpProblems } from './page/set-up.js';
import { showLinkedState } from './page/state-link.js';

type Login = HTMLElementTagNameMap['mfa-login'];

async function run(login: Login) {
  const framed = refuseFrame(login);
  const choice = chooseBackend(window.mfaLoginConfig, isOneFile ? '' : location.search);
  // page.css shows by it what belongs to a demonstration only.
  if ('backend' in choice) document.documentElement.dataset.backend = choice.backend;
  // Before the first form, so that nobody sees it change its language.
  await startLanguage(login, repeatNotice);
  if (framed) return;
  if (!('backend' in choice)) return showSetUpProblems(login, choice);
  login.noRegistration ||= !choice.registration;
  if (choice.secondFactor === 'offered') login.secondFactor = 'offered';
  if (choice.backend !== 'authing' && (await showLinkedState(login))) {
    // Nothing there is kept, so that there is nothing to erase.
    document.documentElement.dataset.backend = 'states';
    return;
  }
  switch (choice.backend) {
    case 'mock':
      return runDemo(login, 'mock', () => createMock(login.service, choice.secondFactor === 'required'));
    case 'authing-simulated':
      return runDemo(login, 'authing-simulated', () => createSimulatedAuthing(login.service));
    case 'authing': {
      const made = await createAuthing(choice.authing, pagePolicy());
      if (!('features' in made)) return showSetUpProblems(login, made);
      login.backend = made;
    }
  }
}

function pagePolicy(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]');
  return meta?.content ?? '';
}

const notLoaded = () => notify(({ notLoaded }) => notLoaded);

const login = document.querySelector('mfa-login');
if (login) {
  run(login).catch(notLoaded);
  // The account's screens come last: one that does not come at all is not waited for in silence.
  addEventListener('load', () => customElements.get('mfa-account') ?? notLoaded());
}
