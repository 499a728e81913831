import { expect } from '@open-wc/testing';

import type { AuthFailure, AuthFailureCode } from '../../src/backend/auth-error.js';
import { en } from '../../src/text/en.js';
import { failureText } from '../../src/text/failure-text.js';
import { clockText, countText, dateText, durationText, fill, fillText } from '../../src/text/format.js';
import { mergeText, type MfaTextOverrides } from '../../src/text/text.js';

describe('mergeText', () => {
  it('puts some words in place and keeps the rest', () => {
    const text = mergeText(en, { login: { title: 'Hello' }, failures: { offline: 'Gone.' } });
    expect(text.login).to.deep.equal({ ...en.login, title: 'Hello' });
    expect(text.failures.offline).to.equal('Gone.');
    expect(text.failures.timeout).to.equal(en.failures.timeout);
    expect(en.login.title).to.equal('Log in');
  });

  it('takes a plural as a whole', () => {
    const attemptsLeft = { one: 'eins', other: '{count}' };
    expect(mergeText(en, { attemptsLeft }).attemptsLeft).to.deep.equal(attemptsLeft);
  });

  it('is the catalogue itself without overrides', () => {
    expect(mergeText(en, {})).to.deep.equal(en);
  });

  it('passes over what is no word of the catalogue', () => {
    const strange: readonly unknown[] = [
      { login: 7, code: 'text', unknown: 'x' },
      { login: { title: undefined, submit: {} } },
      undefined,
    ];
    for (const overrides of strange) {
      expect(mergeText(en, overrides as MfaTextOverrides)).to.deep.equal(en);
    }
  });

  it('lets no override reach the prototypes', () => {
    const text = mergeText(
      en,
      JSON.parse(
        '{"__proto__":{"polluted":"x"},"constructor":{"prototype":{"polluted":"x"}},"login":{"__proto__":{"title":"x"}}}',
      ) as MfaTextOverrides,
    );
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect((text as unknown as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(text).to.deep.equal(en);
  });
});

describe('overrides that are no words', () => {
  for (const overrides of [null, { fields: null }, { login: null }, { login: 'x' }, { login: { title: 7 } }]) {
    it(`${JSON.stringify(overrides)} changes nothing`, () => {
      expect(mergeText(en, overrides as unknown as MfaTextOverrides)).to.deep.equal(en);
    });
  }
});

describe('fill', () => {
  it('puts values of any kind into the gaps', () => {
    const value = { any: 'thing' };
    expect(fill<unknown>('Hello {name}, {name}!', { name: value })).to.deep.equal(['Hello ', value, ', ', value, '!']);
    expect(fillText('{a}{b}', { a: '1', b: '2' })).to.equal('12');
  });

  it('fills nothing from what it was not given, and does not fill twice', () => {
    expect(fillText('{a} {constructor}', { a: '{b}', b: 'x' })).to.equal('{b} {constructor}');
  });
});

describe('numbers and times in words', () => {
  it('counts', () => {
    expect(countText(en.attemptsLeft, 1, 'en')).to.equal('1 attempt left.');
    expect(countText(en.attemptsLeft, 4, 'en')).to.equal('4 attempts left.');
    expect(countText('{count}!', 1234, 'en')).to.equal('1,234!');
    expect(countText({ other: '{count}' }, 1, 'en')).to.equal('1');
  });

  it('tells a duration in at most two units', () => {
    const told: readonly [number, string][] = [
      [-3, '0 seconds'],
      [0, '0 seconds'],
      [0.2, '1 second'],
      [59, '59 seconds'],
      [60, '1 minute'],
      [125, '2 minutes 5 seconds'],
      [3600, '1 hour'],
      [3661, '1 hour 1 minute'],
      [90_000, '25 hours'],
    ];
    for (const [seconds, words] of told) expect(durationText(seconds, 'en'), String(seconds)).to.equal(words);
    expect(durationText(5, 'de')).to.equal('5 Sekunden');
  });

  it('shows a running clock', () => {
    expect(clockText(0, 'en')).to.equal('00:00');
    expect(clockText(845, 'en')).to.equal('14:05');
    expect(clockText(3725.1, 'en')).to.equal('01:02:06');
  });

  it('tells a date', () => {
    expect(dateText(Date.UTC(2026, 0, 2, 12), 'en')).to.equal('January 2, 2026');
  });
});

describe('failureText', () => {
  /** One of each, so that a new code does not compile without words. */
  const failures: { [C in AuthFailureCode]: Extract<AuthFailure, { code: C }> } = {
    'bad-credentials': { code: 'bad-credentials' },
    'account-exists': { code: 'account-exists' },
    'bad-email': { code: 'bad-email' },
    'weak-password': { code: 'weak-password', reason: 'too-common' },
    'bad-code': { code: 'bad-code', attemptsLeft: 3 },
    'code-reused': { code: 'code-reused', retryAfterSeconds: 12 },
    'clock-skew': { code: 'clock-skew', seconds: -120, attemptsLeft: 1 },
    'bad-recovery-code': { code: 'bad-recovery-code', attemptsLeft: 2 },
    'ticket-expired': { code: 'ticket-expired' },
    'binding-expired': { code: 'binding-expired' },
    'session-expired': { code: 'session-expired' },
    locked: { code: 'locked', retryAfterSeconds: 65 },
    'factor-disabled': { code: 'factor-disabled' },
    'rate-limited': { code: 'rate-limited', retryAfterSeconds: 5 },
    offline: { code: 'offline' },
    timeout: { code: 'timeout' },
    'storage-full': { code: 'storage-full' },
    unsupported: { code: 'unsupported', why: 'no WebCrypto' },
    unexpected: { code: 'unexpected', reference: 'TypeError' },
  };

  for (const [code, failure] of Object.entries(failures)) {
    it(`has words for ${code}`, () => {
      const words = failureText(failure, en);
      expect(words.trim()).to.not.equal('');
      expect(words).to.not.match(/[{}]|undefined|NaN|\[object/);
    });
  }

  it('tells the values', () => {
    expect(failureText(failures['bad-code'], en)).to.contain('3 attempts left.');
    expect(failureText(failures['code-reused'], en)).to.contain('12 seconds');
    expect(failureText(failures['clock-skew'], en)).to.contain('2 minutes behind').and.contain('1 attempt left.');
    expect(failureText({ code: 'clock-skew', seconds: 60 }, en)).to.contain('1 minute ahead');
    expect(failureText(failures.locked, en)).to.contain('1 minute 5 seconds');
    expect(failureText(failures.unsupported, en)).to.contain('no WebCrypto');
    expect(failureText(failures.unexpected, en)).to.contain('TypeError');
  });

  it('names no number where there is none, and the end where there is none left', () => {
    expect(failureText({ code: 'bad-code' }, en)).to.equal(en.failures['bad-code']);
    expect(failureText({ code: 'bad-recovery-code', attemptsLeft: 0 }, en)).to.equal(en.problems.tooMany);
  });

  it('has words for each weak password', () => {
    for (const reason of ['too-short', 'too-long', 'too-common', 'same-as-email'] as const) {
      expect(failureText({ code: 'weak-password', reason }, en)).to.equal(en.weakPassword[reason]);
    }
  });

  it('uses the words of the page', () => {
    const text = mergeText(en, { failures: { locked: 'Wait {time}.' } });
    expect(failureText(failures.locked, text)).to.equal('Wait 1 minute 5 seconds.');
  });
});
