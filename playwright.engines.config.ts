// The same page in three browser engines: Chromium and Firefox by Playwright, WebKitGTK by its own WebDriver.
import { defineConfig } from 'playwright/test';
import { findEngines } from './scripts/engines.mjs';
import { ensureOathtool } from './scripts/oathtool.mjs';
import type { Options } from './test/engines/support/test.js';

const engines = findEngines();

// Workers read this file again.
if (!process.env.TEST_WORKER_INDEX) {
  for (const { name, path } of engines) console.log(`Engine: ${name} (${path})`);
  console.log(`Codes: ${ensureOathtool() ? 'oathtool' : 'test/support/rfc-totp.ts (no oathtool here)'}`);
}

export default defineConfig<object, Options>({
  testDir: 'test/engines',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 180_000,
  // A busy machine of two cores runs three browsers here.
  expect: { timeout: 30_000 },
  reporter: [['list'], ['./test/engines/support/figures-reporter.ts']],
  projects: engines.map((engine) => ({ name: engine.name, use: { engine } })),
});
