/** The guided tour: what completes which step, and what it keeps. */
import { expect, fixture, html } from '@open-wc/testing';
import { BoundEvent, LoggedInEvent, MfaLoginElement, ScreenChangedEvent } from '../../src/index.js';
import type { ScreenName } from '../../src/index.js';
import { STEPS, tourOf } from '../../src/demo/tour/tour.js';
import '../../src/demo/tour/mfa-demo-tour.js';
import type { MfaDemoTour } from '../../src/demo/tour/mfa-demo-tour.js';
import { demoPage } from './support/demo-page.js';

const KEY = 'mfa-login.demo.tour';

afterEach(() => sessionStorage.removeItem(KEY));

function start() {
  const login = new MfaLoginElement();
  const { page, erase } = demoPage(login);
  const tour = tourOf(page);
  const screen = (name: ScreenName) => login.dispatchEvent(new ScreenChangedEvent(name));
  const logsIn = () => login.dispatchEvent(new LoggedInEvent({}));
  const binds = () => login.dispatchEvent(new BoundEvent());
  return { page, tour, erase, screen, logsIn, binds };
}

describe('the tour', () => {
  it('goes through its steps in the order of the journey', () => {
    const { tour, screen, logsIn, binds } = start();
    const seen = [tour.due];
    tour.addEventListener('change', () => seen.push(tour.due));
    screen('login');
    screen('register');
    logsIn();
    screen('account');
    screen('qr-binding');
    binds();
    screen('recovery-codes');
    expect(tour.due).to.equal('save');
    screen('account');
    screen('login');
    screen('code-prompt');
    logsIn();
    screen('account');
    screen('login');
    screen('code-prompt');
    screen('recovery-entry');
    logsIn();
    expect([...new Set(seen)]).to.eql([...STEPS, undefined]);
    expect(tour.isLeft).to.be.false;
  });

  it('takes a step back for nothing, and none for what is not done', () => {
    const { tour, screen, logsIn } = start();
    screen('login');
    screen('code-prompt');
    screen('recovery-entry');
    screen('login');
    screen('register');
    expect(tour.due).to.equal('register');
    logsIn();
    screen('qr-binding');
    // Cancelled: nothing is bound.
    screen('account');
    expect(tour.due).to.equal('confirm');
    screen('login');
    logsIn();
    expect(tour.due).to.equal('confirm');
  });

  it('also follows where a second factor is required, and recovery codes come first', () => {
    const { tour, screen, logsIn, binds } = start();
    screen('register');
    screen('recovery-codes');
    screen('qr-binding');
    expect(tour.due).to.equal('confirm');
    logsIn();
    binds();
    screen('account');
    expect(tour.due).to.equal('code');
  });

  it('asks for nothing that a later thing makes needless', () => {
    const { tour, screen, logsIn } = start();
    screen('code-prompt');
    logsIn();
    expect(tour.due).to.equal('recover');
  });

  it('begins again after an erasing, unless the person is through with it', () => {
    const { tour, erase, logsIn } = start();
    logsIn();
    erase();
    expect(tour.due).to.equal('register');
    tour.leave();
    erase();
    logsIn();
    expect(tour.isLeft).to.be.true;
    tour.restart();
    for (const step of STEPS) {
      expect(tour.due).to.equal(step);
      tour.skipStep();
    }
    erase();
    expect([tour.due, tour.isLeft]).to.eql([undefined, false]);
  });

  it('keeps its place in the tab, once it was seen', () => {
    const first = start();
    first.logsIn();
    expect(sessionStorage.getItem(KEY)).to.be.null;
    expect(start().tour.due).to.equal('register');
    first.tour.show();
    const second = start();
    expect(second.tour.due).to.equal('setUp');
    second.binds();
    expect(start().tour.due).to.equal('save');
    second.tour.leave();
    expect(start().tour.isLeft).to.be.true;
  });

  it('begins anew where what is kept says nothing', () => {
    for (const damaged of ['', 'x', '7', '-2', '1.5', 'null', '{}', '1e9', 'NaN']) {
      sessionStorage.setItem(KEY, damaged);
      expect(start().tour.due, damaged).to.equal('register');
    }
  });
});

describe('<mfa-demo-tour>', () => {
  it('is accessible at every step, and announces the next one', async () => {
    const { page, tour } = start();
    const element = await fixture<MfaDemoTour>(html`<mfa-demo-tour .page=${page}></mfa-demo-tour>`);
    const region = element.shadowRoot!.querySelector('[role="status"]')!;
    const texts = new Set<string>();
    for (let position = 0; position <= STEPS.length; position += 1) {
      await expect(element).to.be.accessible();
      expect(element.shadowRoot!.querySelector('[role="status"]')).to.equal(region);
      expect(element.shadowRoot!.querySelectorAll('.done')).to.have.length(position);
      texts.add(region.textContent);
      tour.skipStep();
      await element.updateComplete;
    }
    expect(texts.size).to.equal(STEPS.length + 1);
  });
});
