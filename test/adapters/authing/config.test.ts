import { expect } from '@open-wc/testing';
import { checkAuthingConfig, createAuthingBackend } from '../../../src/adapters/authing/index.js';
import { PUBLIC_KEY } from './scripted-server.js';

const userPoolId = '59f86b4832eb28071bdd9214';

describe('Authing’s configuration', () => {
  for (const config of [
    { userPoolId },
    { userPoolId, appId: '5f702fcc913544c358cb2123', host: 'https://name.authing.cn', lang: 'zh-CN', api: 'legacy' },
    { userPoolId, host: 'https://name.authing.cn/', remember: 'tab', timeout: 5000, publicKey: PUBLIC_KEY },
    { userPoolId, host: 'http://127.0.0.1:4321' },
    { userPoolId, host: 'http://127.10.200.30:4321' },
    { userPoolId, host: 'http://localhost:4321' },
    { userPoolId, host: 'http://login.localhost:4321' },
    { userPoolId, timeout: 120_000 },
    { userPoolId, host: 'http://[::1]:4321' },
  ]) {
    it(`is sound: ${JSON.stringify(config).slice(0, 90)}`, () => {
      expect(checkAuthingConfig(config)).to.deep.equal([]);
      expect(createAuthingBackend(config as { userPoolId: string }).features.registration).to.equal(true);
    });
  }

  for (const [config, words] of [
    [undefined, /has to be an object/],
    [null, /has to be an object/],
    ['https://name.authing.cn', /has to be an object/],
    [{}, /^userPoolId is missing/],
    [{ userPoolId: '' }, /^userPoolId is missing/],
    [{ userPoolId: '…' }, /^userPoolId has to be the id.*"…" is none/],
    [{ userPoolId: 'a b' }, /^userPoolId has to be/],
    [{ userPoolId: 'a\r\nx: y' }, /^userPoolId has to be/],
    [{ userPoolId: 7 }, /^userPoolId has to be.*number is none/],
    [
      { userPoolId, userPoolID: 'x' },
      /^"userPoolID" is not a setting of Authing; there are userPoolId, appId, host, publicKey, timeout, /,
    ],
    [{ userPoolId, appId: 'a b'.repeat(100) }, /; "(a b){26}a " is none/],
    [{ userPoolId, appId: '' }, /^appId has to be/],
    [{ userPoolId, host: 'name.authing.cn' }, /^host has to be an address/],
    [{ userPoolId, host: '' }, /^host has to be an address/],
    [{ userPoolId, host: null }, /^host has to be an address/],
    [{ userPoolId, host: 'http://name.authing.cn' }, /^host has to begin with https:\/\/, because passwords go there/],
    [{ userPoolId, host: 'http://127.0.0.1.evil.example' }, /^host has to begin with https/],
    [{ userPoolId, host: 'http://evillocalhost' }, /^host has to begin with https/],
    [{ userPoolId, host: 'ftp://127.0.0.1' }, /^host has to begin with https/],
    [{ userPoolId, host: new URL('https://name.authing.cn') }, /^host has to be an address.*object is none/],
    [{ userPoolId, host: 'http://192.168.1.10' }, /^host has to begin with https/],
    [{ userPoolId, host: `${'javascript'}:alert(1)` }, /^host has to begin with https/],
    [{ userPoolId, host: 'https://name.authing.cn/path' }, /^host has to be an origin without a path/],
    [{ userPoolId, host: 'https://user:pass@name.authing.cn' }, /^host has to be an origin/],
    [{ userPoolId, host: 'https://user@name.authing.cn' }, /^host has to be an origin/],
    [{ userPoolId, host: 'https://name.authing.cn?x' }, /^host has to be an origin/],
    [{ userPoolId, publicKey: 'MIIB' }, /^publicKey has to be an RSA public key/],
    [{ userPoolId, timeout: '10s' }, /^timeout has to be a number/],
    [{ userPoolId, timeout: '5000' }, /^timeout has to be.*"5000" is none/],
    [{ userPoolId, timeout: 120_001 }, /^timeout has to be/],
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
    const problems = checkAuthingConfig({ host: 'x', remember: 'y' });
    expect(problems).to.have.length(3);
    expect(() => createAuthingBackend({ host: 'x', remember: 'y' } as never)).to.throw(TypeError, problems.join(' '));
  });
});
