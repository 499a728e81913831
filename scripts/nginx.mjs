// Makes sure of nginx, the real server that the sample headers are tested in.
import { spawnSync } from 'node:child_process';
import { aptInstall, canAptInstall } from './machine.mjs';

export const hasNginx = () => spawnSync('nginx', ['-v']).status === 0;

/** @returns {boolean} whether it can be called */
export function ensureNginx() {
  return hasNginx() || (canAptInstall() && aptInstall('nginx-light') && hasNginx());
}
