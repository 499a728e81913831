// Builds dist/ from src/: every bundle of bundles.mjs and the licences of what they contain. `--check` compares instead of writing.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { bundles } from './bundles.mjs';
import { leanDecorators } from './lean-decorators.mjs';
import { leanOtpauth } from './lean-otpauth.mjs';
import { leanQrcode } from './lean-qrcode.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { thirdPartyLicenses } from './licenses.mjs';
import { pageFiles, pageFilesModule } from './page-files.mjs';

/** @typedef {import('./bundles.mjs').Bundle} Bundle */

// Vite and Lit look at it; the same bytes have to come out whatever the caller has set.
process.env.NODE_ENV = 'production';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = new URL('../dist/', import.meta.url);

const LICENCES = 'THIRD-PARTY-LICENSES.txt';

/** @param {string} name @returns {never} */
function missing(name) {
  throw new Error(`${name} has to come before what has a copy of it in bundles.mjs`);
}

/** @param {string} id */
const fromRoot = (id) => id.replaceAll('\\', '/').replace(root.replaceAll('\\', '/'), '');

/**
 * Points imports that lead into another bundle to that bundle's global. An import of a name that the other bundle
 * does not export ends the build.
 *
 * @param {Bundle} own
 * @param {ReadonlyMap<Bundle, readonly string[]>} exportsOf  names that the bundles built so far export
 * @returns {import('vite').Plugin}
 */
function shareThrough(own, exportsOf) {
  return {
    name: 'share-through-globals',
    enforce: 'pre',
    async resolveId(source, importer) {
      const resolved = importer && (await this.resolve(source, importer, { skipSelf: true }));
      if (!resolved) return null;
      /** @param {readonly string[]} [parts] */
      const fit = (parts = []) =>
        Math.max(0, ...parts.filter((part) => fromRoot(resolved.id).startsWith(part)).map(({ length }) => length));
      const [owner] = bundles.filter(({ owns }) => fit(owns)).sort((a, b) => fit(b.owns) - fit(a.owns));
      if (!owner?.global || owner === own || fit(own.copies)) return null;
      if (!exportsOf.has(owner))
        this.error(`${own.file} needs ${owner.file}, which has to come before it in bundles.mjs`);
      return { id: `\0${owner.global}`, moduleSideEffects: false };
    },
    load(id) {
      const owner = bundles.find(({ global }) => global && id === `\0${global}`);
      const names = owner && exportsOf.get(owner);
      return names
        ?.map((name) => `export const ${name} = /* @__PURE__ */ (() => globalThis.${owner?.global}.${name})();`)
        .join('\n');
    },
  };
}

/**
 * @param {Bundle} bundle
 * @param {ReadonlyMap<Bundle, readonly string[]>} exportsOf
 * @param {import('vite').Plugin} page  gives the page's files to the bundle that has copies of them
 */
async function bundled(bundle, exportsOf, page) {
  const [result] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (
    await build({
      root,
      configFile: false,
      envDir: false,
      mode: 'production',
      logLevel: 'warn',
      publicDir: false,
      plugins: [
        page,
        leanQrcode(),
        leanOtpauth(),
        leanDecorators(),
        minifyTemplates(),
        shareThrough(bundle, exportsOf),
      ],
      build: {
        write: false,
        target: 'es2022',
        modulePreload: false,
        // Readers debug in `npm start`, which serves the sources; maps would double what every clone carries.
        sourcemap: false,
        lib: { entry: bundle.entry, formats: ['iife'], name: bundle.global ?? 'main', fileName: () => bundle.file },
        rolldownOptions: {
          output: {
            postBanner: '/*! MIT License; what is inside: THIRD-PARTY-LICENSES.txt */',
            comments: { legal: false },
            strict: true,
            // Nobody asks what the global's kind is.
            generatedCode: { symbols: false },
          },
        },
      },
    })
  );
  const [chunk, ...others] = result?.output ?? [];
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${bundle.file} is not one file`);
  return chunk;
}

/** @returns {Promise<Map<string, string>>} what dist/ has to hold, by file name */
async function outcome() {
  /** @type {Map<Bundle, readonly string[]>} */
  const exportsOf = new Map();
  /** @type {Map<string, string>} */
  const files = new Map();
  /** @type {string[]} */
  const moduleIds = [];
  const licences = () => thirdPartyLicenses(root, moduleIds);
  // Of what is built by then.
  const page = pageFilesModule(async () => {
    files.set(LICENCES, await licences());
    return pageFiles(root, (name) => files.get(name) ?? missing(name));
  });
  for (const bundle of bundles) {
    const chunk = await bundled(bundle, exportsOf, page);
    exportsOf.set(bundle, chunk.exports);
    files.set(bundle.file, chunk.code.endsWith('\n') ? chunk.code : `${chunk.code}\n`);
    moduleIds.push(...chunk.moduleIds.map(fromRoot));
  }
  return files.set(LICENCES, await licences());
}

/** @param {ReadonlyMap<string, string>} files */
async function write(files) {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist);
  for (const [name, text] of files) {
    await writeFile(new URL(name, dist), text);
    console.log(`dist/${name}  ${Buffer.byteLength(text)} bytes`);
  }
}

/** @param {ReadonlyMap<string, string>} files */
async function check(files) {
  const there = await readdir(dist).catch(() => []);
  const stale = there.filter((name) => !files.has(name));
  for (const [name, text] of files) {
    if ((await readFile(new URL(name, dist), 'utf8').catch(() => undefined)) !== text) stale.push(name);
  }
  if (stale.length > 0) {
    console.error(`dist/ is not what the sources give: ${stale.join(', ')}. Run \`npm run build\` and commit dist/.`);
    process.exitCode = 1;
  } else {
    console.log('dist/ is what the sources give.');
  }
}

const files = await outcome();
await (process.argv.includes('--check') ? check(files) : write(files));
