/** The fixtures of the tests in all engines. A test imports `test` and `expect` from here. */
import { expect, test as base } from 'playwright/test';
import type { Engine } from '../../../scripts/engines.mjs';
import type { Browser, Driver } from './driver.js';
import { startProxy } from './host.js';
import { launchPlaywright } from './playwright-browser.js';
import { openSite, type Site } from './site.js';
import { launchWebKit } from './webkit-browser.js';

export { expect };

export interface Options {
  /** Each project names one. */
  engine: Engine;
}

interface WorkerFixtures {
  running: Browser;
  site: Site;
}

/** Starting a browser on a busy machine takes its time. */
const PATIENCE = { scope: 'worker', timeout: 180_000 } as const;

export const test = base.extend<{ driver: Driver }, WorkerFixtures & Options>({
  engine: [
    { name: 'chromium', path: '' },
    { option: true, scope: 'worker' },
  ],

  running: [
    async ({ engine }, use) => {
      const { name } = engine;
      const proxy = name === 'webkit' ? await startProxy() : undefined;
      const browser =
        name === 'webkit'
          ? await launchWebKit(engine.path, `127.0.0.1:${proxy?.port}`)
          : await launchPlaywright({ ...engine, name });
      await use(browser);
      await browser.close();
      await proxy?.close();
    },
    PATIENCE,
  ],

  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from the pattern.
    async ({}, use) => {
      const site = await openSite();
      await use(site);
      await site.close();
    },
    PATIENCE,
  ],

  driver: async ({ running }, use) => {
    const driver = await running.open();
    test.info().annotations.push({ type: 'browser', description: driver.browser });
    await use(driver);
    const { status, expectedStatus } = test.info();
    if (status !== expectedStatus) {
      await test.info().attach('window', { body: await driver.screenshot(), contentType: 'image/png' });
    }
    await driver.close();
  },
});

/** Adds to a figure of the whole run: see figures-reporter.ts. */
export function count(figure: string, number: number): void {
  test.info().annotations.push({ type: figure, description: String(number) });
}
