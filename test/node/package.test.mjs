// The npm package as it is packed: what it exports is there, runs on a server, registers nothing unasked and shares its errors.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { publicElements } from '../../scripts/manifest.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** @param {string} path */
const read = (path) => readFileSync(root + path, 'utf8');

/** @type {{ dependencies: Record<string, string>, exports: Record<string, string | { types: string, default: string }>, sideEffects: string[] }} */
const described = JSON.parse(read('package.json'));
const modules = Object.entries(described.exports).flatMap(([path, target]) =>
  typeof target === 'object' ? [path.replace('.', 'mfa-login')] : [],
);
const withoutElements = modules.filter((name) => name !== 'mfa-login');
const tags = publicElements().map(({ declaration }) => declaration.tagName ?? '');

/** @type {string[]} */
let packed = [];

before(() => {
  execFileSync(process.execPath, [`${root}scripts/build-package.mjs`], { stdio: 'inherit' });
  const [tarball] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    }),
  );
  packed = tarball.files.map((/** @type {{ path: string }} */ { path }) => path);
});

/**
 * What a bundler makes of a program that imports the package, with what `sideEffects` lets it leave out.
 *
 * @param {string} program
 * @param {import('esbuild').BuildOptions} [options]
 */
async function bundled(program, options) {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: root },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
    // It is what is asked about.
    logOverride: { 'ignored-bare-import': 'silent' },
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}

/** Runs in a Node of its own, where nothing was imported before. @param {string} program */
const inNode = (program) =>
  execFileSync(process.execPath, ['--input-type=module', '-'], { cwd: root, input: program, encoding: 'utf8' }).trim();

describe('the package', () => {
  it('holds every file that it exports', () => {
    const targets = Object.values(described.exports).flatMap((target) =>
      typeof target === 'object' ? Object.values(target) : target,
    );
    assert.ok(targets.length > 0);
    const absent = targets
      .map((target) => target.slice(2))
      .filter((file) => !file.includes('*') && !packed.includes(file));
    assert.deepEqual(absent, []);
  });

  it('holds the source of every map', () => {
    const maps = packed.filter((file) => file.endsWith('.map'));
    assert.ok(maps.some((file) => file.endsWith('.d.ts.map')) && maps.some((file) => file.endsWith('.js.map')));
    for (const map of maps) {
      const { sources } = JSON.parse(read(map));
      assert.deepEqual(
        sources
          .map((/** @type {string} */ source) => posix.join(posix.dirname(map), source))
          .filter((/** @type {string} */ source) => !packed.includes(source)),
        [],
        map,
      );
    }
  });

  it('imports only its dependencies, in code and in types', () => {
    const files = packed.filter((file) => /^esm\/.*\.(js|d\.ts)$/.test(file) && file !== 'esm/react.d.ts');
    const used = files.flatMap((file) =>
      Array.from(read(file).matchAll(/(?:from |import |import\()['"]([^.'"][^'"]*)['"]/g), ([, name = '']) => name),
    );
    const names = [
      ...new Set(
        used.map((name) =>
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
      ),
    ];
    assert.deepEqual(names.sort(), Object.keys(described.dependencies).sort());
  });

  it('shows no member that is private or protected', () => {
    const manifest = read('custom-elements.json');
    for (const tag of tags) assert.ok(manifest.includes(`"tagName": "${tag}"`), tag);
    assert.doesNotMatch(manifest, /"privacy"|"name": "#|mfa-expiry|"src\//);
    for (const data of ['vscode.html-custom-data.json', 'web-types.json', 'esm/react.d.ts'])
      for (const tag of tags) assert.match(read(data), new RegExp(`['"]${tag}['"]`), `${data}: ${tag}`);
  });
});

describe('on a server', () => {
  it('every entry can be imported where there is no window', () => {
    // The elements come last: Lit's modules for Node leave a stand-in for HTMLElement behind.
    const names = [...withoutElements, 'mfa-login'];
    const program = names.map((name) => `await import('${name}');`).join('\n');
    assert.equal(inNode(`${program} console.log(typeof window)`), 'undefined');
  });

  it('what has no element also can where nothing stands in for HTMLElement', async () => {
    const imports = withoutElements.map((name, index) => `import * as entry${index} from '${name}';`);
    const entries = withoutElements.map((_name, index) => `entry${index}`);
    const program = `${imports.join('\n')} console.log([${entries.join()}].length, typeof HTMLElement);`;
    const code = await bundled(program, { platform: 'neutral', mainFields: ['module', 'main'] });
    assert.equal(inNode(code), `${withoutElements.length} undefined`);
  });
});

describe('for a bundler', () => {
  it('registers every element by `import "mfa-login"`', async () => {
    const program = `import 'mfa-login'; console.log(${JSON.stringify(tags)}.filter((tag) => customElements.get(tag)).join());`;
    assert.equal(inNode(await bundled(program, { platform: 'node' })), tags.join());
  });

  for (const name of withoutElements) {
    it(`leaves ${name} out where nothing of it is used`, async () =>
      assert.equal((await bundled(`import '${name}'`)).trim(), ''));
  }

  it('brings no element with a backend or a language', async () => {
    const code = await bundled(
      `import { createMockBackend } from 'mfa-login/mock'; import { createAuthingBackend } from 'mfa-login/authing';
      import { ar } from 'mfa-login/text/ar'; console.log(createMockBackend, createAuthingBackend, ar);`,
    );
    assert.ok(code.includes('createMockBackend') && !/customElements|LitElement/.test(code));
  });

  it('is told of exactly the modules that register', () => {
    const registering = readdirSync(`${root}esm/elements`).filter(
      (file) => file.endsWith('.js') && read(`esm/elements/${file}`).includes('customElement('),
    );
    const named = readdirSync(`${root}esm/elements`).filter((file) => /^mfa-.*\.js$/.test(file));
    assert.ok(described.sideEffects.includes('./esm/elements/mfa-*.js'));
    assert.deepEqual(registering, named);
  });
});

describe('the entries', () => {
  it('share one AuthError: a refusal by each backend is an instance of the page’s', () => {
    const program = `
      import { AuthError } from 'mfa-login';
      import { createMockBackend } from 'mfa-login/mock';
      import { createAuthingBackend } from 'mfa-login/authing';
      const credentials = { email: 'nobody@example.com', password: 'violet anchor tidal' };
      const options = { signal: new AbortController().signal };
      const fetch = () => Promise.reject(new TypeError('no network'));
      const authing = createAuthingBackend({ userPoolId: '59f86b4832eb28071bdd9214', host: 'https://a.authing.cn', fetch });
      for (const backend of [createMockBackend(), authing]) {
        const error = await backend.login(credentials, options).catch((reason) => reason);
        console.log(error instanceof AuthError, error.failure?.code);
      }`;
    const [mock, authing] = inNode(program).split('\n');
    assert.match(mock ?? '', /^true [a-z-]+$/);
    assert.match(authing ?? '', /^true [a-z-]+$/);
  });
});
