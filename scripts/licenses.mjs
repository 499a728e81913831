// Gathers the licence texts of the packages whose modules a bundle contains.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param {string} root
 * @param {readonly string[]} moduleIds  module paths from the root
 * @returns {Promise<string>}
 */
export async function thirdPartyLicenses(root, moduleIds) {
  const names = moduleIds.flatMap((id) => /.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
  const parts = [];
  for (const name of [...new Set(names)].sort()) {
    const folder = join(root, 'node_modules', name);
    /** @type {{ version: string, license: string }} */
    const { version, license } = await readFile(join(folder, 'package.json'), 'utf8').then(JSON.parse);
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file`);
    const text = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim();
    parts.push(`${name} ${version} (${license})\n\n${text}\n`);
  }
  return `The files beside this one contain parts of these packages.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
