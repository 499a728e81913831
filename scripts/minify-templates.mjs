// Takes comments and indentation out of css`…` and html`…` templates; what is drawn stays the same.
import { parseAst } from 'vite';
import { walk } from './walk.mjs';

/** @param {string} css */
const minifyCss = (css) =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    // A colon elsewhere may begin a pseudo-class.
    .replace(/([{;][\w-]+): /g, '$1:')
    .replace(/;}/g, '}')
    .replace(/ ([>,]) |, /g, (separator) => separator.trim())
    .replace(/(?<![\w.#])0(?=\.\d)/g, '');

/** A run of white space still counts as one: between inline elements it can be seen. @param {string} html */
const minifyHtml = (html) => html.replace(/<!--[^]*?-->/g, '').replace(/\s*\n\s*/g, '\n');

/** @type {Readonly<Record<string, (text: string) => string>>} */
const minifiers = { css: minifyCss, html: minifyHtml, svg: minifyHtml };

/** @typedef {import('./walk.mjs').Node} Node */

/** @returns {import('vite').Plugin} */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!/\.ts$/.test(id) || !/\b(css|html|svg)`/.test(code)) return null;
      /** @type {[start: number, end: number, text: string][]} */
      const edits = [];
      walk(parseAst(code), (node) => {
        const minify =
          node.type === 'TaggedTemplateExpression' && minifiers[/** @type {{ name?: string }} */ (node.tag).name ?? ''];
        if (!minify) return;
        for (const { start, end } of /** @type {{ quasis: Node[] }} */ (node.quasi).quasis) {
          edits.push([start, end, minify(code.slice(start, end))]);
        }
      });
      edits.sort(([a], [b]) => b - a);
      const minified = edits.reduce((text, [start, end, part]) => text.slice(0, start) + part + text.slice(end), code);
      return { code: minified, map: null };
    },
  };
}
