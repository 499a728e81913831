import { backendContract } from '../../support/backend-contract.js';
import { AuthingWorld } from './authing-world.js';

const can = {
  // The simulator takes no code twice, but Authing has no words for why: see journey.test.ts.
  reusedCode: 'bad-code' as const,
  countsAttempts: false,
  recoveryCode: /^[\da-f]{4}(-[\da-f]{4}){5}$/,
};

for (const api of ['v2', 'legacy'] as const) {
  backendContract(`The Authing adapter (${api})`, async () => {
    const world = new AuthingWorld();
    return {
      backend: world.page({ api }),
      can,
      now: world.clock.now,
      advance: (milliseconds) => world.clock.advance(milliseconds),
      reload: async () => world.page({ api }),
    };
  });
}
