/** WebKitGTK, by the driver that it comes with, on a screen that nobody sees. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { isRoot } from '../../../scripts/machine.mjs';
import { answers, freePort } from '../../e2e/support/server.js';
import type { Browser } from './driver.js';
import { openSession } from './webdriver.js';

/** @param proxy - `host:port` of what answers for names that no name server knows; this machine's own are reached without. */
export async function launchWebKit(path: string, proxy: string): Promise<Browser> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = (await once(screen.stdout, 'data')) as [Buffer];
  const port = await freePort();
  const server: ChildProcess & { stdout: Readable | null } = spawn(path, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${display.toString().trim()}`,
      GDK_BACKEND: 'x11',
      // Its sandbox needs rights that root in a container does not have.
      ...(isRoot() && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
    },
  });
  const address = `http://127.0.0.1:${port}`;
  await answers(`${address}/status`);
  const capabilities = { proxy: { proxyType: 'manual', httpProxy: proxy, noProxy: ['127.0.0.1', 'localhost'] } };
  return {
    open: async () => {
      const session = await openSession(address, capabilities);
      // The driver names the program that it started, which is only a window around the engine.
      return { ...session, browser: session.browser.replace('MiniBrowser', 'WebKitGTK') };
    },
    close: async () => {
      for (const process of [server, screen]) {
        const ended = once(process, 'exit');
        process.kill();
        await ended;
      }
    },
  };
}
