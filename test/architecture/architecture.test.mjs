// The shape of src/: which way imports run, and how long a file gets.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { wrongImports } from './imports.mjs';

/** About 200 lines are one idea; from here on a file fails. Catalogues of words may be as long as they must. */
const LONGEST = 300;

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const sources = new Map(files.map((file) => [file, readFileSync(src + file, 'utf8')]));

describe('src/', () => {
  it('imports only in the direction of the layers', () => {
    assert.ok(sources.size > 0);
    assert.deepEqual(wrongImports(sources), []);
  });

  it(`has no file of more than ${LONGEST} lines`, () => {
    const long = [...sources].filter(([file, text]) => !file.startsWith('text/') && text.split('\n').length > LONGEST);
    assert.deepEqual(
      long.map(([file]) => file),
      [],
    );
  });
});

describe('the import rules', () => {
  /** @type {readonly [file: string, source: string][]} */
  const wrong = [
    ['backend/a.ts', `import { html } from 'lit';`],
    ['backend/a.ts', `import type { Flow } from '../flow/auth-flow.js';`],
    ['adapters/mock/a.ts', `import { b } from '../authing/b.js';`],
    ['adapters/mock/a.ts', `import { LitElement } from 'lit';`],
    ['adapters/mock/deep/a.ts', `export { words } from '../../../text/en.js';`],
    ['simulator/a.ts', `import { a } from '../adapters/authing/a.js';`],
    ['conformance/a.ts', `import { createMockBackend } from '../adapters/mock/index.js';`],
    ['conformance/a.ts', `import type { FlowState } from '../flow/flow-state.js';`],
    ['flow/a.ts', `import { html } from 'lit';`],
    ['flow/a.ts', `import '../elements/mfa-login.js';`],
    ['text/a.ts', `import { AuthError } from '../backend/auth-error.js';`],
    ['styles/a.ts', `import { b } from '../elements/b.js';`],
    ['elements/a.ts', `import { createMockBackend } from '../adapters/mock/index.js';`],
    ['elements/a.ts', `const late = () => import('../demo/phone.js');`],
    ['elements/a.ts', `export type A = import('../adapters/mock/index.js').A;`],
    ['core.ts', `export * from './adapters/mock/index.js';`],
    ['index.ts', `export * from './adapters/mock/index.js';`],
    ['main.ts', `import './demo/phone.js';`],
    ['main.ts', `import { en } from './text/en.js';`],
    ['page/a.ts', `import { MfaLoginElement } from '../elements/mfa-login.js';`],
    ['elements/a.ts', `import { loadScript } from '../page/load-script.js';`],
    ['utils/a.ts', ``],
  ];
  for (const [file, source] of wrong) {
    it(`refuse in ${file}: ${source || 'being in no part'}`, () =>
      assert.equal(wrongImports(new Map([[file, source]])).length, 1));
  }

  /** @type {readonly [file: string, source: string][]} */
  const right = [
    [
      'adapters/mock/a.ts',
      `import { TOTP } from 'otpauth/bare'; import { AuthError } from '../../backend/auth-error.js'; import './b.js';`,
    ],
    ['simulator/a.ts', `import { createMockBackend } from '../adapters/mock/index.js';`],
    [
      'flow/a.ts',
      `import type { ReactiveController } from 'lit'; import { failureOf } from '../backend/auth-error.js';`,
    ],
    ['text/a.ts', `import type { AuthFailure } from '../backend/auth-error.js';`],
    ['styles/a.ts', `import { css } from 'lit';`],
    [
      'elements/a.ts',
      `import { keyed } from 'lit/directives/keyed.js'; import { create } from 'qrcode/lib/core/qrcode.js';`,
    ],
    ['main.ts', `import './index.js'; import { createMockBackend } from './adapters/mock/index.js';`],
  ];
  for (const [file, source] of right) {
    it(`allow in ${file}: ${source}`, () => assert.deepEqual(wrongImports(new Map([[file, source]])), []));
  }
});
