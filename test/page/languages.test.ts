/** Which language somebody gets, and that index.html says in its markup what its words say. */
import { expect } from '@open-wc/testing';
import { languageFor, LANGUAGES } from '../../src/page/languages.js';
import { en } from '../../src/page/words/en.js';

describe('languageFor()', () => {
  const tag = (...wanted: string[]) => languageFor(wanted).tag;

  it('takes the first wanted one that there is', () => {
    expect(tag('zh-CN')).to.equal('zh-CN');
    expect(tag('ZH-cn')).to.equal('zh-CN');
    expect(tag('ar-EG', 'en')).to.equal('ar');
    expect(tag('fr', 'de-CH', 'zh')).to.equal('zh-CN');
    expect(tag('en-GB', 'ar')).to.equal('en');
    expect(tag('zh-SG')).to.equal('zh-CN');
  });

  it('gives nobody a script that they do not read', () => {
    expect(tag('zh-TW', 'ar')).to.equal('ar');
    expect(tag('zh-Hant-HK')).to.equal('en');
  });

  it('gives English where there is none, or no language at all', () => {
    expect(tag('fr')).to.equal('en');
    expect(tag()).to.equal('en');
    expect(tag('', 'not a tag', '__proto__', '<b>')).to.equal('en');
  });

  it('gives the pseudo-language to nobody who does not ask for it by name', () => {
    expect(tag('en-XA')).to.equal('en-XA');
    expect(tag('en-XB')).to.equal('en');
  });
});

describe('index.html', () => {
  it('has the English words in its markup', async () => {
    const html = new DOMParser().parseFromString(await (await fetch('/index.html')).text(), 'text/html');
    const marked = [...html.querySelectorAll<HTMLElement>('[data-words]')];
    expect(marked.map((element) => element.dataset.words)).to.include.members(['demo.lookAround', 'language']);
    for (const { dataset, textContent } of marked) {
      const [group = '', key] = dataset.words?.split('.') ?? [];
      const words = (en as unknown as Record<string, string | Record<string, string>>)[group];
      expect(textContent.replaceAll(/\s+/g, ' ').trim(), dataset.words).to.equal(
        typeof words === 'string' ? words : words?.[key ?? ''],
      );
    }
  });

  it('has all its words in every language, with nothing left in English', () => {
    const flat = (words: object): [string, string][] =>
      Object.entries(words).flatMap(([key, value]: [string, string | object]) =>
        typeof value === 'string' ? [[key, value]] : flat(value),
      );
    for (const { tag: name, words, hidden } of LANGUAGES) {
      expect(flat(words).map(([key]) => key)).to.deep.equal(flat(en).map(([key]) => key));
      for (const [index, [key, value]] of flat(words).entries()) {
        expect(value, `${name} ${key}`).to.match(/^\S(.*\S)?$/);
        if (name !== 'en' && !hidden) expect(value, `${name} ${key}`).to.not.equal(flat(en)[index]?.[1]);
      }
    }
  });
});

it('index.html and states.html go by the same policy', async () => {
  const policies = await Promise.all(
    ['/index.html', '/states.html'].map(async (path) => {
      const html = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
      return html.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content;
    }),
  );
  expect(policies[0]).to.contain("default-src 'none'");
  expect(policies[1]).to.equal(policies[0]);
});
