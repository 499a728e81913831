// Lint rules: the recommended sets, type-aware, and the house's bans.
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const rawHtml = 'Raw HTML is banned: a template escapes what it is given.';
const inlineStyle =
  'Inline styles are banned, the content security policy blocks them: use a class or a custom property.';

/**
 * The Lit and web component plugins type their configurations for the old format too.
 *
 * @param {unknown} config
 */
const flat = (config) => /** @type {import('eslint').Linter.Config | import('eslint').Linter.Config[]} */ (config);

export default defineConfig(
  { ignores: ['dist/', 'esm/', 'examples/', 'coverage/', '.cache/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      // Lit calls listeners with the right `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '(^|/)(directives/)?unsafe-(html|svg|mathml|static)(\\.js)?$', message: rawHtml },
            { regex: '(^|/)static-html(\\.js)?$', message: rawHtml },
            { regex: '(^|/)(directives/)?style-map(\\.js)?$', message: inlineStyle },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression > .property[name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|setHTMLUnsafe)$/]',
          message: rawHtml,
        },
        {
          selector:
            'MemberExpression > .property[value=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|setHTMLUnsafe)$/]',
          message: rawHtml,
        },
        { selector: "MemberExpression[object.name='document'][property.name=/^write(ln)?$/]", message: rawHtml },
        { selector: 'TemplateElement[value.raw=/[.?]?\\b(innerHTML|outerHTML|srcdoc)\\s*=/]', message: rawHtml },
        { selector: 'Identifier[name=/^(unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic)$/]', message: rawHtml },
        {
          selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
          message: inlineStyle,
        },
        { selector: "Identifier[name='styleMap']", message: inlineStyle },
        {
          selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
          message: inlineStyle,
        },
        { selector: 'TSEnumDeclaration', message: 'No enum: a union of literals needs no code.' },
        { selector: "TSModuleDeclaration[kind='namespace']", message: 'No namespace: a module is one.' },
        { selector: 'TSParameterProperty', message: 'No parameter property: write the field.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [
      flat(lit.configs?.['flat/recommended']),
      litA11y.configs.recommended,
      flat(wc.configs?.['flat/best-practice']),
    ],
    rules: {
      // Lit's base class has all of them.
      'wc/guard-super-call': 'off',
      'lit/attribute-names': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': 'error',
      'lit/value-after-constraints': 'error',
    },
  },
  {
    files: ['test/**/*.ts'],
    // `expect(x).to.be.true` is a statement, and @open-wc/semantic-dom-diff types `equal()` as a promise, which it is not.
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      // A stand-in answers at once where the real thing is waited for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['Equal'] }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    // tsc checks these, with the types of each platform; the linter does not see casts that are written in JSDoc.
    rules: {
      'no-undef': 'off',
      // node:test's describe() and it() give promises that nobody waits for.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: ['SuiteFn', 'TestFn', 'describe', 'it'] },
      ],
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // As a developer without a build writes them: no types, and the globals of the bundles.
    files: ['examples/*/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
);
