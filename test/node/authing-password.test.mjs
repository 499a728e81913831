// The adapter's seal, opened by OpenSSL: RSAES-PKCS1-v1_5 as the whole world has it, not as our two halves agree on it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PASSWORDS = ['pw', ' spaces stay ', 'schöner Ärger', '密码密码', 'emoji 😀 and 𝕏', 'e\u0301'];
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** Bundled, since Node does not read TypeScript. */
async function adapter() {
  const contents = `
    export { sealPassword } from './src/adapters/authing/passwords.js';
    export { parsePublicKey } from './src/adapters/authing/public-key.js';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`);
}

for (const modulusLength of [1024, 2048, 4096]) {
  for (const type of /** @type {const} */ (['spki', 'pkcs1'])) {
    describe(`a password sealed with ${modulusLength} bits (${type})`, () => {
      const { publicKey, privateKey } = generateKeyPairSync('rsa', {
        modulusLength,
        publicKeyEncoding: { type, format: 'pem' },
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      });
      const longest = modulusLength / 8 - 11;
      /** @type {(password: string) => Buffer | undefined} */
      let seal;
      let folder = '';

      before(async () => {
        const { sealPassword, parsePublicKey } = await adapter();
        seal = (password) => {
          const sealed = sealPassword(password, parsePublicKey(publicKey));
          return sealed === undefined ? undefined : Buffer.from(sealed, 'base64');
        };
        folder = mkdtempSync(join(tmpdir(), 'authing-'));
        writeFileSync(join(folder, 'key.pem'), privateKey);
      });
      after(() => rmSync(folder, { recursive: true }));

      it('is a block of RFC 8017 §7.2.1', () => {
        for (const password of [...PASSWORDS, 'x'.repeat(longest)]) {
          const sealed = seal(password) ?? Buffer.alloc(0);
          assert.equal(sealed.length, modulusLength / 8);
          // Node refuses to unpad PKCS#1 v1.5 (CVE-2023-46809), so that the padding is looked at here.
          const block = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, sealed);
          const end = block.indexOf(0, 2);
          assert.deepEqual([...block.subarray(0, 2)], [0, 2]);
          assert.ok(end >= 10, 'eight bytes of padding at least');
          assert.equal(block.subarray(end + 1).toString(), password);
        }
      });

      it('opens with openssl', { skip: !hasOpenssl }, () => {
        const options = ['-inkey', join(folder, 'key.pem'), '-pkeyopt', 'rsa_padding_mode:pkcs1'];
        for (const password of PASSWORDS) {
          const { stdout } = spawnSync('openssl', ['pkeyutl', '-decrypt', ...options], { input: seal(password) });
          assert.equal(stdout.toString(), password);
        }
      });

      it('is refused where it does not fit, by its bytes', () => {
        assert.equal(seal('x'.repeat(longest + 1)), undefined);
        assert.equal(seal('密'.repeat(Math.floor(longest / 3) + 1)), undefined);
        assert.ok(seal('密'.repeat(Math.floor(longest / 3))));
      });
    });
  }
}
