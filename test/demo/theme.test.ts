/** The theme editor's parts: the tokens as public/theme.css has them, colours, and what is kept of a change. */
import { expect } from '@open-wc/testing';
import { contrast, halves, hexOf, Probe } from '../../src/demo/theme/colours.js';
import { currentThemeCss, isChanged, resetTokens, setToken } from '../../src/demo/theme/current-theme.js';
import { NEEDED, PAIRS } from '../../src/demo/theme/pairs.js';
import { htmlSnippet, themeFile } from '../../src/demo/theme/theme-file.js';
import { expand, TOKENS, valuesIn, written } from '../../src/demo/theme/tokens.js';
import '../../src/index.js';

const themeCss = () => fetch('/public/theme.css').then((answer) => answer.text());

/** Token to value, as the file has them. */
const listed = (css: string) =>
  Object.fromEntries(Array.from(css.matchAll(/--mfa-([\w-]+):\s*([^;]+);/g), ([, name = '', value]) => [name, value]));

afterEach(() => resetTokens(Object.keys(TOKENS)));

describe('the tokens', () => {
  it('are those of public/theme.css, and each takes its own value there', async () => {
    const tokens = listed(await themeCss());
    expect(Object.keys(TOKENS)).to.have.members(Object.keys(tokens));
    for (const [name, value] of Object.entries(tokens)) expect(setToken(name, value!), name).to.equal(true);
  });

  it('are written as public/theme.css writes them, from what the card resolves', async () => {
    const css = await themeCss();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const login = document.body.appendChild(document.createElement('mfa-login'));
    await login.updateComplete;
    const values = valuesIn(login);
    login.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    expect(listed(themeFile(values, 'light dark'))).to.deep.equal(listed(css));
    expect(themeFile(values, 'light dark')).to.contain('color-scheme: light dark;');
  });

  it('go with another one only while they are the same', () => {
    const values = { 'color-accent': 'red', 'color-link': 'red', 'color-focus': 'blue' };
    expect(written('color-link', values)).to.equal('var(--mfa-color-accent)');
    expect(written('color-focus', values)).to.equal('blue');
    expect(expand('1px solid var(--_color-link), var(--mfa-none)', values)).to.equal('1px solid red, var(--mfa-none)');
  });
});

describe('colours', () => {
  it('have a half for light and one for dark', () => {
    expect(halves('light-dark(#fff, #000)')).to.deep.equal({ light: '#fff', dark: '#000' });
    expect(halves('light-dark(rgb(1, 2, 3), color-mix(in srgb, rgb(0 0 0 / 0.5), red))')).to.deep.equal({
      light: 'rgb(1, 2, 3)',
      dark: 'color-mix(in srgb, rgb(0 0 0 / 0.5), red)',
    });
    expect(halves('light-dark(color-mix(in srgb, rgb(1, 2, 3), red), blue)').dark).to.equal('blue');
    expect(halves('rgb(1, 2, 3)')).to.deep.equal({ light: 'rgb(1, 2, 3)', dark: 'rgb(1, 2, 3)' });
  });

  it('contrast as WCAG has it', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).to.equal(21);
    expect(contrast([255, 255, 255], [0, 0, 0])).to.equal(21);
    expect(contrast([18, 52, 86], [18, 52, 86])).to.equal(1);
    expect(contrast([118, 118, 118], [255, 255, 255])).to.be.closeTo(4.54, 0.005);
    expect(NEEDED).to.deep.equal({ text: 4.5, lines: 3 });
    expect(PAIRS.length).to.equal(32);
  });

  it('are seen as they lie on each other, in either scheme', () => {
    const element = document.body.appendChild(document.createElement('i'));
    const probe = new Probe(element);
    expect(hexOf(probe.paint('light', ['light-dark(#123456, #fff)']))).to.equal('#123456');
    expect(hexOf(probe.paint('dark', ['light-dark(#123456, #fff)']))).to.equal('#ffffff');
    const [red, green, blue] = probe.paint('light', ['#fff', 'rgb(0 0 0 / 0.5)']);
    expect([red, green, blue].every((part) => Math.abs(part - 127.5) <= 1)).to.equal(true);
    expect(probe.pixels('clamp(1rem, 0px, 2rem)')).to.equal(16);
    element.remove();
  });
});

describe('a change', () => {
  it('is one rule, kept for this tab, and gone when it is reset', () => {
    expect(currentThemeCss()).to.equal('');
    expect(setToken('radius', ' 2rem ')).to.equal(true);
    expect(setToken('color-text', 'light-dark(black, white)')).to.equal(true);
    expect(currentThemeCss()).to.equal(
      ':root {\n  --mfa-color-text: light-dark(black, white);\n  --mfa-radius: 2rem;\n}\n',
    );
    expect(getComputedStyle(document.documentElement).getPropertyValue('--mfa-radius')).to.equal('2rem');
    expect(htmlSnippet(currentThemeCss())).to.contain('<style>\n  :root {\n    --mfa-color-text');
    expect(sessionStorage.getItem('mfa-login.demo.theme')).to.contain('--mfa-radius');
    resetTokens(['radius', 'color-text']);
    expect(currentThemeCss()).to.equal('');
    expect(sessionStorage.getItem('mfa-login.demo.theme')).to.equal(null);
  });

  it('that is no value for its token, or no token, is none', () => {
    for (const [name, value] of [
      ['radius', 'red'],
      ['color-text', '1rem'],
      ['color-text', ''],
      ['color-text', 'red; color: blue'],
      ['color-text', 'red } * { color: blue'],
      ['no-such-token', 'red'],
    ] as const) {
      expect(setToken(name, value), `${name}: ${value}`).to.equal(false);
      expect(isChanged(name)).to.equal(false);
    }
    expect(currentThemeCss()).to.equal('');
  });
});
