// The sample headers, in the server that they are for: the page works under them, and nobody can put it into a frame.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasNginx } from '../../scripts/nginx.mjs';
import { answers, freePort } from './support/server.js';
import { expect, test } from './support/test.js';
import { Visitor } from './support/visitor.js';
import { watch } from './support/watch.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sample = (name: string) => readFile(join(root, 'examples', 'hosting', name), 'utf8');

/** nginx with the sample, but for its address, its certificate and its folders. */
async function startNginx() {
  const folder = await mkdtemp(join(tmpdir(), 'mfa-login-'));
  for (const name of ['index.html', 'dist', 'public'])
    await cp(join(root, name), join(folder, 'site', name), { recursive: true });
  const port = await freePort();
  const server = (await sample('nginx.conf'))
    .replace(/listen .*;/, `listen 127.0.0.1:${port};`)
    .replaceAll(/ssl_certificate.*;/g, '')
    .replace(/root .*;/, `root ${join(folder, 'site')};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const conf = `daemon off; pid ${folder}/pid; error_log stderr;
    events {}
    http { access_log off; ${temporary.join(' ')} ${server} }`;
  await writeFile(join(folder, 'nginx.conf'), conf);
  // The user that nginx's workers run as has to reach the folder.
  const user = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
  const nginx = spawn('nginx', ['-e', 'stderr', '-c', join(folder, 'nginx.conf'), ...user], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const close = async () => {
    const ended = once(nginx, 'exit');
    nginx.kill('SIGQUIT');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/`;
  await answers(url).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { url, close };
}

/** What `_headers` says of a path: what comes later counts. */
async function headersFile(path: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  let applies = false;
  for (const line of (await sample('_headers')).split('\n')) {
    if (line.startsWith('/')) applies = new RegExp(`^${line.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (applies && name) found[name.toLowerCase()] = value;
  }
  return found;
}

// playwright.config.ts has installed it where it could, and says so where there is none.
if (hasNginx()) {
  test('the page works under the sample headers, and is shown in no frame @served', async ({ browser }) => {
    test.setTimeout(120_000);
    const { url, close } = await startNginx();
    try {
      const context = await browser.newContext();
      const watched = await watch(context, url);
      const page = await context.newPage();
      const visitor = new Visitor(page);
      const response = await page.goto(url);
      const sent = response?.headers() ?? {};
      // Both samples say the same, and more than the page says itself.
      expect(sent).toMatchObject(await headersFile('/'));
      expect(sent['cache-control']).toBe('no-store');
      const own = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
      for (const directive of own.split('; ')) expect(sent['content-security-policy']).toContain(directive);
      expect((await context.request.get(`${url}dist/mfa-login.js`)).headers()['cache-control']).toBe('no-cache');

      await visitor.register('nginx@example.com');
      const { secret } = await visitor.bind();
      await visitor.logOut();
      await visitor.logIn('nginx@example.com');
      await visitor.enterCode(secret, 1);
      await visitor.sees(/^Welcome/);
      expect(watched.faults).toEqual([]);

      watched.expectFaults(/frame-ancestors|ERR_BLOCKED_BY_RESPONSE|request to/);
      const framing = await context.newPage();
      const body = `<!doctype html><title>Framing</title><iframe src="${url}" title="framed"></iframe>`;
      await framing.route('http://framing.example/', (route) => route.fulfill({ contentType: 'text/html', body }));
      await framing.goto('http://framing.example/');
      await expect.poll(() => framing.frames().length).toBe(2);
      await expect.poll(() => framing.frames()[1]?.url()).toContain('chrome-error:');
      await context.close();
    } finally {
      await close();
    }
  });
}
