// Packs the package as npm does and installs it in a copy of each example, which has to pass its types, build, and finish a login.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { browserVersion, launchOptions } from './browser.mjs';
import { finishLogin } from './example-login.mjs';
import { noteProof } from './proofs.mjs';
import { kB } from './size.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'mfa-login-'));

/**
 * @param {string} folder
 * @param {string} program
 * @param {readonly string[]} args
 */
function run(folder, program, ...args) {
  console.log(`> ${program} ${args.join(' ')}`);
  const { status } = spawnSync(program, args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed`);
}

/** http-server over a folder. @param {string} folder */
async function serve(folder) {
  const program = createRequire(import.meta.url).resolve('http-server/bin/http-server');
  const args = ['--no-deprecation', program, folder, '-a', '127.0.0.1', '-p', '0', '-c-1'];
  const server = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  for await (const line of createInterface({ input: server.stdout })) {
    // eslint-disable-next-line no-control-regex
    const url = /http:\/\/[\d.]+:\d+/.exec(line.replaceAll(/\u001B\[\d+m/g, ''))?.[0];
    if (url) return { url: `${url}/`, close: () => server.kill() };
  }
  throw new Error('http-server does not start');
}

/**
 * Installs, checks and builds one example, and logs in.
 *
 * @param {string} name
 * @param {import('playwright').Browser} browser
 */
async function test(name, browser) {
  console.log(`\n${name}`);
  const folder = join(temporary, 'examples', name);
  const left = /[\\/](node_modules|dist|package-lock\.json)$/;
  cpSync(join(root, 'examples', name), folder, {
    recursive: true,
    filter: (path) => !left.test(path.slice(root.length)),
  });
  run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline');
  /** @type {{ scripts: Record<string, string> }} */
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const script of ['types', 'build']) if (scripts[script]) run(folder, 'npm', 'run', script);
  const server = await serve(scripts.build ? join(folder, 'dist') : folder);
  try {
    const loaded = await finishLogin(browser, server.url);
    console.log(`${name}: logged in; ${kB(loaded)} loaded, brotli`);
  } finally {
    server.close();
  }
}

run(root, process.execPath, 'scripts/build-package.mjs');
run(root, 'npm', 'pack', '--ignore-scripts', '--silent', '--pack-destination', temporary);
const names = readdirSync(join(root, 'examples')).filter((name) =>
  existsSync(join(root, 'examples', name, 'package.json')),
);
const browser = await chromium.launch(launchOptions());
try {
  for (const name of names) await test(name, browser);
} finally {
  await browser.close();
  rmSync(temporary, { recursive: true, force: true });
}
noteProof('examples', {
  what: 'Programs over the packed package, each installed, built and used to log in with a second factor',
  figure: `${names.length} of ${names.length}: ${names.join(', ')}`,
  how: `\`npm pack\`, \`npm install\`, ${browserVersion()}`,
});
