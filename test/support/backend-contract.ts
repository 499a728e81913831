/** What every backend must do, whatever it is made of: the conformance kit's checks as tests. A new adapter is named here. */

import { expect } from '@open-wc/testing';

import type { NextStep, Session, Ticket } from '../../src/backend/auth-backend.js';
import { conformance, type Capabilities, type Harness } from '../../src/conformance/index.js';
import { appCode } from './rfc-totp.js';

/** The phone's codes come from the tests' own RFC 6238, not from the kit's. */
type TestHarness = Omit<Harness, 'appCode'>;

export function backendContract(
  name: string,
  makeHarness: () => Promise<TestHarness>,
  can: Partial<Capabilities>,
): void {
  describe(`${name} keeps the contract`, () => {
    const checks = conformance(async () => ({ ...(await makeHarness()), appCode }), can);
    for (const { group, name, leftOut, run } of checks) {
      if (leftOut === undefined) it(`${group}: ${name}`, run);
    }
  });
}

export function sessionOf(next: NextStep): Session {
  if (next.kind !== 'logged-in') expect.fail(`expected to be logged in, got ${next.kind}`);
  return next.session;
}

export function ticketOf(next: NextStep): Ticket {
  if (next.kind === 'logged-in') expect.fail('expected a ticket, got a session');
  return next.ticket;
}
