/** Checks of what was read from storage. Own properties only: what a prototype adds is not data. */

/** A reader answers the value it expects, or throws. */
export type Reader<T> = (value: unknown) => T;

/** Thrown by readers; a `RangeError`, so that nothing else is taken for it. */
function refuse(): never {
  throw new RangeError('not of the expected shape');
}

/** Reads an object by readers for its fields; fields without one are left behind. */
export function record<T extends object>(fields: { readonly [K in keyof T]-?: Reader<T[K]> }): Reader<T> {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse();
    const entries = Object.entries<Reader<unknown>>(fields)
      .map(([name, read]) => [
        name,
        read(Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined),
      ])
      .filter(([, field]) => field !== undefined);
    return Object.fromEntries(entries) as T;
  };
}

export function list<T>(read: Reader<T>): Reader<T[]> {
  return (value) => (Array.isArray(value) ? value.map((item) => read(item)) : refuse());
}

/** The value, or nothing where the field is missing. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value) => (value === undefined ? undefined : read(value));
}

export function text(pattern: RegExp): Reader<string> {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : refuse());
}

/** A whole number from `least` to `most`. */
export function whole(least: number, most = Number.MAX_SAFE_INTEGER): Reader<number> {
  return (value) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most ? Number(value) : refuse();
}
