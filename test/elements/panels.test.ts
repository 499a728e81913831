/* eslint-disable no-script-url -- addresses that must not reach the page */
import { expect, fixture, html } from '@open-wc/testing';

import type { CodeSubmitEvent, MoveEvent, ProofSubmitEvent } from '../../src/elements/events.js';
import '../../src/elements/mfa-account.js';
import type { MfaAccount } from '../../src/elements/mfa-account.js';
import '../../src/elements/mfa-proof.js';
import type { MfaProof } from '../../src/elements/mfa-proof.js';
import '../../src/elements/mfa-qr-binding.js';
import type { MfaQrBinding } from '../../src/elements/mfa-qr-binding.js';
import '../../src/elements/mfa-qr-code.js';
import '../../src/elements/mfa-recovery-codes.js';
import type { MfaRecoveryCodes } from '../../src/elements/mfa-recovery-codes.js';
import { en } from '../../src/text/en.js';
import { alertOf, button, expectMarked, field, record, submit, titleOf } from '../support/page.js';
import { authenticator, binding } from '../support/scripted-backend.js';

const hostile = '<img src=x onerror=alert(1)>';

describe('<mfa-qr-binding>', () => {
  let panel: MfaQrBinding;

  beforeEach(async () => {
    panel = await fixture<MfaQrBinding>(html`<mfa-qr-binding .binding=${binding}></mfa-qr-binding>`);
  });

  it('is accessible', () => expect(panel).to.be.accessible());

  it('draws black on white with four modules of quiet zone', () => {
    const svg = panel.querySelector('mfa-qr-code')!.shadowRoot!.querySelector('svg')!;
    const { x, y, width, height } = svg.viewBox.baseVal;
    expect([x, y, width]).to.deep.equal([0, 0, height]);
    expect((width - 8 - 17) % 4, 'a symbol has 17 + 4 × version modules').to.equal(0);
    const rect = svg.querySelector('rect')!;
    expect(rect.getAttribute('fill')).to.equal('#fff');
    expect([rect.width.baseVal.value, rect.height.baseVal.value]).to.deep.equal([width, height]);
    const dark = svg.querySelector('path')!;
    expect(dark.getAttribute('fill')).to.equal('#000');
    const box = dark.getBBox();
    expect([box.x, box.y, box.width, box.height]).to.deep.equal([4, 4, width - 8, width - 8]);
    expect(svg.getAttribute('aria-label')).to.equal(en.binding.qr);
  });

  it('shows the key in fours, and spells it', () => {
    expect(panel.querySelector('#mfa-key')!.textContent).to.equal('JBSW Y3DP EHPK 3PXP AB');
    expect(panel.textContent).to.contain('J B S W Y 3 D P');
    expect(panel.querySelector('mfa-copy-button')!.value).to.equal(binding.secret);
  });

  it('links only to an authenticator app', async () => {
    expect(panel.querySelector('a')!.getAttribute('href')).to.equal(binding.uri);
    for (const uri of ['javascript:alert(1)', 'https://example.com/', 'otpauth://hotp/x', ' otpauth://totp/x']) {
      panel.binding = { ...binding, uri };
      await panel.updateComplete;
      expect(panel.querySelectorAll('a'), uri).to.have.length(0);
    }
  });

  it('shows names from outside as text', async () => {
    panel.binding = { ...binding, issuer: hostile, account: hostile };
    await panel.updateComplete;
    expect(panel.querySelectorAll('img')).to.have.length(0);
    expect(panel.querySelector('bdi')!.textContent).to.equal(hostile);
  });

  it('hands over the first code', () => {
    const given = record<CodeSubmitEvent>(panel, 'mfa-code-submit');
    field('one-time-code').focus();
    document.execCommand('insertText', false, '012345');
    expect(given.map(({ code }) => code)).to.deep.equal(['012345']);
  });

  it('tells a refusal at the field', async () => {
    panel.failure = { code: 'clock-skew', seconds: 120 };
    await panel.updateComplete;
    await panel.querySelector('mfa-code-field')!.updateComplete;
    expectMarked(field('one-time-code'), '2 minutes ahead');
    expect(alertOf(panel)).to.contain('2 minutes ahead');
  });

  it('can be cancelled', () => {
    const moves = record<MoveEvent>(panel, 'mfa-move');
    button(panel, en.binding.cancel).click();
    panel.back = 'login';
    button(panel, en.binding.cancel).click();
    expect(moves.map(({ to }) => to)).to.deep.equal(['account', 'login']);
  });
});

