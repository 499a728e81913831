/** Servers of their own processes: the folder on a static host, and the development server over a copy of the sources. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, mkdir, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The browser is told that this name is this machine; unlike 127.0.0.1 it is not a secure context. */
export const INSECURE_HOST = 'mfa.test';

/** Where somebody's host would have the page among others. */
export const SUB_PATH = '/some/path/';

export interface Server {
  readonly port: number;
  /** Begins and ends with a slash. */
  readonly path: string;
  close(): Promise<void>;
}

export interface DevelopmentServer extends Server {
  /** The copy that it serves: what is changed here shows in the browser. */
  readonly folder: string;
}

const { resolve } = createRequire(import.meta.url);

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => probe.once('listening', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

export async function answers(url: string): Promise<void> {
  for (const patience = Date.now() + 20_000; Date.now() < patience;) {
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`no answer at ${url}`);
}

/** Runs a program of Node that serves `path`, until it is closed; then `temporary` goes. */
async function run(port: number, path: string, args: string[], temporary: string): Promise<Server> {
  const server = spawn(process.execPath, args, { cwd: temporary, stdio: ['ignore', 'ignore', 'inherit'] });
  const close = async () => {
    const ended = new Promise((gone) => server.once('exit', gone));
    server.kill();
    await ended;
    await rm(temporary, { recursive: true, force: true });
  };
  try {
    await answers(`http://127.0.0.1:${port}${path}`);
  } catch (error) {
    await close();
    throw error;
  }
  return { port, path, close };
}

/**
 * http-server, as the README has it.
 *
 * @param folder the one that holds index.html
 * @param path `/`, or a path that ends with a slash
 */
export async function serve(folder: string, path = SUB_PATH): Promise<Server> {
  const temporary = await mkdtemp(join(tmpdir(), 'mfa-login-'));
  if (path !== '/') {
    await mkdir(dirname(join(temporary, path)), { recursive: true });
    await symlink(folder, join(temporary, path.slice(0, -1)), 'junction');
  }
  const port = await freePort();
  const served = path === '/' ? folder : temporary;
  // http-server uses what newer versions of Node warn of.
  const args = ['--no-deprecation', resolve('http-server/bin/http-server'), served, '-a', '127.0.0.1'];
  return run(port, path, [...args, '-p', String(port), '-c-1', '-s'], temporary);
}

/** `npm run dev` on a copy, since a test changes a source. */
export async function serveDevelopment(folder: string): Promise<DevelopmentServer> {
  const temporary = await mkdtemp(join(tmpdir(), 'mfa-login-'));
  for (const name of ['index.html', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json', 'vite.config.ts'])
    await cp(join(folder, name), join(temporary, name), { recursive: true });
  await symlink(join(folder, 'node_modules'), join(temporary, 'node_modules'), 'junction');
  const port = await freePort();
  const vite = join(dirname(resolve('vite/package.json')), 'bin', 'vite.js');
  const args = [vite, '--host', '127.0.0.1', '--port', String(port), '--strictPort'];
  return { ...(await run(port, '/', args, temporary)), folder: temporary };
}
