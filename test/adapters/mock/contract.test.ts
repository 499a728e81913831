import { backendContract } from '../../support/backend-contract.js';
import { MockWorld } from './mock-world.js';

const can = {
  reusedCode: 'code-reused' as const,
  countsAttempts: true,
  recoveryCode: /^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/,
};

// With the browser's own locks, and as on a plain-http origin, which has none.
for (const [name, locks] of [
  ['The mock backend', navigator.locks],
  ['The mock backend without Web Locks', null],
] as const) {
  backendContract(name, async () => {
    const world = new MockWorld({ locks });
    const { backend, sessionStorage } = world.tab();
    return {
      backend,
      can,
      now: world.clock.now,
      advance: (milliseconds) => world.clock.advance(milliseconds),
      reload: async () => world.tab(sessionStorage).backend,
    };
  });
}
