// Writes Lit's decorators out as the calls that they make: neither they nor the compiler's helper are needed at run time then.
import { parseAst } from 'vite';
import { walk } from './walk.mjs';

/** What each property decorator hands to `createProperty`, by the text of its own argument. */
const options = {
  property: (/** @type {string} */ own) => own,
  state: () => '{ state: true, attribute: false }',
};

/** @typedef {import('./walk.mjs').Node & { callee: Node, arguments: Node[], elements: Node[], name: string, object: Node }} Node */

/** @returns {import('vite').Plugin} */
export function leanDecorators() {
  return {
    name: 'lean-decorators',
    transform(code, id) {
      if (!/\.ts$/.test(id) || !code.includes('lit/decorators.js')) return null;
      /** @type {[start: number, end: number, text: string][]} */
      const edits = [];
      walk(parseAst(code), (node) => {
        const { source } = /** @type {{ source?: { value?: unknown } }} */ (node);
        if (node.type === 'ImportDeclaration' && source?.value === 'lit/decorators.js')
          edits.push([node.start, node.end, '']);
        const call = /** @type {Node} */ (node);
        if (call.type !== 'CallExpression' || !/^_*decorate$/.test(call.callee.name ?? '')) return;
        const [list, target, name] = call.arguments;
        const [decorator, ...others] = list?.elements ?? [];
        if (!decorator || !target || others.length > 0) throw new Error(`${id}: one decorator at a time`);
        const text = (/** @type {Node | undefined} */ part) => (part ? code.slice(part.start, part.end) : '');
        const own = text(decorator.arguments[0]);
        const kind = decorator.callee.name;
        if (kind === 'customElement') {
          edits.push([call.start, call.end, `(customElements.define(${own}, ${text(target)}), ${text(target)})`]);
        } else if (kind === 'property' || kind === 'state') {
          const passed = [text(name), options[kind](own)].filter(Boolean).join(', ');
          edits.push([call.start, call.end, `${text(target.object)}.createProperty(${passed})`]);
        } else {
          throw new Error(`${id}: the decorator ${kind} is not known to scripts/lean-decorators.mjs`);
        }
      });
      edits.sort(([a], [b]) => b - a);
      return {
        code: edits.reduce((text, [start, end, part]) => text.slice(0, start) + part + text.slice(end), code),
        map: null,
      };
    },
  };
}
