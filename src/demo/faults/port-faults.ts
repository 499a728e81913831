/** Faults at the port, for a backend that sends no requests: what an adapter would tell of them. */
import type { AuthFailure } from '../../backend/auth-error.js';
import { AuthError } from '../../backend/auth-error.js';
import type { Question } from '../tap.js';
import { LATENCY, LOCK, PATIENCE, RETRY_AFTER, type FaultName } from './fault-names.js';
import { wait } from './wait.js';

export interface AskedQuestion {
  readonly name: Question;
  readonly ask: () => Promise<unknown>;
  /** Aborted when the person leaves. */
  readonly signal: AbortSignal | undefined;
  /** Aborted when the fault is over. */
  readonly over: AbortSignal;
}

type PortFault = (asked: AskedQuestion) => Promise<unknown>;

const READS: readonly Question[] = ['restore', 'authenticators', 'recoveryCodes'];
const SECOND_STEP: readonly Question[] = ['verifyCode', 'redeemRecoveryCode'];
const LOGGING_IN: readonly Question[] = ['login', ...SECOND_STEP];

const refuse = (failure: AuthFailure) => Promise.reject(new AuthError(failure));

export const portFaults: Readonly<Record<FaultName, PortFault>> = {
  latency: async ({ ask, signal, over }) => {
    await wait(LATENCY, signal, over);
    return ask();
  },
  offline: () => refuse({ code: 'offline' }),
  serverError: () => refuse({ code: 'unexpected', reference: 'HTTP 500' }),
  tooMany: () => refuse({ code: 'rate-limited', retryAfterSeconds: RETRY_AFTER }),
  timeout: async ({ signal, over }) => {
    await wait(PATIENCE, signal, over);
    return refuse({ code: 'timeout' });
  },
  lostAnswer: async ({ name, ask }) => {
    if (READS.includes(name)) return ask();
    // A refusal is an answer as well.
    await ask().catch(() => undefined);
    return refuse({ code: 'offline' });
  },
  expiredTicket: ({ name, ask }) => (SECOND_STEP.includes(name) ? refuse({ code: 'ticket-expired' }) : ask()),
  locked: ({ name, ask }) => (LOGGING_IN.includes(name) ? refuse({ code: 'locked', retryAfterSeconds: LOCK }) : ask()),
  // The storage itself refuses: full-storage.ts.
  fullStorage: ({ ask }) => ask(),
};
