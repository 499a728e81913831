// End-to-end tests of the built page: from disk, from a static server under a sub-path, and on a name that is not secure.
import { defineConfig } from 'playwright/test';
import { browserName, launchOptions } from './scripts/browser.mjs';
import { ensureNginx } from './scripts/nginx.mjs';
import { ensureOathtool } from './scripts/oathtool.mjs';
import type { Options } from './test/e2e/support/test.js';
import { INSECURE_HOST } from './test/e2e/support/server.js';

// Workers read this file again.
if (!process.env.TEST_WORKER_INDEX) {
  console.log(`Browser: ${browserName()}`);
  console.log(`Sample headers: ${ensureNginx() ? 'tested in nginx' : 'not tested (no nginx here)'}`);
  console.log(`Codes: ${ensureOathtool() ? 'oathtool' : 'test/support/rfc-totp.ts (no oathtool here)'}`);
}

/** @deep is for `npm run verify:deep` alone, @deeply is everywhere there and from disk otherwise. */
const isDeep = Boolean(process.env.VERIFY_DEEP);
const only = (grep: RegExp) => (isDeep ? { grep } : { grep, grepInvert: /@deep/ });

export default defineConfig<Options>({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./test/e2e/support/count-reporter.ts']],
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions([`--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`]),
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
  projects: [
    { name: 'file', grepInvert: isDeep ? /@served/ : /@served|@deep\b/, use: { origin: 'file' } },
    { name: 'http', ...only(/@everywhere|@deeply|@served/), use: { origin: 'http' } },
    { name: 'insecure', ...only(/@everywhere|@deeply|@insecure/), use: { origin: 'insecure' } },
  ],
});