describe('<mfa-recovery-codes>', () => {
  let panel: MfaRecoveryCodes;
  const codes = ['ABCD-EFGH', 'IJKL-MNOP'];

  beforeEach(async () => {
    panel = await fixture<MfaRecoveryCodes>(
      html`<mfa-recovery-codes .codes=${codes} service="My: Shop/../" account="ada@example.com"></mfa-recovery-codes>`,
    );
  });

  it('is accessible', () => expect(panel).to.be.accessible());

  it('goes on only when the tick is set', async () => {
    const saved = record(panel, 'mfa-act-saved');
    submit(panel).click();
    await panel.updateComplete;
    const tick = panel.querySelector<HTMLInputElement>('[name="saved"]')!;
    expect(saved).to.have.length(0);
    expectMarked(tick, en.problems.savedMissing);
    expect(alertOf(panel)).to.equal(en.problems.savedMissing);
    await expect(panel).to.be.accessible();
    tick.click();
    await panel.updateComplete;
    expect(alertOf(panel)).to.equal('');
    submit(panel).click();
    expect(saved).to.have.length(1);
    tick.click();
    submit(panel).click();
    expect(saved).to.have.length(1);
  });

  it('shows every code', () => {
    expect([...panel.querySelectorAll('li')].map(({ textContent }) => textContent)).to.deep.equal(codes);
    expect(panel.querySelector('mfa-copy-button')!.value).to.equal(codes.join('\n'));
  });

  it('makes a file of them with a name that every system takes', async () => {
    const links: HTMLAnchorElement[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      links.push(this);
    };
    button(panel, en.codes.download).click();
    HTMLAnchorElement.prototype.click = click;
    const [link] = links;
    expect(link!.download).to.equal('My-Shop-recovery-codes-ada@example.com.txt');
    const content = await (await fetch(link!.href)).text();
    expect(content.split('\n')).to.include.members([...codes, 'Account: ada@example.com', en.codes.file.once]);
    expect(content).to.contain('Recovery codes for My: Shop/../');
  });

  it('holds the page back until they are saved', async () => {
    const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).to.equal(true);
    panel.querySelector<HTMLInputElement>('[name="saved"]')!.click();
    expect(leave()).to.equal(false);
    panel.querySelector<HTMLInputElement>('[name="saved"]')!.click();
    panel.remove();
    expect(leave()).to.equal(false);
  });
});

