import { backendContract } from '../../support/backend-contract.js';
import { AuthingWorld } from './authing-world.js';

const can = {
  // The simulator takes no code twice, but Authing has no words for why: see journey.test.ts.
  reusedCode: 'bad-code' as const,
  // Authing itself tells these to whoever has the password.
  ticketProfile: ['email', 'username', 'nickname', 'avatar'] as const,
  recoveryCode: /^[\da-f]{4}(-[\da-f]{4}){5}$/,
  renewsRecoveryCodes: true,
  clock: true,
};

for (const api of ['v2', 'legacy'] as const) {
  const makeHarness = async () => {
    const world = new AuthingWorld();
    return {
      backend: world.page({ api }),
      now: world.clock.now,
      advance: (milliseconds: number) => world.clock.advance(milliseconds),
      reload: () => world.page({ api }),
    };
  };
  backendContract(`The Authing adapter (${api})`, makeHarness, can);
}
