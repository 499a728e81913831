// Leaves out of `qrcode` what packs digits, capitals and Kanji closer: a key URI is bytes, and the packing is a third of the encoder.

/** In place of lib/core/segments.js: the whole text as one stretch of bytes. */
const segments = `
const ByteData = require('./byte-data');
const bytes = (text) => [new ByteData(text)];
exports.rawSplit = bytes;
exports.fromString = bytes;
`;

/** In place of lib/core/mode.js: the byte mode (ISO/IEC 18004 table 2 and 3), and the one that only counts. */
const mode = `
exports.BYTE = { bit: 4 };
exports.MIXED = { bit: -1 };
exports.getCharCountIndicator = (mode, version) => (version < 10 ? 8 : 16);
`;

const replaced = new Map([
  ['segments.js', segments],
  ['mode.js', mode],
]);

/** @returns {import('vite').Plugin} */
export function leanQrcode() {
  return {
    name: 'lean-qrcode',
    load: {
      filter: { id: /node_modules\/qrcode\/lib\/core\/(?:segments|mode)\.js$/ },
      handler: (id) => replaced.get(id.split('/').at(-1) ?? '') ?? null,
    },
  };
}
