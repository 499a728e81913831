/** The page as one file: what is put in, under which policy, and that nothing gets out of its place. */
import { expect } from '@open-wc/testing';
import type { PageFiles } from 'virtual:page-files';
import { oneFilePage, type OneFileOptions } from '../../src/demo/one-file/maker/one-file-page.js';
import { pageStyles } from '../../src/demo/one-file/maker/page-styles.js';

const files: PageFiles = {
  html: `<!doctype html><html {{root}}><head><meta http-equiv="Content-Security-Policy" content="{{policy}}" />
    {{style}}</head><body><mfa-login {{login}}>{{words}}</mfa-login>{{scripts}}</body></html>{{licences}}`,
  theme: ':root { color-scheme: light dark; --mfa-gap: 1rem; --mfa-radius: 2px; }',
  page: 'body { margin: 0; }',
  scripts: {
    'mfa-login.js': 'core()',
    'mfa-login-mock.js': 'mock("{{policy}} $& ü")',
    'mfa-login-authing.js': 'authing()',
    'mfa-login-authing-simulator.js': 'simulator()',
    'main.js': 'main()',
  },
  licences: 'MIT\n',
};

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src https://acme.example; " +
  "base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html mfa-login-page";

const made = (options: Partial<OneFileOptions> = {}) => {
  const text = oneFilePage(files, {
    config: { backend: 'mock' },
    policy: POLICY,
    styles: '',
    language: 'en',
    direction: 'ltr',
    attributes: {},
    text: {},
    ...options,
  });
  const scripts = Array.from(text.matchAll(/<script>([^]*?)<\/script>/g), ([, code]) => code!);
  const content = /content="([^"]*)"/.exec(text)![1]!;
  const policy: Record<string, string> = {};
  for (const directive of content.split('; ')) {
    const [name, ...sources] = directive.split(' ');
    policy[name!] = sources.join(' ');
  }
  return { text, scripts, policy };
};

/** By the browser, where the page does it itself. */
async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

describe('oneFilePage()', () => {
  it('puts each backend’s scripts in, and names them to the page', () => {
    const bundles = (backend: OneFileOptions['config']['backend']) => made({ config: { backend } });
    expect(bundles('mock').scripts.slice(1)).to.deep.equal(['core()', 'mock("{{policy}} $& ü")', 'main()']);
    expect(bundles('authing').scripts.slice(1)).to.deep.equal(['core()', 'authing()', 'main()']);
    expect(bundles('authing-simulated').scripts.slice(1)).to.deep.equal([
      'core()',
      'authing()',
      'simulator()',
      'main()',
    ]);
    expect(bundles('authing').text).to.contain('data-one-file="mfa-login.js mfa-login-authing.js main.js"');
  });

  it('lets nothing run but what is in it', async () => {
    const { scripts, policy } = made({ styles: 'body { color: red }' });
    expect(policy['script-src']!.split(' ')).to.deep.equal(await Promise.all(scripts.map(hash)));
    expect(policy['style-src']).to.equal(await hash('body { color: red }'));
    expect(policy).to.deep.include({
      'default-src': "'none'",
      'img-src': 'data:',
      'connect-src': "'none'",
      'base-uri': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'lit-html mfa-login-page',
    });
  });

  it('lets only a server of one’s own be asked, the one that the page may ask', () => {
    expect(made({ config: { backend: 'authing' } }).policy['connect-src']).to.equal('https://acme.example');
  });

  it('keeps texts in their places', async () => {
    const { text, scripts, policy } = made({
      config: { backend: 'mock', note: '</script><script>alert(1)</script>' } as OneFileOptions['config'],
      styles: 'p::after { content: "</style><script>alert(1)</script>" }',
      language: 'ar',
      direction: 'rtl',
      attributes: { service: '"><script>alert(1)</script>&', 'full-page': '' },
      text: { login: { title: '</script><script>alert(1)</script>' } },
    });
    expect(scripts).to.have.length(5);
    expect(text).to.contain('<html lang="ar" dir="rtl" data-one-file=');
    expect(text).to.contain(
      '<mfa-login service="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;" full-page locale="ar">',
    );
    expect(text.match(/<\/style/g)).to.have.length(1);
    expect(policy['style-src']).to.equal(await hash(/<style>([^]*)<\/style>/.exec(text)![1]!));
    expect(text.endsWith('<!--\nMIT\n-->')).to.equal(true);
  });
});

describe('pageStyles()', () => {
  const link = (css: string) => {
    const sheet = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: URL.createObjectURL(new Blob([css], { type: 'text/css' })),
    });
    const loaded = new Promise((resolve) => sheet.addEventListener('load', resolve));
    document.head.append(sheet);
    return loaded.then(() => sheet);
  };

  it('takes the sheets that the page has', async () => {
    const sheet = await link(':root { --mfa-gap: 3rem; } @layer mfa { a { color: red; } }');
    const styles = pageStyles(files);
    sheet.remove();
    expect(styles).to.contain('--mfa-gap: 3rem').and.to.contain('@layer mfa');
    expect(styles).not.to.contain('--mfa-radius');
  });

  it('takes the built ones, and the tokens that are others by now, where a page may not read its own', async () => {
    const sheet = await link(':root { color-scheme: dark; --mfa-gap: 3rem; --mfa-radius: 2px; }');
    Object.defineProperty(sheet.sheet, 'cssRules', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
    const adopted = [...document.adoptedStyleSheets];
    const styles = pageStyles(files);
    sheet.remove();
    expect(styles.replace(/\s+/g, ' ')).to.equal(
      `${files.theme} :root { color-scheme: dark; --mfa-gap: 3rem; } ${files.page}`,
    );
    expect(document.adoptedStyleSheets).to.deep.equal(adopted);
    expect(document.querySelector('mfa-theme-probe')).to.equal(null);
  });
});
