/** Notes every question to the backend and every request behind it, from the moment the tools are there. */
import { failureOf } from '../../backend/auth-error.js';
import type { Question, Tap } from '../tap.js';
import { namedArguments, plain } from './calls.js';

/** As many as are kept; the oldest go first. */
export const MOST_ENTRIES = 200;

export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What its JSON holds, or the text where it is not JSON. */
  body?: unknown;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  body?: unknown;
}

interface Noted {
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly name: string;
  /** From asking to answer; undefined while it is open. */
  milliseconds?: number;
  /** Why there is no answer: a failure of the port, or `no-answer` of the network. */
  failure?: { readonly code: string };
}

export interface QuestionEntry extends Noted {
  readonly kind: 'question';
  readonly args: Readonly<Record<string, unknown>>;
  answer?: unknown;
}

export interface RequestEntry extends Noted {
  readonly kind: 'request';
  readonly request: SentRequest;
  reply?: Reply;
}

export type Entry = QuestionEntry | RequestEntry;

/** Tells of every change by a `change` event. What it holds is as it was asked: whoever shows it masks it. */
export class RequestLog extends EventTarget {
  #entries: Entry[] = [];
  #last = 0;

  /** The oldest first. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  clear() {
    this.#entries = [];
    this.#changed();
  }

  /** Stands before whatever stands there now: what that does to a call is noted as the page sees it. */
  stand(tap: Tap) {
    const { question, request } = tap;
    tap.question = (name, args, ask) => this.#question(name, args, () => question(name, args, ask));
    tap.request = (asked, send) => this.#request(asked, () => request(asked, send));
  }

  async #question(name: Question, args: readonly unknown[], ask: () => Promise<unknown>): Promise<unknown> {
    const entry: QuestionEntry = { kind: 'question', ...this.#noted(name), args: namedArguments(name, args) };
    const done = this.#add(entry);
    try {
      const answer = await ask();
      entry.answer = plain(answer);
      return answer;
    } catch (thrown) {
      entry.failure = failureOf(thrown);
      throw thrown;
    } finally {
      done();
    }
  }

  async #request(asked: Request, send: () => Promise<Response>): Promise<Response> {
    const { method, url, headers } = asked;
    const request: SentRequest = { method, url, headers: Object.fromEntries(headers) };
    const entry: RequestEntry = { kind: 'request', ...this.#noted(`${method} ${new URL(url).pathname}`), request };
    const done = this.#add(entry);
    void this.#read(asked.clone(), request);
    try {
      const response = await send();
      entry.reply = { status: response.status, headers: Object.fromEntries(response.headers) };
      void this.#read(response.clone(), entry.reply);
      return response;
    } catch (thrown) {
      entry.failure = { code: 'no-answer' };
      throw thrown;
    } finally {
      done();
    }
  }

  /** Beside the call, which does not wait for it. */
  async #read(copy: Request | Response, into: { body?: unknown }) {
    const text = await copy.text().catch(() => '');
    if (text === '') return;
    into.body = jsonOf(text) ?? text;
    this.#changed();
  }

  #noted(name: string) {
    return { id: ++this.#last, at: Date.now(), name };
  }

  #add(entry: Entry): () => void {
    const start = performance.now();
    this.#entries = [...this.#entries, entry].slice(-MOST_ENTRIES);
    this.#changed();
    return () => {
      entry.milliseconds = Math.round(performance.now() - start);
      this.#changed();
    };
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The page's own. */
export const requestLog = new RequestLog();
