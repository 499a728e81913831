// The RFCs' vectors in the bundle that is shipped, in each engine, from disk, from this machine and on an origin that is not secure.
import { bindAt, hasBundle, hotpCodes, isSecure, totpCodes } from './support/bundle-on-page.js';
import type { Driver } from './support/driver.js';
import { ORIGINS, type Origin, type Site } from './support/site.js';
import { count, expect, test } from './support/test.js';
import { RFC_4226, RFC_6238, SECRETS } from './support/vectors.js';

/** In base32, as the page shows it. */
const SHOWN = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

async function open(driver: Driver, site: Site, origin: Origin): Promise<void> {
  await driver.go(site.url(origin, 'vectors.html'));
  await expect.poll(() => driver.evaluate(hasBundle)).toBe(true);
  expect(await driver.evaluate(isSecure)).toBe(origin !== 'insecure');
}

for (const origin of ORIGINS) {
  test(`the vectors of RFC 4226 and RFC 6238: ${origin}`, async ({ driver, site }) => {
    await open(driver, site, origin);
    expect(await driver.evaluate(hotpCodes, SECRETS.SHA1, RFC_4226.length)).toEqual(RFC_4226);
    const asked = RFC_6238.map(({ seconds, hash }) => {
      return { secret: Buffer.from(SECRETS[hash], 'ascii').toString('hex'), seconds, hash, digits: 8 };
    });
    expect(await driver.evaluate(totpCodes, asked)).toEqual(RFC_6238.map(({ code }) => code));
    count('vectors', RFC_4226.length + RFC_6238.length);
  });

  test(`a backend takes the RFCs’ codes at the RFCs’ times and no other: ${origin}`, async ({ driver, site }) => {
    await open(driver, site, origin);
    const vectors = [
      ...RFC_4226.map((code, counter) => ({ seconds: 30 * counter, code })),
      // Six digits of the eight: the modulus only cuts off more.
      ...RFC_6238.filter(({ hash }) => hash === 'SHA1').map(({ seconds, code }) => ({ seconds, code: code.slice(2) })),
    ];
    for (const { seconds, code } of vectors) {
      const said = (late: number, typed = code) => driver.evaluate(bindAt, SECRETS.SHA1, seconds + late, typed);
      expect(await said(0)).toBe(`bound ${SHOWN}`);
      expect(await said(0, code.slice(0, 5) + String((Number(code[5]) + 1) % 10))).toBe('bad-code');
      // One step early or late is taken, two are not. No clock stands before 1970.
      for (const late of [-30, 30].filter((by) => seconds + by >= 0)) expect(await said(late)).toBe(`bound ${SHOWN}`);
      for (const late of [-60, 60].filter((by) => seconds + by >= 0)) expect(await said(late)).toBe('clock-skew');
    }
  });
}
