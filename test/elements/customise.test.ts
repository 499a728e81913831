/** What a page may put into, around and before the login: fields, words, slots, hooks, and its own rules. */
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';

import '../../src/account.js';
import { AuthError } from '../../src/backend/auth-error.js';
import type { BeforeEvent } from '../../src/elements/before-event.js';
import '../../src/elements/mfa-login.js';
import type { MfaLoginElement } from '../../src/elements/mfa-login.js';
import type { ScreenElement } from '../../src/elements/screen-element.js';
import type { ScreenName } from '../../src/flow/flow-state.js';
import { alertOf, button, field, record, submit, titleOf } from '../support/page.js';
import { authenticator, binding, credentials, ScriptedBackend, session, ticket } from '../support/scripted-backend.js';

describe('<mfa-login>, made one’s own', () => {
  let backend: ScriptedBackend;

  beforeEach(() => {
    backend = new ScriptedBackend();
  });

  const shown = (root: MfaLoginElement) =>
    Array.from(root.children).find((child): child is ScreenElement => 'pending' in child)!;

  const reach = (root: MfaLoginElement, name: ScreenName) =>
    waitUntil(() => root.matches('[data-screen]') && root.dataset.screen === name, `never came to ${name}`);

  async function begin(template: ReturnType<typeof html>) {
    const root = await fixture<MfaLoginElement>(template);
    root.addEventListener('mfa-screen-changed', ({ screen }) => (root.dataset.screen = screen));
    root.backend = backend;
    await waitUntil(() => root.dataset.screen !== undefined);
    await shown(root).updateComplete;
    return root;
  }

  const sentAtLogin = () => backend.callsOf('login').at(-1)!.args[0];

  function fill(root: MfaLoginElement) {
    field('username').value = credentials.email;
    field(root.dataset.screen === 'register' ? 'new-password' : 'current-password').value = credentials.password;
  }

  async function logIn(root: MfaLoginElement) {
    fill(root);
    submit(shown(root)).click();
    await aTimeout(0);
  }

  describe('fields of the page’s own', () => {
    const withTenant = () => html`
      <mfa-login>
        <label slot="login-fields" id="tenant">Tenant <input name="tenant" required /></label>
        <label slot="register-fields" id="terms">Terms <input type="checkbox" name="terms" /></label>
      </mfa-login>
    `;
    const node = (root: HTMLElement, id: string) => root.querySelector<HTMLElement>(`#${id}`)!;

    it('stand in their form, before its button, and in no other', async () => {
      const root = await begin(withTenant());
      await waitUntil(() => node(root, 'tenant').closest('form'));
      const form = shown(root).querySelector('form')!;
      expect(node(root, 'tenant').closest('form')).to.equal(form);
      const after = node(root, 'tenant').compareDocumentPosition(submit(shown(root)));
      expect(after & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
      expect(node(root, 'terms').closest('form')).to.equal(null);
      expect(node(root, 'terms').checkVisibility()).to.equal(false);
    });

    it('send their values along, and are asked for where they are required', async () => {
      const root = await begin(withTenant());
      await waitUntil(() => node(root, 'tenant').closest('form'));
      await logIn(root);
      expect(backend.callsOf('login')).to.have.length(0);
      expect(document.activeElement).to.equal(node(root, 'tenant').querySelector('input'));
      node(root, 'tenant').querySelector('input')!.value = 'acme';
      await logIn(root);
      expect(sentAtLogin()).to.deep.equal({ ...credentials, extra: { tenant: 'acme' } });
    });

    it('cannot take the place of the e-mail or the password', async () => {
      const root = await begin(html`
        <mfa-login>
          <input slot="login-fields" name="email" value="eve@example.com" />
          <input slot="login-fields" name="password" value="other" />
          <input slot="login-fields" name="__proto__" value="polluted" />
        </mfa-login>
      `);
      await waitUntil(() => root.querySelector('form [name="__proto__"]'));
      await logIn(root);
      const sent = sentAtLogin() as typeof credentials & { extra: object };
      expect([sent.email, sent.password]).to.deep.equal([credentials.email, credentials.password]);
      expect(Object.entries(sent.extra)).to.deep.equal([['__proto__', 'polluted']]);
    });

    it('are the same nodes, with what was typed, on every visit', async () => {
      const root = await begin(withTenant());
      const tenant = node(root, 'tenant');
      await waitUntil(() => tenant.closest('form'));
      tenant.querySelector('input')!.value = 'acme';
      button(shown(root), 'Create an account').click();
      await reach(root, 'register');
      await waitUntil(() => node(root, 'terms').closest('form'));
      expect(tenant.parentElement).to.equal(root);
      button(shown(root), 'Log in instead').click();
      await reach(root, 'login');
      await waitUntil(() => tenant.closest('form'));
      expect(node(root, 'tenant')).to.equal(tenant);
      expect(tenant.querySelector('input')!.value).to.equal('acme');
    });

    it('may come later', async () => {
      const root = await begin(html`<mfa-login></mfa-login>`);
      const late = Object.assign(document.createElement('input'), { name: 'late', slot: 'login-fields' });
      root.append(late);
      await waitUntil(() => late.closest('form'));
    });
  });

  it('keeps every node that the page puts into it, whenever, through every change of screen', async () => {
    const root = await begin(html`<mfa-login><b slot="logo">Logo</b></mfa-login>`);
    const before = Object.assign(document.createElement('p'), { slot: 'before' });
    const help = Object.assign(document.createElement('a'), { slot: 'code-prompt-after', textContent: 'Help' });
    root.prepend(before);
    root.append(help, document.createTextNode(' '));
    const logo = root.querySelector('b')!;
    backend.plan('login', () => ({ kind: 'code-required', ticket }));
    await logIn(root);
    await reach(root, 'code-prompt');
    expect(help.checkVisibility()).to.equal(true);
    button(shown(root), 'Back to login').click();
    await reach(root, 'login');
    expect([logo, before, help].map((each) => each.parentElement)).to.deep.equal([root, root, root]);
    expect(Array.from(root.children).filter((child) => child.localName.startsWith('mfa-'))).to.have.length(1);
  });

  describe('words in the markup', () => {
    it('take the place of the catalogue’s own, and those of the property that of theirs', async () => {
      const root = await begin(html`
        <mfa-login .text=${{ login: { submit: 'Go' } }}>
          <script type="application/json" slot="text">
            { "login": { "title": "Acme ID", "submit": "Enter" } }
          </script>
        </mfa-login>
      `);
      expect(titleOf(shown(root))).to.equal('Acme ID');
      expect(submit(shown(root)).textContent).to.contain('Go');
    });

    it('that cannot be read are told to the developer, and keep nobody out', async () => {
      const { error } = console;
      const told: unknown[] = [];
      console.error = (text: unknown) => told.push(text);
      try {
        const root = await begin(
          html`<mfa-login
            ><script type="application/json" slot="text">
              { "login": }
            </script></mfa-login
          >`,
        );
        expect(titleOf(shown(root))).to.equal('Log in');
        expect(String(told[0])).to.contain('slot="text"');
      } finally {
        console.error = error;
      }
    });
  });

  describe('the events before an act', () => {
    it('name it, without a secret, and let it pass', async () => {
      const root = await begin(html`<mfa-login></mfa-login>`);
      const events = record<BeforeEvent>(root, 'mfa-before-login');
      await logIn(root);
      expect(events.map(({ act, email, bubbles, composed }) => [act, email, bubbles, composed])).to.deep.equal([
        ['login', credentials.email, true, true],
      ]);
      expect(JSON.stringify(events[0], Object.keys(events[0]!))).to.not.contain(credentials.password);
      expect(sentAtLogin()).to.deep.equal(credentials);
    });

    it('can cancel it: nothing is asked, and the form is as it was', async () => {
      const root = await begin(html`<mfa-login></mfa-login>`);
      root.addEventListener('mfa-before-login', (event) => event.preventDefault());
      await logIn(root);
      expect(backend.callsOf('login')).to.have.length(0);
      expect(shown(root).pending).to.equal(false);
      expect(field('current-password').value).to.equal(credentials.password);
    });

    it('can make it wait, send something along, and cancel it after all', async () => {
      const root = await begin(html`<mfa-login></mfa-login>`);
      let settle = (_isHuman: boolean) => {};
      root.addEventListener('mfa-before-login', (event) => {
        const answer = new Promise<boolean>((resolve) => (settle = resolve));
        event.waitUntil(
          answer.then((isHuman) => {
            if (isHuman) event.extra.captcha = 'token';
            else event.preventDefault();
          }),
        );
      });
      await logIn(root);
      await shown(root).updateComplete;
      expect(shown(root).pending).to.equal(true);
      expect(backend.callsOf('login')).to.have.length(0);
      settle(false);
      await waitUntil(() => !shown(root).pending);
      expect(backend.callsOf('login')).to.have.length(0);
      await logIn(root);
      settle(true);
      await aTimeout(0);
      expect(sentAtLogin()).to.deep.equal({ ...credentials, extra: { captcha: 'token' } });
    });

    it('refuse it in words when what it waits for fails', async () => {
      const root = await begin(html`<mfa-login></mfa-login>`);
      root.addEventListener('mfa-before-login', (event) =>
        event.waitUntil(Promise.reject(new AuthError({ code: 'rate-limited' }))),
      );
      await logIn(root);
      await shown(root).updateComplete;
      expect(alertOf(shown(root))).to.contain('Too many attempts');
    });

    it('ask nothing for a person who has gone on meanwhile', async () => {
      const root = await begin(html`<mfa-login></mfa-login>`);
      let settle = () => {};
      root.addEventListener('mfa-before-login', (event) =>
        event.waitUntil(new Promise<void>((resolve) => (settle = resolve))),
      );
      await logIn(root);
      button(shown(root), 'Create an account').click();
      await reach(root, 'register');
      settle();
      await aTimeout(10);
      expect(backend.callsOf('login')).to.have.length(0);
    });

    it('come before the other acts too', async () => {
      backend.plan('restore', () => session);
      const root = await begin(html`<mfa-login></mfa-login>`);
      const acts: string[] = [];
      for (const act of ['start-binding', 'logout'] as const)
        root.addEventListener(`mfa-before-${act}`, (event) => {
          acts.push(event.act);
          event.preventDefault();
        });
      await waitUntil(() => shown(root).querySelector('.mfa-primary'));
      button(shown(root), 'Set up authenticator app').click();
      button(shown(root), 'Log out').click();
      await aTimeout(10);
      expect(acts).to.deep.equal(['start-binding', 'logout']);
      expect([...backend.callsOf('startBinding'), ...backend.callsOf('logout')]).to.have.length(0);
    });
  });

  describe('its rules', () => {
    it('no-registration offers no way to register, not by the address either', async () => {
      const root = await begin(html`<mfa-login no-registration full-page></mfa-login>`);
      expect(shown(root).textContent + shown(root).shadowRoot!.textContent).to.not.contain('Create an account');
      location.hash = '#/register';
      await waitUntil(() => location.hash === '#/login');
      expect(root.dataset.screen).to.equal('login');
      history.replaceState(null, '', ' ');
    });

    it('second-factor="offered" shows who has none how to set one up, once, and lets them put it off', async () => {
      backend.plan('login', () => ({ kind: 'logged-in', session }));
      backend.plan('startBinding', () => ({ binding }));
      const root = await begin(html`<mfa-login second-factor="offered"></mfa-login>`);
      await logIn(root);
      await reach(root, 'qr-binding');
      await shown(root).updateComplete;
      button(shown(root), 'Not now').click();
      await reach(root, 'account');
      await aTimeout(20);
      expect(root.dataset.screen).to.equal('account');
      expect(backend.callsOf('startBinding')).to.have.length(1);
    });

    it('second-factor="offered" offers nothing to who has one, or to who was logged in already', async () => {
      backend.plan('login', () => ({ kind: 'logged-in', session }));
      backend.plan('authenticators', () => [authenticator]);
      const root = await begin(html`<mfa-login second-factor="offered"></mfa-login>`);
      await logIn(root);
      await reach(root, 'account');
      await aTimeout(20);
      expect(root.dataset.screen).to.equal('account');
      const other = new ScriptedBackend();
      other.plan('restore', () => session);
      root.backend = other;
      await aTimeout(20);
      expect(root.dataset.screen).to.equal('account');
    });
  });
});
