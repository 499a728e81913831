/* eslint-disable no-script-url -- addresses that must not reach the page */
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import '../../src/account.js';
import type { Session } from '../../src/backend/auth-backend.js';
import { AuthError } from '../../src/backend/auth-error.js';
import type { LoggedInEvent, RefusedEvent, ScreenChangedEvent } from '../../src/elements/events.js';
import '../../src/elements/mfa-login.js';
import type { MfaLoginElement } from '../../src/elements/mfa-login.js';
import type { ScreenElement } from '../../src/elements/screen-element.js';
import type { ScreenName } from '../../src/flow/flow-state.js';
import { addText } from '../../src/text/catalogues.js';
import { en } from '../../src/text/en.js';
import { mergeText } from '../../src/text/text.js';
import { alertOf, button, field, record, submit, titleOf } from '../support/page.js';
import { authenticator, binding, credentials, ScriptedBackend, session, ticket } from '../support/scripted-backend.js';

describe('<mfa-login>', () => {
  let backend: ScriptedBackend;
  let root: MfaLoginElement;
  let screens: ScreenChangedEvent[];

  beforeEach(async () => {
    backend = new ScriptedBackend();
    root = await fixture<MfaLoginElement>(html`
      <mfa-login>
        <b slot="logo">Logo</b>
        <p slot="login-after">Help</p>
      </mfa-login>
    `);
    screens = record(root, 'mfa-screen-changed');
  });

  const shown = () => root.querySelector<ScreenElement>(':scope > [class], :scope > :not([slot])')!;
  const reach = (name: ScreenName) => waitUntil(() => screens.at(-1)?.screen === name, `never came to ${name}`);

  async function begin() {
    root.backend = backend;
    await reach('login');
    await shown().updateComplete;
  }

  async function logIn() {
    field('username').value = credentials.email;
    field('current-password').value = credentials.password;
    submit(shown()).click();
    await aTimeout(0);
  }

  async function beginAsAda(who: Session = session) {
    backend.plan('restore', () => who);
    root.backend = backend;
    await reach('account');
    await aTimeout(20);
  }

  it('is accessible', async () => {
    await begin();
    await expect(root).to.be.accessible();
  });

  it('begins the same with a backend from the first moment', async () => {
    const early = await fixture<MfaLoginElement>(html`<mfa-login .backend=${backend}></mfa-login>`);
    await waitUntil(() => early.querySelector('mfa-login-form'));
    await begin();
    expect(root.querySelector('mfa-login-form')!.textContent).to.equal(
      early.querySelector('mfa-login-form')!.textContent,
    );
    expect(backend.callsOf('restore')).to.have.length(2);
  });

  it('goes through the second factor by name, and tells who came without a secret', async () => {
    const came = record<LoggedInEvent>(root, 'mfa-logged-in');
    await begin();
    backend.plan('login', () => ({ kind: 'code-required', ticket }));
    await logIn();
    await reach('code-prompt');
    await aTimeout(20);
    expect(came).to.have.length(0);
    backend.plan('verifyCode', () => ({ kind: 'logged-in', session }));
    await sendKeys({ type: '012345' });
    await reach('account');
    expect(backend.last('verifyCode').args).to.deep.equal([ticket, '012345']);
    expect(screens.map(({ screen }) => screen)).to.deep.equal(['login', 'code-prompt', 'account']);
    expect(came).to.have.length(1);
    expect(came[0]!.profile).to.equal(session.profile);
    expect(came[0]!.bubbles && came[0]!.composed).to.equal(true);
    expect(Object.keys(came[0]!).filter((key) => key !== 'isTrusted')).to.deep.equal(['profile']);
  });

  it('draws a screen anew that follows one of its kind, with nothing of what was typed', async () => {
    backend.plan('login', () => ({ kind: 'code-required', ticket }));
    await begin();
    await logIn();
    await reach('code-prompt');
    const before = shown();
    await before.updateComplete;
    backend.plan('verifyCode', () => ({ kind: 'code-required', ticket: { ...ticket } }));
    field('one-time-code').focus();
    await sendKeys({ type: '123456' });
    await waitUntil(() => shown() !== before, 'the same screen stands there');
    await shown().updateComplete;
    expect(screens.map(({ screen }) => screen).slice(-2)).to.deep.equal(['code-prompt', 'code-prompt']);
    expect(field('one-time-code').value).to.equal('');
  });

  it('tells a refusal in its screen and as an event', async () => {
    const refused = record<RefusedEvent>(root, 'mfa-refused');
    await begin();
    backend.plan('login', () => {
      throw new AuthError({ code: 'bad-credentials' });
    });
    await logIn();
    await waitUntil(() => alertOf(shown()) === en.failures['bad-credentials']);
    expect(refused.map(({ code }) => code)).to.deep.equal(['bad-credentials']);
    await expect(root).to.be.accessible();
  });

  it('binds an app, shows its codes and comes back to the account', async () => {
    const bound = record(root, 'mfa-bound');
    await beginAsAda();
    backend.plan('startBinding', () => ({ binding }));
    button(shown(), en.account.bind).click();
    await reach('qr-binding');
    await aTimeout(20);
    backend.plan('confirmBinding', () => ({ authenticator, recoveryCodes: ['ABCD'] }));
    field('one-time-code').focus();
    await sendKeys({ type: '012345' });
    await reach('recovery-codes');
    expect(bound).to.have.length(1);
    await aTimeout(20);
    root.querySelector<HTMLInputElement>('[name="saved"]')!.click();
    submit(root).click();
    await reach('account');
  });

  it('removes an app', async () => {
    const unbound = record(root, 'mfa-unbound');
    backend.plan('authenticators', () => [authenticator]);
    await beginAsAda();
    button(shown(), en.account.remove).click();
    await reach('proof');
    await aTimeout(20);
    backend.plan('unbind', () => undefined);
    field('one-time-code').focus();
    await sendKeys({ type: '012345' });
    submit(shown()).click();
    await reach('account');
    expect(unbound).to.have.length(1);
  });

  it('tells when the session ends', async () => {
    const left = record(root, 'mfa-logged-out');
    await beginAsAda();
    backend.watchers.get(session)!();
    await reach('login');
    await aTimeout(20);
    expect(left).to.have.length(1);
    expect(shown().shadowRoot!.textContent).to.contain(en.notices['session-ended']);
  });

  it('shows a hostile profile as text', async () => {
    const nickname = '<img src=x onerror=alert(1)>';
    await beginAsAda({ profile: { nickname, avatar: 'javascript:alert(1)' } });
    expect(titleOf(shown())).to.equal(`Welcome, ${nickname}`);
    expect(root.querySelectorAll('img')).to.have.length(0);
    expect(shown().shadowRoot!.querySelectorAll('img')).to.have.length(0);
  });

  it('leaves the nodes of the page where they are', async () => {
    const logo = root.querySelector('b')!;
    const help = root.querySelector<HTMLElement>('p[slot]')!;
    await begin();
    expect(help.assignedSlot).to.not.equal(null);
    button(shown(), en.login.toRegister).click();
    await reach('register');
    expect(root.querySelector('b')).to.equal(logo);
    expect(logo.assignedSlot?.name).to.equal('logo');
    expect(help.isConnected).to.equal(true);
    expect(help.assignedSlot).to.equal(null);
    button(shown(), en.register.toLogin).click();
    await reach('login');
    expect(help.assignedSlot?.name).to.equal('login-after');
  });

  it('takes the words of the page, also later', async () => {
    root.text = { login: { title: 'Hello' } };
    await begin();
    expect(titleOf(shown())).to.equal('Hello');
    root.text = { login: { title: 'Hallo' } };
    await root.updateComplete;
    await shown().updateComplete;
    expect(titleOf(shown())).to.equal('Hallo');
    expect(submit(shown()).textContent.trim()).to.equal(en.login.submit);
  });

  it('speaks its locale as soon as that is known, and says which it is and which way it runs', async () => {
    root.setAttribute('locale', 'xx-test');
    await begin();
    expect(titleOf(shown())).to.equal(en.login.title);
    expect([root.lang, root.dir]).to.deep.equal(['en', 'ltr']);
    addText(mergeText({ ...en, locale: 'xx-test', direction: 'rtl' }, { login: { title: 'Entrance' } }));
    await root.updateComplete;
    await shown().updateComplete;
    expect(titleOf(shown())).to.equal('Entrance');
    expect([root.lang, root.dir]).to.deep.equal(['xx-test', 'rtl']);
    root.text = { login: { title: 'Acme ID' } };
    await root.updateComplete;
    await shown().updateComplete;
    expect(titleOf(shown())).to.equal('Acme ID');
  });

  it('leaves address and title alone unless it is the page', async () => {
    const { title } = document;
    const { href } = location;
    await begin();
    expect([document.title, location.href]).to.deep.equal([title, href]);
  });

  it('offers new recovery codes only of a backend that gives some', async () => {
    backend.plan('authenticators', () => [authenticator]);
    backend.plan('recoveryCodes', () => [{ hint: 'AAAA', used: false }]);
    await beginAsAda();
    expect(root.textContent).to.contain('AAAA').and.not.contain(en.account.regenerate);
    backend.plan('regenerateRecoveryCodes', () => ['one']);
    root.requestUpdate();
    await aTimeout(20);
    button(shown(), en.account.regenerate).click();
    await reach('proof');
  });

  it('offers only what the backend can do', async () => {
    backend.features = { ...backend.features, registration: false };
    await begin();
    expect(shown().shadowRoot!.querySelectorAll('nav button')).to.have.length(0);
  });
});
