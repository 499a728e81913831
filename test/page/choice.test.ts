/** Which backend the page takes, and that no link leads it anywhere else. */
import { expect } from '@open-wc/testing';
import { chooseBackend } from '../../src/page/choice.js';

const AUTHING = { userPoolId: 'pool', host: 'https://acme.authing.cn' };

const chosen = (config: unknown, search = '') => {
  const choice = chooseBackend(config, search);
  return 'backend' in choice ? choice.backend : choice.join(' ');
};

describe('chooseBackend()', () => {
  it('takes what public/config.js says', () => {
    expect(chosen({ backend: 'mock' })).to.equal('mock');
    expect(chosen({ backend: 'authing-simulated' })).to.equal('authing-simulated');
    expect(chooseBackend({ backend: 'authing', authing: AUTHING }, '')).to.deep.equal({
      backend: 'authing',
      authing: AUTHING,
    });
  });

  it('lets the address try another one while the page is a demonstration', () => {
    expect(chosen({ backend: 'mock' }, '?backend=authing-simulated')).to.equal('authing-simulated');
    expect(chosen({ backend: 'mock', authing: AUTHING }, '?backend=authing&lang=ar')).to.equal('authing');
  });

  it('takes no order from the address once a backend is set', () => {
    const config = { backend: 'authing', authing: AUTHING };
    for (const search of ['?backend=mock', '?backend=authing-simulated', '?backend=nonsense'])
      expect(chosen(config, search)).to.equal('authing');
  });

  it('takes nothing but a name from the address', () => {
    const search = '?backend=authing&host=https://evil.example&userPoolId=x&authing={"host":"https://evil.example"}';
    expect(chooseBackend({ backend: 'mock', authing: AUTHING }, search)).to.deep.equal({
      backend: 'authing',
      authing: AUTHING,
    });
  });

  it('fails closed, in a sentence that says what to mend', () => {
    expect(chosen(undefined)).to.contain('public/config.js is missing');
    expect(chosen(null)).to.contain('window.mfaLoginConfig is not set');
    expect(chosen('authing')).to.contain('window.mfaLoginConfig is not set');
    expect(chosen({})).to.contain('backend has to be one of “mock”, “authing”');
    expect(chosen({ backend: 'auhting' })).to.contain('backend has to be one of');
    expect(chosen({ backend: 'constructor' })).to.contain('backend has to be one of');
    expect(chosen({ backend: 'mock', autthing: {} })).to.contain('“autthing” is not a setting of the page');
    expect(chosen({ backend: 'mock' }, '?backend=')).to.contain('?backend= in the address');
    expect(chosen({ backend: 'mock' }, '?backend=__proto__')).to.contain('?backend= in the address');
    expect(chosen({ backend: 'mock' }, '?backend=authing')).to.contain('“authing” needs its settings');
    expect(chosen(Object.create({ backend: 'mock' }))).to.contain('backend has to be one of');
  });
});
