import { databaseLocks } from '../../../src/adapters/mock/database-locks.js';
import { backendContract } from '../../support/backend-contract.js';
import { MockWorld } from './mock-world.js';

const can = {
  countsAttempts: true,
  recoveryCode: /^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/,
  renewsRecoveryCodes: true,
  clock: true,
};

// With a lock over all tabs, and as where the browser has no database to make one of.
for (const [name, locks] of [
  ['The mock backend', databaseLocks(indexedDB, () => '')],
  ['The mock backend without a lock', null],
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
