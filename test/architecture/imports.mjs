// Which part of src/ may import what, and a reader that finds the imports that may not be.
import { posix } from 'node:path';
import ts from 'typescript';

/**
 * @typedef {object} Part
 * @property {string} at       a folder (with a slash at its end) or a file of src/
 * @property {readonly string[]} from  what else in src/ it may import, besides itself
 * @property {readonly string[]} [typesFrom]  what it may import types of: more of src/, or packages
 * @property {(name: string) => boolean} packages  which packages it may import
 */

const none = () => false;
/** @param {string} name */
const isLit = (name) => /^(lit|lit-html|lit-element|@lit)(\/|$)/.test(name);
/** @param {string} name */
const notLit = (name) => !isLit(name);

/** The first line that fits a file is its rule. @type {readonly Part[]} */
export const parts = [
  { at: 'backend/', from: [], packages: none },
  { at: 'adapters/*/', from: ['backend/'], packages: notLit },
  { at: 'simulator/', from: ['backend/', 'adapters/mock/'], packages: notLit },
  { at: 'conformance/', from: ['backend/'], packages: notLit },
  { at: 'flow/', from: ['backend/'], typesFrom: ['lit'], packages: none },
  { at: 'text/', from: [], typesFrom: ['backend/'], packages: none },
  { at: 'languages/', from: ['text/'], packages: none },
  { at: 'styles/', from: [], packages: isLit },
  {
    at: 'elements/',
    from: ['backend/', 'flow/', 'text/', 'styles/'],
    packages: (name) => isLit(name) || name.startsWith('qrcode/'),
  },
  {
    at: 'demo/',
    from: ['index.ts', 'backend/', 'text/'],
    typesFrom: ['elements/', 'flow/'],
    packages: () => true,
  },
  {
    at: 'states/',
    from: ['index.ts', 'languages/'],
    typesFrom: ['backend/', 'flow/', 'elements/', 'lit'],
    packages: none,
  },
  { at: 'account.ts', from: ['elements/'], packages: none },
  { at: 'core.ts', from: ['backend/', 'flow/', 'text/', 'styles/', 'elements/'], packages: isLit },
  {
    at: 'index.ts',
    from: ['core.ts', 'account.ts', 'backend/', 'flow/', 'text/', 'styles/', 'elements/'],
    packages: none,
  },
  {
    at: 'page/',
    from: ['index.ts', 'adapters/', 'demo/', 'languages/', 'simulator/', 'states/'],
    typesFrom: ['backend/', 'elements/', 'text/'],
    packages: none,
  },
  { at: 'main.ts', from: ['index.ts', 'page/', 'adapters/'], packages: none },
];

/**
 * @param {string} file
 * @returns {Part | undefined}  with the star of `at` filled in
 */
function partOf(file) {
  for (const part of parts) {
    const at = new RegExp(`^${part.at.replace('*', '[^/]+')}`).exec(file)?.[0];
    if (at) return { ...part, at };
  }
  return undefined;
}

/**
 * @typedef {{ specifier: string, typeOnly: boolean, line: number }} Import
 * @param {string} file
 * @param {string} source
 * @returns {Import[]}
 */
function importsOf(file, source) {
  /** @type {Import[]} */
  const found = [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  /** @param {ts.Node} node */
  const visit = (node) => {
    const [literal, typeOnly] = ts.isImportDeclaration(node)
      ? [node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword]
      : ts.isExportDeclaration(node)
        ? [node.moduleSpecifier, node.isTypeOnly]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? [node.argument.literal, true]
          : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
            ? [node.arguments[0], false]
            : [undefined, false];
    if (literal && ts.isStringLiteralLike(literal)) {
      const line = tree.getLineAndCharacterOfPosition(literal.pos).line + 1;
      found.push({ specifier: literal.text, typeOnly, line });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/**
 * @param {Part} part
 * @param {string} file
 * @param {Import} imported
 */
function isAllowed(part, file, { specifier, typeOnly }) {
  const also = typeOnly ? (part.typesFrom ?? []) : [];
  if (!specifier.startsWith('.')) return part.packages(specifier) || also.includes(specifier);
  const target = posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts');
  return [part.at, ...part.from, ...also].some((allowed) =>
    allowed.endsWith('/') ? target.startsWith(allowed) : target === allowed,
  );
}

/**
 * @param {ReadonlyMap<string, string>} sources  text by path from src/
 * @returns {string[]}  one line for each import that may not be
 */
export function wrongImports(sources) {
  return [...sources].flatMap(([file, source]) => {
    const part = partOf(file);
    if (!part) return [`src/${file} belongs to no part that test/architecture/imports.mjs knows`];
    return importsOf(file, source)
      .filter((imported) => !isAllowed(part, file, imported))
      .map(({ specifier, line }) => `src/${file}:${line} may not import '${specifier}'`);
  });
}
