// What was shown and left is let go: no screen, and nothing that was typed there, stays in memory for as long as the page does.
import type { Page } from 'playwright/test';
import type { AuthBackend } from '../../src/backend/auth-backend.js';
import { expect, test } from './support/test.js';
import { Visitor } from './support/visitor.js';

/** Takes whatever is typed, so that a round costs no hash. */
function openToAll() {
  const profile = { email: 'ada@example.com' };
  const binding = {
    uri: 'otpauth://totp/a:b?secret=JBSWY3DPEHPK3PXP',
    secret: 'JBSWY3DPEHPK3PXP',
    issuer: 'a',
    account: 'b',
  };
  const backend = {
    features: { registration: true, proofs: ['password'], persistent: true },
    restore: () => Promise.resolve(undefined),
    login: () =>
      Promise.resolve({ kind: 'code-required', ticket: { profile, period: 30, expiresAt: Date.now() + 600_000 } }),
    verifyCode: () => Promise.resolve({ kind: 'logged-in', session: { profile } }),
    authenticators: () => Promise.resolve([]),
    startBinding: () => Promise.resolve({ binding: { ...binding, period: 30, expiresAt: Date.now() + 600_000 } }),
    logout: () => Promise.resolve(),
  };
  document.querySelector('mfa-login')!.backend = backend as unknown as AuthBackend;
}

async function round(visitor: Visitor) {
  await visitor.logIn('ada@example.com');
  await visitor.sees('Two-step verification');
  await visitor.press('Use a recovery code');
  await visitor.sees('Use a recovery code');
  await visitor.press('Use your authenticator app');
  await visitor.field('6-digit code').fill('123456');
  await visitor.press('Set up authenticator app');
  await visitor.sees('Set up authenticator app');
  await visitor.press('Cancel');
  await visitor.sees(/^Welcome/);
  await visitor.logOut();
}

/** The nodes that are left once everything is collected that nobody holds. */
async function nodesHeld(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  await devtools.detach();
  return metrics.find(({ name }) => name === 'Nodes')?.value ?? NaN;
}

test('a screen that was left is held by nobody', async ({ page, pageUrl }) => {
  await page.goto(pageUrl);
  const visitor = new Visitor(page);
  await visitor.sees('Log in');
  await page.evaluate(openToAll);
  await visitor.sees('Log in');
  // What is made once and kept, such as templates, is there after two rounds.
  for (let times = 0; times < 2; times += 1) await round(visitor);
  const before = await nodesHeld(page);
  const rounds = 6;
  for (let times = 0; times < rounds; times += 1) await round(visitor);
  const more = (await nodesHeld(page)) - before;
  const screens = await page.evaluate(() => document.querySelectorAll('*').length);
  console.log(`${more} nodes more after ${rounds} rounds; the page has ${screens} elements`);
  // A code prompt alone has over a hundred.
  expect(more / rounds).toBeLessThan(20);
});
