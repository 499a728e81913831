// Why a change that no test notices is no fault: for docs/mutants.md, which scripts/mutation.mjs writes.

/**
 * @typedef {object} Reason
 * @property {string} file    the end of the path
 * @property {string} from    is in the source's text
 * @property {string} [to]    what was put there; any text when left out
 * @property {string} reason
 */

/** @type {readonly Reason[]} */
export const reasons = [
  { file: 'questions.ts', from: 'default: return screen', reason: 'Only screens that stand on something are renewed.' },
  {
    file: 'auth-flow.ts',
    from: 'false',
    to: 'true',
    reason: 'Read only while a question is open, and each question sets it before.',
  },
  {
    file: 'auth-flow.ts',
    from: 'this.#open !== undefined',
    reason: 'Without a backend no question is open; the first backend begins with one, which sets it.',
  },
  { file: 'auth-flow.ts', from: "screen.name !== 'account'", reason: 'What is called next looks for itself.' },
  {
    file: 'auth-flow.ts',
    from: 'this.#backend?.',
    reason: 'For the types: nothing is bound or logged in without one.',
  },
  {
    file: 'flow-state.ts',
    from: "owner.kind === 'session'",
    to: 'true',
    reason: 'For the types: a ticket as the owner has no session, which reads the same.',
  },
  { file: 'flow-state.ts', from: 'return undefined;', reason: 'The function ends there, which returns the same.' },
  { file: 'flow-state.ts', from: "'starting'", reason: 'No case: the function ends, which returns the same.' },
  { file: 'flow-state.ts', from: "'recovery-codes'", reason: 'No case: the function ends, which returns the same.' },
];
