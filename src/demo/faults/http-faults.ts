/** Faults of the network and of the server, for an adapter that sends requests: it has to make sense of them itself. */
import { LATENCY, LOCK, RETRY_AFTER, type FaultName } from './fault-names.js';
import { wait } from './wait.js';

export interface SentOut {
  readonly request: Request;
  readonly send: (request: Request) => Promise<Response>;
  /** Aborted when the fault is over. */
  readonly over: AbortSignal;
}

type HttpFault = (sent: SentOut) => Promise<Response>;

const SECOND_STEP = /\/mfa\/totp\/(verify|recovery)$/;

/** All that `fetch` tells of a network that does not carry. */
const broken = () => new TypeError('Failed to fetch');

const isSecondStep = ({ url }: Request) => SECOND_STEP.test(new URL(url).pathname);

export const httpFaults: Readonly<Record<FaultName, HttpFault>> = {
  latency: async ({ request, send, over }) => {
    await wait(LATENCY, request.signal, over);
    return send(request);
  },
  offline: () => Promise.reject(broken()),
  serverError: () =>
    Promise.resolve(
      new Response('<!doctype html><title>500</title><h1>Internal Server Error</h1>', {
        status: 500,
        headers: { 'content-type': 'text/html' },
      }),
    ),
  tooMany: () => Promise.resolve(new Response(null, { status: 429, headers: { 'retry-after': String(RETRY_AFTER) } })),
  // The adapter's patience ends it.
  timeout: async ({ request, over }) => {
    await wait(undefined, request.signal, over);
    throw broken();
  },
  lostAnswer: async ({ request, send }) => {
    const response = await send(request);
    if (request.method === 'GET') return response;
    throw broken();
  },
  expiredTicket: async ({ request, send }) =>
    isSecondStep(request) ? Response.json({ code: 2021, message: 'Your sign-in has expired' }) : send(request),
  locked: async ({ request, send }) => {
    const refusal = { code: 2005, message: 'The user is locked' };
    const headers = { 'retry-after': String(LOCK) };
    if (isSecondStep(request)) return Response.json(refusal, { headers });
    const body = await request.clone().text();
    if (!body.includes('loginByEmail')) return send(request);
    const errors = [{ message: refusal, path: ['loginByEmail'] }];
    return Response.json({ errors, data: { loginByEmail: null } }, { headers });
  },
  // The storage of the server in the page itself refuses: full-storage.ts.
  fullStorage: ({ request, send }) => send(request),
};
