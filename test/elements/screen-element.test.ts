import { aTimeout, expect, fixture, html } from '@open-wc/testing';

import { Countdown } from '../../src/elements/countdown.js';
import '../../src/index.js';
import type { MfaCodePrompt } from '../../src/elements/mfa-code-prompt.js';

const profile = { nickname: 'Ada', email: 'ada@example.com' };

function region(prompt: MfaCodePrompt, role: string): HTMLElement[] {
  return [...(prompt.shadowRoot?.querySelectorAll<HTMLElement>(`[role="${role}"]`) ?? [])];
}

describe('a screen', () => {
  let prompt: MfaCodePrompt;

  beforeEach(async () => {
    prompt = await fixture(html`<mfa-code-prompt .profile=${profile}></mfa-code-prompt>`);
  });

  it('has live regions from the start that show nothing until there is something to say', async () => {
    const [alert] = region(prompt, 'alert');
    expect(alert).to.exist;
    expect(getComputedStyle(alert!).borderTopWidth).to.equal('0px');
    expect(alert!.getBoundingClientRect().height).to.equal(0);
    prompt.failure = { code: 'offline' };
    await prompt.updateComplete;
    expect(alert!.getBoundingClientRect().height).to.be.greaterThan(20);
    expect(region(prompt, 'alert')[0]).to.equal(alert);
  });

  it('tells password managers the e-mail, whatever else the person is called', () => {
    const username = prompt.querySelector<HTMLInputElement>('[autocomplete="username"]');
    expect(username?.value).to.equal('ada@example.com');
  });

  it('waits out a lock, then says that it is over and takes a code', async () => {
    const spoken = () =>
      region(prompt, 'status')
        .map((status) => status.textContent?.trim())
        .join('');
    const button = prompt.querySelector<HTMLButtonElement>('[type="submit"]')!;
    prompt.addEventListener('mfa-act-forgive', () => (prompt.failure = undefined));
    prompt.failure = { code: 'locked', retryAfterSeconds: 1 };
    await prompt.updateComplete;
    expect(button.textContent).to.contain('Try again in 00:01');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    // The alert has said how long: the status does not say it again at once.
    expect(spoken()).to.equal('');
    await aTimeout(1300);
    expect(button.textContent).to.contain('Verify');
    expect(button.getAttribute('aria-disabled')).to.equal('false');
    expect(spoken()).to.equal('You can try again now.');
    prompt.failure = { code: 'bad-code' };
    await prompt.updateComplete;
    expect(spoken()).to.equal('');
  });
});

describe('Countdown', () => {
  it('is due to be spoken every 15 seconds at most', async () => {
    const real = performance.now.bind(performance);
    let skipped = 0;
    performance.now = () => real() + skipped;
    const host = {
      addController() {},
      removeController() {},
      requestUpdate() {},
      updateComplete: Promise.resolve(true),
    };
    const countdown = new Countdown(host, () => {});
    try {
      countdown.start(50);
      expect(countdown.announced).to.equal(0);
      skipped = 13_000;
      await aTimeout(1100);
      expect(countdown.announced).to.equal(0);
      skipped = 15_000;
      await aTimeout(1100);
      expect(countdown.announced).to.be.within(30, 35);
    } finally {
      countdown.hostDisconnected();
      performance.now = real;
    }
  });
});
