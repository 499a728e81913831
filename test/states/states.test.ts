/** Each state shows what its name says, over nothing that is a secret. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';

import { createMockBackend } from '../../src/adapters/mock/index.js';
import { AuthError, type AuthFailure } from '../../src/backend/auth-error.js';
import type { MfaLoginElement } from '../../src/elements/mfa-login.js';
import type { ScreenElement } from '../../src/elements/screen-element.js';
import { showState, states } from '../../src/states/index.js';
import * as madeUp from '../../src/states/made-up.js';
import type { State } from '../../src/states/ways.js';
import { en } from '../../src/text/en.js';
import { failureText } from '../../src/text/failure-text.js';
import { FakeStorage } from '../support/fake-storage.js';
import { alertOf, submit, titleOf } from '../support/page.js';
import { totp } from '../support/rfc-totp.js';

const table: Readonly<Record<string, State>> = states;
const names = Object.keys(table);

const ELEMENTS: Readonly<Record<string, string>> = {
  login: 'mfa-login-form',
  register: 'mfa-register-form',
  'code-prompt': 'mfa-code-prompt',
  'recovery-entry': 'mfa-recovery-entry',
  'qr-binding': 'mfa-qr-binding',
  'recovery-codes': 'mfa-recovery-codes',
  account: 'mfa-account',
  replace: 'mfa-proof',
  remove: 'mfa-proof',
  regenerate: 'mfa-proof',
};

/** What stands in a state, where its script does not tell. */
const WORDS: Readonly<Record<string, string>> = {
  'login.problems': `${en.problems.emailMissing} ${en.problems.passwordMissing}`,
  'login.bad-email': en.problems.emailBad,
  'login.logged-out': en.notices['logged-out'],
  'login.session-ended': en.notices['session-ended'],
  'login.bound': en.notices.bound,
  'register.problems': `${en.problems.emailMissing} ${en.problems.passwordMissing}`,
  'code-prompt.problems': en.problems.codeMissing,
  'code-prompt.expiring': en.expiry.stay,
  'code-prompt.expired': en.expiry.over,
  'code-prompt.long-name': 'Augusta Ada King, Countess of Lovelace, Augusta',
  'code-prompt.hostile-name': '<img src=x onerror=alert(1)>',
  'recovery-entry.problems': en.problems.recoveryMissing,
  'qr-binding.problems': en.problems.codeMissing,
  'recovery-entry.expiring': en.expiry.stay,
  'qr-binding.expiring': en.expiry.stay,
  'qr-binding.expired': en.expiry.over,
  'qr-binding.long-account': madeUp.longBinding.account,
  'recovery-codes': madeUp.oneCode.join(''),
  'recovery-codes.bound': en.notices.bound,
  'recovery-codes.many': en.codes.lead.other,
  'recovery-codes.unsaved': en.problems.savedMissing,
  account: en.account.none,
  'account.loading': en.account.loading,
  'account.failed': en.account.retry,
  'account.bound': 'January 2, 2026',
  'account.just-bound': en.notices.bound,
  'account.just-removed': en.notices.unbound,
  'account.binding-expired': en.account.bind,
  'account.email-only': 'ada@example.com',
  'account.long-name': 'Augusta Ada King, Countess of Lovelace, Augusta',
  'account.hostile-name': '<img src=x onerror=alert(1)>',
  'account.recovery-codes': '7 of 10 left.',
  regenerate: en.proof.regenerate.lead,
  'recovery-codes.regenerated': madeUp.tenCodes.at(-1)!,
  replace: en.proof.replace.lead,
  'replace.recovery-code': en.fields.recoveryCode,
  'replace.password': en.fields.password,
  'replace.problems': en.problems.codeMissing,
  'replace.password-refused': en.problems.passwordWrong,
  remove: en.proof.remove.lead,
  'remove.recovery-code': en.fields.recoveryCode,
  'remove.password': en.fields.password,
  'remove.problems': en.problems.codeMissing,
  'remove.password-refused': en.problems.passwordWrong,
};

const BUSY = /\.(busy|loading|binding|logging-out)$/;
const LOCKED = /\.(locked|rate-limited)$/;
/** The words stand beside their field. */
const AT_FIELD =
  /\.(problems|unsaved|bad-email|exists|weak|too-(short|long)|same-as-email|last-attempt|reused|skew(-ahead)?)$|^(?!login).*[.-]refused$/;
const NOT_AT_FIELD = /^account\./;

function failureIn({ script = {} }: State): AuthFailure | undefined {
  return Object.values(script).find((answer): answer is AuthFailure => typeof answer === 'object' && 'code' in answer);
}

function textOf(screen: Element): string {
  const { shadowRoot: chrome, textContent } = screen;
  const expiry = chrome!.querySelector('mfa-expiry')?.shadowRoot?.textContent;
  return `${chrome!.textContent} ${textContent} ${expiry}`.replace(/\s+/g, ' ');
}

