/** The backend that speaks to Authing's API: GraphQL for the first factor, REST for the second. */
import type { AuthBackend } from '../../backend/auth-backend.js';
import { AuthingBackend } from './authing-backend.js';
import { checkAuthingConfig } from './config.js';
import type { AuthingOptions } from './config.js';

export { checkAuthingConfig, DEFAULT_HOST } from './config.js';
export type { AuthingConfig, AuthingOptions } from './config.js';
export { checkConnectSource } from './connect-source.js';

const PROGRAM_SETTINGS: readonly string[] = ['fetch', 'now', 'sessionStorage'];

/**
 * @throws TypeError whose message lists every problem of the configuration. A page shows `checkAuthingConfig()`'s list
 *   beforehand.
 */
export function createAuthingBackend(options: AuthingOptions): AuthBackend {
  const plain = Object.entries(options).filter(([key]) => !PROGRAM_SETTINGS.includes(key));
  const problems = checkAuthingConfig(Object.fromEntries(plain));
  if (problems.length > 0) throw new TypeError(problems.join(' '));
  return new AuthingBackend(options);
}
