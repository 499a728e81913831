/** Makes the backend that the page is to run on. Only what it needs is loaded. */
import type * as Authing from '../adapters/authing/index.js';
import type { AuthingConfig } from '../adapters/authing/index.js';
import type * as Mock from '../adapters/mock/index.js';
import type { AuthBackend } from '../backend/auth-backend.js';
import type * as AuthingSimulator from '../simulator/authing/index.js';
import { tap } from './demo-tools.js';
import { loadScript, type PageScript } from './load-script.js';

/** A backend whose accounts live in the page. */
export interface Demo {
  readonly backend: AuthBackend;
  /** Whether the accounts are kept, and if not, why. */
  readonly storage: Mock.StorageStatus;
  erase(): Promise<void>;
}

interface BundleGlobals {
  readonly MfaLoginAuthing: typeof Authing;
  readonly MfaLoginAuthingSimulator: typeof AuthingSimulator;
  readonly MfaLoginMock: typeof Mock;
}

/** Nobody's address (RFC 6761 §6.4): whatever went there by mistake would arrive nowhere. */
const SIMULATED: AuthingConfig = { userPoolId: 'simulated', host: 'https://authing.invalid' };

export async function createMock(service: string, isBindingRequired: boolean): Promise<Demo> {
  const { createMockBackend } = await mock();
  const backend = createMockBackend({
    issuer: service,
    bindingRequired: isBindingRequired ? 'required' : 'optional',
  });
  return {
    backend,
    get storage() {
      return backend.storage;
    },
    erase: () => backend.erase(),
  };
}

/** The Authing adapter's real code on real requests, which the page itself answers. */
export async function createSimulatedAuthing(service: string): Promise<Demo> {
  const [{ createAuthingBackend }, { createAuthingSimulator }] = await Promise.all([authing(), authingSimulator()]);
  const area = accountsArea();
  const simulator = createAuthingSimulator({ issuer: service, ...(area && { localStorage: area }) });
  return {
    backend: createAuthingBackend({
      ...SIMULATED,
      remember: 'tab',
      fetch: (request) => tap.request(request, simulator.handle),
    }),
    get storage() {
      return simulator.storage;
    },
    erase: () => simulator.erase(),
  };
}

/**
 * A sentence for each thing that keeps the configuration from working here: its values, and the page's own policy.
 *
 * @param policy - Of the page's `<meta http-equiv="Content-Security-Policy">`.
 */
export async function createAuthing(config: unknown, policy: string): Promise<AuthBackend | readonly string[]> {
  const { checkAuthingConfig, checkConnectSource, createAuthingBackend, DEFAULT_HOST } = await authing();
  const problems = checkAuthingConfig(config);
  if (problems.length > 0) return problems;
  const settings = config as AuthingConfig;
  const barred = checkConnectSource(policy, settings.host ?? DEFAULT_HOST, location.href);
  return barred === undefined ? createAuthingBackend(settings) : [barred];
}

// The built page finds a bundle by its global; the development server takes the source.

async function mock(): Promise<typeof Mock> {
  return import.meta.env.DEV ? import('../adapters/mock/index.js') : bundle('mfa-login-mock.js', 'MfaLoginMock');
}

async function authing(): Promise<typeof Authing> {
  return import.meta.env.DEV
    ? import('../adapters/authing/index.js')
    : bundle('mfa-login-authing.js', 'MfaLoginAuthing');
}

async function authingSimulator(): Promise<typeof AuthingSimulator> {
  return import.meta.env.DEV
    ? import('../simulator/authing/index.js')
    : bundle('mfa-login-authing-simulator.js', 'MfaLoginAuthingSimulator');
}

async function bundle<K extends keyof BundleGlobals>(file: PageScript, global: K): Promise<BundleGlobals[K]> {
  await loadScript(file);
  return (window as unknown as BundleGlobals)[global];
}

/** Undefined where the browser refuses even to name it. */
function accountsArea(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
