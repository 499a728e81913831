/** What the tests that need no document take from @open-wc/testing, without a browser. */
export { expect } from 'chai';

export const aTimeout = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
