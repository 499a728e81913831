import { expect } from '@open-wc/testing';
import { hmac } from '@noble/hashes/hmac.js';
import { sha512 } from '@noble/hashes/sha2.js';

import { hotpAt, MOCK_POLICY, totpAt, type HotpInput } from '../../../src/adapters/mock/index.js';
import { base32, judgeCode, keyUri, keyUriName, stepAt } from '../../../src/adapters/mock/totp.js';
import { hotp, type HashName } from '../../support/rfc-totp.js';

/** The hash to use: SHA-512 is not in the bundle, so it comes from outside, as a page that wants it would bring it. */
const HASHES = {
  SHA1: { algorithm: 'SHA1' },
  SHA256: { algorithm: 'SHA256' },
  SHA512: { hmac: (key, message) => hmac(sha512, key, message) },
} as const satisfies Record<string, Pick<HotpInput, 'algorithm' | 'hmac'>>;

const ascii = (text: string) => new TextEncoder().encode(text);

describe('one-time passwords', () => {
  it('are those of RFC 4226, appendix D', () => {
    const secret = ascii('12345678901234567890');
    const codes = Array.from({ length: 10 }, (_, counter) => hotpAt({ secret, counter }));
    expect(codes.join(' ')).to.equal('755224 287082 359152 969429 338314 254676 287922 162583 399871 520489');
  });

  // RFC 6238, appendix B; the secrets of the longer hashes are as in its reference code (erratum 2866).
  const SECRETS: Record<keyof typeof HASHES, string> = {
    SHA1: '12345678901234567890',
    SHA256: '12345678901234567890123456789012',
    SHA512: '1234567890123456789012345678901234567890123456789012345678901234',
  };
  const VECTORS: readonly (readonly [seconds: number, SHA1: string, SHA256: string, SHA512: string])[] = [
    [59, '94287082', '46119246', '90693936'],
    [1111111109, '07081804', '68084774', '25091201'],
    [1111111111, '14050471', '67062674', '99943326'],
    [1234567890, '89005924', '91819424', '93441116'],
    [2000000000, '69279037', '90698825', '38618901'],
    [20000000000, '65353130', '77737706', '47863826'],
  ];
  for (const [seconds, ...codes] of VECTORS) {
    (['SHA1', 'SHA256', 'SHA512'] as const).forEach((algorithm, i) => {
      it(`are those of RFC 6238, appendix B: ${algorithm} at ${seconds} s`, () => {
        const secret = ascii(SECRETS[algorithm]);
        expect(totpAt({ secret, timestamp: seconds * 1000, ...HASHES[algorithm], digits: 8 })).to.equal(codes[i]);
      });
    });
  }

  it('agree with an independent implementation', async () => {
    const hashes: Record<keyof typeof HASHES, HashName> = { SHA1: 'SHA-1', SHA256: 'SHA-256', SHA512: 'SHA-512' };
    for (let i = 0; i < 100; i += 1) {
      const secret = crypto.getRandomValues(new Uint8Array(20));
      const counter = Math.floor(Math.random() * 2 ** 40);
      for (const algorithm of ['SHA1', 'SHA256', 'SHA512'] as const) {
        expect(hotpAt({ secret, counter, ...HASHES[algorithm] })).to.equal(
          await hotp(secret, counter, 6, hashes[algorithm]),
        );
      }
    }
  });
});

