/** The page as somebody deploys it: a copy with a config.js and a policy of their own, and a server of Authing's API. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { serve, type Server } from './server.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Deployment {
  /** What public/config.js holds. */
  readonly config: string;
  /** What stands behind `connect-src`. */
  readonly connect?: string;
  /** What public/theme.css holds; as it is where left out. */
  readonly theme?: string;
}

export interface Address {
  readonly url: string;
  close(): Promise<void>;
}

/** Edits as the documents tell, on a host of its own. */
export async function deploy({ config, connect = "'none'", theme }: Deployment): Promise<Address> {
  const folder = await mkdtemp(join(tmpdir(), 'mfa-login-'));
  for (const name of ['dist', 'public']) await cp(join(root, name), join(folder, name), { recursive: true });
  const html = await readFile(join(root, 'index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), html.replace("connect-src 'none'", `connect-src ${connect}`));
  await writeFile(join(folder, 'public', 'config.js'), config);
  if (theme !== undefined) await writeFile(join(folder, 'public', 'theme.css'), theme);
  const server: Server = await serve(folder, '/');
  const close = async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${server.port}/`, close };
}

/** `npm run authing-simulator`: another process, another origin. */
export async function startAuthing(): Promise<Address> {
  const script = join(root, 'scripts', 'authing-simulator.mjs');
  const server = spawn(process.execPath, [script, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const close = async () => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  };
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /listens at (\S+);/.exec(line)?.[1];
    if (url !== undefined) return { url, close };
  }
  throw new Error('the simulated Authing does not start');
}
