// The REST example's server in this process, its clock in hand, its adapter, and the conformance kit.
import { once } from 'node:events';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { createServer } from '../../../examples/rest/server.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Node does not read TypeScript: the port's one class and the kit are made one module in memory.
 *
 * @returns {Promise<Pick<typeof import('../../../src/core.js'), 'AuthError'> & typeof import('../../../src/conformance/index.js')>}
 */
async function loadKit() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './src/backend/auth-error.ts'; export * from './src/conformance/index.ts';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`);
}

export const { appCode, AuthError, conformance, ConformanceError } = await loadKit();
// What dist/mfa-login.js is on a page.
Object.assign(globalThis, { MfaLogin: { AuthError } });
export const { createRestBackend } = await import('../../../examples/rest/rest-backend.js');

/** Not at the beginning of a time step, nor of a second. */
let time = Date.UTC(2026, 1, 3, 10, 0, 7, 250);
export const now = () => time;

const server = createServer({ now, cost: { N: 16, r: 1, p: 1 } }).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
export const address = `http://127.0.0.1:${port}`;

after(() => {
  server.close();
  server.closeAllConnections();
});

/** What a browser does with the server's cookie. @returns {typeof fetch} */
export function browser() {
  let cookie = '';
  return async (path, init) => {
    const headers = new Headers(init?.headers);
    if (cookie) headers.set('cookie', cookie);
    headers.set('origin', address);
    const response = await fetch(new URL(/** @type {string} */ (path), address), { ...init, headers });
    for (const line of response.headers.getSetCookie()) cookie = line.split(';')[0] ?? '';
    return response;
  };
}

/** Another browser, on a page of the example. */
export const visit = (fetch = browser()) => createRestBackend({ fetch, now });

/** What the kit is told of it. */
export const can = {
  countsAttempts: true,
  listsRecoveryCodes: true,
  clock: true,
  recoveryCode: /^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/,
};

/** A browser of its own for each check. */
export function makeHarness() {
  const fetch = browser();
  return {
    backend: visit(fetch),
    reload: () => visit(fetch),
    now,
    advance: (/** @type {number} */ milliseconds) => {
      time += milliseconds;
    },
  };
}
