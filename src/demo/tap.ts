/** Where the demo tools stand between the page and its backend: the shape of it, with nothing in the way. */
import type { AuthBackend } from '../backend/auth-backend.js';

/** A question of the port (`AuthBackend`), by the name of its method. */
export type Question = Exclude<
  {
    [K in keyof AuthBackend]-?: NonNullable<AuthBackend[K]> extends (...args: never) => Promise<unknown> ? K : never;
  }[keyof AuthBackend],
  undefined
>;

/** What the page lets every question and every request of a demonstration pass through. */
export interface Tap {
  /** Asks the backend by `ask`, at once or later or not at all, and answers in its place. */
  question: (name: Question, args: readonly unknown[], ask: () => Promise<unknown>) => Promise<unknown>;
  /** Sends a request of an adapter over HTTP by `send`. */
  request: (request: Request, send: (request: Request) => Promise<Response>) => Promise<Response>;
}
