/** The hostile texts are as many and as different as they claim, so that the tests over them mean something. */
import { expect, waitUntil } from '@open-wc/testing';
import { CANARY, FAMILIES } from './support/families.js';
import { COUNT, hostileTexts, wellFormed } from './support/strings.js';

describe('the hostile texts', () => {
  const texts = hostileTexts();

  it('are distinct, and the same every time', () => {
    expect(texts).to.have.length(COUNT);
    expect(new Set(texts).size).to.equal(texts.length);
    expect(texts).not.to.include('');
    expect(hostileTexts()).to.deep.equal(texts);
  });

  it('would run, were they taken for markup or an address', async () => {
    const ran: string[] = [];
    Object.assign(window, { [CANARY]: () => ran.push('x') });
    const place = document.createElement('div');
    document.body.append(place);
    // Those that ask for no file; what the page must never do, done here to show that the texts are live.
    const live = (FAMILIES.markup ?? []).filter((text) => /^<(script>|iframe srcdoc)/i.test(text));
    for (const text of live) place.append(document.createRange().createContextualFragment(text));
    await waitUntil(() => ran.length >= live.length, 'they do not run', { timeout: 8000 });
    expect(live.length).to.be.above(2);
    place.remove();
  });

  it('hold every kind of control', () => {
    const all = hostileTexts(1000).join('');
    for (const sign of ['\0', '\u202e', '\u2066', '\u2069', '\u200b', '\ufeff', '\u2028', '\u0301', '\u001b'])
      expect(all).to.include(sign);
    expect(hostileTexts(1000).some((text) => wellFormed(text) !== text)).to.equal(true);
  });
});
