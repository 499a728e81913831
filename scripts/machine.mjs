// What this machine lets a script do: who runs it, and whether Debian's packages can be had.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export const isRoot = () => process.getuid?.() === 0;

/** Ubuntu is left out: its `chromium` package only points to a snap. */
export function canAptInstall() {
  return isRoot() && existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * @param {string} name
 * @returns {boolean} whether it worked
 */
export function aptInstall(name) {
  /** @param {string[]} args */
  const apt = (...args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0;
  const install = () => apt('install', '-y', '--no-install-recommends', name);
  return install() || (apt('update') && install());
}
