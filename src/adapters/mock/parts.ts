/** What the backend is put together from. */

import { AuthError, type AuthFailure } from '../../backend/auth-error.js';
import { VERSION, type State } from './accounts-schema.js';
import { Bindings } from './bindings.js';
import { demoRecord } from './demo-account.js';
import type { Settings } from './options.js';
import { Sessions } from './sessions.js';
import { Store } from './store.js';
import { Tickets } from './tickets.js';
import { TokenSlot } from './token-slot.js';

export interface Parts {
  readonly settings: Settings;
  readonly store: Store;
  readonly slot: TokenSlot;
  readonly tickets: Tickets;
  readonly bindings: Bindings;
  readonly sessions: Sessions;
}

export function assemble(settings: Settings): Parts {
  const { localStorage, sessionStorage, locks, issuer, random, policy, hasDemo } = settings;
  const empty = (): State => ({
    version: VERSION,
    revision: 0,
    accounts: hasDemo ? [demoRecord()] : [],
    passwordFailures: [],
  });
  const slot = new TokenSlot(sessionStorage);
  return {
    settings,
    store: new Store(localStorage, locks, empty),
    slot,
    tickets: new Tickets(policy),
    bindings: new Bindings(issuer, random, policy),
    sessions: new Sessions(slot, random, policy),
  };
}

/** The codes of failures that carry nothing else. */
type BareCode = { [F in AuthFailure as F['code']]: keyof F extends 'code' ? F['code'] : never }[AuthFailure['code']];

export function refusal(code: BareCode): AuthError {
  return new AuthError({ code });
}
