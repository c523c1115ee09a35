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
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      // A text is spread into its characters on purpose (narratives are aligned character by character).
      '@typescript-eslint/no-misused-spread': 'off',
      // What comes from outside (stored state, Excel's answers) is asked for although the types promise it.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // A type parameter that stands once says what a call is about (`serve<Job, Answer>`).
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `{}` is the data of a message that needs none.
      '@typescript-eslint/no-generated-empty-object-type': 'off',

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
  {
    files: ['**/*.{mjs,js,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['src/cli/**/*.ts', 'test/**/*.{ts,tsx}'], rules: { 'no-console': 'off' } },
  {
    files: ['src/workbench/**/*.{ts,tsx}'],
    rules: {
      // Univer declares enums that a prebuilt bundle does not export: their members are written as numbers.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Univer reads members that its declarations call deprecated, and nothing else in their place.
      '@typescript-eslint/no-deprecated': 'off',
    },
  },
  {
    files: ['src/hosts/file/word/**/*.ts'],
    // docx declares the children of a paragraph as classes and takes others of its own classes too.
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What a program printed is looked at as JSON of no declared shape.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
);
