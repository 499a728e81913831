// The table of what the build puts into dist/: a line here adds a bundle.

/**
 * A bundle with a `global` is a library: others use what it `owns` through that global, so that one copy is shared.
 * A bundle without one is a script that only index.html runs; while Vite serves, its tag runs `entry` itself.
 *
 * @typedef {object} Bundle
 * @property {string} file     name in dist/
 * @property {string} entry    source file, from the root
 * @property {string} [global] name under which a page finds its exports
 * @property {readonly string[]} owns  sources and packages that live in this bundle alone; of two that fit, the longer
 *   one decides
 * @property {readonly string[]} [copies]  what another bundle owns and this one has a copy of, since it reaches behind the
 *   other's exports
 */

/** @type {readonly Bundle[]} */
export const bundles = [
  {
    file: 'mfa-login.js',
    entry: 'src/core.ts',
    global: 'MfaLogin',
    owns: [
      'src/core.ts',
      'src/index.ts',
      'src/backend/',
      'src/flow/',
      'src/text/',
      'src/styles/',
      'src/elements/',
      // A second copy of Lit could not make its `lit-html` Trusted Types policy again.
      'node_modules/lit/',
      'node_modules/lit-html/',
      'node_modules/lit-element/',
      'node_modules/@lit/',
    ],
  },
  // Apart and last, since nobody needs them to log in: the elements come to life when this arrives.
  {
    file: 'mfa-login-account.js',
    entry: 'src/account.ts',
    global: 'MfaLoginAccount',
    owns: [
      'src/account.ts',
      'src/elements/avatar.ts',
      'src/elements/mfa-account.ts',
      'src/elements/mfa-copy-button.ts',
      'src/elements/copy-text.ts',
      'src/elements/mfa-proof.ts',
      'src/elements/mfa-qr-binding.ts',
      'src/elements/mfa-qr-code.ts',
      'src/elements/mfa-recovery-codes.ts',
      'src/elements/recovery-file.ts',
      'src/elements/safe-url.ts',
      'src/styles/account.styles.ts',
      'src/styles/panel.styles.ts',
      'node_modules/qrcode/',
    ],
  },
  {
    file: 'mfa-login-mock.js',
    entry: 'src/adapters/mock/index.ts',
    global: 'MfaLoginMock',
    owns: ['src/adapters/mock/'],
  },
  // One language each, beside the English that the core has.
  {
    file: 'mfa-login-zh-cn.js',
    entry: 'src/languages/zh-cn.ts',
    global: 'MfaLoginZhCn',
    owns: ['src/languages/zh-cn.ts', 'src/text/zh-cn.ts'],
  },
  {
    file: 'mfa-login-ar.js',
    entry: 'src/languages/ar.ts',
    global: 'MfaLoginAr',
    owns: ['src/languages/ar.ts', 'src/text/ar.ts'],
  },
  {
    file: 'mfa-login-pseudo.js',
    entry: 'src/languages/pseudo.ts',
    global: 'MfaLoginPseudo',
    owns: ['src/languages/pseudo.ts', 'src/text/pseudo.ts'],
  },
  {
    file: 'mfa-login-authing.js',
    entry: 'src/adapters/authing/index.ts',
    global: 'MfaLoginAuthing',
    owns: ['src/adapters/authing/'],
  },
  // Only for a try without a network: no page that logs in at Authing loads it.
  {
    file: 'mfa-login-authing-simulator.js',
    entry: 'src/simulator/authing/index.ts',
    global: 'MfaLoginAuthingSimulator',
    owns: ['src/simulator/authing/'],
    copies: ['src/adapters/mock/'],
  },
  // Only for who writes an adapter: no page that logs people in loads it.
  {
    file: 'mfa-login-conformance.js',
    entry: 'src/conformance/index.ts',
    global: 'MfaLoginConformance',
    owns: ['src/conformance/'],
  },
  // Only for links into a state (#state=…), and for the gallery of them.
  {
    file: 'mfa-login-states.js',
    entry: 'src/states/index.ts',
    global: 'MfaLoginStates',
    owns: ['src/states/'],
  },
  // Only for a demonstration, and once its page can be used.
  { file: 'mfa-login-demo.js', entry: 'src/demo/index.ts', global: 'MfaLoginDemo', owns: ['src/demo/'] },
  // Only once a demo tool reads a QR code.
  {
    file: 'mfa-login-demo-decoder.js',
    entry: 'src/demo/decoder.ts',
    global: 'MfaLoginDemoDecoder',
    owns: ['src/demo/decoder.ts', 'node_modules/qr/'],
  },
  { file: 'states.js', entry: 'src/states/gallery.ts', owns: ['src/states/gallery.ts'] },
  { file: 'main.js', entry: 'src/main.ts', owns: [] },
  // Only when somebody downloads the page as one file. It has a copy of all the others, so that it comes last.
  {
    file: 'mfa-login-demo-one-file.js',
    entry: 'src/demo/one-file/maker/make-one-file.ts',
    global: 'MfaLoginDemoOneFile',
    owns: ['src/demo/one-file/maker/'],
  },
];
