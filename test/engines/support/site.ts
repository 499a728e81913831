/** The built page in a folder of its own, with further pages beside it that only the tests need. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { INSECURE_HOST, serve, type Server } from '../../e2e/support/server.js';
import { startHost, type Host } from './host.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export const ORIGINS = ['file', 'http', 'insecure'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What the further pages load before anything of ours: a script from beside the page, as its policy wants it. */
const BEFORE = {
  'watched.html': 'watch.js',
  'vectors.html': 'sha512.js',
} as const;

export type PageName = 'index.html' | keyof typeof BEFORE;

export interface Site {
  /** http-server, at its root. */
  readonly server: Server;
  /** The same behind a host that is stricter than the page itself. */
  readonly strict: Host;
  url(origin: Origin, page: PageName): string;
  /** The address of a page that has the address `framed` in a frame. */
  frame(origin: 'file' | 'http', framed: string): Promise<string>;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'mfa-login-'));
  for (const name of ['index.html', 'dist', 'public'])
    await cp(join(root, name), join(folder, name), { recursive: true });
  for (const script of ['watch', 'sha512']) {
    const entry = fileURLToPath(new URL(`../page/${script}.ts`, import.meta.url));
    await build({ entryPoints: [entry], outfile: join(folder, `${script}.js`), bundle: true, format: 'iife' });
  }
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  for (const [page, script] of Object.entries(BEFORE)) {
    // After the policy, so that it holds for the script too; before the first link, so that it is there for all the rest.
    const with_ = html.replace('<link rel="icon"', `<script src="./${script}"></script>\n$&`);
    if (with_ === html) throw new Error('index.html has no icon to put a script before');
    await writeFile(join(folder, page), with_);
  }
  const server = await serve(folder, '/');
  const strict = await startHost(server.port);
  let frames = 0;
  const address = (origin: Origin, page: string) =>
    origin === 'file'
      ? pathToFileURL(join(folder, page)).href
      : `http://${origin === 'http' ? '127.0.0.1' : INSECURE_HOST}:${server.port}/${page}`;
  return {
    server,
    strict,
    url: address,
    frame: async (origin, framed) => {
      frames += 1;
      const name = `framing-${frames}.html`;
      await writeFile(
        join(folder, name),
        `<!doctype html><title>Framing</title><iframe src="${framed}" title="framed" width="800" height="600"></iframe>`,
      );
      return address(origin, name);
    },
    close: async () => {
      await strict.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
