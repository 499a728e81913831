/** The kit's own expectations, so that it needs no test runner. What fails says what was expected and what came. */
import type { NextStep, Session, Ticket } from '../backend/auth-backend.js';
import { AuthError, type AuthFailure, type AuthFailureCode } from '../backend/auth-error.js';

export class ConformanceError extends Error {
  override readonly name = 'ConformanceError';
  readonly expected: string;
  readonly got: string;

  constructor(expected: string, got: string) {
    super(`expected ${expected}, but got ${got}`);
    this.expected = expected;
    this.got = got;
  }
}

/** @param expected - The rest of a sentence that begins with "expected". */
export function expectThat(holds: boolean, expected: string, got: unknown): asserts holds {
  if (!holds) throw new ConformanceError(expected, shown(got));
}

export function expectSame(got: unknown, wanted: unknown, what: string): void {
  expectThat(shown(got) === shown(wanted), `${what} to be ${shown(wanted)}`, got);
}

/**
 * The failure that a call ends in.
 *
 * @param what - What was tried, such as "a login with a wrong password".
 */
export async function refusalOf(call: Promise<unknown>, what: string): Promise<AuthFailure> {
  const expected = `${what} to be refused with an AuthError`;
  const thrown: unknown = await call.then(
    (answer) => {
      throw new ConformanceError(expected, `the answer ${shown(answer)}`);
    },
    (error: unknown) => error,
  );
  if (thrown instanceof ConformanceError) throw thrown;
  expectThat(thrown instanceof AuthError, expected, thrown);
  return thrown.failure;
}

/** The same, and its code has to be one of these. */
export async function expectRefused(
  call: Promise<unknown>,
  what: string,
  ...codes: readonly AuthFailureCode[]
): Promise<AuthFailure> {
  const failure = await refusalOf(call, what);
  const wanted = codes.map((code) => `'${code}'`).join(' or ');
  expectThat(codes.includes(failure.code), `${what} to be refused as ${wanted}`, failure);
  return failure;
}

/** What a call answers that has to answer. A refusal is told as what came in place of it. */
export async function answerOf<T>(call: Promise<T>, what: string): Promise<T> {
  return call.catch((thrown: unknown) => {
    throw new ConformanceError(`${what} to be answered`, shown(thrown));
  });
}

export function sessionOf(next: NextStep, what: string): Session {
  expectThat(next.kind === 'logged-in', `${what} to log in`, `the step '${next.kind}'`);
  return next.session;
}

export function ticketOf(next: NextStep, what: string): Ticket {
  expectThat(next.kind === 'code-required', `${what} to ask for a code`, `the step '${next.kind}'`);
  return next.ticket;
}

/** A value as a person can read it. Keys in order, so that two that say the same read the same. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return 'nothing';
  if (value instanceof AuthError) return `the refusal ${shown(value.failure)}`;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
