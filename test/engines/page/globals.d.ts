/** What the tests find in the page. */
import type * as Mock from '../../../src/adapters/mock/index.js';

declare global {
  interface Window {
    /** Of dist/mfa-login-mock.js, once index.html has loaded it. */
    readonly MfaLoginMock?: typeof Mock;
    /** Of watch.ts. */
    faults?: string[];
    /** Of sha512.ts. */
    hmacSha512?: (key: Uint8Array, message: Uint8Array) => Uint8Array;
  }
}
