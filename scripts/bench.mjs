// Measures the built page in Chromium and writes the figures into README.md, between its `figures` marks.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright';
import { launchOptions } from './browser.mjs';
import { bundles } from './bundles.mjs';
import { kB, limits, weigh } from './size.mjs';

const RUNS = 5;
const CPU_SLOWDOWN = 4;
/** Slow 4G as Lighthouse has it; bytes per second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const START = '<!-- figures:start -->';
const END = '<!-- figures:end -->';

const root = new URL('../', import.meta.url);
const readme = new URL('README.md', root);
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** A static host that compresses, as most do. It serves only what the page asks for. */
async function startHost() {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html';
    const type = types[/** @type {keyof typeof types} */ (extname(path))];
    if (!type) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' });
    return response.end(brotliCompressSync(readFileSync(new URL(path, root))));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/**
 * @param {import('playwright').Page} page
 * @param {{ cpu?: number, network?: typeof SLOW_4G }} conditions
 */
async function slowDown(page, { cpu = 1, network }) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (!network) return;
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', network);
}

/** Runs in the page from its first moment: notes when the password field has taken the focus and can be typed into. */
function noteFirstInput() {
  const look = () => {
    const field = /** @type {HTMLInputElement | null} */ (
      document.querySelector('input[autocomplete="current-password"]')
    );
    field?.focus();
    if (field && document.activeElement === field && !field.disabled && !field.readOnly) {
      Object.assign(window, { firstInputAt: performance.now() });
    } else {
      requestAnimationFrame(look);
    }
  };
  look();
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 */
async function firstInput(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  /** @type {string[]} */
  const paths = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname.slice(1) || 'index.html'));
  await page.addInitScript(noteFirstInput);
  await slowDown(page, { cpu: CPU_SLOWDOWN, network: SLOW_4G });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.getByLabel('Password', { exact: true }).fill('typed');
  const ms = await page.evaluate(() => /** @type {Window & { firstInputAt?: number }} */ (window).firstInputAt ?? NaN);
  await context.close();
  return { ms, paths };
}

/**
 * Runs in the page. The mock gets a clock of its own, since it takes each code once.
 *
 * @param {number} runs
 */
async function checkSpeeds(runs) {
  const { createMockBackend, demoAccount, totpAt } = /** @type {typeof import('../src/adapters/mock/index.js')} */ (
    /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (window)).MfaLoginMock
  );
  let now = Date.now();
  const backend = createMockBackend({ now: () => now, localStorage: null, sessionStorage: null, locks: null });

  /** @type {number[]} */
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });

  /** @param {() => Promise<unknown>} work */
  const timed = async (work) => {
    let [longestFrame, last, running] = [0, performance.now(), true];
    const frame = () => {
      longestFrame = Math.max(longestFrame, performance.now() - last);
      last = performance.now();
      if (running) requestAnimationFrame(frame);
    };
    await new Promise(requestAnimationFrame);
    tasks.length = 0;
    frame();
    const start = performance.now();
    await work();
    const ms = performance.now() - start;
    running = false;
    // The observer tells of a task after its end.
    await new Promise((later) => setTimeout(later, 200));
    return { ms, longestFrame, longestTask: Math.max(0, ...tasks) };
  };

  const first = await backend.login(demoAccount);
  if (first.kind !== 'logged-in') throw new Error(`unexpected step: ${first.kind}`);
  const { binding } = await backend.startBinding(first.session);
  const bits = Array.from(binding.secret, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const secret = Uint8Array.from(bits.join('').match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2));
  const code = () => totpAt({ secret, timestamp: now });
  await backend.confirmBinding(binding, code());

  /** @type {Awaited<ReturnType<typeof timed>>[]} */
  const passwords = [];
  /** @type {Awaited<ReturnType<typeof timed>>[]} */
  const codes = [];
  for (let run = 0; run < runs; run += 1) {
    now += 60_000;
    /** @type {import('../src/backend/auth-backend.js').NextStep | undefined} */
    let step;
    passwords.push(await timed(async () => (step = await backend.login(demoAccount))));
    if (step?.kind !== 'code-required') throw new Error(`unexpected step: ${step?.kind}`);
    const { ticket } = step;
    codes.push(await timed(() => backend.verifyCode(ticket, code())));
  }
  return { passwords, codes };
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {number} cpu
 */