describe('judging a code', () => {
  const NOW = Date.UTC(2026, 1, 3, 10, 0, 7);
  const bytes = ascii('a secret of 20 bytes');
  const secret = base32(bytes);
  const present = stepAt(NOW, 30);
  const judge = (offset: number, lastStep = -1) =>
    judgeCode(hotpAt({ secret: bytes, counter: present + offset }), secret, lastStep, NOW, MOCK_POLICY);

  it('takes the present, the previous and the next step', () => {
    for (const offset of [-1, 0, 1]) expect(judge(offset)).to.deep.equal({ kind: 'right', step: present + offset });
  });

  it('takes no step further away, and says by how much the clock is off up to ten minutes', () => {
    for (const offset of [-20, -2, 2, 20])
      expect(judge(offset)).to.deep.equal({ kind: 'skewed', seconds: offset * 30 });
    for (const offset of [-21, 21]) expect(judge(offset)).to.deep.equal({ kind: 'wrong' });
  });

  it('takes no step at or before the last one', () => {
    expect(judge(0, present).kind).to.equal('reused');
    expect(judge(-1, present).kind).to.equal('reused');
    expect(judge(1, present)).to.deep.equal({ kind: 'right', step: present + 1 });
    expect(judge(1, present + 1).kind).to.equal('reused');
    // Nor is it said of them that they were right for another time.
    expect(judge(-2, present)).to.deep.equal({ kind: 'wrong' });
    expect(judge(-2, present - 2)).to.deep.equal({ kind: 'wrong' });
  });

  it('says when the next code can work', () => {
    // 10:00:07 is 23 seconds before the next step.
    expect(judge(0, present)).to.deep.equal({ kind: 'reused', retryAfterSeconds: 23 });
    expect(judge(-1, present - 1)).to.deep.equal({ kind: 'reused', retryAfterSeconds: 23 });
    // The clock was set back by ten steps since: not before the steps up to then have passed.
    expect(judge(0, present + 10)).to.deep.equal({ kind: 'reused', retryAfterSeconds: 23 + 9 * 30 });
  });

  it('changes with the step, not a millisecond sooner', () => {
    const code = hotpAt({ secret: bytes, counter: present });
    const start = present * 30_000;
    const at = (now: number) => judgeCode(code, secret, -1, now, MOCK_POLICY).kind;
    expect(at(start - 30_000)).to.equal('right');
    expect(at(start - 30_001)).to.equal('skewed');
    expect(at(start + 59_999)).to.equal('right');
    expect(at(start + 60_000)).to.equal('skewed');
  });

  it('accepts none of a thousand wrong codes', () => {
    for (let i = 0; i < 1000; i += 1) {
      const time = Math.floor(Math.random() * 4e12);
      const some = crypto.getRandomValues(new Uint8Array(20));
      const step = stepAt(time, 30);
      const right = [-1, 0, 1].map((offset) => hotpAt({ secret: some, counter: step + offset }));
      const guess = String(Math.floor(Math.random() * 1e6)).padStart(6, '0');
      const verdict = judgeCode(guess, base32(some), -1, time, MOCK_POLICY);
      expect(verdict.kind === 'right').to.equal(right.includes(guess));
    }
  });
});

describe('the key URI', () => {
  it('says issuer and account in the label, and the issuer again', () => {
    expect(keyUri('MFA Login Demo', 'demo@example.com', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', 30)).to.equal(
      'otpauth://totp/MFA%20Login%20Demo:demo%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' +
        '&issuer=MFA%20Login%20Demo&algorithm=SHA1&digits=6&period=30',
    );
  });

  it('lets no name break out of its place', () => {
    const uri = keyUri("A+B & C?#'(*)!", 'x/y%z@例え.jp', 'JBSWY3DP', 30);
    expect(uri).to.include('A%2BB%20%26%20C%3F%23%27%28%2A%29%21:');
    expect(uri).to.match(/^otpauth:\/\/totp\/[A-Za-z0-9._~%-]+:[A-Za-z0-9._~%-]+\?[A-Za-z0-9._~%=&-]+$/);
    const url = new URL(uri);
    expect(url.searchParams.get('issuer')).to.equal("A+B & C?#'(*)!");
    expect(decodeURIComponent(uri)).to.include(':x/y%z@例え.jp?');
  });

  it('has no colon within a name', () => {
    expect(keyUriName('Acme: Login：Demo')).to.equal('Acme Login Demo');
  });
});
