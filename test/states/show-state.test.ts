/** Showing a state, and the links that ask for one: nothing else is taken from them, and nothing real is touched. */
import { expect, fixture, html } from '@open-wc/testing';

import type { MfaLoginElement } from '../../src/elements/mfa-login.js';
import { parseState, ScriptedBackend, showState, states } from '../../src/states/index.js';
import { session, ScriptedBackend as RealBackend } from '../support/scripted-backend.js';

describe('showState', () => {
  let login: MfaLoginElement;

  beforeEach(async () => {
    login = await fixture<MfaLoginElement>(html`<mfa-login></mfa-login>`);
  });

  it('shows one after the other in the same element', async () => {
    expect(await showState(login, 'account.loading')).to.be.true;
    expect(await showState(login, 'login.busy')).to.be.true;
    expect(await showState(login, 'qr-binding.refused')).to.be.true;
    expect(login.firstElementChild!.localName).to.equal('mfa-qr-binding');
  });

  it('gives way to what comes after it', async () => {
    const first = showState(login, 'qr-binding.refused');
    const second = showState(login, 'recovery-entry.locked');
    expect(await Promise.all([first, second])).to.eql([false, true]);
    const third = showState(login, 'account');
    login.backend = new RealBackend();
    expect(await third).to.be.false;
    await login.updateComplete;
    expect(login.backend).not.to.be.instanceOf(ScriptedBackend);
  });

  it('gives up when its element is taken away', async () => {
    const shown = showState(login, 'qr-binding.refused');
    login.remove();
    expect(await shown).to.be.false;
  });

  it('leaves the element alone where there is no such state', async () => {
    const backend = new RealBackend();
    login.backend = backend;
    for (const name of ['', 'nowhere', 'login.nowhere', '__proto__', 'constructor', 'toString', '<b>'])
      expect(await showState(login, name), name).to.be.false;
    expect(login.backend).to.equal(backend);
  });
});

describe('leaving the page', () => {
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented ? 'asked' : 'free';
  };

  it('is free while recovery codes are only shown, and asked about when they are real', async () => {
    const login = await fixture<MfaLoginElement>(html`<mfa-login></mfa-login>`);
    await showState(login, 'recovery-codes');
    expect(leave()).to.equal('free');

    const real = new RealBackend();
    real.plan('login', () => ({ kind: 'logged-in', session, recoveryCodes: ['REAL'] }));
    login.backend = real;
    const reached = new Promise<void>((resolve) =>
      login.addEventListener('mfa-screen-changed', ({ screen }) => {
        if (screen === 'recovery-codes') resolve();
        else
          login
            .querySelector('mfa-login-form')
            ?.updateComplete.then(() => {
              const form = login.querySelector('form')!;
              form.querySelector<HTMLInputElement>('[name="email"]')!.value = 'ada@example.com';
              form.querySelector<HTMLInputElement>('[name="password"]')!.value = 'four words in a row';
              form.requestSubmit();
            })
            .catch(() => {});
      }),
    );
    await reached;
    expect(leave()).to.equal('asked');
  });
});

describe('parseState', () => {
  it('reads a state, a theme and a language', () => {
    expect(parseState('#state=code-prompt.locked&theme=dark&lang=ar')).to.eql({
      state: 'code-prompt.locked',
      theme: 'dark',
      lang: 'ar',
    });
    expect(parseState('#state=login')).to.eql({ state: 'login', theme: undefined, lang: undefined });
    expect(parseState('#lang=zh-CN&state=remove')).to.eql({ state: 'remove', theme: undefined, lang: 'zh-CN' });
  });

  it('reads every state', () => {
    for (const name of Object.keys(states)) expect(parseState(`#state=${name}`)?.state).to.equal(name);
  });

  for (const hash of [
    '',
    '#',
    '#/login',
    '#state=',
    '#state',
    '#theme=dark',
    '#state=nowhere',
    '#state=Login',
    '#state=login.nowhere',
    '#state=login%20',
    '#state=__proto__',
    '#state=constructor',
    '#state=toString',
    '#state=hasOwnProperty',
    '#state=%3Cimg%20src=x%20onerror=alert(1)%3E',
    '#state=<script>alert(1)</script>',
    '#state=login&theme=',
    '#state=login&theme=blue',
    '#state=login&theme=constructor',
    '#state=login&lang=',
    '#state=login&lang=<b>',
    '#state=login&lang=../ar',
    '#state=login&lang=__proto__',
    '#state=login&state=register',
    '#state=login&theme=dark&theme=light',
    '#state=login&backend=mock',
    '#state=login&__proto__=x',
    '#state=login&constructor=x',
  ]) {
    it(`knows nothing of ${hash || 'nothing'}`, () => expect(parseState(hash)).to.be.undefined);
  }
});
