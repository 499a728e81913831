import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import type { CredentialsSubmitEvent, MoveEvent } from '../../src/elements/events.js';
import '../../src/elements/mfa-login-form.js';
import type { MfaLoginForm } from '../../src/elements/mfa-login-form.js';
import '../../src/elements/mfa-register-form.js';
import type { MfaRegisterForm } from '../../src/elements/mfa-register-form.js';
import { en } from '../../src/text/en.js';
import { alertOf, button, description, expectMarked, field, record, submit } from '../support/page.js';

describe('<mfa-login-form>', () => {
  let form: MfaLoginForm;
  let given: CredentialsSubmitEvent[];

  beforeEach(async () => {
    form = await fixture<MfaLoginForm>(
      html`<mfa-login-form registration><a slot="after-form" href="#help">Help</a></mfa-login-form>`,
    );
    given = record(form, 'mfa-credentials-submit');
  });

  it('is accessible, also when it refuses', async () => {
    await expect(form).to.be.accessible();
    submit(form).click();
    await form.updateComplete;
    await expect(form).to.be.accessible();
  });

  it('keeps its fields where password managers look', () => {
    expect(field('username').type).to.equal('email');
    expect(field('current-password').type).to.equal('password');
    expect(field('current-password').form).to.equal(field('username').form);
  });

  it('hands over what is typed, the password as it is', async () => {
    field('username').focus();
    await sendKeys({ type: ' ada@example.com' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: ' pass word ' });
    await sendKeys({ press: 'Enter' });
    expect(given.map(({ credentials }) => credentials)).to.deep.equal([
      { email: 'ada@example.com', password: ' pass word ' },
    ]);
    expect(given[0]!.bubbles).to.equal(false);
  });

  it('reads what was filled in without a keystroke', () => {
    field('username').value = 'ada@example.com';
    field('current-password').value = 'filled';
    submit(form).click();
    expect(given[0]?.credentials).to.deep.equal({ email: 'ada@example.com', password: 'filled' });
  });

  it('marks what is missing and goes to the first of it', async () => {
    submit(form).click();
    await form.updateComplete;
    await form.updateComplete;
    expectMarked(field('username'), en.problems.emailMissing);
    expectMarked(field('current-password'), en.problems.passwordMissing);
    expect(alertOf(form)).to.equal(`${en.problems.emailMissing} ${en.problems.passwordMissing}`);
    expect(document.activeElement).to.equal(field('username'));
    expect(given).to.have.length(0);
  });

  it('marks what is no e-mail', async () => {
    field('username').value = 'ada';
    field('current-password').value = 'x';
    submit(form).click();
    await form.updateComplete;
    expectMarked(field('username'), en.problems.emailBad);
  });

  it('tells a refusal, names no field as the wrong one and keeps what was typed', async () => {
    field('username').value = 'ada@example.com';
    field('current-password').value = 'wrong';
    form.failure = { code: 'bad-credentials' };
    await form.updateComplete;
    expect(alertOf(form)).to.equal(en.failures['bad-credentials']);
    expect(field('username').getAttribute('aria-invalid')).to.equal('false');
    expect(field('current-password').getAttribute('aria-invalid')).to.equal('false');
    expect(field('current-password').value).to.equal('wrong');
    expect(document.activeElement).to.equal(field('current-password'));
  });

  it('takes nothing while it waits', async () => {
    field('username').value = 'ada@example.com';
    field('current-password').value = 'x';
    form.failure = { code: 'locked', retryAfterSeconds: 65 };
    await form.updateComplete;
    expect(submit(form).getAttribute('aria-disabled')).to.equal('true');
    expect(submit(form).textContent).to.contain('01:05');
    submit(form).click();
    form.failure = undefined;
    form.pending = true;
    await form.updateComplete;
    submit(form).click();
    expect(given).to.have.length(0);
    form.pending = false;
    await form.updateComplete;
    submit(form).click();
    expect(given).to.have.length(1);
  });

  it('says when the time of a lock is over', async () => {
    const forgiven = record(form, 'mfa-act-forgive');
    form.failure = { code: 'locked', retryAfterSeconds: 0.05 };
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(forgiven).to.have.length(1);
  });

  it('shows the password on demand and covers it before it is sent', async () => {
    field('username').value = 'ada@example.com';
    const input = field('current-password');
    input.value = 'x';
    const eye = form.querySelector<HTMLButtonElement>(`[aria-label="${en.password.show}"]`)!;
    eye.click();
    await form.updateComplete;
    expect(input.type).to.equal('text');
    expect(eye.getAttribute('aria-label')).to.equal(en.password.hide);
    submit(form).click();
    await form.updateComplete;
    expect(input.type).to.equal('password');
  });

  it('leads to registration, where there is one', async () => {
    const moves = record<MoveEvent>(form, 'mfa-move');
    button(form, en.login.toRegister).click();
    expect(moves.map(({ to }) => to)).to.deep.equal(['register']);
    form.registration = false;
    await form.updateComplete;
    expect(form.shadowRoot!.querySelectorAll('nav button')).to.have.length(0);
  });

  it('leaves the nodes of the page in place', async () => {
    const link = form.querySelector('a')!;
    form.failure = { code: 'offline' };
    await form.updateComplete;
    expect(form.querySelector('a')).to.equal(link);
    expect(link.assignedSlot?.name).to.equal('after-form');
  });

  it('does not take the focus where that is not wanted', async () => {
    (document.activeElement as HTMLElement).blur();
    await fixture(html`<mfa-login-form no-autofocus></mfa-login-form>`);
    expect(document.activeElement).to.equal(document.body);
  });
});

describe('<mfa-register-form>', () => {
  let form: MfaRegisterForm;

  beforeEach(async () => {
    form = await fixture<MfaRegisterForm>(html`<mfa-register-form></mfa-register-form>`);
  });

  it('is accessible', () => expect(form).to.be.accessible());

  it('asks for a new password and says what makes a good one', () => {
    expect(description(field('new-password'))).to.equal(en.register.passwordHint);
  });

  it('hands over what is given', () => {
    const given = record<CredentialsSubmitEvent>(form, 'mfa-credentials-submit');
    field('username').value = 'ada@example.com';
    field('new-password').value = 'correct horse battery';
    submit(form).click();
    expect(given[0]?.credentials).to.deep.equal({ email: 'ada@example.com', password: 'correct horse battery' });
  });

  it('puts a refusal at the field that it is about', async () => {
    form.failure = { code: 'account-exists' };
    await form.updateComplete;
    expectMarked(field('username'), en.failures['account-exists']);
    expect(alertOf(form)).to.equal(en.failures['account-exists']);
    expect(document.activeElement).to.equal(field('username'));
    form.failure = { code: 'weak-password', reason: 'too-common' };
    await form.updateComplete;
    await form.updateComplete;
    expectMarked(field('new-password'), en.weakPassword['too-common']);
    expect(field('username').getAttribute('aria-invalid')).to.equal('false');
    expect(document.activeElement).to.equal(field('new-password'));
    await expect(form).to.be.accessible();
  });

  it('leads back to the login', () => {
    const moves = record<MoveEvent>(form, 'mfa-move');
    button(form, en.register.toLogin).click();
    expect(moves.map(({ to }) => to)).to.deep.equal(['login']);
  });
});
