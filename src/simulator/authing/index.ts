/** Authing's API over the mock backend's accounts: for tests, for a try without a network, and as a local server. */
export { withCors } from './cors.js';
export type { PrivateJwk } from './rsa-key.js';
export { createAuthingSimulator } from './simulator.js';
export type { AuthingSimulator, AuthingSimulatorOptions, Handler } from './simulator.js';
