/** The backend in the page: what a page, and a test of the RFCs' vectors, needs of it. */

import { MockBackend } from './mock-backend.js';
import { settingsFrom, type MockBackendOptions } from './options.js';

export { demoAccount } from './demo-account.js';
export { MOCK_POLICY, type MockPolicy, type ScryptCost } from './policy.js';
export { hotpAt, totpAt, type Algorithm, type HotpInput, type TotpInput } from './totp.js';
export type { MockBackend } from './mock-backend.js';
export type { MockBackendOptions } from './options.js';
export type { StorageStatus } from './store.js';

/**
 * A backend that needs no server. Options are for tests and for pages with their own wishes: see `MockBackendOptions`.
 *
 * @example
 * document.querySelector('mfa-login').backend = createMockBackend();
 */
export function createMockBackend(options: MockBackendOptions = {}): MockBackend {
  return new MockBackend(settingsFrom(options));
}
