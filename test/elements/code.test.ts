import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';

import type { CodeSubmitEvent, MoveEvent } from '../../src/elements/events.js';
import type { MfaCodeField } from '../../src/elements/mfa-code-field.js';
import '../../src/elements/mfa-code-prompt.js';
import type { MfaCodePrompt } from '../../src/elements/mfa-code-prompt.js';
import '../../src/elements/mfa-recovery-entry.js';
import type { MfaRecoveryEntry } from '../../src/elements/mfa-recovery-entry.js';
import { en } from '../../src/text/en.js';
import { alertOf, button, expectMarked, field, record, submit } from '../support/page.js';

const profile = { email: 'ada@example.com', nickname: '<img src=x onerror=alert(1)>' };
const codesOf = (events: readonly CodeSubmitEvent[]) => events.map(({ code }) => code);

describe('the ring', () => {
  const ringIn = (place: Element) => place.querySelector('.mfa-ring');
  const running = (place: Element) => place.querySelector('.mfa-ring-left')!.getAnimations();

  it('is there only where the time of a code is known, and is not read aloud', async () => {
    const prompt = await fixture<MfaCodePrompt>(html`<mfa-code-prompt></mfa-code-prompt>`);
    expect(ringIn(prompt)).to.equal(null);
    prompt.period = 30;
    await prompt.updateComplete;
    await prompt.querySelector('mfa-code-field')!.updateComplete;
    expect(ringIn(prompt)!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('is in step with the time steps, also after the page was hidden', async () => {
    const codeField = await fixture<MfaCodeField>(html`<mfa-code-field label="Code" period="30"></mfa-code-field>`);
    const expectInStep = () => {
      const [animation, ...others] = running(codeField);
      expect(others).to.deep.equal([]);
      expect(animation!.effect!.getTiming()).to.include({ duration: 30_000, iterations: Infinity });
      const at = Number(animation!.currentTime) % 30_000;
      expect(Math.abs(at - (Date.now() % 30_000))).to.be.below(300);
    };
    expectInStep();
    running(codeField)[0]!.currentTime = 5;
    document.dispatchEvent(new Event('visibilitychange'));
    expectInStep();
  });

  it('ends with the field, which the page would keep in memory otherwise, and begins again with it', async () => {
    const codeField = await fixture<MfaCodeField>(html`<mfa-code-field label="Code" period="30"></mfa-code-field>`);
    const place = codeField.parentElement!;
    codeField.remove();
    expect(running(codeField)).to.deep.equal([]);
    place.append(codeField);
    expect(running(codeField)).to.have.length(1);
    codeField.period = 0;
    await codeField.updateComplete;
    expect(document.getAnimations().filter(({ playState }) => playState === 'running')).to.deep.equal([]);
  });

  it('is at rest where less motion is wished for', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      const codeField = await fixture<MfaCodeField>(html`<mfa-code-field label="Code" period="30"></mfa-code-field>`);
      expect(running(codeField)).to.deep.equal([]);
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });
});

describe('<mfa-code-field>', () => {
  let codeField: MfaCodeField;
  let input: HTMLInputElement;
  let sent: string[];

  beforeEach(async () => {
    sent = [];
    const form = await fixture<HTMLFormElement>(html`
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          sent.push(codeField.value);
        }}
      >
        <mfa-code-field label="Code"></mfa-code-field>
      </form>
    `);
    codeField = form.querySelector('mfa-code-field')!;
    input = field('one-time-code');
    codeField.focus();
  });

  /** A real paste, with its `beforeinput`: the text is cut from a field beside. */
  async function paste(text: string) {
    const source = document.createElement('textarea');
    document.body.append(source);
    source.value = text;
    source.select();
    await sendKeys({ press: 'Control+X' });
    source.remove();
    codeField.focus();
    await sendKeys({ press: 'Control+V' });
  }

  it('is accessible', () => expect(codeField).to.be.accessible());

  it('is one field without maxlength, for digits', () => {
    expect(codeField.querySelectorAll('input')).to.have.length(1);
    expect(input.hasAttribute('maxlength')).to.equal(false);
    expect(input.inputMode).to.equal('numeric');
  });

  it('takes digits, with a leading zero, and sends them once', async () => {
    await sendKeys({ type: '012345' });
    expect(codeField.value).to.equal('012345');
    expect(sent).to.deep.equal(['012345']);
  });

  it('ignores a seventh digit and what is no digit', async () => {
    await sendKeys({ type: '1a2-3 4.5x' });
    expect(input.value).to.equal('12345');
    await sendKeys({ type: '67' });
    expect(input.value).to.equal('123456');
    expect(sent).to.deep.equal(['123456']);
  });

  it('is mended in the middle like any text field', async () => {
    await sendKeys({ type: '12345' });
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Delete' });
    await sendKeys({ type: '9' });
    expect(input.value).to.equal('92345');
    expect(input.selectionStart).to.equal(1);
  });

  const texts: Record<string, string> = {
    '123456': '123456',
    '123 456': '123456',
    '１２３４５６': '123456',
    '٠١٢٣٤٥': '012345',
    'Your code is 123-456. It lives 30 seconds.': '123456',
    'G-987654 is your code': '987654',
    '\u200e654\u00a0321\u200f': '654321',
  };
  for (const [text, code] of Object.entries(texts)) {
    it(`reads ${JSON.stringify(text)}, whatever was there`, async () => {
      await sendKeys({ type: '99' });
      await paste(text);
      expect(input.value).to.equal(code);
      expect(sent).to.deep.equal([code]);
    });
  }

  it('reads what autofill sets without asking', () => {
    input.value = 'code: 123 456';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(input.value).to.equal('123456');
    expect(sent).to.deep.equal(['123456']);
  });

  it('waits until a composition is over', () => {
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    input.value = '１２３４５６';
    input.dispatchEvent(new InputEvent('input'));
    expect(sent).to.have.length(0);
    input.dispatchEvent(new CompositionEvent('compositionend'));
    expect(sent).to.deep.equal(['123456']);
  });

  it('does not freeze over ten megabytes', () => {
    const start = performance.now();
    const event = new InputEvent('beforeinput', {
      data: '1 '.repeat(5_000_000),
      inputType: 'insertFromPaste',
      cancelable: true,
    });
    input.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
    expect(performance.now() - start).to.be.below(1000);
    expect(input.value.length).to.be.at.most(6);
  });

  it('leaves sending to the button where that is wanted', async () => {
    codeField.manualSubmit = true;
    await sendKeys({ type: '123456' });
    expect(sent).to.have.length(0);
    await sendKeys({ press: 'Enter' });
    expect(sent).to.deep.equal(['123456']);
  });

  it('shows where the caret stands, and clears', async () => {
    await sendKeys({ type: '12' });
    await codeField.updateComplete;
    const boxes = [...codeField.querySelectorAll('.mfa-code-box')];
    expect(boxes.findIndex((box) => box.classList.contains('mfa-current'))).to.equal(2);
    codeField.clear();
    expect(codeField.value).to.equal('');
  });
});

describe('<mfa-code-prompt>', () => {
  let prompt: MfaCodePrompt;
  let given: CodeSubmitEvent[];

  beforeEach(async () => {
    prompt = await fixture<MfaCodePrompt>(html`<mfa-code-prompt .profile=${profile}></mfa-code-prompt>`);
    given = record(prompt, 'mfa-code-submit');
    field('one-time-code').focus();
  });

  it('is accessible', () => expect(prompt).to.be.accessible());

  it('hands over the code once', async () => {
    await sendKeys({ type: '001234' });
    expect(codesOf(given)).to.deep.equal(['001234']);
    prompt.pending = true;
    await prompt.updateComplete;
    await sendKeys({ press: 'Enter' });
    expect(given).to.have.length(1);
  });

  it('leaves sending to the button where that is wanted', async () => {
    prompt.manualSubmit = true;
    await prompt.updateComplete;
    await sendKeys({ type: '001234' });
    expect(given).to.have.length(0);
    submit(prompt).click();
    expect(codesOf(given)).to.deep.equal(['001234']);
  });

  it('marks a code that is too short', async () => {
    await sendKeys({ type: '123' });
    submit(prompt).click();
    await prompt.updateComplete;
    await prompt.querySelector('mfa-code-field')!.updateComplete;
    expectMarked(field('one-time-code'), en.problems.codeMissing);
    expect(alertOf(prompt)).to.equal(en.problems.codeMissing);
    expect(given).to.have.length(0);
  });

  it('tells a refusal at the field, clears it and waits for the next code', async () => {
    await sendKeys({ type: '123456' });
    prompt.failure = { code: 'bad-code', attemptsLeft: 2 };
    await prompt.updateComplete;
    await prompt.querySelector('mfa-code-field')!.updateComplete;
    expectMarked(field('one-time-code'), '2 attempts left.');
    expect(alertOf(prompt)).to.contain(en.failures['bad-code']);
    expect(field('one-time-code').value).to.equal('');
    expect(document.activeElement).to.equal(field('one-time-code'));
    await expect(prompt).to.be.accessible();
  });

  it('keeps the code when the refusal is not about it', async () => {
    await sendKeys({ type: '123456' });
    prompt.failure = { code: 'offline' };
    await prompt.updateComplete;
    expect(field('one-time-code').value).to.equal('123456');
    expect(alertOf(prompt)).to.equal(en.failures.offline);
  });

  it('shows a name as text', () => {
    expect(prompt.shadowRoot!.querySelector('bdi')!.textContent).to.equal(profile.nickname);
    expect(prompt.shadowRoot!.querySelectorAll('img')).to.have.length(0);
  });

  it('leads to the recovery code and to the login', () => {
    const moves = record<MoveEvent>(prompt, 'mfa-move');
    button(prompt, en.code.toRecovery).click();
    button(prompt, en.code.toLogin).click();
    expect(moves.map(({ to }) => to)).to.deep.equal(['recovery-entry', 'login']);
  });
});

describe('<mfa-recovery-entry>', () => {
  let entry: MfaRecoveryEntry;
  let given: CodeSubmitEvent[];

  beforeEach(async () => {
    entry = await fixture<MfaRecoveryEntry>(html`<mfa-recovery-entry .profile=${profile}></mfa-recovery-entry>`);
    given = record(entry, 'mfa-code-submit');
    field('off').focus();
  });

  it('is accessible', () => expect(entry).to.be.accessible());

  it('hands over the code as typed', async () => {
    await sendKeys({ type: ' abcd-EFGH 1234 ' });
    await sendKeys({ press: 'Enter' });
    expect(codesOf(given)).to.deep.equal(['abcd-EFGH 1234']);
  });

  it('marks a missing code', async () => {
    submit(entry).click();
    await entry.updateComplete;
    expectMarked(field('off'), en.problems.recoveryMissing);
    expect(alertOf(entry)).to.equal(en.problems.recoveryMissing);
  });

  it('keeps a refused code, to be mended', async () => {
    await sendKeys({ type: 'ABCD' });
    entry.failure = { code: 'bad-recovery-code', attemptsLeft: 1 };
    await entry.updateComplete;
    expect(field('off').value).to.equal('ABCD');
    expectMarked(field('off'), '1 attempt left.');
    expect(alertOf(entry)).to.contain(en.failures['bad-recovery-code']);
  });

  it('leads back to the code and to the login', () => {
    const moves = record<MoveEvent>(entry, 'mfa-move');
    button(entry, en.recovery.toCode).click();
    button(entry, en.recovery.toLogin).click();
    expect(moves.map(({ to }) => to)).to.deep.equal(['code-prompt', 'login']);
  });
});
