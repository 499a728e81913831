// What a person would feel as a page that hangs.
import type * as Mock from '../../src/adapters/mock/index.js';
import { expect, test } from './support/test.js';

test('a password check lets frames be painted', async ({ page, pageUrl }) => {
  await page.goto(pageUrl);
  await expect(page.getByRole('heading', { name: 'Log in' })).toBeVisible();
  const check = () =>
    page.evaluate(async () => {
      const { createMockBackend, demoAccount } = (window as unknown as { MfaLoginMock: typeof Mock }).MfaLoginMock;
      const backend = createMockBackend({ localStorage: null, sessionStorage: null, locks: null });
      await new Promise(requestAnimationFrame);
      let [longest, last] = [0, performance.now()];
      const look = () => {
        const now = performance.now();
        [longest, last] = [Math.max(longest, now - last), now];
        frame = requestAnimationFrame(look);
      };
      let frame = requestAnimationFrame(look);
      const start = performance.now();
      await backend.login(demoAccount);
      const end = performance.now();
      cancelAnimationFrame(frame);
      return { longest: Math.max(longest, end - last), whole: end - start };
    });

  // The machine has other things to do as well, so that the best of some tries counts; a hash that hangs does so in each.
  const checks: { longest: number; whole: number }[] = [];
  while (checks.length < 8 && !checks.some(({ longest }) => longest < 50)) checks.push(await check());
  const best = Math.min(...checks.map(({ longest }) => longest));
  console.log(`longest wait for a frame: ${Math.round(best)} ms`, checks);
  expect(best).toBeLessThan(50);
  // Else it would have been no test: a check that is over before a frame is due makes none wait.
  expect(Math.min(...checks.map(({ whole }) => whole))).toBeGreaterThan(60);
});
