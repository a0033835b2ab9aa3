import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Files at the edge of the clock or of a library that needs a `Date`. */
const CLOCK_EDGES = ['apps/cli/src/today.ts', 'apps/worker/src/queue/arm-scheduler.ts'];

const noClock = [
  {
    selector: "NewExpression[callee.name='Date']",
    message: 'Days are CalendarDate, moments are Instant; now comes from the transaction.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Now comes from the transaction.',
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'Now comes from the transaction.',
  },
];
const house = [
  { selector: 'TSEnumDeclaration', message: 'Use an `as const` union.' },
  { selector: 'ExportDefaultDeclaration', message: 'Use named exports.' },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/dist-types/**', '.nx/**', '.data/**', 'coverage/**', 'test-results/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      'no-restricted-syntax': ['error', ...house, ...noClock],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-extraneous-class': 'off',
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: CLOCK_EDGES, rules: { 'no-restricted-syntax': ['error', ...house] } },
  { files: ['**/*.spec.ts', '**/*.spec.tsx'], rules: { 'max-lines-per-function': 'off' } },
  // Schemas give their types the same name: a value and a type may share one.
  { files: ['libs/contracts/**', 'libs/rule-catalogue/**'], rules: { '@typescript-eslint/no-redeclare': 'off' } },
  {
    files: ['libs/contracts/src/scalars.ts'],
    rules: { 'no-control-regex': 'off', 'no-misleading-character-class': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: { ...globals.node } },
    rules: { '@typescript-eslint/no-unused-vars': 'error' },
  },
  { files: ['infra/local/mailbox/page/**'], languageOptions: { globals: { ...globals.browser } } },
);
