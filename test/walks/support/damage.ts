/** Ways in which a stored JSON text can be damaged. */

export interface Damage {
  readonly name: string;
  /** What is found in the storage. */
  readonly text: string;
}

type Path = readonly (string | number)[];

/** Cut after every `every` characters. */
export function cuts(sound: string, every: number): Damage[] {
  const lengths = Array.from({ length: Math.ceil(sound.length / every) }, (_, index) => index * every);
  return lengths.map((length) => ({ name: `cut after ${length} characters`, text: sound.slice(0, length) }));
}

/** Every field with every value that is not of its type, as JSON text: some are no value of JSON at all. */
export function wrongTypes(sound: string): Damage[] {
  return pathsOf(JSON.parse(sound)).flatMap((path) =>
    wrongFor(at(sound, path)).map((wrong) => ({
      name: `${path.join('.')} is ${wrong}`,
      text: replaced(sound, path, wrong),
    })),
  );
}

/** Every field gone. */
export function missing(sound: string): Damage[] {
  return pathsOf(JSON.parse(sound))
    .filter((path) => typeof path.at(-1) === 'string')
    .map((path) => ({ name: `without ${path.join('.')}`, text: without(sound, path) }));
}

const POISONS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

/** Every object with a name more that objects have already. Such names are no fields, and are passed over. */
export function poisonedNames(sound: string): Damage[] {
  const objects = [[], ...pathsOf(JSON.parse(sound))].filter((path) => isRecord(at(sound, path)));
  return objects.flatMap((path) =>
    POISONS.map((poison) => ({
      name: `${poison} in ${path.join('.') || 'the document'}`,
      text: replaced(sound, path, withName(at(sound, path), poison)),
    })),
  );
}

/** Every object with all that it has under `__proto__`, where only a prototype would find it. */
export function onPrototype(sound: string): Damage[] {
  const objects = [[], ...pathsOf(JSON.parse(sound))].filter((path) => isRecord(at(sound, path)));
  return objects.map((path) => ({
    name: `${path.join('.') || 'the document'} under __proto__`,
    text: replaced(sound, path, `{"__proto__":${JSON.stringify(at(sound, path))}}`),
  }));
}

/** The text with the JSON `value` in place of what is at that path. */
export function replaced(sound: string, path: Path, value: string): string {
  if (path.length === 0) return value;
  const document: unknown = JSON.parse(sound);
  const parent = walk(document, path.slice(0, -1)) as Record<string | number, unknown>;
  const marker = 'the value goes here';
  parent[path.at(-1) ?? ''] = marker;
  return JSON.stringify(document).replace(JSON.stringify(marker), () => value);
}

function without(sound: string, path: Path): string {
  const document: unknown = JSON.parse(sound);
  const parent = walk(document, path.slice(0, -1)) as Record<string | number, unknown>;
  delete parent[path.at(-1) ?? ''];
  return JSON.stringify(document);
}

function withName(record: unknown, name: string): string {
  const rest = JSON.stringify(record).slice(1);
  return `{${JSON.stringify(name)}:{"version":1,"token":"${'0'.repeat(32)}","isAdmin":true}${rest === '}' ? '' : ','}${rest}`;
}

function wrongFor(value: unknown): readonly string[] {
  if (Array.isArray(value)) return ['null', 'true', '1', '"x"', '{}', '{"length":1}'];
  switch (typeof value) {
    case 'number':
      return ['null', 'true', `"${value}"`, '[]', '{}', '-1', '1.5', '1e999', '9007199254740992', 'NaN'];
    case 'string':
      return ['null', 'true', '1', `[${JSON.stringify(value)}]`, '{}', '""', '"\\ud800"'];
    default:
      return ['null', 'true', '1', '"x"', '[]', '[[]]'];
  }
}

/** All paths below, the first entry of a list standing for the others. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  return below(value).flatMap((key) => {
    const inner = [...path, key];
    return [inner, ...pathsOf((value as Record<string | number, unknown>)[key], inner)];
  });
}

function below(value: unknown): readonly (string | number)[] {
  if (Array.isArray(value)) return value.length > 0 ? [0] : [];
  return isRecord(value) ? Object.keys(value) : [];
}

function at(sound: string, path: Path): unknown {
  return walk(JSON.parse(sound), path);
}

function walk(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, key) => (found as Record<string | number, unknown>)[key], value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
