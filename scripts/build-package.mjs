// Builds what the npm package has beside dist/: ES modules with types and maps (esm/), and the elements' data for editors.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { reactTypes, vscodeData, webTypes } from './editor-data.mjs';
import { packageManifest } from './manifest.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const esm = `${root}esm/`;

function compile() {
  rmSync(esm, { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', `${root}tsconfig.package.json`], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  for (const name of readdirSync(esm, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.d.ts')) throughLit(esm + name);
  }
}

/** The compiler names the package where a type is declared; only lit, which hands it on, is a dependency of ours. @param {string} file */
function throughLit(file) {
  const types = readFileSync(file, 'utf8');
  const mended = types.replaceAll('import("lit-html")', 'import("lit")');
  if (mended !== types) writeFileSync(file, mended);
}

function describe() {
  const manifest = packageManifest();
  /** @type {import('./editor-data.mjs').Named} */
  const named = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const data = {
    'custom-elements.json': manifest,
    'vscode.html-custom-data.json': vscodeData(manifest),
    'web-types.json': webTypes(manifest, named),
  };
  for (const [name, content] of Object.entries(data))
    writeFileSync(root + name, `${JSON.stringify(content, null, 2)}\n`);
  writeFileSync(`${esm}react.d.ts`, reactTypes(manifest));
  // Types need a module to belong to.
  writeFileSync(`${esm}react.js`, 'export {};\n');
}

compile();
describe();
