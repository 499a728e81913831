import { expect } from '@open-wc/testing';
import { checkAuthingConfig, checkConnectSource, createAuthingBackend } from '../../../src/adapters/authing/index.js';
import { PUBLIC_KEY } from './scripted-server.js';

const userPoolId = '59f86b4832eb28071bdd9214';

describe('Authing’s configuration', () => {
  for (const config of [
    { userPoolId },
    { userPoolId, appId: '5f702fcc913544c358cb2123', host: 'https://name.authing.cn', lang: 'zh-CN', api: 'legacy' },
    { userPoolId, host: 'https://name.authing.cn/', remember: 'tab', timeout: 5000, publicKey: PUBLIC_KEY },
    { userPoolId, host: 'http://127.0.0.1:4321' },
    { userPoolId, host: 'http://localhost:4321' },
    { userPoolId, host: 'http://[::1]:4321' },
  ]) {
    it(`is sound: ${JSON.stringify(config).slice(0, 90)}`, () => {
      expect(checkAuthingConfig(config)).to.deep.equal([]);
      expect(createAuthingBackend(config as { userPoolId: string }).features.registration).to.equal(true);
    });
  }

  for (const [config, words] of [
    [undefined, /has to be an object/],
    ['https://name.authing.cn', /has to be an object/],
    [{}, /^userPoolId is missing/],
    [{ userPoolId: '' }, /^userPoolId is missing/],
    [{ userPoolId: '…' }, /^userPoolId has to be the id.*"…" is none/],
    [{ userPoolId: 'a b' }, /^userPoolId has to be/],
    [{ userPoolId: 'a\r\nx: y' }, /^userPoolId has to be/],
    [{ userPoolId: 7 }, /^userPoolId has to be.*number is none/],
    [{ userPoolId, userPoolID: 'x' }, /^"userPoolID" is not a setting/],
    [{ userPoolId, appId: '' }, /^appId has to be/],
    [{ userPoolId, host: 'name.authing.cn' }, /^host has to be an address/],
    [{ userPoolId, host: '' }, /^host has to be an address/],
    [{ userPoolId, host: null }, /^host has to be an address/],
    [{ userPoolId, host: 'http://name.authing.cn' }, /^host has to begin with https:\/\/, because passwords go there/],
    [{ userPoolId, host: 'http://127.0.0.1.evil.example' }, /^host has to begin with https/],
    [{ userPoolId, host: 'http://192.168.1.10' }, /^host has to begin with https/],
    [{ userPoolId, host: `${'javascript'}:alert(1)` }, /^host has to begin with https/],
    [{ userPoolId, host: 'https://name.authing.cn/path' }, /^host has to be an origin without a path/],
    [{ userPoolId, host: 'https://user:pass@name.authing.cn' }, /^host has to be an origin/],
    [{ userPoolId, host: 'https://name.authing.cn?x' }, /^host has to be an origin/],
    [{ userPoolId, publicKey: 'MIIB' }, /^publicKey has to be an RSA public key/],
    [{ userPoolId, timeout: '10s' }, /^timeout has to be a number/],
    [{ userPoolId, timeout: 0 }, /^timeout has to be/],
    [{ userPoolId, timeout: NaN }, /^timeout has to be/],
    [{ userPoolId, remember: 'forever' }, /^remember has to be "page" or "tab"; "forever" is neither/],
    [{ userPoolId, api: 'v3' }, /^api has to be "v2" or "legacy"/],
    [{ userPoolId, lang: 'zh CN' }, /^lang has to be a language tag/],
  ] as const) {
    it(`is explained: ${JSON.stringify(config)}`, () => {
      const problems = checkAuthingConfig(config);
      expect(problems).to.have.length(1);
      expect(problems[0])
        .to.match(words)
        .and.match(/\.$|…$/);
      expect(() => createAuthingBackend(config as { userPoolId: string })).to.throw(TypeError);
    });
  }

  it('is explained with all its faults at once', () => {
    expect(checkAuthingConfig({ host: 'x', remember: 'y' })).to.have.length(3);
  });
});

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
    'https:',
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
