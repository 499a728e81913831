/** A step's end is told in time, spoken seldom, and can be put off. */
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';

import '../../src/elements/mfa-code-prompt.js';
import type { MfaCodePrompt } from '../../src/elements/mfa-code-prompt.js';
import '../../src/elements/mfa-expiry.js';
import type { MfaExpiry } from '../../src/elements/mfa-expiry.js';
import { record } from '../support/page.js';

const inSeconds = (seconds: number) => Date.now() + seconds * 1000;

describe('<mfa-expiry>', () => {
  const expiryOf = (endsAt: number | undefined) =>
    fixture<MfaExpiry>(html`<mfa-expiry .endsAt=${endsAt}></mfa-expiry>`);
  const told = (expiry: MfaExpiry) => expiry.shadowRoot!.querySelector('[part="expiry"]')?.textContent.trim() ?? '';
  const spoken = (expiry: MfaExpiry) => expiry.shadowRoot!.querySelector('[role="status"]')!.textContent.trim();

  it('says nothing where there is no end, or a far one', async () => {
    for (const endsAt of [undefined, inSeconds(600)]) {
      const expiry = await expiryOf(endsAt);
      expect(told(expiry)).to.equal('');
      expect(spoken(expiry)).to.equal('');
    }
  });

  it('tells half a minute before, seen by the second and spoken once', async () => {
    const expiry = await expiryOf(inSeconds(30.4));
    expect(told(expiry)).to.equal('');
    await waitUntil(() => told(expiry) !== '', 'nothing told');
    expect(told(expiry)).to.match(/^This step ends in 30 seconds\.\s+Stay here$/);
    expect(spoken(expiry)).to.equal('This step ends in 30 seconds.');
    await waitUntil(() => told(expiry).includes('28 seconds'), 'does not count', { timeout: 4000 });
    expect(spoken(expiry)).to.equal('This step ends in 30 seconds.');
    await expect(expiry).to.be.accessible();
  });

  it('says that it is over, and still offers a way on', async () => {
    const expiry = await expiryOf(inSeconds(0.5));
    await waitUntil(() => told(expiry).startsWith('This step has ended.'), 'never over');
    expect(spoken(expiry)).to.equal('This step has ended.');
    expect(told(expiry)).to.contain('Stay here');
  });

  it('is silent again with a later end, and does nothing once it is gone', async () => {
    const expiry = await expiryOf(inSeconds(20));
    expect(told(expiry)).to.contain('20 seconds');
    expiry.endsAt = inSeconds(600);
    await expiry.updateComplete;
    expect(told(expiry)).to.equal('');
    expiry.endsAt = inSeconds(30.1);
    await expiry.updateComplete;
    expiry.remove();
    await aTimeout(300);
    expect(told(expiry)).to.equal('');
  });
});

describe('a screen that ends', () => {
  it('asks to stay, and what is typed stands through it', async () => {
    const prompt = await fixture<MfaCodePrompt>(html`<mfa-code-prompt .expiresAt=${inSeconds(10)}></mfa-code-prompt>`);
    const asks = record(prompt, 'mfa-act-stay');
    const expiry = prompt.shadowRoot!.querySelector('mfa-expiry')!;
    await expiry.updateComplete;
    const input = prompt.querySelector<HTMLInputElement>('[autocomplete="one-time-code"]')!;
    input.value = '123';
    expiry.shadowRoot!.querySelector('button')!.click();
    expect(asks).to.have.length(1);
    prompt.expiresAt = inSeconds(600);
    await prompt.updateComplete;
    expect(input.value).to.equal('123');
    expect(input.isConnected).to.equal(true);
  });
});
