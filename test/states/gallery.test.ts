/** The page of all states: everything is there, nothing of it can be pressed, and each links to itself. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';

import '../../src/states/gallery.js';
import type { MfaStates } from '../../src/states/gallery.js';
import { parseState, states } from '../../src/states/index.js';
import { ar } from '../../src/text/ar.js';
import { en } from '../../src/text/en.js';

describe('the gallery', () => {
  let gallery: MfaStates;

  const all = () => Array.from(gallery.querySelectorAll('mfa-state'));
  const links = () => Array.from(gallery.querySelectorAll<HTMLAnchorElement>('h3 a'));
  const loginOf = (name: string) =>
    all()
      .find((state) => state.name === name)!
      .shadowRoot!.querySelector('mfa-login')!;
  const textOf = (name: string) => loginOf(name).firstElementChild?.shadowRoot?.textContent ?? '';
  const whole = () => waitUntil(() => gallery.ariaBusy === 'false', 'never whole', { timeout: 120_000 });

  async function choose(id: string, value: string) {
    const select = gallery.querySelector<HTMLSelectElement>(`#${id}`)!;
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await gallery.updateComplete;
  }

  before(async function () {
    this.timeout(120_000);
    gallery = document.body.appendChild(document.createElement('mfa-states'));
    await whole();
  });

  after(() => {
    gallery.remove();
    document.documentElement.style.colorScheme = '';
  });

  it('shows every state, in order, by name', () => {
    expect(all().map(({ name }) => name)).to.eql(Object.keys(states));
    expect(links().map(({ textContent }) => textContent)).to.eql(Object.keys(states));
    expect(all().every(({ shown }) => shown)).to.be.true;
    expect(textOf('code-prompt.locked')).to.contain('15 minutes');
    expect(textOf('remove')).to.contain(en.proof.remove.lead);
  });

  it('is only looked at', () => {
    for (const { name } of all()) {
      expect(loginOf(name).inert, name).to.be.true;
      expect(loginOf(name).fullPage, name).to.be.false;
    }
    expect(document.activeElement).to.equal(document.body);
  });

  it('has no id twice in one tree, and one heading of the first rank in its own', () => {
    const ids = Array.from(gallery.querySelectorAll('[id]'), ({ id }) => id);
    expect(new Set(ids)).to.have.length(ids.length);
    expect(gallery.querySelectorAll('h1')).to.have.length(1);
  });

  it('is accessible', async () => {
    await expect(gallery).to.be.accessible();
  });

  it('takes a theme, and hands it on', async () => {
    await choose('theme', 'dark');
    expect(document.documentElement.style.colorScheme).to.equal('dark');
    expect(parseState(new URL(links()[0]!.href).hash)).to.include({ state: 'login', theme: 'dark', lang: 'en' });
    await choose('theme', '');
    expect(document.documentElement.style.colorScheme).to.equal('');
  });

  it('takes a language, down to what was found wrong before, and hands it on', async function () {
    this.timeout(120_000);
    expect(textOf('login.problems')).to.contain(en.problems.emailMissing);
    await choose('language', 'ar');
    await whole();
    await waitUntil(() => textOf('login.problems').includes(ar.problems.emailMissing));
    expect(textOf('login.problems')).to.contain(ar.problems.emailMissing);
    expect(loginOf('remove').dir).to.equal('rtl');
    for (const link of links()) {
      expect(new URL(link.href).pathname).to.match(/\/index\.html$/);
      expect(parseState(new URL(link.href).hash)).to.include({ state: link.textContent, lang: 'ar' });
    }
  });

  it('shows all at once when it is printed', async () => {
    const late = await fixture<MfaStates>(html`<mfa-states></mfa-states>`);
    window.dispatchEvent(new Event('beforeprint'));
    for (const state of late.querySelectorAll('mfa-state')) expect(state.shown).to.be.true;
    late.remove();
  });
});
