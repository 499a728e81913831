// Why a change that no test notices is no fault: for docs/mutants.md, which scripts/mutation.mjs writes.

/**
 * @typedef {object} Reason
 * @property {string} file    the end of the path
 * @property {string} from    is in the source's text
 * @property {string} [to]    what was put there; any text when left out
 * @property {string} reason
 */

/** @type {readonly Reason[]} */
export const reasons = [];
