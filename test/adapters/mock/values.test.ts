/** The values that the mock goes by, written down a second time: what it takes as an address, a password, a document. */
import { expect } from '@open-wc/testing';
import { readState } from '../../../src/adapters/mock/accounts-schema.js';
import { isCommonPassword } from '../../../src/adapters/mock/common-passwords.js';
import { demoAccount, demoRecord } from '../../../src/adapters/mock/demo-account.js';
import { readEmail } from '../../../src/adapters/mock/emails.js';
import { MOCK_POLICY } from '../../../src/adapters/mock/policy.js';

describe('the numbers of the mock’s policy', () => {
  it('are those that SECURITY.md and the rules they come from allow', () => {
    expect(MOCK_POLICY).to.deep.equal({
      passwordMinLength: 8,
      passwordMaxLength: 256,
      scrypt: { N: 16_384, r: 8, p: 5 },
      passwordFailuresToLock: 10,
      passwordLock: 900_000,
      trackedAddresses: 100,
      maxAccounts: 50,
      secretBytes: 20,
      period: 30,
      windowSteps: 1,
      skewSteps: 20,
      ticketLifetime: 600_000,
      renewals: 10,
      ticketAttempts: 5,
      factorFailuresToLock: 10,
      factorLocks: [900_000, 1_800_000, 3_600_000],
      factorFailuresToDisable: 100,
      bindingLifetime: 600_000,
      bindingAttempts: 20,
      sessionIdle: 3_600_000,
      sessionLifetime: 86_400_000,
      sessionsPerAccount: 10,
      watchInterval: 15_000,
      clockTolerance: 60_000,
    });
  });
});

describe('an address', () => {
  it('is one with something on either side of a single @', () => {
    for (const email of ['a@b', 'ada@example.com', 'ada+tag@sub.example.com', 'アダ@例え.jp', `${'a'.repeat(250)}@b.c`])
      expect(readEmail(` ${email}\t`), email).to.equal(email);
  });

  it('is no other text', () => {
    const wrong = ['', '@', 'ada', 'ada@', '@example.com', 'a@b@c', 'a b@c', 'a@b c', 'a@ b', 'a\u0007@b', 'a@b\u0085'];
    for (const email of [...wrong, '\ud800@b', 'a@\udc00', `${'a'.repeat(251)}@b.c`])
      expect(readEmail(email), JSON.stringify(email)).to.equal(undefined);
  });
});

describe('a common password', () => {
  it('is one that tops the lists, in either case', () => {
    const first = ['password', 'jennifer', 'chocolate', 'administrator', '1qaz2wsx', 'a1234567', '00000000'];
    const then = ['1122334455', '159357258', 'dragon123', 'internet', 'slipknot', 'PASSWORD', 'Password1'];
    for (const password of [...first, ...then]) expect(isCommonPassword(password), password).to.equal(true);
  });

  it('is not one that is none', () => {
    for (const password of ['', 'correct horse battery', 'violet anchor tidal', 'passwordjennifer'])
      expect(isCommonPassword(password), password).to.equal(false);
  });
});

describe('the demonstration’s account', () => {
  it('is the one that index.html names', () => {
    expect(demoAccount).to.deep.equal({
      email: 'demo@example.com',
      password: 'correct horse battery',
      nickname: 'Demo',
    });
    expect(Object.isFrozen(demoAccount)).to.equal(true);
  });
});

