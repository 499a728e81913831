import { expect } from '@open-wc/testing';
import { checkConnectSource } from '../../../src/adapters/authing/index.js';

describe('The page’s policy', () => {
  const page = 'https://login.example/app/index.html';
  const check = (sources: string, host = 'https://name.authing.cn', from = page) =>
    checkConnectSource(`default-src 'none'; connect-src ${sources}; base-uri 'none'`, host, from);

  for (const sources of [
    'https://name.authing.cn',
    'HTTPS://NAME.AUTHING.CN',
    "'self' https://name.authing.cn",
    'https://*.authing.cn',
    'https://name.authing.cn:443',
    'https://name.authing.cn:*',
    'https://name.authing.cn/',
    'name.authing.cn',
    'https://*',
    '*:443',
    'http://name.authing.cn',
    'http://name.authing.cn:80',
    'https:',
    'http:',
    '*',
  ]) {
    it(`lets through by ${sources}`, () => expect(check(sources)).to.equal(undefined));
  }

  for (const sources of [
    "'self'",
    "'none'",
    '',
    'https://authing.cn',
    'https://*.name.authing.cn',
    'https://name.authing.cn.evil.example',
    'https://name.authing.cn:8443',
    'wss://name.authing.cn',
    '//name.authing.cn',
    'https://na*me.authing.cn',
    'https://',
    'data:',
    'http://127.0.0.1:*',
  ]) {
    it(`bars by ${sources || 'nothing'}`, () => {
      expect(check(sources)).to.equal(
        "The page's Content-Security-Policy bars https://name.authing.cn: " +
          'add https://name.authing.cn to connect-src in index.html.',
      );
    });
  }

  it('counts default-src where there is no connect-src, and nothing where there is neither', () => {
    expect(checkConnectSource("default-src 'self'", 'https://name.authing.cn', page)).to.be.a('string');
    expect(checkConnectSource('default-src https:', 'https://name.authing.cn', page)).to.equal(undefined);
    expect(checkConnectSource("script-src 'self'", 'https://name.authing.cn', page)).to.equal(undefined);
    expect(checkConnectSource('', 'https://name.authing.cn', page)).to.equal(undefined);
  });

  it('knows the page itself, and ports', () => {
    expect(check("'self'", 'https://login.example')).to.equal(undefined);
    expect(check("'self'", 'http://127.0.0.1:4321', 'http://127.0.0.1:8080/')).to.be.a('string');
    expect(check('http://127.0.0.1:4321', 'http://127.0.0.1:4321', 'file:///C:/page/index.html')).to.equal(undefined);
    expect(check('http://127.0.0.1:*', 'http://127.0.0.1:4321', 'http://127.0.0.1:8080/')).to.equal(undefined);
  });

  it('knows a port’s scheme: the safer one may be used in the place of the other', () => {
    const [plain, safe, wide] = ['http://name.example', 'https://name.example', 'http://name.example:8080'];
    expect(check('http://name.example:80', plain)).to.equal(undefined);
    expect(check('http://name.example:80', safe)).to.equal(undefined);
    expect(check('http://name.example:80', wide)).to.be.a('string');
    expect(check('http://name.example:443', plain)).to.be.a('string');
    expect(check('http://[::1]:4321', 'http://[::1]:4321')).to.equal(undefined);
  });

  it('lets * through to the web from wherever the page comes, and to nothing else', () => {
    const disk = 'file:///C:/page/index.html';
    expect(check('*', 'https://name.authing.cn', disk)).to.equal(undefined);
    expect(check('*', 'http://127.0.0.1:4321', disk)).to.equal(undefined);
    expect(check('*', 'ws://name.authing.cn', disk)).to.be.a('string');
    expect(check('http:', 'ws://name.authing.cn')).to.be.a('string');
  });

  it('is judged as the browser judges it', async () => {
    for (const [sources, allowed] of [
      [location.origin, true],
      ["'self'", true],
      ["'none'", false],
      ['https://name.authing.cn', false],
      [location.origin.replace(/:\d+$/, ':*'), true],
      ['http:', true],
      ['https:', false],
      ['*', true],
    ] as const) {
      const policy = `default-src 'none'; script-src 'unsafe-inline'; connect-src ${sources}`;
      const verdict = await browsersVerdict(policy);
      expect(verdict, sources).to.equal(allowed);
      expect(checkConnectSource(policy, location.origin, location.href) === undefined, sources).to.equal(verdict);
    }
  });
});

/** Whether a page with that policy, of this page's origin, may ask this origin. */
async function browsersVerdict(policy: string): Promise<boolean> {
  const frame = document.createElement('iframe');
  const script = `fetch(${JSON.stringify(`${location.origin}/package.json`)}, { mode: 'no-cors' })
    .then(() => true, () => false).then((allowed) => parent.postMessage({ allowed }, '*'))`;
  const answer = new Promise<boolean>((resolve) => {
    const listen = ({ data, source }: MessageEvent<{ allowed?: boolean }>) => {
      if (source !== frame.contentWindow || data.allowed === undefined) return;
      removeEventListener('message', listen);
      resolve(data.allowed);
    };
    addEventListener('message', listen);
  });
  const text = `<meta http-equiv="Content-Security-Policy" content="${policy}"><script>${script}</script>`;
  frame.src = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  document.body.append(frame);
  const allowed = await answer;
  frame.remove();
  return allowed;
}
