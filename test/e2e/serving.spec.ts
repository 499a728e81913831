// The two ways of serving the folder that the projects do not stand for: at the root of a host, and by `npm run dev`.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve, serveDevelopment } from './support/server.js';
import { expect, test } from './support/test.js';
import { Visitor } from './support/visitor.js';
import { watch } from './support/watch.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('http-server serves it at its root @served', async ({ browser }) => {
  const { port, close } = await serve(root, '/');
  try {
    const context = await browser.newContext();
    const address = `http://127.0.0.1:${port}/`;
    const { faults } = await watch(context, address);
    const visitor = new Visitor(await context.newPage());
    await visitor.page.goto(address);
    await visitor.register('root@example.com');
    await visitor.bind();
    await context.close();
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
});

test('npm run dev shows the sources, and a change to them without being asked @served', async ({ browser }) => {
  const { port, folder, close } = await serveDevelopment(root);
  try {
    const page = await browser.newPage();
    const visitor = new Visitor(page);
    await page.goto(`http://127.0.0.1:${port}/`);
    await visitor.register('dev@example.com');
    await visitor.press('Set up authenticator app');
    expect((await visitor.scan()).protocol).toBe('otpauth:');
    await visitor.press('Cancel');
    await visitor.logOut();

    const words = join(folder, 'src', 'text', 'en.ts');
    const text = await readFile(words, 'utf8');
    expect(text).toContain("'Log in'");
    await writeFile(words, text.replaceAll("'Log in'", "'Come in'"));
    await visitor.sees('Come in');
    await page.close();
  } finally {
    await close();
  }
});