describe('states', () => {
  let login: MfaLoginElement;
  const thrown: unknown[] = [];
  const note = (event: PromiseRejectionEvent) => thrown.push(event.reason);

  before(() => window.addEventListener('unhandledrejection', note));
  after(() => window.removeEventListener('unhandledrejection', note));

  beforeEach(async () => {
    login = await fixture<MfaLoginElement>(html`<mfa-login service="Example"></mfa-login>`);
  });

  const screen = () => login.querySelector<ScreenElement>(':scope > *')!;

  for (const name of names.filter((each) => each !== 'starting')) {
    it(`shows ${name}`, async () => {
      expect(await showState(login, name)).to.be.true;

      expect(Array.from(login.children, ({ localName }) => localName)).to.eql([ELEMENTS[name.replace(/\..*/, '')]]);
      expect(screen().pending).to.equal(BUSY.test(name));
      expect(screen().shadowRoot!.querySelectorAll('h1')).to.have.length(1);
      expect(screen().querySelectorAll('h1, script, img:not(.mfa-avatar)')).to.have.length(0);
      expect(titleOf(screen())).not.to.equal('');
      if (name in WORDS) expect(textOf(screen())).to.contain(WORDS[name]);

      const failure = failureIn(table[name]!);
      if (failure && !(name in WORDS)) expect(alertOf(screen())).to.equal(failureText(failure, en));
      const marked = screen().querySelectorAll('[aria-invalid="true"]').length > 0;
      expect(marked, 'marked').to.equal(AT_FIELD.test(name) && !NOT_AT_FIELD.test(name));

      if (!LOCKED.test(name)) return;
      expect(submit(screen()).textContent).to.match(/Try again in (15:00|14:\d\d)/);
      expect(submit(screen()).getAttribute('aria-disabled')).to.equal('true');
    });
  }

  it('shows starting', async () => {
    expect(await showState(login, 'starting')).to.be.true;
    expect(login.children).to.have.length(0);
    expect(login.shadowRoot!.textContent).to.contain(en.wait.busy);
  });

  it('lets nothing fall', () => expect(thrown).to.eql([]));

  it('has a state for every refusal that there are words for', () => {
    const codes = new Set(Object.values(table).map((state) => failureIn(state)?.code));
    expect([...codes]).to.include.members(Object.keys(en.failures));
    const reasons = new Set(
      Object.values(table).map((state) => {
        const failure = failureIn(state);
        return failure?.code === 'weak-password' ? failure.reason : undefined;
      }),
    );
    expect([...reasons]).to.include.members(Object.keys(en.weakPassword));
  });

  it('has a state for every piece of news', () => {
    const told = Object.values(WORDS);
    expect(told).to.include.members(Object.values(en.notices));
  });

  for (const name of ['code-prompt', 'recovery-entry', 'qr-binding']) {
    it(`counts the time of ${name}.expiring from when it is shown, and gives more`, async () => {
      await showState(login, `${name}.expiring`);
      const expiry = screen().shadowRoot!.querySelector('mfa-expiry')!;
      expect(expiry.endsAt! - Date.now()).to.be.within(20_000, 25_000);
      expect(expiry.shadowRoot!.textContent).to.match(/2[0-5] seconds/);

      expiry.shadowRoot!.querySelector('button')!.click();
      await waitUntil(() => expiry.endsAt! - Date.now() > 60_000, 'no more time');
    });
  }
});

describe('what the states are made of', () => {
  it('opens nothing at the demonstration', async () => {
    const backend = createMockBackend({ localStorage: new FakeStorage(), sessionStorage: new FakeStorage() });
    const refused = await backend.login(madeUp.credentials).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(AuthError);
    const step = await backend.register({ email: 'new@example.com', password: 'four words in a row' });
    if (step.kind !== 'logged-in') return expect.fail(step.kind);
    const { binding } = await backend.startBinding(step.session);
    const bound = await backend.confirmBinding(binding, await totp(binding.secret, Date.now() / 1000));
    expect([madeUp.binding.secret, madeUp.longBinding.secret]).not.to.include(binding.secret);
    expect(madeUp.tenCodes).not.to.include.members([...bound.recoveryCodes]);
    expect(bound.recoveryCodes[0]).to.have.length(madeUp.oneCode[0]!.length);
  });

  it('says of itself that it is fake, and keeps its form', () => {
    expect(madeUp.binding.secret).to.match(/^(FAKE)+$/);
    expect(madeUp.binding.uri).to.contain(`secret=${madeUp.binding.secret}`);
    expect(new Set(madeUp.tenCodes)).to.have.length(10);
    for (const code of madeUp.tenCodes) expect(code).to.match(/^(FAKE-){5}\d{4}$/);
  });
});
