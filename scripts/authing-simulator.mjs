// Serves the simulated Authing on this machine: `npm run authing-simulator -- [--port 4321] [--user-pool ID]`.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {typeof import('../src/simulator/authing/index.js')} Simulator */

/** Node does not read TypeScript: the simulator is made one module in memory. */
async function loadSimulator() {
  const { outputFiles } = await build({
    entryPoints: [`${root}src/simulator/authing/index.ts`],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return /** @type {Promise<Simulator>} */ (import(`data:text/javascript;base64,${code}`));
}

/** More than any request of Authing's API has. */
const LARGEST_BODY = 100_000;

/** @param {import('node:http').IncomingMessage} incoming */
async function requestOf(incoming) {
  const chunks = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new RangeError('too large');
    chunks.push(chunk);
  }
  const { method = 'GET', url = '/', headers } = incoming;
  const fields = /** @type {[string, string][]} */ (
    Object.entries(headers).filter(([, value]) => typeof value === 'string')
  );
  return new Request(new URL(url, 'http://127.0.0.1'), {
    method,
    headers: fields,
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
}

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4321' }, 'user-pool': { type: 'string', default: 'simulated' } },
});
const { createAuthingSimulator, withCors } = await loadSimulator();
const handle = withCors(
  createAuthingSimulator({
    userPoolId: values['user-pool'],
    // Passwords are in this process's memory only, so that a heavy hash protects nothing here.
    policy: { scrypt: { N: 2 ** 8, r: 8, p: 1 } },
  }).handle,
);

const server = createServer((incoming, outgoing) => {
  requestOf(incoming)
    .then(handle)
    .then(async (response) => {
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    })
    .catch(() => outgoing.writeHead(400).end());
});

// This machine alone: the accounts are made up, and so is their safety.
server.listen(Number(values.port), '127.0.0.1', () => {
  const address = server.address();
  const host = `http://127.0.0.1:${typeof address === 'object' ? address?.port : values.port}`;
  const authing = `{ userPoolId: '${values['user-pool']}', host: '${host}' }`;
  console.log(`The simulated Authing listens at ${host}; its accounts last until it is stopped.

To use it, in public/config.js:
  window.mfaLoginConfig = { backend: 'authing', authing: ${authing} };
and in index.html's Content-Security-Policy:
  connect-src ${host}`);
});

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => server.close(() => process.exit(0)).closeAllConnections());
