// Makes sure of oathtool, the tests' independent source of one-time codes. Where it cannot be had, they use RFC code of their own.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { aptInstall, canAptInstall } from './machine.mjs';

export const hasOathtool = () => spawnSync('oathtool', ['--version']).status === 0;

/** @returns {boolean} whether it can be called */
export function ensureOathtool() {
  return hasOathtool() || (canAptInstall() && aptInstall('oathtool') && hasOathtool());
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(`Codes: ${ensureOathtool() ? 'oathtool' : 'test/support/rfc-totp.ts (no oathtool here)'}`);
}