describe('<mfa-account>', () => {
  let account: MfaAccount;

  beforeEach(async () => {
    account = await fixture<MfaAccount>(
      html`<mfa-account .profile=${{ email: 'ada@example.com', nickname: hostile }}></mfa-account>`,
    );
  });

  it('is accessible, with and without an app', async () => {
    await expect(account).to.be.accessible();
    for (const authenticators of [[], [authenticator]]) {
      account.authenticators = authenticators;
      await account.updateComplete;
      await expect(account).to.be.accessible();
    }
  });

  it('tells of each recovery code whether it is used, in words too', async () => {
    account.authenticators = [authenticator];
    account.recoveryCodes = [
      { hint: 'AAAA', used: true },
      { hint: '<b>BBB</b>', used: false },
    ];
    await account.updateComplete;
    const items = Array.from(account.querySelectorAll('.mfa-code-hints li'), (item) =>
      item.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(items).to.deep.equal(['AAAA used', '<b>BBB</b>']);
    expect(account.querySelectorAll('s')).to.have.length(1);
    expect(account.textContent).to.contain('1 of 2 left.');
    expect(account.textContent).to.not.contain('Get new recovery codes');
    account.renewsRecoveryCodes = true;
    await account.updateComplete;
    const moves = record<MoveEvent>(account, 'mfa-move');
    button(account, 'Get new recovery codes').click();
    expect(moves.map(({ to }) => to)).to.deep.equal(['regenerate']);
    await expect(account).to.be.accessible();
  });

  it('shows a hostile name as text', () => {
    expect(titleOf(account)).to.equal(`Welcome, ${hostile}`);
    expect(account.shadowRoot!.querySelectorAll('img')).to.have.length(0);
  });

  it('shows only a picture that can only be a picture', async () => {
    const pixel =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';
    account.profile = { avatar: pixel };
    await account.updateComplete;
    expect(account.querySelector('img')!.getAttribute('src')).to.equal(pixel);
    const addresses = [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'data:text/html,x',
      'data:image/svg+xml,x',
      '//x',
      '',
    ];
    for (const avatar of addresses) {
      account.profile = { avatar };
      await account.updateComplete;
      expect(account.querySelectorAll('img'), avatar).to.have.length(0);
    }
  });

  it('offers to bind where nothing is bound', async () => {
    account.authenticators = [];
    await account.updateComplete;
    const asked = record(account, 'mfa-act-bind');
    button(account, en.account.bind).click();
    expect(asked).to.have.length(1);
    expect(account.textContent).to.not.contain(en.account.remove);
  });

  it('offers to replace and remove what is bound', async () => {
    account.authenticators = [authenticator];
    await account.updateComplete;
    const moves = record<MoveEvent>(account, 'mfa-move');
    button(account, en.account.replace).click();
    button(account, en.account.remove).click();
    expect(moves.map(({ to }) => to)).to.deep.equal(['replace', 'remove']);
    expect(account.querySelector('li')!.textContent).to.contain('Added January 2, 2026');
  });

  it('offers to try again when the list could not be had', async () => {
    account.failure = { code: 'offline' };
    await account.updateComplete;
    expect(alertOf(account)).to.equal(en.failures.offline);
    const asked = record(account, 'mfa-act-retry');
    button(account, en.account.retry).click();
    expect(asked).to.have.length(1);
  });

  it('logs out', () => {
    const asked = record(account, 'mfa-act-logout');
    button(account, en.account.logout).click();
    expect(asked).to.have.length(1);
  });
});

describe('<mfa-proof>', () => {
  let proof: MfaProof;
  let given: ProofSubmitEvent[];

  beforeEach(async () => {
    proof = await fixture<MfaProof>(html`
      <mfa-proof .proofs=${['code', 'recovery-code', 'password']} .profile=${{ email: 'ada@example.com' }}></mfa-proof>
    `);
    given = record(proof, 'mfa-proof-submit');
  });

  const choose = async (words: string) => {
    button(proof, words).click();
    await proof.updateComplete;
    await proof.querySelector('mfa-password-field')?.updateComplete;
  };

  it('is accessible with each proof', async () => {
    await expect(proof).to.be.accessible();
    await choose(en.proof.with['recovery-code']);
    await expect(proof).to.be.accessible();
    await choose(en.proof.with.password);
    await expect(proof).to.be.accessible();
  });

  it('waits for its button, not for the sixth digit', () => {
    field('one-time-code').focus();
    document.execCommand('insertText', false, '012345');
    expect(given).to.have.length(0);
    submit(proof).click();
    expect(given.map((event) => event.proof)).to.deep.equal([{ kind: 'code', value: '012345' }]);
  });

  it('takes another proof', async () => {
    await choose(en.proof.with['recovery-code']);
    field('off').value = 'ABCD';
    submit(proof).click();
    await choose(en.proof.with.password);
    field('current-password').value = ' x ';
    submit(proof).click();
    expect(given.map((event) => event.proof)).to.deep.equal([
      { kind: 'recovery-code', value: 'ABCD' },
      { kind: 'password', value: ' x ' },
    ]);
  });

  it('marks what is missing', async () => {
    submit(proof).click();
    await proof.updateComplete;
    await proof.querySelector('mfa-code-field')!.updateComplete;
    expectMarked(field('one-time-code'), en.problems.codeMissing);
    expect(alertOf(proof)).to.equal(en.problems.codeMissing);
  });

  it('says that the password is wrong, at its field', async () => {
    await choose(en.proof.with.password);
    proof.failure = { code: 'bad-credentials' };
    await proof.updateComplete;
    await proof.querySelector('mfa-password-field')!.updateComplete;
    expectMarked(field('current-password'), en.problems.passwordWrong);
    expect(alertOf(proof)).to.equal(en.problems.passwordWrong);
  });

  it('says what it is for, and can be cancelled', async () => {
    expect(titleOf(proof)).to.equal(en.proof.remove.title);
    proof.purpose = 'replace';
    await proof.updateComplete;
    expect(titleOf(proof)).to.equal(en.proof.replace.title);
    const moves = record<MoveEvent>(proof, 'mfa-move');
    button(proof, en.proof.cancel).click();
    expect(moves.map(({ to }) => to)).to.deep.equal(['account']);
  });
});
