/** Watches a browser context for everything that a sound page never does. */
import type { BrowserContext, ConsoleMessage } from 'playwright/test';

export interface Watch {
  /** What went wrong so far, in words. */
  readonly faults: readonly string[];
  /** For a test that provokes a fault on purpose: those that match are no faults, also those seen before. */
  expectFaults(pattern: RegExp): void;
}

/** Printed when a violation is reported, to be told from what the page itself writes. */
const VIOLATION = 'content-security-policy violation:';

function described(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location();
  return `console ${message.type()}: ${message.text()} (${url}:${lineNumber})`;
}

/**
 * Records console output of any kind (Chromium's own `[DOM]` advice included), uncaught errors, unhandled rejections,
 * violations of the content security policy, and requests to anywhere but the page's own folder.
 *
 * @param folder address of the folder that holds the page, with a slash at its end
 */
export async function watch(context: BrowserContext, folder: string): Promise<Watch> {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  context.on('console', (message) => seen.push(described(message)));
  context.on('weberror', (error) => seen.push(`uncaught: ${error.error().stack ?? String(error.error())}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(folder) && !/^(data|blob|about):/.test(url)) seen.push(`request to ${url}`);
  });
  context.on('requestfailed', (request) => seen.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`));
  context.on('response', (response) => {
    if (response.status() >= 400) seen.push(`${response.status()}: ${response.url()}`);
  });
  await context.addInitScript((prefix) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(prefix, event.effectiveDirective, event.blockedURI, event.sample);
    });
  }, VIOLATION);
  return {
    get faults() {
      return seen.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
    },
    expectFaults: (pattern) => expected.push(pattern),
  };
}
