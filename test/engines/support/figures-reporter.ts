/** Adds up what the tests count (`count` of test.ts) and notes it when all of them passed. */
import type { FullResult, Reporter, TestCase, TestResult } from 'playwright/types/testReporter';
import { noteProof } from '../../../scripts/proofs.mjs';

interface Figure {
  readonly what: string;
  readonly how: string;
  readonly figure: (sumOf: (counted: string) => number) => string;
}

const PROOFS: Readonly<Record<string, Figure>> = {
  engines: {
    what: 'The whole way in three browser engines: register, bind by the QR code’s pixels, log in by code and by recovery code; no policy broken',
    figure: (sumOf) => `${sumOf('engines')} journeys`,
    how: 'from disk, from 127.0.0.1 and under a stricter policy of the host',
  },
  vectors: {
    what: 'The 28 vectors of RFC 4226 and RFC 6238 in the shipped bundle',
    figure: (sumOf) => `${sumOf('vectors')} codes`,
    how: 'from disk, 127.0.0.1 and an origin that is not secure; SHA-512 is not in the bundle and is handed to it',
  },
  'random-codes': {
    what: 'Codes of random secrets and times against two other implementations',
    figure: (sumOf) =>
      `none different: ${sumOf('random-codes')} of RFC code by Web Crypto, ${sumOf('oathtool-codes')} of oathtool`,
    how: 'node:crypto’s random',
  },
};

export default class FiguresReporter implements Reporter {
  readonly #sums = new Map<string, number>();
  readonly #browsers = new Set<string>();

  onTestEnd(_test: TestCase, { annotations, status }: TestResult): void {
    if (status !== 'passed') return;
    for (const { type, description = '' } of annotations) {
      if (type === 'browser') this.#browsers.add(description);
      else if (description) this.#sums.set(type, this.#sumOf(type) + Number(description));
    }
  }

  onEnd({ status }: FullResult): void {
    if (status !== 'passed') return;
    for (const [name, { what, figure, how }] of Object.entries(PROOFS)) {
      if (!this.#sums.has(name)) continue;
      const browsers = [...this.#browsers].join(', ');
      noteProof(name, { what, figure: figure(this.#sumOf), how: `${how}; ${browsers}` });
    }
  }

  readonly #sumOf = (counted: string) => this.#sums.get(counted) ?? 0;
}
