/** The REST example's server, as `node examples/rest/server.mjs` starts it: a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Address } from './deployment.js';

const script = fileURLToPath(new URL('../../../examples/rest/server.mjs', import.meta.url));

export async function startRest(...options: string[]): Promise<Address> {
  const args = [script, '--port', '0', ...options];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const close = async () => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  };
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /listens at (\S+);/.exec(line)?.[1];
    if (url !== undefined) return { url, close };
  }
  throw new Error('the REST example does not start');
}
