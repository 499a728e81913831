import { expect } from '@open-wc/testing';

import { demoRecord } from '../../../src/adapters/mock/demo-account.js';
import { createMockBackend, demoAccount, MOCK_POLICY } from '../../../src/adapters/mock/index.js';
import { decoyPassword, hashPassword, isPassword, weakness } from '../../../src/adapters/mock/passwords.js';
import { FakeStorage } from '../../support/fake-storage.js';
import { CHEAP } from './mock-world.js';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const policy = { ...MOCK_POLICY, ...CHEAP };
const weaknessOf = (password: string) => weakness(password, 'someone.else@example.com', policy);

describe('a new password', () => {
  it('has 8 to 256 characters, whatever they are made of', () => {
    expect(weaknessOf('x7#kQ2v')).to.equal('too-short');
    expect(weaknessOf('x7#kQ2v!')).to.equal(undefined);
    expect(weaknessOf('🙂🙃🙂🙃🙂🙃🙂')).to.equal('too-short');
    expect(weaknessOf('🙂🙃🙂🙃🙂🙃🙂🙃')).to.equal(undefined);
    expect(weaknessOf('🙂'.repeat(256))).to.equal(undefined);
    expect(weaknessOf('🙂'.repeat(257))).to.equal('too-long');
    expect(weaknessOf('x'.repeat(1_000_000))).to.equal('too-long');
    expect(weaknessOf('        ')).to.equal(undefined);
  });

  it('is none of the commonest, in any case', () => {
    for (const common of ['password', 'PASSWORD1', '12345678', 'Qwertyuiop', 'p@ssw0rd', 'internet']) {
      expect(weaknessOf(common), common).to.equal('too-common');
    }
    expect(weaknessOf('')).to.equal('too-short');
  });

  it('is not the address', () => {
    expect(weaknessOf('Someone.Else@Example.com')).to.equal('same-as-email');
    expect(weaknessOf('someone.else')).to.equal('same-as-email');
  });
});

describe('a kept password', () => {
  it('is a salted hash with its cost', async () => {
    const record = await hashPassword('correct horse', random, policy.scrypt);
    expect(JSON.stringify(record)).to.not.include('horse');
    expect(record).to.include(policy.scrypt);
    expect((await hashPassword('correct horse', random, policy.scrypt)).hash).to.not.equal(record.hash);
    expect(await isPassword('correct horse', record, policy)).to.equal(true);
    for (const wrong of ['correct horse ', ' correct horse', 'Correct horse', 'correct hors', '']) {
      expect(await isPassword(wrong, record, policy), wrong).to.equal(false);
    }
  });

  it('is opened by its own cost when the policy has changed', async () => {
    const record = await hashPassword('correct horse', random, { N: 4, r: 2, p: 1 });
    expect(await isPassword('correct horse', record, policy)).to.equal(true);
  });

  it('does not mind how the keyboard composes a letter, but minds which letter it is', async () => {
    const record = await hashPassword('caf\u00e9 am See', random, policy.scrypt);
    expect(await isPassword('cafe\u0301 am See', record, policy)).to.equal(true);
    expect(await isPassword('ｃaf\u00e9 am See', record, policy)).to.equal(false);
  });

  it('is never cut', async () => {
    const longest = 'x'.repeat(256);
    const record = await hashPassword(longest, random, policy.scrypt);
    expect(await isPassword(longest, record, policy)).to.equal(true);
    expect(await isPassword(`${longest}x`, record, policy)).to.equal(false);
    const empty = await hashPassword('', random, policy.scrypt);
    expect(await isPassword(`${longest}x`, empty, policy)).to.equal(false);
  });

  it('that nobody has opens to nothing', async () => {
    expect(await isPassword('', decoyPassword(random, policy.scrypt), policy)).to.equal(false);
  });
});

describe('the page', () => {
  it('breathes while a password is hashed', async () => {
    // Input outranks what the hash yields to itself, as a task of this priority does; timers would not.
    const urgent = (task: () => void) => globalThis.scheduler.postTask(task, { priority: 'user-blocking', delay: 1 });
    let breaths = 0;
    let waiting = true;
    const breathe = () => {
      breaths += 1;
      if (waiting) void urgent(breathe);
    };
    void urgent(breathe);
    await hashPassword('correct horse', random, { N: 2 ** 13, r: 8, p: 1 });
    waiting = false;
    expect(breaths).to.be.greaterThan(1);
  });
});

describe('the demo account', () => {
  it('costs what any other costs, and has a password that any other could have', () => {
    expect(demoRecord().password).to.include(MOCK_POLICY.scrypt);
    expect(weakness(demoAccount.password, demoAccount.email, MOCK_POLICY)).to.equal(undefined);
  });

  it('is there from the start, with the password that it says', async function () {
    // The full cost of one hash: a blink, but not where coverage is measured.
    this.timeout(60_000);
    const stores = { localStorage: new FakeStorage(), sessionStorage: new FakeStorage() };
    const next = await createMockBackend({ ...stores, locks: null }).login(demoAccount);
    const { email, nickname } = demoAccount;
    expect(next.kind === 'logged-in' && next.session.profile).to.deep.equal({ email, nickname });
  });

  it('can be left out', async () => {
    const stores = { localStorage: new FakeStorage(), sessionStorage: new FakeStorage() };
    const backend = createMockBackend({ ...stores, demo: false, policy: CHEAP });
    expect((await backend.register(demoAccount)).kind).to.equal('logged-in');
  });
});
