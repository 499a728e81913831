// Finds the Chromium that tests and measurements run in, and installs one where there is none. Run by itself, it prints which.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { aptInstall, canAptInstall, isRoot } from './machine.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const programs = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
    process.env[folder] ? [join(process.env[folder], 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
  ),
];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | undefined} */
function find() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`CHROME_PATH names no program that can be run: ${chosen}`);
    return chosen;
  }
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...programs].find(
    isExecutable,
  );
}

function install() {
  console.error('No Chromium or Chrome found: installing one.');
  if (canAptInstall() && aptInstall('chromium')) return;
  spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
}

/**
 * CHROME_PATH, else Playwright's own, else the system's, else a fresh install.
 *
 * @returns {string} path of the program
 */
export function browserPath() {
  let path = find();
  if (!path) {
    install();
    path = find();
  }
  if (path) return path;
  throw new Error(
    'The tests need Chromium or Chrome, and none could be found or installed. Any of these helps: `npx playwright install ' +
      'chromium`; `apt-get install chromium` (Debian) or your system’s package; CHROME_PATH=/path/to/chrome for one that is somewhere else.',
  );
}

/**
 * What Playwright's `launch()` takes: the browser found, quiet on the network, and without its sandbox only for root.
 *
 * @param {readonly string[]} more  further command-line flags
 */
export function launchOptions(more = []) {
  return {
    executablePath: browserPath(),
    args: [
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      ...more,
    ],
  };
}

/** @returns {string} such as `Chromium 140.0.0.0` */
export function browserVersion() {
  const path = browserPath();
  // Chrome for Windows has no --version.
  const said = process.platform === 'win32' ? '' : spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout;
  return /^\D+[\d.]+/.exec(said ?? '')?.[0] ?? 'Chromium';
}

/** @returns {string} such as `Chromium 140.0.0.0 (/usr/bin/chromium)` */
export const browserName = () => `${browserVersion()} (${browserPath()})`;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(`Browser: ${browserName()}`);
