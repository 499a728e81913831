/** What networks and servers do to a call, each by its name, and what the page owes the person then. */
import type { AuthFailureCode } from '../../../src/backend/auth-error.js';
import { answer, type Answer, type Mishap, type Passing } from './fault-proxy.js';

/** Beside the call itself, what a fault can lay hands on. */
export interface Surroundings {
  /** Milliseconds that the page waits for an answer. */
  readonly patience: number;
  /** Takes the browser off the network. */
  offline(): Promise<void>;
  /** Resolves when what is held may go on. */
  readonly released: Promise<void>;
}

export interface Fault {
  readonly name: string;
  /** What the person is told; `expired` where it hangs on the token that went along; undefined where there is nothing to tell. */
  readonly tells?: AuthFailureCode | 'expired';
  /** The server has done what it was asked. */
  readonly carriedOut?: true;
  /** What only reads may be asked for once more. */
  readonly passing?: true;
  /** For the first time only; for as long as it is there otherwise. */
  readonly once?: true;
  /** On a connection that was used before. */
  readonly kept?: true;
  /** `held`: it is on its way until it is let go. `overtaken`: so long that the person asks anew, and is answered first. */
  readonly flow?: 'held' | 'overtaken';
  readonly mishap: (passing: Passing, surroundings: Surroundings) => ReturnType<Mishap>;
}

/** In every answer that is none: words that no page may show, and markup that none may run. */
export const CANARY = 'SELECT secret FROM users';

const PAGE = `<!doctype html><title>502</title><h1>${CANARY}</h1><script>alert('${CANARY}')</script>`;

const says =
  (status: number, type: string, body: string, headers: Record<string, string> = {}): Fault['mishap'] =>
  ({ outgoing, cors }) =>
    answer(outgoing, { status, headers: { ...cors, 'content-type': type, ...headers }, body: Buffer.from(body) });

const json = (body: string, status = 200) => says(status, 'application/json', body);
const html = (status: number, headers?: Record<string, string>) => says(status, 'text/html', PAGE, headers);

const reset = ({ outgoing }: Passing) => void outgoing.socket?.resetAndDestroy();

/** The head and some of the body, and then whatever follows. */
const begins = async ({ outgoing, cors }: Passing, body = '{"code":200,') => {
  outgoing.writeHead(200, { ...cors, 'content-type': 'application/json', 'content-length': '2000' });
  await new Promise((written) => outgoing.write(body, written));
};

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** As it goes over the wire. */
const raw = ({ status, headers, body }: Answer) =>
  Buffer.concat([
    Buffer.from(
      [
        `HTTP/1.1 ${status} Answer`,
        ...Object.entries({ ...headers, 'content-length': String(body.length) }).map(
          ([name, value]) => `${name}: ${String(value)}`,
        ),
        '',
        '',
      ].join('\r\n'),
    ),
    body,
  ]);

const POISON = '{"__proto__":{"code":200,"data":{"id":"1","token":"t"}},"constructor":{"code":200}}';

