/** Chromium and Firefox, by Playwright. */
import { chromium, firefox, type BrowserContext, type Frame, type Page } from 'playwright';
import { launchOptions } from '../../../scripts/browser.mjs';
import type { Engine } from '../../../scripts/engines.mjs';
import { INSECURE_HOST } from '../../e2e/support/server.js';
import type { Browser, Driver } from './driver.js';

const launch = {
  chromium: () => chromium.launch(launchOptions([`--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`])),
  firefox: (executablePath: string) =>
    firefox.launch({
      // The browser as people have it, not one made for Playwright.
      channel: 'moz-firefox',
      executablePath,
      timeout: 120_000,
      firefoxUserPrefs: {
        // Automation switches it off, and with it what a page from disk may not do.
        'security.fileuri.strict_origin_policy': true,
        'network.dns.forceResolve': '127.0.0.1',
      },
    }),
};

export async function launchPlaywright({ name, path }: Engine & { name: keyof typeof launch }): Promise<Browser> {
  const browser = await launch[name](path);
  return {
    open: async () =>
      drive(await browser.newContext(), `${name === 'firefox' ? 'Firefox' : 'Chromium'} ${browser.version()}`),
    close: () => browser.close(),
  };
}

/** What stands behind a page of Playwright 1.64.1; nothing public reaches it. */
interface Innards {
  readonly _connection: {
    toImpl(page: unknown): { readonly delegate: { shouldToggleStyleSheetToSyncAnimations: () => boolean } };
  };
}

/**
 * For a picture of Firefox's window Playwright puts a style element into the page, which the page's policy forbids. Its
 * violation would be told like one of ours; and a test that leaves out such ones could leave out one of ours.
 */
function keepScreenshotsOut(page: Page): void {
  (page as unknown as Innards)._connection.toImpl(page).delegate.shouldToggleStyleSheetToSyncAnimations = () => false;
}

async function drive(context: BrowserContext, name: string): Promise<Driver> {
  const page = await context.newPage();
  keepScreenshotsOut(page);
  const evaluate = <A extends readonly unknown[], R>(frame: Frame, run: (...given: A) => R | Promise<R>, given: A) =>
    frame.evaluate<R>(`(${run.toString()})(...${JSON.stringify(given)})`);
  return {
    browser: name,
    go: async (url) => void (await page.goto(url)),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    evaluate: (run, ...given) => evaluate(page.mainFrame(), run, given),
    evaluateInFrame: (run, ...given) => {
      const [frame] = page.mainFrame().childFrames();
      if (!frame) throw new Error('the page has no frame');
      return evaluate(frame, run, given);
    },
    // Else it changes the page to hide the caret.
    screenshot: () => page.screenshot({ caret: 'initial' }),
    close: () => context.close(),
  };
}
