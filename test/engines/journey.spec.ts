// The whole way in each engine, from disk and from a server; no policy is broken on it, the page's own or a stricter host's.
import { faultsOf } from './support/on-page.js';
import { wholeJourney } from './support/person.js';
import { count, expect, test } from './support/test.js';

for (const origin of ['file', 'http'] as const) {
  test(`the whole journey from ${origin}`, async ({ driver, site }) => {
    await driver.go(site.url(origin, 'watched.html'));
    await wholeJourney(driver);
    expect(await driver.evaluate(faultsOf)).toEqual([]);
    count('engines', 1);
  });
}

test('the whole journey under a stricter policy of the host', async ({ driver, site }) => {
  await driver.go(`http://127.0.0.1:${site.strict.port}/watched.html`);
  await wholeJourney(driver);
  expect(await driver.evaluate(faultsOf)).toEqual([]);
  expect(site.strict.asked).toContain('/dist/mfa-login-mock.js');
  expect(site.strict.reports).toEqual([]);
  count('engines', 1);
});
