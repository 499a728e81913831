// Tells editors and React of the elements, from their manifest: VS Code's HTML data, JetBrains' web types, JSX types.
import { isReadonly } from './manifest.mjs';

/**
 * @typedef {import('./manifest.mjs').Class} Class
 * @typedef {import('./manifest.mjs').Package} Package
 * @typedef {{ name: string, version: string }} Named
 */

/**
 * @param {Package} manifest
 * @returns {(Class & { tagName: string, module: string })[]}
 */
function elementsOf({ modules }) {
  return modules.flatMap(({ path, declarations = [] }) =>
    declarations.flatMap((declaration) => {
      const { tagName, ...rest } = /** @type {Class} */ (declaration);
      return tagName ? [{ ...rest, tagName, module: path }] : [];
    }),
  );
}

/** @param {Class} element */
const fieldsOf = ({ members = [] }) => members.filter((member) => member.kind === 'field');

/** @param {Class} element */
function described({ description = '', events = [], slots = [], cssParts = [] }) {
  /**
   * @param {string} title
   * @param {readonly { name: string, description?: string | undefined }[]} things
   */
  const list = (title, things) =>
    things.length
      ? [`**${title}**`, ...things.map(({ name, description = '' }) => `- \`${name || '(no name)'}\` ${description}`)]
      : [];
  return [
    description,
    ...[list('Events', events), list('Slots', slots), list('Parts', cssParts)].map((lines) => lines.join('\n')),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** https://github.com/microsoft/vscode-html-languageservice/blob/main/docs/customData.schema.json @param {Package} manifest */
export function vscodeData(manifest) {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map((element) => ({
      name: element.tagName,
      description: { kind: 'markdown', value: described(element) },
      attributes: (element.attributes ?? []).map(({ name, description, type }) => ({
        name,
        ...(description && { description: { kind: 'markdown', value: description } }),
        ...(type?.text === 'boolean' && { valueSet: 'v' }),
      })),
    })),
  };
}

/**
 * https://github.com/JetBrains/web-types
 *
 * @param {Package} manifest
 * @param {Named} named
 */
export function webTypes(manifest, { name, version }) {
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elementsOf(manifest).map((element) => ({
          name: element.tagName,
          description: element.description,
          attributes: (element.attributes ?? []).map((attribute) => ({
            name: attribute.name,
            description: attribute.description,
            value: attribute.type?.text === 'boolean' ? { kind: 'no-value' } : { type: attribute.type?.text },
            default: attribute.default,
          })),
          slots: (element.slots ?? []).map(({ name, description }) => ({ name, description })),
          js: {
            properties: fieldsOf(element).map(({ name, description, type }) => ({
              name,
              description,
              type: type?.text,
            })),
            events: (element.events ?? []).map(({ name, description }) => ({ name, description })),
          },
          css: {
            parts: (element.cssParts ?? []).map(({ name, description }) => ({ name, description })),
            properties: (element.cssProperties ?? []).map(({ name, description }) => ({ name, description })),
          },
        })),
      },
    },
  };
}

/** React 19 sets properties and listens to `on…` of custom elements; TypeScript has to be told. @param {Package} manifest */
export function reactTypes(manifest) {
  const elements = elementsOf(manifest);
  const lines = elements.map((element) => {
    /** @param {readonly { name: string }[]} things */
    const union = (things) => things.map(({ name }) => `'${name}'`).join(' | ') || 'never';
    const fields = fieldsOf(element).filter((field) => !isReadonly(field));
    return `      '${element.tagName}': Props<${element.name}, ${union(fields)}, ${union(element.events ?? [])}>;`;
  });
  return `/** The elements in JSX, for React 19: \`import type {} from 'mfa-login/react'\` once in the program. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ${elements.map(({ name }) => name).join(', ')} } from './index.js';

type Props<Element, Field extends keyof Element, Type extends keyof HTMLElementEventMap> = Omit<
  DetailedHTMLProps<HTMLAttributes<Element>, Element>,
  Field
> & { [Name in Field]?: Element[Name] } & { [Name in Type as \`on\${Name}\`]?: (event: HTMLElementEventMap[Name]) => void };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${lines.join('\n')}
    }
  }
}
`;
}