describe('a stored document', () => {
  const hex = (bytes: number) => 'a0'.repeat(bytes);
  const account = () => ({
    ...demoRecord(),
    id: hex(16),
    authenticator: { id: hex(16), secret: 'A'.repeat(32), boundAt: 1, lastStep: 2 },
    recovery: { salt: hex(16), hash: hex(32) },
    sessions: [{ digest: hex(32), startedAt: 1, lastSeenAt: 2 }],
  });
  const whole = () => ({
    version: 1,
    revision: 3,
    accounts: [account()],
    passwordFailures: [{ who: hex(32), count: 1, lockedUntil: 0 }],
  });
  type Path = readonly (string | number)[];

  /** The whole document with that value at that place. */
  function readWith(path: Path, value: unknown) {
    const document: unknown = whole();
    let at = document as Record<string | number, unknown>;
    for (const key of path.slice(0, -1)) at = at[key] as typeof at;
    at[path.at(-1)!] = value;
    return readState(JSON.stringify(document));
  }

  it('is read as it was written', () => {
    expect(readState(JSON.stringify(whole()))).to.deep.equal(whole());
  });

  it('is read with the longest and shortest that there can be', () => {
    for (const [path, value] of [
      [['accounts', 0, 'nickname'], 'x'.repeat(100)],
      [['accounts', 0, 'authenticator', 'secret'], '7'.repeat(128)],
      [['accounts', 0, 'authenticator', 'boundAt'], 8.64e15],
      [['accounts', 0, 'password', 'N'], 65_536],
    ] satisfies [Path, unknown][])
      expect(readWith(path, value), path.join('.')).to.not.equal(undefined);
  });

  const ACCOUNT = ['accounts', 0] as const;
  const wrong: readonly (readonly [Path, readonly unknown[]])[] = [
    [['version'], [0, 2, '1']],
    [['revision'], [-1, 0.5, null]],
    [['accounts'], [{}, null, 'x', 7]],
    [ACCOUNT, [[], null, 'x', 7]],
    [
      [...ACCOUNT, 'id'],
      [hex(15), hex(17), 'g'.repeat(32), hex(16).toUpperCase(), 7],
    ],
    [
      [...ACCOUNT, 'email'],
      ['', 'nobody', ' ', 7],
    ],
    [
      [...ACCOUNT, 'nickname'],
      ['', 'x'.repeat(101), '\n', 'a\n', '\na', 7],
    ],
    [
      [...ACCOUNT, 'password'],
      [[], null, 'x'],
    ],
    [
      [...ACCOUNT, 'password', 'N'],
      [1, 3, 131_072, '16384'],
    ],
    [
      [...ACCOUNT, 'password', 'r'],
      [0, 17],
    ],
    [
      [...ACCOUNT, 'password', 'p'],
      [0, 17],
    ],
    [
      [...ACCOUNT, 'password', 'salt'],
      [hex(15), `${hex(16)} `, ` ${hex(16)}`],
    ],
    [
      [...ACCOUNT, 'password', 'hash'],
      [hex(31), hex(33)],
    ],
    [
      [...ACCOUNT, 'authenticator'],
      [null, [], 'x'],
    ],
    [
      [...ACCOUNT, 'authenticator', 'id'],
      [hex(15), hex(17)],
    ],
    [
      [...ACCOUNT, 'authenticator', 'secret'],
      ['A'.repeat(31), 'A'.repeat(129), 'a'.repeat(32), '1'.repeat(32), `${'A'.repeat(32)}=`, `=${'A'.repeat(32)}`],
    ],
    [
      [...ACCOUNT, 'authenticator', 'boundAt'],
      [-1, 8.64e15 + 2, '1'],
    ],
    [
      [...ACCOUNT, 'authenticator', 'lastStep'],
      [-1, 0.5],
    ],
    [
      [...ACCOUNT, 'recovery'],
      [null, []],
    ],
    [
      [...ACCOUNT, 'recovery', 'salt'],
      [hex(15), hex(17)],
    ],
    [
      [...ACCOUNT, 'recovery', 'hash'],
      [hex(31), hex(33)],
    ],
    [
      [...ACCOUNT, 'factorFailures'],
      [-1, 0.5],
    ],
    [
      [...ACCOUNT, 'factorLockedUntil'],
      [-1, 0.5],
    ],
    [
      [...ACCOUNT, 'sessions'],
      [{}, [null], [[]]],
    ],
    [
      [...ACCOUNT, 'sessions', 0, 'digest'],
      [hex(31), hex(33)],
    ],
    [['passwordFailures'], [{}, [null], [[]]]],
    [
      ['passwordFailures', 0, 'who'],
      [hex(31), hex(33)],
    ],
  ];
  for (const [path, values] of wrong) {
    it(`is not read with another ${path.join('.')}`, () => {
      for (const value of [...values, undefined].slice(0, isOptional(path) ? -1 : undefined))
        expect(readWith(path, value), String(value)).to.equal(undefined);
    });
  }

  it('is not read with two accounts of one address or one id', () => {
    const twin = { ...account(), email: 'DEMO@example.com' };
    expect(readWith(['accounts'], [account(), { ...twin, id: hex(16).replace('a', 'b') }])).to.equal(undefined);
    expect(readWith(['accounts'], [account(), { ...twin, email: 'other@example.com' }])).to.equal(undefined);
  });

  it('leaves behind what it does not know', () => {
    expect(readWith(['accounts', 0, 'isAdmin'], true)).to.deep.equal(whole());
  });
});

const isOptional = (path: readonly (string | number)[]) =>
  path.length === 3 && ['nickname', 'authenticator', 'recovery'].includes(String(path[2]));
