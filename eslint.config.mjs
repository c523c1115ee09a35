import tseslint from 'typescript-eslint';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';

const noDecimal = {
  name: 'decimal.js',
  message:
    'Only core/money.ts does decimal arithmetic (design D4): use exact, round, percentOf from it.',
};

export default tseslint.config(
  { ignores: ['dist/**', '.cache/**', 'node_modules/**', 'coverage/**', 'test/fixtures/**'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'eqeqeq': 'error',
      'max-depth': ['error', 4],
      'no-else-return': 'error',
      'no-nested-ternary': 'error',
      'no-console': 'error',
      'no-restricted-imports': ['error', noDecimal],
    },
  },
  { files: ['src/core/money.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['src/core/**/*.ts'],
    ignores: ['src/core/money.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.name='parseFloat']",
          message: 'Amounts are parsed in core/money.ts only (design D4).',
        },
        {
          selector: "CallExpression[callee.name='Number']",
          message: 'Amounts are parsed in core/money.ts only (design D4).',
        },
        {
          selector: "NewExpression[callee.name='Date']",
          message: 'core knows no clock (design §2).',
        },
        { selector: 'AwaitExpression', message: 'core knows no promise (design §2).' },
      ],
    },
  },
  {
    files: ['src/hosts/office/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  { files: ['**/*.{mjs,js,cjs}'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['src/cli/**/*.ts', 'test/**/*.{ts,tsx}'], rules: { 'no-console': 'off' } },
  { files: ['test/**/*.{ts,tsx}'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
