/** The globals of dist/, for the plain scripts of examples/. */
import type * as Mock from '../src/adapters/mock/index.js';
import type * as Conformance from '../src/conformance/index.js';
import type * as Core from '../src/core.js';

declare global {
  /** What examples/conformance.html can run the kit on. */
  interface ConformanceAdapter {
    readonly name: string;
    readonly can: Partial<Conformance.Capabilities>;
    /** Fetches what it is made of, where the page does not have it yet. */
    readonly load?: () => Promise<unknown>;
    readonly makeHarness: Conformance.MakeHarness;
  }

  interface Window {
    conformanceAdapters: Readonly<Record<string, ConformanceAdapter>>;
  }

  const MfaLogin: typeof Core;
  const MfaLoginConformance: typeof Conformance;
  const MfaLoginMock: typeof Mock;
}
