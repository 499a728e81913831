/** Which backend the page is to run on, and by which rules: by public/config.js, and for a try by `?backend=`. */
import type { AuthingConfig } from '../adapters/authing/index.js';

const BACKENDS = ['mock', 'authing', 'authing-simulated'] as const;

const SECOND_FACTOR = ['optional', 'offered', 'required'] as const;

export type SecondFactor = (typeof SECOND_FACTOR)[number];
export type BackendName = (typeof BACKENDS)[number];

/** What public/config.js puts into `window.mfaLoginConfig`. */
export interface PageConfig {
  /** The one that the page runs on. */
  readonly backend: BackendName;
  readonly authing?: AuthingConfig;
  /** `false` offers no way to create an account. */
  readonly registration?: boolean;
  /** What is asked of a person without an authenticator app. Only a backend can require one: here the mock does. */
  readonly secondFactor?: SecondFactor;
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
  readonly registration: boolean;
  readonly secondFactor: SecondFactor;
}

const KEYS: readonly string[] = ['backend', 'authing', 'registration', 'secondFactor'] satisfies (keyof PageConfig)[];

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
    .map((key) => `“${key}” is not a setting of the page; there are ${KEYS.join(', ')}.`);
  const { backend: configured, authing, registration = true, secondFactor = 'optional' } = values;
  if (typeof registration !== 'boolean') problems.push('registration has to be true or false.');
  if (!isOneOf(SECOND_FACTOR, secondFactor)) problems.push(`secondFactor has to be one of ${quoted(SECOND_FACTOR)}.`);
  if (!isOneOf(BACKENDS, configured)) return [...problems, `backend has to be one of ${quoted(BACKENDS)}.`];
  const tried = configured === 'mock' ? new URLSearchParams(search).get('backend') : null;
  const backend = tried ?? configured;
  if (!isOneOf(BACKENDS, backend))
    return [...problems, `?backend= in the address has to be one of ${quoted(BACKENDS)}.`];
  if (backend === 'authing' && authing === undefined)
    return [...problems, 'The backend “authing” needs its settings: authing: { userPoolId: "…", host: "https://…" }.'];
  if (backend !== 'mock' && secondFactor === 'required')
    problems.push('secondFactor: “required” is for the backend to insist on: set it there, and “offered” here.');
  if (problems.length > 0 || typeof registration !== 'boolean' || !isOneOf(SECOND_FACTOR, secondFactor))
    return problems;
  return { backend, authing, registration, secondFactor };
}

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

function isOneOf<T extends string>(names: readonly T[], value: unknown): value is T {
  return names.some((name) => name === value);
}
