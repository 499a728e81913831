/** Which backend the page takes, and that no link leads it anywhere else. */
import { expect } from '@open-wc/testing';
import { chooseBackend } from '../../src/page/choice.js';

const AUTHING = { userPoolId: 'pool', host: 'https://acme.authing.cn' };

const RULES = { registration: true, secondFactor: 'optional' };

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
      ...RULES,
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
      ...RULES,
    });
  });

  it('takes the rules of the page, and only such as there are', () => {
    const rules = { registration: false, secondFactor: 'required' };
    expect(chooseBackend({ backend: 'mock', ...rules }, '')).to.deep.equal({
      backend: 'mock',
      authing: undefined,
      ...rules,
    });
    expect(chosen({ backend: 'mock', registration: 'no' })).to.contain('registration has to be true or false');
    expect(chosen({ backend: 'mock', secondFactor: 'none' })).to.contain('secondFactor has to be one of “optional”');
  });

  it('does not promise what only a backend can keep', () => {
    const config = { backend: 'authing', authing: AUTHING, secondFactor: 'required' };
    expect(chosen(config)).to.contain('is for the backend to insist on');
    expect(chosen({ ...config, backend: 'mock' }, '?backend=authing-simulated')).to.contain('insist on');
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
