/** Stands between the page and its server: forwards, notes every call, and does to one of them what networks do. */
import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a page asked, as it arrived. */
export interface Asked {
  readonly method: string;
  /** Without its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
}

/** A call on its way, in the hands of a fault. */
export interface Passing {
  readonly asked: Asked;
  /** The page's side: what is not answered, and not destroyed, stays open. */
  readonly outgoing: ServerResponse;
  /** What a server must say so that a page of another origin may read its answer. */
  readonly cors: Readonly<Record<string, string>>;
  /** Lets the server carry it out. */
  forward(): Promise<Answer>;
}

export type Mishap = (passing: Passing) => Promise<void> | void;

export interface Trap {
  readonly call: string;
  /** The first time only, or every time. */
  readonly once: boolean;
  /** Connections are kept between requests: on a used one, browsers send again by themselves what got no answer. */
  readonly kept: boolean;
  readonly mishap: Mishap;
}

export class FaultProxy {
  readonly #target: URL;
  readonly #nameOf: (asked: Asked) => string;
  readonly #server = createServer((incoming, outgoing) => {
    // What breaks here is broken for the page as well.
    this.#pass(incoming, outgoing).catch(() => outgoing.destroy());
  });
  #trap: Trap | undefined;
  #kept = false;
  #calls: string[] = [];
  #unknown: string[] = [];

  /**
   * @param target - The server's origin.
   * @param nameOf - What a request is called; empty where the adapter has no such call.
   */
  constructor(target: string, nameOf: (asked: Asked) => string) {
    this.#target = new URL(target);
    this.#nameOf = nameOf;
  }

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  /** The calls since `listen()`, in their order. */
  get calls(): readonly string[] {
    return this.#calls;
  }

  /** Requests that have no name, ever since. */
  get unknown(): readonly string[] {
    return this.#unknown;
  }

  /** Counts from now on, with this trap or with none. */
  listen(trap?: Trap) {
    this.#calls = [];
    this.#trap = trap;
    this.#kept = trap?.kept ?? false;
  }

  /** Counts anew; a trap stays. */
  recount() {
    this.#calls = [];
  }

  /** The network is sound again; the counting goes on. */
  mend() {
    this.#trap = undefined;
  }

  async #pass(incoming: IncomingMessage, outgoing: ServerResponse) {
    const asked = await read(incoming);
    const passing = {
      asked,
      outgoing,
      cors: corsFor(asked),
      forward: () => forward(this.#target, asked, incoming.url ?? '/'),
    };
    const trap = this.#trap;
    outgoing.shouldKeepAlive = this.#kept;
    if (asked.method === 'OPTIONS') return answer(outgoing, await passing.forward());
    const call = this.#nameOf(asked);
    if (!call) this.#unknown.push(`${asked.method} ${asked.path}`);
    this.#calls.push(call);
    if (trap?.call !== call) return answer(outgoing, await passing.forward());
    if (trap.once) this.mend();
    return trap.mishap(passing);
  }
}

export function answer(outgoing: ServerResponse, { status, headers, body }: Answer) {
  outgoing.writeHead(status, headers).end(body);
}

async function read(incoming: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = 'GET', headers, url = '/' } = incoming;
  return { method, path: url.replace(/\?.*/, ''), headers, body: Buffer.concat(chunks) };
}

async function forward(target: URL, { method, headers, body }: Asked, path: string): Promise<Answer> {
  const sent = request(new URL(path, target), { method, headers: { ...headers, host: target.host }, agent: false });
  sent.end(body);
  const [reply] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of reply) chunks.push(chunk as Buffer);
  const kept = Object.entries(reply.headers).filter(
    ([name, value]) => value !== undefined && !/^(connection|keep-alive|transfer-encoding|date)$/.test(name),
  ) as [string, string | string[]][];
  return {
    status: reply.statusCode ?? 502,
    // Each request with its own preflight, so that none depends on which came before.
    headers: { ...Object.fromEntries(kept), ...(method === 'OPTIONS' && { 'access-control-max-age': '0' }) },
    body: Buffer.concat(chunks),
  };
}

function corsFor({ headers: { origin } }: Asked): Record<string, string> {
  return origin === undefined
    ? {}
    : {
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': 'retry-after',
      };
}
