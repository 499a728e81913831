import { expect } from '@open-wc/testing';
import { sealPassword } from '../../../src/adapters/authing/passwords.js';
import { parsePublicKey } from '../../../src/adapters/authing/public-key.js';
import { openPassword, publicKeyPem, rsaKeyOf } from '../../../src/simulator/authing/rsa-key.js';
import { key } from './authing-world.js';
import { PUBLIC_KEY } from './scripted-server.js';

/** RSAPublicKey alone, 1024 bits, made by openssl. */
const PKCS1 = `-----BEGIN RSA PUBLIC KEY-----
MIGJAoGBAMoGIvL2Fu46t832yxe/Xx7WWsG7gem3Oq2wzu7nSfWYUZSDD7oYlbrJ
8+BNTgXPgUdGo5pO5P3iWlUWrvpAqlvkbZLFQoEjSd6CcL3h7vH54L2pI+b2jCQz
MW6UD90WxfS67Zg43ovbsWLlr1w1vWuS2mSewYGPXUo4UvlpVQr7AgMBAAE=
-----END RSA PUBLIC KEY-----`;

describe('The password’s seal', () => {
  const rsa = rsaKeyOf(key);
  const pem = publicKeyPem(rsa);

  it('opens to what was typed, every character of it', () => {
    for (const password of [
      'a',
      ' spaces  stay ',
      'schöner Ärger',
      '密码',
      '😀 𝕏',
      '\u0000\uFEFF\u200D',
      'e\u0301',
      'x'.repeat(245),
    ]) {
      expect(openPassword(sealPassword(password, parsePublicKey(pem)!)!, rsa), password).to.equal(password);
    }
  });

  it('is another each time', () => {
    const seals = Array.from({ length: 20 }, () => sealPassword('password', rsa));
    expect(new Set(seals).size).to.equal(20);
  });

  it('is not made where the key has no room: nothing is cut', () => {
    expect(sealPassword('x'.repeat(246), rsa)).to.equal(undefined);
    expect(sealPassword('密'.repeat(81), rsa)).to.be.a('string');
    expect(sealPassword('密'.repeat(82), rsa)).to.equal(undefined);
  });

  it('pads with random bytes, none of them zero (RFC 8017 §7.2.1)', () => {
    const power = (base: bigint, exponent: bigint) => {
      let [result, square] = [1n, base];
      for (let rest = exponent; rest > 0n; rest >>= 1n) {
        if (rest & 1n) result = (result * square) % rsa.n;
        square = (square * square) % rsa.n;
      }
      return result;
    };
    const seal = atob(sealPassword('pw', rsa)!);
    expect(seal.length).to.equal(256);
    const number = BigInt(`0x${Array.from(seal, (c) => c.charCodeAt(0).toString(16).padStart(2, '0')).join('')}`);
    const block = power(number, rsa.d).toString(16).padStart(512, '0');
    expect(block.slice(0, 4)).to.equal('0002');
    expect(block.slice(-6)).to.equal('007077');
    const padding = block.slice(4, -6).match(/../g) ?? [];
    expect(padding).to.have.length(256 - 3 - 2);
    expect(padding).to.not.include('00');
    expect(new Set(padding).size).to.be.above(100);
  });
});

describe('The server’s public key', () => {
  it('is read with and without its lines', () => {
    const { n, e } = parsePublicKey(PUBLIC_KEY)!;
    expect([n.toString(2).length, e]).to.deep.equal([2048, 65537n]);
    expect(parsePublicKey(PUBLIC_KEY.replace(/-----.*-----/g, '').replace(/\s/g, ''))).to.deep.equal({ n, e });
    expect(parsePublicKey(PUBLIC_KEY.replaceAll('\n', '\r\n'))).to.deep.equal({ n, e });
    expect(parsePublicKey(publicKeyPem(rsaKeyOf(key)))!.n).to.equal(rsaKeyOf(key).n);
  });

  it('is read in the older structure', () => {
    const { n, e } = parsePublicKey(PKCS1)!;
    expect([n.toString(2).length, e]).to.deep.equal([1024, 65537n]);
  });

  it('is refused where it is none, or too weak', () => {
    const body = PUBLIC_KEY.split('\n').slice(1, -1).join('');
    const weak =
      'MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBANVJ04WAcEXO4VhvamjrtbbGMJrdyYKZipdldemtH51/pFlsxISKfMyNXjIhw8IjtcoMhXcXaf6pZvPU5tgEce8CAwEAAQ==';
    const elliptic =
      'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==';
    for (const text of [
      '',
      'x',
      '-----BEGIN PUBLIC KEY-----',
      body.slice(0, -12),
      body.slice(4),
      weak,
      elliptic,
      'MIIB',
      btoa('{}'),
    ]) {
      expect(parsePublicKey(text), text.slice(0, 20)).to.equal(undefined);
    }
  });
});
