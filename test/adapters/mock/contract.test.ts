import { backendContract } from '../../support/backend-contract.js';
import { MockWorld } from './mock-world.js';

const can = {
  countsAttempts: true,
  recoveryCode: /^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/,
  renewsRecoveryCodes: true,
  clock: true,
};

// With the browser's own locks, and as on a plain-http origin, which has none.
for (const [name, locks] of [
  ['The mock backend', navigator.locks],
  ['The mock backend without Web Locks', null],
] as const) {
  const makeHarness = async () => {
    const world = new MockWorld({ locks });
    const { backend, sessionStorage } = world.tab();
    return {
      backend,
      now: world.clock.now,
      advance: (milliseconds: number) => world.clock.advance(milliseconds),
      reload: () => world.tab(sessionStorage).backend,
    };
  };
  backendContract(name, makeHarness, can);
}
