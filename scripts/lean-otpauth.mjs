// Leaves out of `otpauth` the ways in and out of a secret that nobody here takes: keys are Base32 or bytes.
import { parseAst } from 'vite';
import { walk } from './walk.mjs';

const UNUSED = ['fromLatin1', 'fromUTF8', 'fromHex', 'latin1', 'utf8', 'hex'];

/** @typedef {import('./walk.mjs').Node & { id: { name: string }, body: { body: (import('./walk.mjs').Node & { key: { name: string } })[] } }} Class */

/** @returns {import('vite').Plugin} */
export function leanOtpauth() {
  return {
    name: 'lean-otpauth',
    transform: {
      filter: { id: /node_modules\/otpauth\/dist\/otpauth\.bare\.esm\.js$/ },
      handler(code) {
        /** @type {import('./walk.mjs').Node[]} */
        const cut = [];
        walk(parseAst(code), (node) => {
          const { id, body } = /** @type {Class} */ (node);
          if (node.type === 'ClassDeclaration' && id.name === 'Secret')
            cut.push(...body.body.filter(({ key }) => UNUSED.includes(key.name)));
        });
        if (cut.length !== UNUSED.length)
          throw new Error(`otpauth’s Secret has ${cut.length} of ${UNUSED.length} members`);
        return {
          code: cut.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), code),
          map: null,
        };
      },
    },
  };
}
