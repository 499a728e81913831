// The development server: index.html as it is, with its built scripts taken from src/ instead. `npm run build` makes dist/.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { bundles } from './scripts/bundles.mjs';
import { pageFiles, pageFilesModule } from './scripts/page-files.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const builtScript = /<script defer src="\.\/dist\/([\w-]+\.js)"><\/script>/g;
const policy = /(<meta\s+http-equiv="Content-Security-Policy"\s+content=")([^"]+)(")/;

/** Takes the tags of libraries out, since the sources import them, and points the tags of scripts at their sources. */
function scriptsFromSource(html: string, page: string): string {
  const files = Array.from(html.matchAll(builtScript), ([, file]) => file);
  for (const required of ['mfa-login.js', page.endsWith('states.html') ? 'states.js' : 'main.js']) {
    if (!files.includes(required)) throw new Error(`${page} lacks <script defer src="./dist/${required}"></script>`);
  }
  const fromSource = html.replace(builtScript, (_, file) => {
    const bundle = bundles.find((candidate) => candidate.file === file);
    if (!bundle) throw new Error(`${page} loads dist/${file}, which scripts/bundles.mjs does not know`);
    return bundle.global ? '' : `<script type="module" src="/${bundle.entry}"></script>`;
  });
  if (/\bsrc="[^"]*\bdist\//.test(fromSource))
    throw new Error(`${page} has a script tag from dist/ that is not written as the others`);
  return fromSource;
}

/** Lets Vite's client open its socket and put styles into the page; everything else stays as strict as it is built. */
function policyForDevelopment(html: string): string {
  if (!policy.test(html)) throw new Error('index.html lacks its Content-Security-Policy');
  return html.replace(policy, (_, before: string, directives: string, after: string) => {
    const sources = new Map(
      directives
        .split(';')
        .map((directive) => directive.trim().split(/\s+/))
        .map(([name = '', ...values]) => [name, values.filter((value) => value !== "'none'")]),
    );
    const allow = (name: string, ...values: string[]) =>
      sources.set(name, [...new Set([...(sources.get(name) ?? []), ...values])]);
    allow('connect-src', "'self'", 'ws:');
    allow('style-src', "'unsafe-inline'");
    const loosened = Array.from(sources, ([name, values]) =>
      [name, ...(values.length ? values : ["'none'"])].join(' '),
    );
    return before + loosened.join('; ') + after;
  });
}

const fromSource: Plugin = {
  name: 'index-html-from-source',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { path }) => {
      if (!path.startsWith('/examples/')) return policyForDevelopment(scriptsFromSource(html, path));
      // The examples are pages of people who have only dist/.
      return policy.test(html) ? policyForDevelopment(html) : html;
    },
  },
};

export default defineConfig(({ command, isPreview }) => {
  if (command === 'build' || isPreview) throw new Error('Use `npm run build` and `npm run preview`.');
  return {
    // index.html links ./public/ by its own name, as it does from disk.
    publicDir: false,
    // One file of the page is made of what is built: it has to run without this server.
    plugins: [fromSource, pageFilesModule(() => pageFiles(root, (name) => readFile(`${root}dist/${name}`, 'utf8')))],
    // index.html does not name the sources, so Vite is told where to look for packages; qrcode is CommonJS.
    optimizeDeps: { entries: ['src/main.ts'], include: ['qrcode/lib/core/qrcode.js'] },
  };
});