export const FAULTS: readonly Fault[] = [
  { name: 'HTTP 500 without a body', tells: 'unexpected', mishap: says(500, 'text/plain', '') },
  {
    name: 'HTTP 500 that tells too much',
    tells: 'unexpected',
    mishap: json(JSON.stringify({ code: 500, message: `<b>${CANARY}</b> at Object.<anonymous>` }), 500),
  },
  { name: 'HTTP 502 with a page', tells: 'unexpected', passing: true, mishap: html(502) },
  { name: 'HTTP 503 with a page', tells: 'unexpected', passing: true, mishap: html(503, { 'retry-after': '120' }) },
  { name: 'HTTP 403 with a page', tells: 'unexpected', mishap: html(403) },
  { name: 'HTTP 200 with a page', tells: 'unexpected', mishap: html(200) },
  { name: 'an empty body', tells: 'unexpected', mishap: json('') },
  { name: 'null', tells: 'unexpected', mishap: json('null') },
  { name: 'a list', tells: 'unexpected', mishap: json(`["${CANARY}"]`) },
  { name: 'wrong shapes', tells: 'unexpected', mishap: json(`{"code":"${CANARY}","message":7,"data":7,"errors":7}`) },
  { name: 'a poisoned prototype', tells: 'unexpected', mishap: json(POISON) },
  { name: 'half an answer', tells: 'unexpected', mishap: json('{"code":200,"data":{"id":"1","tok') },
  {
    name: 'fewer bytes than announced',
    tells: 'offline',
    passing: true,
    mishap: async (passing) => {
      await begins(passing);
      passing.outgoing.socket?.end();
    },
  },
  { name: 'a reset', tells: 'offline', passing: true, mishap: reset },
  {
    name: 'a reset in the middle of the answer',
    tells: 'offline',
    passing: true,
    mishap: async (passing) => {
      await begins(passing);
      reset(passing);
    },
  },
  {
    name: 'a connection closed without a word',
    tells: 'offline',
    passing: true,
    mishap: ({ outgoing }) => void outgoing.socket?.end(),
  },
  {
    name: 'bytes that are no HTTP',
    tells: 'offline',
    passing: true,
    mishap: ({ outgoing }) => void outgoing.socket?.end(`${CANARY}\r\n\r\n`),
  },
  {
    name: 'no headers for another origin',
    tells: 'offline',
    passing: true,
    mishap: ({ outgoing }) => answer(outgoing, { status: 502, headers: {}, body: Buffer.from(PAGE) }),
  },
  {
    name: 'a redirect',
    tells: 'offline',
    passing: true,
    mishap: ({ outgoing, cors }) =>
      answer(outgoing, { status: 302, headers: { ...cors, location: 'https://evil.invalid/' }, body: Buffer.alloc(0) }),
  },
  {
    name: 'offline',
    tells: 'offline',
    // In the middle of a request; the next one does not get as far as the proxy.
    mishap: async (passing, { offline }) => {
      await offline();
      reset(passing);
    },
  },
  { name: 'silence', tells: 'timeout', mishap: () => {} },
  { name: 'an answer that never ends', tells: 'timeout', mishap: (passing) => begins(passing) },
  { name: 'HTTP 401', tells: 'expired', mishap: says(401, 'text/plain', CANARY) },
  { name: 'HTTP 429', tells: 'rate-limited', mishap: says(429, 'text/plain', CANARY) },
  {
    name: 'HTTP 429 with Retry-After',
    tells: 'rate-limited',
    mishap: says(429, 'text/plain', '', { 'retry-after': '1' }),
  },
  {
    name: 'a lost answer',
    tells: 'offline',
    passing: true,
    carriedOut: true,
    once: true,
    mishap: async (passing) => {
      await passing.forward();
      reset(passing);
    },
  },
  {
    name: 'an answer cut off',
    tells: 'offline',
    passing: true,
    carriedOut: true,
    once: true,
    mishap: async (passing) => {
      const { body } = await passing.forward();
      await begins(passing, body.subarray(0, body.length / 2).toString());
      reset(passing);
    },
  },
  {
    name: 'an answer too late',
    tells: 'timeout',
    carriedOut: true,
    once: true,
    mishap: async ({ outgoing, forward }, { patience }) => {
      const late = await forward();
      await later(patience + 200);
      answer(outgoing, late);
    },
  },
  {
    name: 'a reset of a used connection',
    passing: true,
    once: true,
    kept: true,
    mishap: reset,
  },
  {
    name: 'a lost answer on a used connection',
    passing: true,
    carriedOut: true,
    once: true,
    kept: true,
    mishap: async (passing) => {
      await passing.forward();
      reset(passing);
    },
  },
  {
    name: 'an answer twice',
    mishap: async ({ outgoing, forward }) => {
      const bytes = raw(await forward());
      outgoing.socket?.end(Buffer.concat([bytes, bytes]));
    },
  },
  {
    name: 'a slow answer',
    flow: 'held',
    mishap: async ({ outgoing, forward }, { released }) => {
      await released;
      answer(outgoing, await forward());
    },
  },
  {
    name: 'answers out of order',
    flow: 'overtaken',
    once: true,
    mishap: async ({ outgoing, forward }, { released }) => {
      await released;
      answer(outgoing, await forward());
    },
  },
];
