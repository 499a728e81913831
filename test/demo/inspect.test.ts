/** What the inspector finds out of a node: how the page's CSS gets at it, which tokens style it, which words it says. */
import { expect, fixture, html } from '@open-wc/testing';
import { nodesIn, parentOf } from '../../src/demo/inspect/card-nodes.js';
import { reach, slotOf } from '../../src/demo/inspect/reach.js';
import { stylesOf } from '../../src/demo/inspect/styling.js';
import { keysOf } from '../../src/demo/inspect/text-key.js';
import { en, type MfaCodePrompt, type MfaLoginForm } from '../../src/index.js';
import { zhCN } from '../../src/text/zh-cn.js';

const login = { screen: 'mfa-login-form', role: '' };

describe('keysOf()', () => {
  it('tells keys with the same words apart by where they stand', () => {
    expect(keysOf('Log in', en, { screen: 'mfa-login-form', role: 'title' })).to.deep.equal(['login.title']);
    expect(keysOf('Log in', en, { screen: 'mfa-login-form', role: 'submit' })).to.deep.equal(['login.submit']);
    expect(keysOf('Back to login', en, { screen: 'mfa-recovery-entry', role: 'link' })).to.deep.equal([
      'recovery.toLogin',
    ]);
    expect(keysOf('Log in', en, login)).to.deep.equal(['login.title', 'login.submit']);
  });

  it('fills gaps, takes plurals as one key, and takes texts apart', () => {
    expect(keysOf('Save your recovery codes', en, login)).to.deep.equal(['codes.title']);
    expect(keysOf('Try again in 00:42', en, login)).to.deep.equal(['wait.button']);
    expect(
      keysOf(' Logging in as\n ada@example.com. Enter the code that your authenticator app shows.', en, login),
    ).to.have.members(['code.as', 'code.lead']);
    expect(keysOf(`${zhCN.code.as.replace('{name}', 'ada')}${zhCN.code.lead}`, zhCN, login)).to.have.members([
      'code.as',
      'code.lead',
    ]);
  });

  it('finds nothing in a text of the page’s own, or in a part of a word', () => {
    expect(keysOf('Acme', en, login)).to.deep.equal([]);
    expect(keysOf('unused', en, login)).to.deep.equal([]);
  });
});

describe('the way to a node', () => {
  let form: MfaLoginForm;

  beforeEach(async () => {
    form = await fixture<MfaLoginForm>(html`<mfa-login-form no-autofocus registration></mfa-login-form>`);
    await form.querySelector('mfa-password-field')!.updateComplete;
  });

  const inner = (selector: string) => form.shadowRoot!.querySelector(selector)!;

  it('is a part through a shadow root, and a class in the page’s tree', () => {
    expect(reach(inner('h1')).selector).to.equal('mfa-login-form::part(title)');
    expect(reach(form.querySelector('#mfa-email')!).selector).to.equal('mfa-login-form .mfa-input[name="email"]');
    expect(reach(form.querySelector('#mfa-password')!).selector).to.equal(
      'mfa-password-field .mfa-input[name="password"]',
    );
    expect(reach(form).selector).to.equal('mfa-login-form');
    const label = form.querySelector('button[type="submit"] span')!;
    expect(document.querySelector(reach(label).selector)).to.equal(label);
  });

  it('is that of what is around where there is none', () => {
    const { selector, target } = reach(inner('[part="links"] > span'));
    expect([selector, target]).to.deep.equal(['mfa-login-form::part(links)', inner('[part="links"]')]);
  });

  it('goes through an element that hands its parts on', async () => {
    const prompt = await fixture<MfaCodePrompt>(
      html`<mfa-code-prompt no-autofocus .expiresAt=${Date.now() + 10_000}></mfa-code-prompt>`,
    );
    const expiry = prompt.shadowRoot!.querySelector('mfa-expiry')!;
    await expiry.updateComplete;
    const part = expiry.shadowRoot!.querySelector('[part="expiry"]')!;
    expect(reach(part).selector).to.equal('mfa-code-prompt::part(expiry)');
  });

  it('knows the slot, and what is drawn around it', () => {
    const email = form.querySelector('#mfa-email')!;
    expect(slotOf(email)).to.deep.equal({ name: 'form', owner: 'mfa-login-form' });
    expect(slotOf(inner('h1'))).to.equal(undefined);
    expect(parentOf(inner('h1').parentElement!)).to.equal(form);
    const nodes = nodesIn(form);
    expect(nodes[0]).to.equal(form);
    expect(nodes.indexOf(inner('h1'))).to.be.lessThan(nodes.indexOf(email));
    expect(nodes).to.include(form.querySelector('button[type="submit"]'));
    expect(nodes).not.to.include(form.querySelector('button[type="submit"] span'));
  });

  it('has the tokens that are in force, those of states apart', () => {
    const styles = stylesOf(form.querySelector('button[type="submit"]')!);
    const named = (state: string) =>
      styles
        .filter((styled) => styled.state === state)
        .flatMap(({ property, tokens }) => tokens.map((token) => `${property}: ${token}`));
    expect(named('')).to.include.members([
      'background: color-accent',
      'color: color-on-accent',
      'border-radius: button-radius',
      'border-width: control-line',
      'font-weight: button-weight',
    ]);
    expect(named('')).not.to.include.members(['background: color-surface']);
    expect(named('').join()).not.to.contain('color-field-line');
    expect(named(':hover')).to.deep.equal(['background: color-accent-strong']);
    expect(stylesOf(inner('h1')).find(({ property }) => property === 'color')?.value).to.equal('var(--mfa-color-text)');
  });
});
