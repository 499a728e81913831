/** Puts the page into one HTML file, under a policy that lets nothing run but what is in it. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { PageFiles } from 'virtual:page-files';
import type { MfaTextOverrides } from '../../../text/text.js';

export type OneFileBackend = 'mock' | 'authing-simulated' | 'authing';

export interface OneFileOptions {
  /** What public/config.js would hold. */
  readonly config: { readonly backend: OneFileBackend };
  /** Of the page that the file is made of (`<meta http-equiv="Content-Security-Policy">`). */
  readonly policy: string;
  readonly styles: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: string;
  /** Of `<mfa-login>`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Words in place of the catalogue's. */
  readonly text: MfaTextOverrides;
}

/** What only one backend needs: the rest of the scripts is in every file. */
const BELONGS: Readonly<Record<string, readonly OneFileBackend[]>> = {
  'mfa-login-mock.js': ['mock'],
  'mfa-login-authing.js': ['authing', 'authing-simulated'],
  'mfa-login-authing-simulator.js': ['authing-simulated'],
};

export function oneFilePage(files: PageFiles, options: OneFileOptions): string {
  const { config, styles, language, direction, attributes, text } = options;
  const bundles = Object.entries(files.scripts).filter(
    ([name]) => !Object.hasOwn(BELONGS, name) || BELONGS[name]?.includes(config.backend),
  );
  const scripts = [`window.mfaLoginConfig = ${jsonOf(config)};`, ...bundles.map(([, code]) => code)];
  // In CSS as well, a backslash before a slash changes nothing where a slash can stand in a text.
  const style = styles.replace(/<\/(?=style)/gi, '<\\/');
  const gaps: Readonly<Record<string, string>> = {
    root: attributesOf({
      lang: language,
      dir: direction,
      // Tells the page which bundles it need not look for, and that there are no others.
      'data-one-file': bundles.map(([name]) => name).join(' '),
    }),
    policy: escaped(ownPolicy(options, scripts.map(hash), hash(style))),
    style: `<style>${style}</style>`,
    login: attributesOf({ ...attributes, locale: language }),
    words: `<script type="application/json" slot="text">${jsonOf(text)}</script>`,
    scripts: scripts.map((code) => `<script>${code}</script>`).join('\n'),
    licences: `<!--\n${files.licences}-->`,
  };
  return files.html.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => gaps[name] ?? gap);
}

/** The page's, but that scripts and styles are named by what they are, and that nothing stands beside the file. */
function ownPolicy({ policy, config }: OneFileOptions, scripts: readonly string[], style: string): string {
  const directives = new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name, ...sources]) => [name!.toLowerCase(), sources]),
  );
  directives.set('script-src', [...scripts]);
  directives.set('style-src', [style]);
  const images = (directives.get('img-src') ?? []).filter((source) => !["'self'", "'none'", 'data:'].includes(source));
  directives.set('img-src', [...images, 'data:']);
  if (config.backend !== 'authing') directives.set('connect-src', ["'none'"]);
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/** As a policy names it (CSP 3 §2.3.1). Not by WebCrypto, which a page over plain http does not have. */
function hash(text: string): string {
  return `'sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))))}'`;
}

/** For the inside of a `<script>`. */
const jsonOf = (data: unknown) => JSON.stringify(data).replaceAll('<', '\\u003c');

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === '' ? name : `${name}="${escaped(value)}"`))
    .join(' ');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string) => text.replace(/[&"<>]/g, (character) => ESCAPES[character]!);
