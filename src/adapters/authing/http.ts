/** One request to the server and its answer, whatever the network does. */
import { AuthError } from '../../backend/auth-error.js';

export interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** With its query, from the host on. */
  readonly path: string;
  readonly body?: unknown;
  readonly token?: string | undefined;
  /** Only asks, so that asking once more does no harm. */
  readonly reads?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface Reply {
  readonly status: number;
  /** What the body's JSON holds; undefined where it is not JSON. */
  readonly body: unknown;
  readonly retryAfterSeconds?: number | undefined;
}

export interface HttpOptions {
  readonly host: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds for one try, the body's arrival included. */
  readonly timeout: number;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly now: () => number;
}

/** What a gateway answers that could not reach the server behind it (RFC 9110 §15.6.3 to §15.6.5). */
const GATEWAY = [502, 503, 504];

export class Http {
  readonly #options: HttpOptions;

  constructor(options: HttpOptions) {
    this.#options = options;
  }

  /** Sends once; what only reads, once more after a network fault. @throws AuthError offline, timeout, unexpected */
  async send(call: Call): Promise<Reply> {
    if (!call.reads) return this.#try(call);
    const first = await this.#try(call).catch((thrown: unknown) => {
      if (thrown instanceof AuthError && thrown.failure.code === 'offline') return undefined;
      throw thrown;
    });
    return first && !(GATEWAY.includes(first.status) && first.body === undefined) ? first : this.#try(call);
  }

  async #try(call: Call): Promise<Reply> {
    const controller = new AbortController();
    let stop: (error: AuthError) => void = () => {};
    // A race beside the signal: a fetch that was handed in may not listen to signals.
    const stopped = new Promise<never>((_resolve, reject) => {
      stop = (error) => {
        reject(error);
        controller.abort();
      };
    });
    const leave = () => stop(new AuthError({ code: 'unexpected', reference: 'aborted' }));
    const timer = setTimeout(() => stop(new AuthError({ code: 'timeout' })), this.#options.timeout);
    call.signal?.addEventListener('abort', leave);
    if (call.signal?.aborted) leave();
    try {
      return await Promise.race([stopped, this.#exchange(call, controller.signal)]);
    } finally {
      clearTimeout(timer);
      call.signal?.removeEventListener('abort', leave);
    }
  }

  /** All faults of the network look the same to a page: no address, a reset and a refused origin are a rejection. */
  async #exchange(call: Call, signal: AbortSignal): Promise<Reply> {
    if (signal.aborted) throw new AuthError({ code: 'unexpected', reference: 'aborted' });
    const request = this.#request(call, signal);
    try {
      const response = await this.#options.fetch(request);
      const text = await response.text();
      return { status: response.status, body: jsonOf(text), retryAfterSeconds: this.#retryAfter(response) };
    } catch {
      throw new AuthError({ code: 'offline' });
    }
  }

  #request({ method, path, body, token }: Call, signal: AbortSignal): Request {
    const headers = new Headers(this.#options.headers);
    if (body !== undefined) headers.set('content-type', 'application/json');
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    return new Request(this.#options.host + path, {
      method,
      headers,
      signal,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // The token says who asks. Cookies would let the server take somebody else for them.
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // A redirect would carry the password or the token to wherever it points.
      redirect: 'error',
    });
  }

  /** Seconds, from either of the header's two forms (RFC 9110 §10.2.3). A server shows it to pages by exposing it. */
  #retryAfter({ headers }: Response): number | undefined {
    const value = headers.get('retry-after')?.trim();
    if (!value) return undefined;
    const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - this.#options.now()) / 1000);
    return Number.isSafeInteger(seconds) ? Math.max(0, seconds) : undefined;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
