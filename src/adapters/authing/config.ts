/** What the adapter has to be told, and what is wrong with it in words that a developer can act on. */
import { parsePublicKey } from './public-key.js';
import type { StorageArea } from './token-store.js';

export const DEFAULT_HOST = 'https://core.authing.cn';

/** The part that a deployer can write into `public/config.js`: plain values only. */
export interface AuthingConfig {
  readonly userPoolId: string;
  readonly appId?: string;
  /** An origin, such as `https://NAME.authing.cn`. `https://core.authing.cn` where it is left out. */
  readonly host?: string;
  /** PEM; asked for at `/api/v2/.well-known` where it is left out. */
  readonly publicKey?: string;
  /** Milliseconds that the server may stay silent; 10000 where it is left out. */
  readonly timeout?: number;
  /** `'tab'` keeps the session over a reload, in sessionStorage; `'page'`, the default, in memory alone. */
  readonly remember?: 'page' | 'tab';
  /** `'legacy'`: GraphQL at `/graphql`, and `login(email, password)` in the place of `loginByEmail`. */
  readonly api?: 'v2' | 'legacy';
  /** The language of the server's messages, such as `zh-CN`. */
  readonly lang?: string;
}

/** The rest is for programs: what a test or another page puts in the place of the browser's own. */
export interface AuthingOptions extends AuthingConfig {
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  readonly sessionStorage?: StorageArea;
}

const KEYS = ['userPoolId', 'appId', 'host', 'publicKey', 'timeout', 'remember', 'api', 'lang'] as const;

type Key = (typeof KEYS)[number];

/** What can stand in a header without changing its meaning; ids and language tags need no more. */
const HEADER_WORD = /^[\w.-]+$/;

/** A sentence for each fault, none when the configuration can be used. Pure; takes whatever a deployer wrote. */
export function checkAuthingConfig(config: unknown): readonly string[] {
  if (typeof config !== 'object' || config === null)
    return ['The Authing configuration has to be an object: { userPoolId: "…" }.'];
  const values: Readonly<Record<string, unknown>> = { ...config };
  const unknown = Object.keys(values).filter((key) => !(KEYS as readonly string[]).includes(key));
  return [
    ...unknown.map((key) => `"${key}" is not a setting of Authing; there are ${KEYS.join(', ')}.`),
    ...KEYS.map((key) => CHECKS[key](values[key])).filter((problem) => problem !== undefined),
  ];
}

const CHECKS: Readonly<Record<Key, (value: unknown) => string | undefined>> = {
  userPoolId: (value) => {
    if (value === undefined || value === '')
      return 'userPoolId is missing: the id of the user pool, from the settings in Authing\u2019s console.';
    return isWord(value) ? undefined : `userPoolId has to be the id of a user pool; ${shown(value)} is none.`;
  },
  appId: (value) =>
    value === undefined || isWord(value)
      ? undefined
      : `appId has to be the id of an application; ${shown(value)} is none.`,
  host: (value) => (value === undefined ? undefined : hostProblem(value)),
  publicKey: (value) =>
    value === undefined || (typeof value === 'string' && parsePublicKey(value))
      ? undefined
      : 'publicKey has to be an RSA public key of at least 1024 bits as PEM text: "-----BEGIN PUBLIC KEY-----" …',
  timeout: (value) =>
    value === undefined || (typeof value === 'number' && value > 0 && value <= 120_000)
      ? undefined
      : `timeout has to be a number of milliseconds from 1 to 120000; ${shown(value)} is none.`,
  remember: (value) => choice('remember', value, ['page', 'tab']),
  api: (value) => choice('api', value, ['v2', 'legacy']),
  lang: (value) =>
    value === undefined || isWord(value)
      ? undefined
      : `lang has to be a language tag such as "zh-CN"; ${shown(value)} is none.`,
};

function hostProblem(value: unknown): string | undefined {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  if (!url) return `host has to be an address such as "https://NAME.authing.cn"; ${shown(value)} is none.`;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return `host has to begin with https://, because passwords go there; ${shown(value)} does not.`;
  }
  if (url.username || url.password || url.search || url.hash || url.pathname !== '/') {
    return `host has to be an origin without a path, such as ${shown(url.origin)}; ${shown(value)} is more than that.`;
  }
  return undefined;
}

/** Addresses that never leave the machine (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

function choice(key: Key, value: unknown, words: readonly string[]): string | undefined {
  if (value === undefined || words.some((word) => word === value)) return undefined;
  return `${key} has to be ${words.map(shown).join(' or ')}; ${shown(value)} is neither.`;
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && HEADER_WORD.test(value);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : typeof value;
}
