/** Loads one of the page's own bundles: classic scripts, because a page from disk may load no modules. */

/** The only scripts that this page ever adds. */
const SCRIPTS = [
  'mfa-login-mock.js',
  'mfa-login-authing.js',
  'mfa-login-authing-simulator.js',
  'mfa-login-zh-cn.js',
  'mfa-login-ar.js',
  'mfa-login-pseudo.js',
  'mfa-login-states.js',
  'mfa-login-demo.js',
  'mfa-login-demo-decoder.js',
  'mfa-login-demo-one-file.js',
] as const;

export type PageScript = (typeof SCRIPTS)[number];

interface ScriptUrlPolicy {
  createScriptURL(input: string): unknown;
}

interface TrustedTypesWindow {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(input: string): string }): ScriptUrlPolicy;
  };
}

/** Beside this script, wherever the folder lies. */
const base = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;

/** The bundles that are in the page itself, where somebody made one file of it: beside it there are none. */
const within = document.documentElement.dataset.oneFile?.split(' ');

export const isOneFile = within !== undefined;

let policy: ScriptUrlPolicy | undefined;

const loaded = new Map<PageScript, Promise<void>>();

/** Loads it once. One that failed is tried again when it is asked for again. @throws Error when it cannot be loaded. */
export function loadScript(name: PageScript): Promise<void> {
  const loading = loaded.get(name) ?? load(name);
  loaded.set(name, loading);
  loading.catch(() => loaded.delete(name));
  return loading;
}

function load(name: PageScript): Promise<void> {
  if (within)
    return within.includes(name) ? Promise.resolve() : Promise.reject(new Error(`${name} is not in this file`));
  const script = document.createElement('script');
  script.src = trusted(name);
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${name} could not be loaded`)));
    document.head.append(script);
  });
}

/** The page's policy has Trusted Types on, and this is the one place that makes a script's address. */
function trusted(name: PageScript): string {
  const address = new URL(name, base).href;
  const { trustedTypes } = window as TrustedTypesWindow;
  if (!trustedTypes) return address;
  policy ??= trustedTypes.createPolicy('mfa-login-page', {
    createScriptURL(input) {
      if (SCRIPTS.some((known) => input === new URL(known, base).href)) return input;
      throw new TypeError('not a script of this page');
    },
  });
  return policy.createScriptURL(address) as string;
}
