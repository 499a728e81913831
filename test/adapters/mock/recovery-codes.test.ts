import { expect } from '@open-wc/testing';

import {
  isRecoveryCode,
  newRecoveryCode,
  readRecoveryCode,
  recoveryRecord,
} from '../../../src/adapters/mock/recovery-codes.js';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

describe('recovery codes', () => {
  it('are 24 letters that nobody mistakes, in six groups', () => {
    for (let i = 0; i < 100; i += 1) {
      expect(newRecoveryCode(random)).to.match(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    }
  });

  it('use the whole alphabet evenly', () => {
    const all = (length: number) => Uint8Array.from({ length }, (_, i) => i % 256);
    expect(new Set(newRecoveryCode(all).replaceAll('-', ''))).to.have.property('size', 24);
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const letter = newRecoveryCode((length) => new Uint8Array(length).fill(byte)).charAt(0);
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect([...counts.values()]).to.deep.equal(Array<number>(32).fill(8));
  });

  it('are read as people write them', () => {
    const code = '0123-4567-89AB-CDEF-GHJK-MNPQ';
    const plain = '0123456789ABCDEFGHJKMNPQ';
    for (const typed of [
      code,
      code.toLowerCase(),
      ` ${code.replaceAll('-', ' ')}\n`,
      plain,
      'O123-4567-89ab-cdef-ghjk-mnpq',
      'oi23 4567 89AB CDEF GHJK MNPQ',
      '0l23–4567–89AB–CDEF–GHJK–MNPQ',
      '０１２３４５６７８９ＡＢＣＤＥＦＧＨＪＫＭＮＰＱ',
    ]) {
      expect(readRecoveryCode(typed), typed).to.equal(plain);
    }
  });

  it('are not read from anything else', () => {
    for (const typed of [
      '',
      '0123',
      `${'0'.repeat(25)}`,
      `${'0'.repeat(23)}U`,
      `${'0'.repeat(23)}é`,
      '0'.repeat(100_000),
    ]) {
      expect(readRecoveryCode(typed), typed.slice(0, 30)).to.equal(undefined);
    }
  });

  it('are kept as a salted hash', () => {
    const code = newRecoveryCode(random);
    const record = recoveryRecord(code, random);
    expect(JSON.stringify(record)).to.not.include(code).and.not.include(code.replaceAll('-', ''));
    expect(recoveryRecord(code, random).hash).to.not.equal(record.hash);
    const characters = readRecoveryCode(code) ?? '';
    expect(isRecoveryCode(characters, record)).to.equal(true);
    const other = characters.slice(0, 23) + (characters.endsWith('0') ? '1' : '0');
    expect(isRecoveryCode(other, record)).to.equal(false);
  });
});
