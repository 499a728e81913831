import { expect } from '@open-wc/testing';

import { AuthError, type AuthFailure } from '../../src/backend/auth-error.js';

/** The failure that a call ends in. Fails if it answers, or throws anything but an `AuthError`. */
export async function refusalOf(call: Promise<unknown>): Promise<AuthFailure> {
  const thrown = await call.then(
    (answer: unknown) => expect.fail(`expected a refusal, got ${JSON.stringify(answer)}`),
    (error: unknown) => error,
  );
  expect(thrown).to.be.instanceOf(AuthError);
  return (thrown as AuthError).failure;
}
