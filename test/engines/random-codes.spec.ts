// Codes of random secrets and times in each engine, against two implementations that share no line with the page's.
import { execFile } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { promisify } from 'node:util';
import { hasOathtool } from '../../scripts/oathtool.mjs';
import { hotp } from '../support/rfc-totp.js';
import { hasBundle, totpCodes, type Asked } from './support/bundle-on-page.js';
import { count, expect, test } from './support/test.js';

const PAIRS = 10_000;

/** Starting oathtool costs more than a thousand codes: it is asked for some secrets only, and for a row of steps of each. */
const SECRETS = process.env.VERIFY_DEEP ? 500 : 100;
const ROW = 20;

/** The end of the year 9999: beyond 32 bits, in steps too. */
const LATEST = 253_402_300_799;

const randomPair = (): Asked => ({ secret: randomBytes(20).toString('hex'), seconds: randomInt(LATEST) });

async function fromOathtool({ secret, seconds }: Asked): Promise<string[]> {
  const args = ['--totp', '--now', `@${seconds}`, '--window', String(ROW - 1), '-'];
  const running = promisify(execFile)('oathtool', args);
  running.child.stdin?.end(secret);
  return (await running).stdout.trim().split('\n');
}

test('ten thousand random codes are those of the RFC', async ({ driver, site }) => {
  await driver.go(site.url('file', 'index.html'));
  await expect.poll(() => driver.evaluate(hasBundle)).toBe(true);
  const pairs = Array.from({ length: PAIRS }, randomPair);
  const codes = await driver.evaluate(totpCodes, pairs);
  const right = pairs.map(({ secret, seconds }) => hotp(Buffer.from(secret, 'hex'), Math.floor(seconds / 30)));
  const differing = (await Promise.all(right)).flatMap((code, i) => (code === codes[i] ? [] : [{ ...pairs[i], code }]));
  expect(differing).toEqual([]);
  count('random-codes', PAIRS);
});

// playwright.engines.config.ts has installed it where it could, and says so where there is none.
if (hasOathtool()) {
  test('random codes are those of oathtool', async ({ driver, site }) => {
    await driver.go(site.url('file', 'index.html'));
    await expect.poll(() => driver.evaluate(hasBundle)).toBe(true);
    for (let done = 0; done < SECRETS; done += 4) {
      const some = Array.from({ length: 4 }, randomPair);
      const rows = some.map(({ secret, seconds }) =>
        Array.from({ length: ROW }, (_, i) => ({ secret, seconds: seconds + 30 * i })),
      );
      const codes = await driver.evaluate(totpCodes, rows.flat());
      expect(codes, JSON.stringify(some)).toEqual((await Promise.all(some.map(fromOathtool))).flat());
      count('oathtool-codes', 4 * ROW);
    }
  });
}
