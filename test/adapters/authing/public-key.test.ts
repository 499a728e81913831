import { expect } from '@open-wc/testing';
import { parsePublicKey } from '../../../src/adapters/authing/public-key.js';

const [INTEGER, BIT_STRING, OCTET_STRING, SEQUENCE, SET] = [0x02, 0x03, 0x04, 0x30, 0x31];
/** 1.2.840.113549.1.1.1 and its parameters. */
const RSA_ENCRYPTION = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
/** 1.2.840.113549.1.1.10: RSA as well, for signatures alone. */
const RSASSA_PSS = RSA_ENCRYPTION.with(10, 0x0a);

type Bytes = readonly number[];

/** A length as DER writes it, or in more bytes than it needs. */
function lengthOf(bytes: Bytes, inBytes: number): Bytes {
  if (inBytes === 0) return [bytes.length];
  const digits = bytes.length.toString(16).padStart(2 * inBytes, '0');
  return [0x80 + inBytes, ...(digits.match(/../g) ?? []).map((digit) => parseInt(digit, 16))];
}

function element(tag: number, bytes: Bytes, inBytes = bytes.length < 128 ? 0 : bytes.length < 256 ? 1 : 2): Bytes {
  return [tag, ...lengthOf(bytes, inBytes), ...bytes];
}

function integer(value: bigint): Bytes {
  const digits = value.toString(16);
  const even = digits.padStart(digits.length + (digits.length % 2), '0');
  return element(INTEGER, [0, ...(even.match(/../g) ?? []).map((digit) => parseInt(digit, 16))]);
}

const read = (der: Bytes) => parsePublicKey(btoa(String.fromCharCode(...der)));
const n = (1n << 1023n) + 1n;
const e = 65537n;
const plain = (modulus = n, exponent = e) => element(SEQUENCE, [...integer(modulus), ...integer(exponent)]);
const wrapped = ({ algorithm = RSA_ENCRYPTION as Bytes, tag = BIT_STRING, algorithmTag = SEQUENCE }) =>
  element(SEQUENCE, [...element(algorithmTag, algorithm), ...element(tag, [0, ...plain()])]);

describe('An RSA public key in DER', () => {
  it('is read in both structures', () => {
    expect(read(plain())).to.deep.equal({ n, e });
    expect(read(wrapped({}))).to.deep.equal({ n, e });
  });

  it('is no key in another structure', () => {
    expect(read(wrapped({ tag: OCTET_STRING }))).to.equal(undefined);
    expect(read(wrapped({ algorithmTag: SET }))).to.equal(undefined);
    expect(read(plain().with(0, SET))).to.equal(undefined);
    expect(read([...plain(), ...element(INTEGER, [1])]), 'something behind it').to.equal(undefined);
    expect(read([])).to.equal(undefined);
    const exponent = element(OCTET_STRING, [1, 0, 1]);
    expect(read(element(SEQUENCE, [...integer(n), ...exponent])), 'an exponent of another kind').to.equal(undefined);
    expect(read(element(SEQUENCE, integer(n))), 'no exponent').to.equal(undefined);
  });

  it('is no key of another algorithm', () => {
    expect(read(wrapped({ algorithm: RSASSA_PSS }))).to.equal(undefined);
  });

  it('is no key where it is cut short', () => {
    const exponent = 0x010101n;
    expect(read(plain(n, exponent))?.e).to.equal(exponent);
    expect(read(plain(n, exponent).slice(0, -1))).to.equal(undefined);
    expect(read(element(SEQUENCE, [...integer(n), ...integer(e), INTEGER])), 'a tag alone').to.equal(undefined);
  });

  it('is no key where a length takes more bytes than a key can need', () => {
    const content = [...integer(n), ...integer(e)];
    expect(read(element(SEQUENCE, content, 2))).to.deep.equal({ n, e });
    expect(read(element(SEQUENCE, content, 3))).to.equal(undefined);
  });

  it('has 1024 to 8192 bits, and numbers that can be a key’s', () => {
    const ofBits = (bits: bigint) => (1n << (bits - 1n)) + 1n;
    expect(read(plain(ofBits(1023n)))).to.equal(undefined);
    expect(read(plain(ofBits(8192n)))).to.not.equal(undefined);
    expect(read(plain(ofBits(8193n)))).to.equal(undefined);
    expect(read(plain(n + 1n)), 'an even modulus').to.equal(undefined);
    for (const exponent of [0n, 1n, 2n, 65536n, (1n << 64n) + 1n]) {
      expect(read(plain(n, exponent)), `e = ${exponent}`).to.equal(undefined);
    }
    expect(read(plain(n, (1n << 64n) - 1n))).to.not.equal(undefined);
  });
});
