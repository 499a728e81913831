/** Which backend the page is to run on: by public/config.js, and for a try by `?backend=`. */
import type { AuthingConfig } from '../adapters/authing/index.js';

const BACKENDS = ['mock', 'authing', 'authing-simulated'] as const;

export type BackendName = (typeof BACKENDS)[number];

/** What public/config.js puts into `window.mfaLoginConfig`. */
export interface PageConfig {
  /** The one that the page runs on. */
  readonly backend: BackendName;
  readonly authing?: AuthingConfig;
}

declare global {
  interface Window {
    mfaLoginConfig?: PageConfig;
  }
}

export interface Choice {
  readonly backend: BackendName;
  /** As it was written; the adapter checks it. */
  readonly authing: unknown;
}

const KEYS: readonly string[] = ['backend', 'authing'] satisfies (keyof PageConfig)[];

/**
 * The backend, or a sentence for each thing that a deployer has to mend. Nothing but the backend's name is ever taken
 * from the address, and that only where the page is set up to be looked at: a link must not lead anybody who came to
 * log in to another place.
 *
 * @param config - Whatever stands in `window.mfaLoginConfig`.
 * @param search - The query of the page's address.
 */
export function chooseBackend(config: unknown, search: string): Choice | readonly string[] {
  if (typeof config !== 'object' || config === null)
    return ['window.mfaLoginConfig is not set: public/config.js is missing, or there is a mistake in it.'];
  const values: Readonly<Record<string, unknown>> = { ...config };
  const problems = Object.keys(values)
    .filter((key) => !KEYS.includes(key))
    .map((key) => `“${key}” is not a setting of the page; there are ${KEYS.join(' and ')}.`);
  const { backend: configured, authing } = values;
  if (!isName(configured)) return [...problems, `backend has to be one of ${NAMES}.`];
  const tried = configured === 'mock' ? new URLSearchParams(search).get('backend') : null;
  const backend = tried ?? configured;
  if (!isName(backend)) return [...problems, `?backend= in the address has to be one of ${NAMES}.`];
  if (backend === 'authing' && authing === undefined)
    return [...problems, 'The backend “authing” needs its settings: authing: { userPoolId: "…", host: "https://…" }.'];
  return problems.length > 0 ? problems : { backend, authing };
}

const NAMES = BACKENDS.map((name) => `“${name}”`).join(', ');

function isName(value: unknown): value is BackendName {
  return BACKENDS.some((name) => name === value);
}
