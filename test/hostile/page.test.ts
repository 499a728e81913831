/** The page's own doors: what a link, a configuration or a name brings in chooses among what there is, and is nothing more. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/mfa-login.js';
import type { MfaLoginElement } from '../../src/elements/mfa-login.js';
import { recoveryFile } from '../../src/elements/recovery-file.js';
import { checkAuthingConfig } from '../../src/adapters/authing/index.js';
import { chooseBackend } from '../../src/page/choice.js';
import { languageFor, LANGUAGES } from '../../src/page/languages.js';
import { showSetUpProblems } from '../../src/page/set-up.js';
import { parseState } from '../../src/states/show-state.js';
import { states } from '../../src/states/states.js';
import { en } from '../../src/text/en.js';
import { ScriptedBackend } from '../support/scripted-backend.js';
import { addressFaults, elementsIn } from './support/inspect.js';
import { task, takeFaults } from './support/stage.js';
import { hostileTexts } from './support/strings.js';

const texts = hostileTexts(1000);
const quoted = (text: string) => JSON.stringify(text.slice(0, 120));
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/;

describe('a hostile text at a door of the page', function () {
  this.timeout(60_000);

  it('is no backend', () => {
    for (const text of texts) {
      for (const search of [
        `?backend=${encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ''))}`,
        `?backend=${text}`,
        text,
      ]) {
        const choice = chooseBackend({ backend: 'mock' }, search);
        if ('backend' in choice) expect(choice.backend, quoted(search)).to.equal('mock');
        expect(chooseBackend({ backend: 'authing', authing: {} }, search), quoted(search)).to.have.property(
          'backend',
          'authing',
        );
      }
      expect(chooseBackend({ backend: text }, ''), quoted(text)).to.be.an('array');
    }
  });

  it('is no language and no state', () => {
    for (const text of texts) {
      expect(LANGUAGES, quoted(text)).to.include(languageFor([text]));
      for (const hash of [
        `#state=${text}`,
        `#state=login&lang=${text}`,
        `#state=login&theme=${text}`,
        `#state=login&${text}=x`,
      ]) {
        const link = parseState(hash);
        if (link)
          expect(Object.hasOwn(states, link.state) && /^[\w-]*$/.test(link.lang ?? ''), quoted(hash)).to.equal(true);
      }
    }
  });

  it('is no setting, and is said as text', async () => {
    for (const text of texts.filter(({ length }) => length < 1000).slice(0, 150)) {
      const problems = [
        ...checkAuthingConfig({
          userPoolId: text,
          host: text,
          api: text,
          lang: text,
          publicKey: text,
          remember: text,
          [text]: text,
        }),
        ...(chooseBackend({ backend: 'mock', [text]: text }, '') as readonly string[]),
      ];
      expect(problems.length, quoted(text)).to.be.above(3);
      const place = await fixture<HTMLElement>(html`<div><p></p></div>`);
      showSetUpProblems(place.querySelector('p')!, problems);
      const kinds = new Set(elementsIn(place).map(({ localName }) => localName));
      expect([...kinds].sort(), quoted(text)).to.deep.equal(['h1', 'li', 'p', 'section', 'ul']);
      expect(Array.from(place.querySelectorAll('li'), (item) => item.textContent)).to.deep.equal(problems);
      place.remove();
    }
    expect(takeFaults()).to.deep.equal([]);
  });

  it('names the page without turning its title round', async () => {
    const [address, title] = [location.href, document.title];
    const login = await fixture<MfaLoginElement>(html`<mfa-login full-page service="Example"></mfa-login>`);
    for (const text of texts.filter((text, index) => index < 60 || CONTROLS.test(text)).slice(0, 120)) {
      const backend = new ScriptedBackend({ profile: { nickname: text } });
      login.backend = backend;
      await task();
      await task();
      expect(document.title, quoted(text)).to.match(/^Welcome.* · Example$/s);
      expect(CONTROLS.test(document.title), quoted(text)).to.equal(false);
      expect(addressFaults(login), quoted(text)).to.deep.equal([]);
    }
    login.remove();
    history.replaceState(null, '', address);
    document.title = title;
    expect(takeFaults()).to.deep.equal([]);
  });

  it('writes no line of its own into the recovery file, and leads its name nowhere', () => {
    const codes = ['FAKE-FAKE', 'CODE-CODE'];
    const usual = recoveryFile({ text: en, codes, service: 'Example', account: 'ada', date: 0 });
    for (const text of texts) {
      const { name, content } = recoveryFile({ text: en, codes, service: text, account: text, date: 0 });
      const lines = content.split(/[\n\r\u2028\u2029\v\f\u0085]/);
      expect(lines, quoted(text)).to.have.length(usual.content.split('\n').length);
      expect(lines.slice(2), quoted(text)).to.deep.equal(usual.content.split('\n').slice(2));
      expect(CONTROLS.test(content), quoted(text)).to.equal(false);
      expect(name, quoted(text)).to.match(/^[\p{L}\p{N}@._-]*-recovery-codes-[\p{L}\p{N}@._-]*\.txt$/u);
      expect(name.length, quoted(text)).to.be.below(200);
    }
  });
});
