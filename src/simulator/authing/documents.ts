/** As much of GraphQL as the clients of Authing send: one operation with one field and what is wanted of it. */

export interface Operation {
  /** `loginByEmail`, `registerByEmail`, `user`, `login`. */
  readonly field: string;
  /** The names right under the field; of an object in there, its own name. */
  readonly selection: readonly string[];
}

const OPERATION =
  /^\s*(?:query|mutation)?\s*\w*\s*(?:\([^)]*\))?\s*\{\s*(\w+)\s*(?:\([^)]*\))?\s*\{([\s\S]*)\}\s*\}\s*$/;

/** @returns undefined where the text is none of it. */
export function readDocument(query: string): Operation | undefined {
  const [, field, inner] = OPERATION.exec(query) ?? [];
  if (field === undefined || inner === undefined) return undefined;
  return { field, selection: inner.replace(/\{[^{}]*\}/g, ' ').match(/\w+/g) ?? [] };
}

/** Only what was asked for, as GraphQL answers: a client that forgets to ask for its token gets none. */
export function select(
  value: Readonly<Record<string, unknown>>,
  { selection }: Operation,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(selection.map((name) => [name, Object.hasOwn(value, name) ? value[name] : null]));
}
