// Finds the three browser engines that `npm run test:engines` needs, and on Debian installs them. Run by itself, it prints which.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserPath } from './browser.mjs';
import { aptInstall, canAptInstall } from './machine.mjs';

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} EngineName
 * @typedef {{ name: EngineName, path: string }} Engine `path`: of webkit, its driver's
 */

/** @param {readonly string[]} commands */
function onPath(...commands) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find((path) => existsSync(path));
}

/**
 * @type {Readonly<Record<EngineName, { packages: readonly string[], remedy: string, find(): Engine | undefined }>>}
 */
const engines = {
  chromium: {
    packages: [],
    remedy: '`node scripts/browser.mjs` says what helps',
    find: () => ({ name: 'chromium', path: browserPath() }),
  },
  firefox: {
    packages: ['firefox-esr'],
    remedy: '`apt-get install firefox-esr` on Debian, or FIREFOX_PATH=/path/to/firefox',
    find: () => {
      const path = process.env.FIREFOX_PATH ?? onPath('firefox-esr', 'firefox');
      return path ? { name: 'firefox', path } : undefined;
    },
  },
  webkit: {
    packages: ['webkit2gtk-driver', 'xvfb'],
    remedy: '`apt-get install webkit2gtk-driver xvfb` on Debian; WebKitGTK runs on Linux only',
    find: () => {
      // Without a screen of its own its window would come up in front of whoever is at work.
      const path = onPath('Xvfb') && onPath('WebKitWebDriver');
      return path ? { name: 'webkit', path } : undefined;
    },
  },
};

/**
 * The engines that are here. MISSING_ENGINES=webkit (names with commas between) says which ones may be missing.
 *
 * @returns {Engine[]}
 * @throws Error naming each that could be neither found nor installed, unless it may be missing
 */
export function findEngines() {
  const mayMiss = (process.env.MISSING_ENGINES ?? '').split(',');
  const found = [];
  const missing = [];
  const remedies = [];
  for (const [name, { packages, remedy, find }] of Object.entries(engines)) {
    const install = () => !mayMiss.includes(name) && canAptInstall() && packages.every((one) => aptInstall(one));
    const engine = find() ?? (install() ? find() : undefined);
    if (engine) found.push(engine);
    else if (mayMiss.includes(name)) console.log(`Not tested, since it is not here: ${name}`);
    else {
      missing.push(name);
      remedies.push(`${name}: ${remedy}`);
    }
  }
  if (missing.length === 0) return found;
  throw new Error(
    `Neither found nor installed: ${missing.join(', ')}. MISSING_ENGINES=${missing.join(',')} goes without. What helps:\n${remedies.join('\n')}`,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, path } of findEngines()) console.log(`${name}: ${path}`);
}
