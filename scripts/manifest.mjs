// Describes the elements by their sources: classes and JSDoc by the analyzer, tokens from theme.css, screens from the flow.
import { readdirSync, readFileSync } from 'node:fs';
import { create, ts as analyzerTs } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import ts from 'typescript';

/**
 * @typedef {import('custom-elements-manifest/schema.js').Package} Package
 * @typedef {import('custom-elements-manifest/schema.js').ClassMember} Member
 * @typedef {import('custom-elements-manifest/schema.js').ClassDeclaration
 *   & Partial<import('custom-elements-manifest/schema.js').CustomElement>} Class
 * @typedef {{ path: string, declaration: Class }} Described
 * @typedef {{ name: string, value: string, group: string }} Token
 */

/** @param {string} path  from the root */
const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** Stands for the name of each screen in a slot's name and description. */
const ANY_SCREEN = /\bSCREEN\b/g;

/** @param {Member} member */
const isPublic = (member) =>
  !member.static && (member.privacy ?? 'public') === 'public' && !member.name.startsWith('#');

/** Whether it can only be read. @param {Member} member */
export const isReadonly = (member) => 'readonly' in member && Boolean(member.readonly);

/** @returns {Described[]} every class of src/elements/ with its public members, inherited ones included */
export function classes() {
  const modules = readdirSync(new URL('../src/elements/', import.meta.url))
    .filter((name) => /(?<!\.d)\.ts$/.test(name))
    .map((name) => `src/elements/${name}`)
    .map((path) => analyzerTs.createSourceFile(path, read(path), analyzerTs.ScriptTarget.ES2022, true));
  const { modules: described } = create({ modules, plugins: litPlugin(), context: { dev: false } });
  return described.flatMap(({ path, declarations = [] }) =>
    declarations.flatMap((declaration) =>
      declaration.kind === 'class' ? [{ path, declaration: cleaned(declaration) }] : [],
    ),
  );
}

/**
 * @param {Class} declaration
 * @returns {Class}
 */
function cleaned(declaration) {
  const { members = [], events, slots } = declaration;
  return {
    ...declaration,
    members: members.filter(isPublic),
    // The analyzer also guesses from calls of dispatchEvent(), and has no name for an event that names itself.
    ...(events && { events: events.filter(({ description }) => description).flatMap(ofEachAct) }),
    ...(slots && { slots: slots.flatMap(ofEachScreen) }),
  };
}

/** @param {import('custom-elements-manifest/schema.js').Slot} slot */
function ofEachScreen(slot) {
  if (slot.name.search(ANY_SCREEN) < 0) return [slot];
  return screens().map((screen) => ({
    ...slot,
    name: slot.name.replaceAll(ANY_SCREEN, screen),
    description: (slot.description ?? '').replaceAll(ANY_SCREEN, screen),
  }));
}

/** @param {import('custom-elements-manifest/schema.js').Event} event */
function ofEachAct(event) {
  return event.name.endsWith('-ACT')
    ? acts().map((act) => ({ ...event, name: event.name.replace('ACT', act) }))
    : [event];
}

/** @returns {string[]} what a person does that asks something of the backend */
export function acts() {
  const type = /export type Act =([^;]*);/.exec(read('src/flow/gate.ts'))?.[1] ?? '';
  return Array.from(type.matchAll(/'([\w-]+)'/g), ([, act = '']) => act);
}

/** @returns {string[]} the screens of the flow, in their order */
export function screens() {
  const path = 'src/flow/flow-state.ts';
  const tree = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest);
  const screen = tree.statements.find(
    (statement) => ts.isTypeAliasDeclaration(statement) && statement.name.text === 'Screen',
  );
  /** @type {string[]} */
  const names = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isPropertySignature(node) && ts.isIdentifier(node.name) && node.name.text === 'name' && node.type)
      names.push(node.type.getText(tree).slice(1, -1));
    ts.forEachChild(node, visit);
  };
  if (screen) visit(screen);
  return names;
}

/** @returns {Token[]} what public/theme.css sets, under the comments that it groups them by */
export function tokens() {
  let group = '';
  return read('public/theme.css')
    .split('\n')
    .flatMap((line) => {
      group = /^ {2}\/\* (\w[^.]*)\./.exec(line)?.[1] ?? group;
      const [, name, value] = /^ {2}(--mfa-[\w-]+): (.+);$/.exec(line) ?? [];
      return name && value ? [{ name, value, group }] : [];
    });
}

/** @returns {ReadonlySet<string>} what src/index.ts exports by name, and others through it */
export function exportedNames() {
  const sources = ['src/index.ts', 'src/core.ts', 'src/account.ts'].map(read).join('\n');
  const lists = sources.matchAll(/export (?:type )?\{([^}]*)\}/g);
  return new Set(Array.from(lists).flatMap(([, names = '']) => names.split(',').map((name) => name.trim())));
}

/** What people import: no class of our own use, such as mfa-expiry's. @param {readonly Described[]} all */
export function publicElements(all = classes()) {
  const exported = exportedNames();
  return all.filter(({ declaration }) => declaration.tagName && exported.has(declaration.name));
}

/** @returns {Package} the manifest of the package: public elements, what they inherit from, and their events */
export function packageManifest() {
  const all = classes();
  const elements = publicElements(all);
  const parents = new Set(all.map(({ declaration }) => declaration.superclass?.name));
  const told = all.filter(
    (one) => elements.includes(one) || parents.has(one.declaration.name) || one.path === 'src/elements/events.ts',
  );
  const paths = [...new Set(told.map(({ path }) => path))];
  const modules = paths.map((path) => ({ path, ones: told.filter((one) => one.path === path) }));
  const manifest = {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: modules.map(({ path, ones }) => ({
      kind: 'javascript-module',
      path,
      declarations: ones.map(({ declaration }) => withTokens(declaration)),
      exports: ones.flatMap(({ declaration: { name, tagName } }) => [
        { kind: 'js', name, declaration: { name, module: path } },
        ...(tagName ? [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }] : []),
      ]),
    })),
  };
  // Where the package has what the sources have.
  return JSON.parse(JSON.stringify(manifest).replaceAll(/"src\/([\w/-]+)\.ts"/g, '"esm/$1.js"'));
}

/** Tokens are set on the root, and every element inherits them. @param {Class} declaration */
function withTokens(declaration) {
  if (declaration.tagName !== 'mfa-login') return declaration;
  const cssProperties = tokens().map(({ name, value, group }) => ({ name, default: value, description: `${group}.` }));
  return { ...declaration, cssProperties };
}
