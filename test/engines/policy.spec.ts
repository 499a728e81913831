// What shows that the journeys could fail: each engine reports what breaks a policy, and what it knows of Trusted Types.
import { faultsOf } from './support/on-page.js';
import { expect, test } from './support/test.js';

/** Runs in the page: what no sound page does. */
function breakPolicy(): { readonly trustedTypes: boolean; readonly refused: boolean; readonly observer: boolean } {
  const style = document.createElement('style');
  style.textContent = 'p { color: red }';
  document.head.append(style);
  const picture = new Image();
  // Not https: WebKitGTK takes that for 'self' where the page is from disk.
  picture.src = 'http://example.invalid/';
  let refused = false;
  try {
    Reflect.set(document.createElement('p'), 'innerHTML', '<b>raw</b>');
  } catch {
    refused = true;
  }
  return { trustedTypes: 'trustedTypes' in window, refused, observer: 'ReportingObserver' in window };
}

for (const under of ['the page’s own policy', 'a stricter policy of the host'] as const) {
  test(`what breaks ${under} is heard of`, async ({ driver, site, engine }) => {
    const strict = under.startsWith('a stricter');
    const address = strict ? `http://127.0.0.1:${site.strict.port}/watched.html` : site.url('file', 'watched.html');
    const before = site.strict.reports.length;
    await driver.go(address);
    expect(await driver.evaluate(faultsOf)).toEqual([]);
    const known = await driver.evaluate(breakPolicy);
    console.log(`${engine.name}: ${JSON.stringify(known)}`);
    const violations = async () => (await driver.evaluate(faultsOf)).filter((fault) => fault.startsWith('violation'));
    await expect.poll(violations).toContainEqual(expect.stringMatching(/style-src/));
    await expect.poll(violations).toContainEqual(expect.stringMatching(/img-src/));
    // An engine that knows them refuses; one that does not is none the worse for the directive.
    expect(known.refused).toBe(known.trustedTypes);
    if (known.trustedTypes)
      await expect.poll(violations).toContainEqual(expect.stringMatching(/require-trusted-types-for/));
    if (strict) await expect.poll(() => site.strict.reports.slice(before).join()).toMatch(/style-src/);
  });
}
