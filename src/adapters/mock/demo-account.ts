/** The account that is there from the start, so that a visitor can try the page without registering. */

import type { AccountRecord } from './accounts-schema.js';

export const demoAccount = Object.freeze({
  email: 'demo@example.com',
  password: 'correct horse battery',
  nickname: 'Demo',
});

/**
 * The password is public, so there is nothing to lose in a hash that was made beforehand: the page opens without
 * computing one, and every tab starts from the same record. A test makes it again.
 */
export function demoRecord(): AccountRecord {
  return {
    id: '0'.repeat(32),
    email: demoAccount.email,
    nickname: demoAccount.nickname,
    password: {
      N: 2 ** 14,
      r: 8,
      p: 5,
      salt: '0'.repeat(32),
      hash: '8cbee8bd19155c7894c9157b9dc85e74f893360cd2d9f5589d8e7f78c92511fd',
    },
    factorFailures: 0,
    factorLockedUntil: 0,
    sessions: [],
  };
}
