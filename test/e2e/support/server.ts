/** The folder on a static server, under a sub-path, as somebody's host would serve it. */
import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The browser is told that this name is this machine; unlike 127.0.0.1 it is not a secure context. */
export const INSECURE_HOST = 'mfa.test';

const SUB_PATH = ['some', 'path'];

export interface Server {
  readonly port: number;
  /** Begins and ends with a slash. */
  readonly path: string;
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => probe.once('listening', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

async function answers(url: string): Promise<void> {
  for (const patience = Date.now() + 10_000; Date.now() < patience;) {
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`http-server does not answer at ${url}`);
}

/** @param folder the one that holds index.html */
export async function serve(folder: string): Promise<Server> {
  const served = await mkdtemp(join(tmpdir(), 'mfa-login-'));
  await mkdir(join(served, ...SUB_PATH.slice(0, -1)), { recursive: true });
  await symlink(folder, join(served, ...SUB_PATH), 'junction');
  const port = await freePort();
  const program = createRequire(import.meta.url).resolve('http-server/bin/http-server');
  // http-server uses what newer versions of Node warn of.
  const args = ['--no-deprecation', program, served, '-a', '127.0.0.1', '-p', String(port), '-c-1', '-s'];
  const server = spawn(process.execPath, args, { stdio: 'inherit' });
  const path = `/${SUB_PATH.join('/')}/`;
  const close = async () => {
    server.kill();
    await rm(served, { recursive: true, force: true });
  };
  try {
    await answers(`http://127.0.0.1:${port}${path}`);
  } catch (error) {
    await close();
    throw error;
  }
  return { port, path, close };
}