async function checks(browser, url, cpu) {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await slowDown(page, { cpu });
  const { passwords, codes } = await page.evaluate(checkSpeeds, RUNS);
  await page.close();
  return {
    password: median(passwords.map(({ ms }) => ms)),
    code: median(codes.map(({ ms }) => ms)),
    // A freeze that happens once is a freeze: of these the worst counts.
    task: Math.max(...passwords.map(({ longestTask }) => longestTask)),
    frame: Math.max(...passwords.map(({ longestFrame }) => longestFrame)),
  };
}

/** The demo tools come when the page can be used already, and to no page that is no demonstration. @param {string} path */
const isTool = (path) => path.startsWith('dist/mfa-login-demo');

/** @param {string} path */
const weight = (path) => ({ path, ...weigh(new URL(path, root)) });

/** @param {ReturnType<typeof weight>} file */
function row({ path, raw, gzip, brotli }) {
  const limit = limits[path.replace('dist/', '')];
  return `| \`${path}\` | ${kB(raw)} | ${kB(gzip)} | ${kB(brotli)} | ${limit === undefined ? '' : `${limit} kB`} |`;
}

async function figures() {
  const host = await startHost();
  const browser = await chromium.launch(launchOptions());
  try {
    const visits = [];
    for (let run = 0; run < RUNS; run += 1) visits.push(await firstInput(browser, host.url));
    const loaded = [...new Set(visits.flatMap(({ paths }) => paths))].filter((path) => !isTool(path)).sort();
    const [fast, slow] = [await checks(browser, host.url, 1), await checks(browser, host.url, CPU_SLOWDOWN)];
    const weights = loaded.map(weight);
    const others = bundles
      .map(({ file }) => `dist/${file}`)
      .filter((path) => !loaded.includes(path))
      .map(weight);
    /** @param {'raw' | 'gzip' | 'brotli'} how */
    const sum = (how) => kB(weights.reduce((total, file) => total + file[how], 0));
    /** @param {number} ms */
    const inMs = (ms) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
    /** Chromium reports tasks from 50 ms on. @param {number} ms */
    const task = (ms) => (ms < 50 ? 'under 50 ms' : inMs(ms));
    return [
      '| What `index.html` loads | raw | gzip | brotli | limit (brotli) |',
      '| --- | ---: | ---: | ---: | ---: |',
      ...weights.map(row),
      `| together | ${sum('raw')} | ${sum('gzip')} | ${sum('brotli')} | |`,
      '',
      '| What else is in `dist/`: other backends and languages, the demonstration | raw | gzip | brotli | limit (brotli) |',
      '| --- | ---: | ---: | ---: | ---: |',
      ...others.map(row),
      '',
      `| Chromium ${browser.version()} | CPU as it is | CPU slowed ${CPU_SLOWDOWN} times |`,
      '| --- | ---: | ---: |',
      `| until the password field takes text: cold, slow 4G (1.6 Mbit/s, 150 ms), brotli | | ${inMs(median(visits.map(({ ms }) => ms)))} |`,
      `| one password check of the mock | ${inMs(fast.password)} | ${inMs(slow.password)} |`,
      `| longest task during a password check | ${task(fast.task)} | ${task(slow.task)} |`,
      `| longest wait for a frame during a password check | ${inMs(fast.frame)} | ${inMs(slow.frame)} |`,
      `| one code check of the mock | ${inMs(fast.code)} | ${inMs(slow.code)} |`,
      '',
      `Median of ${RUNS} runs (of what is longest: the worst), by \`npm run bench\`; kB is 1000 bytes.`,
    ].join('\n');
  } finally {
    await browser.close();
    host.close();
  }
}

const table = await figures();
console.log(table);
const text = readFileSync(readme, 'utf8');
const [start, end] = [text.indexOf(START), text.indexOf(END)];
if (start < 0 || end < start) throw new Error(`README.md lacks ${START} … ${END}`);
writeFileSync(readme, `${text.slice(0, start + START.length)}\n\n${table}\n\n${text.slice(end)}`);
