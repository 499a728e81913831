/** A session of a browser by W3C WebDriver, as far as the tests need it. https://www.w3.org/TR/webdriver2/ */
import type { Driver } from './driver.js';

type Outcome = { readonly value: unknown } | { readonly error: string };

/** Runs in the page, and waits there for what the function promises: not every driver does. */
const RUN = `
  const done = arguments[arguments.length - 1];
  Promise.resolve().then(() => (RUN)(...arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));
`;

/** Milliseconds for a browser to start in; what takes longer has hung. */
const START = 60_000;

/** @param address - Of the driver. */
export async function openSession(address: string, capabilities: object): Promise<Driver> {
  async function call(method: 'POST' | 'GET' | 'DELETE', path: string, body?: object, patience = Infinity) {
    const response = await fetch(address + path, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      ...(patience < Infinity && { signal: AbortSignal.timeout(patience) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  }
  const body = { capabilities: { alwaysMatch: capabilities } };
  // A driver now and then waits for ever for the browser that it started: another one is started then, once.
  const start = () => call('POST', '/session', body, START);
  const made = (await start().catch(start)) as {
    sessionId: string;
    capabilities: { browserName: string; browserVersion: string };
  };
  const session = `/session/${made.sessionId}`;
  await call('POST', `${session}/timeouts`, { script: 120_000, pageLoad: 120_000 });

  async function evaluate<A extends readonly unknown[], R>(run: (...given: A) => R | Promise<R>, given: A): Promise<R> {
    const script = RUN.replace('RUN', () => run.toString());
    const outcome = (await call('POST', `${session}/execute/async`, { script, args: [given] })) as Outcome;
    if ('error' in outcome) throw new Error(outcome.error);
    return outcome.value as R;
  }
  const act = (source: object) => call('POST', `${session}/actions`, { actions: [source] });
  const { browserName, browserVersion } = made.capabilities;
  return {
    browser: `${browserName} ${browserVersion}`,
    go: async (url) => void (await call('POST', `${session}/url`, { url })),
    click: async (x, y) => {
      const actions = [
        { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
    },
    type: async (text) => {
      const actions = Array.from(text).flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
      await act({ type: 'key', id: 'keyboard', actions });
    },
    evaluate: (run, ...given) => evaluate(run, given),
    evaluateInFrame: async (run, ...given) => {
      await call('POST', `${session}/frame`, { id: 0 });
      try {
        return await evaluate(run, given);
      } finally {
        await call('POST', `${session}/frame`, { id: null });
      }
    },
    screenshot: async () => {
      // WebKit shows the frame before, until it has drawn the next one.
      const drawn = () =>
        new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
      await evaluate(drawn, []);
      return Buffer.from((await call('GET', `${session}/screenshot`)) as string, 'base64');
    },
    close: async () => void (await call('DELETE', session)),
  };
}
