/** How a code is read out of whatever is typed, pasted or filled in. */
import { expect } from '@open-wc/testing';
import { asciiDigits, oneTimeCode } from '../../src/backend/one-time-code.js';

/** The ten digits of a numbering system, as the browser writes them itself. */
const digitsOf = (system: string) =>
  Array.from({ length: 10 }, (_, digit) =>
    new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false }).format(digit),
  );

describe('a one-time code', () => {
  it('is read in every script that writes numbers by ten digits', () => {
    const systems = Intl.supportedValuesOf('numberingSystem').filter((system) =>
      digitsOf(system).every((digit) => /^\p{Nd}$/u.test(digit)),
    );
    expect(systems).to.include.members(['latn', 'arab', 'arabext', 'deva', 'fullwide', 'mathsans', 'takr']);
    for (const system of systems) expect(asciiDigits(digitsOf(system).join('')), system).to.equal('0123456789');
  });

  it('is read at the seam of two runs of digits', () => {
    expect(asciiDigits('\u{116C0}\u{116C9}\u{116D0}\u{116D9}\u{116DA}\u{116E3}')).to.equal('090909');
  });

  it('may have spaces, dashes and marks of direction in it, and begin with zero', () => {
    for (const text of [
      '012345',
      ' 012 345 ',
      '012-345',
      '012–345',
      '01 23 45',
      '\u200e012\u00a0345\u200f',
      '０１２３４５',
    ])
      expect(oneTimeCode(text), text).to.equal('012345');
  });

  it('is six digits and nothing else', () => {
    for (const text of [
      '',
      '12345',
      '1234567',
      '12345a',
      '123.456',
      '1e5000',
      '٠١٢٣٤',
      '½23456',
      'Ⅳ23456',
      '123456\u0000',
    ])
      expect(oneTimeCode(text), text).to.equal(undefined);
  });

  it('leaves letters of other scripts as they are', () => {
    expect(asciiDigits('零一 é Ж')).to.equal('零一 é Ж');
  });

  it('looks at no more of a huge text than its beginning', () => {
    const began = performance.now();
    expect(asciiDigits('٣'.repeat(10_000_000))).to.have.length(1000);
    expect(oneTimeCode(`${' '.repeat(1000)}123456`)).to.equal(undefined);
    expect(performance.now() - began).to.be.below(1000);
  });
});
