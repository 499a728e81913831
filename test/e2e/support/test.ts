/** The fixtures of the end-to-end tests. A test imports `test` and `expect` from here. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test as base, type BrowserContext } from 'playwright/test';
import { INSECURE_HOST, serve, type Server } from './server.js';
import { watch, type Watch } from './watch.js';

export { expect };

export interface Options {
  /** How the page is opened; each project names one. */
  origin: 'file' | 'http' | 'insecure';
}

interface Fixtures {
  /** Address of index.html. */
  pageUrl: string;
  /** Watches the test's own context without being asked, and fails the test on any fault. */
  watched: Watch;
  /** Watches a further context (a second browser, a fresh profile) in the same way. */
  watchContext: (context: BrowserContext) => Promise<Watch>;
}

interface WorkerFixtures {
  server: Server | undefined;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

export const test = base.extend<Fixtures, WorkerFixtures & Options>({
  origin: ['file', { option: true, scope: 'worker' }],

  server: [
    async ({ origin }, use) => {
      const server = origin === 'file' ? undefined : await serve(root);
      await use(server);
      await server?.close();
    },
    { scope: 'worker' },
  ],

  pageUrl: async ({ origin, server }, use) => {
    const host = origin === 'insecure' ? INSECURE_HOST : '127.0.0.1';
    await use(server ? `http://${host}:${server.port}${server.path}` : pathToFileURL(`${root}index.html`).href);
  },

  watchContext: async ({ pageUrl }, use) => {
    const watches: Watch[] = [];
    await use(async (context) => {
      const started = await watch(context, new URL('.', pageUrl).href);
      watches.push(started);
      return started;
    });
    expect(watches.flatMap(({ faults }) => faults)).toEqual([]);
  },

  watched: [async ({ context, watchContext }, use) => use(await watchContext(context)), { auto: true }],
});
