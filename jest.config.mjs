/** Three kinds of test, by what they need: node alone, the real office.js on the simulator, or a DOM. */
const common = {
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
    // pdf.js comes as a module alone.
    'pdfjs-dist.+\\.mjs$': [
      '@swc/jest',
      { jsc: { target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!pdfjs-dist/)'],
  extensionsToTreatAsEsm: [],
  setupFiles: ['<rootDir>/test/seed.cjs'],
};

export default {
  // Jest leaves a core to others: on two cores that is half of the machine.
  maxWorkers: '100%',
  // Machines differ in speed and tests do not measure it: no test fails for being slow.
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [
        '<rootDir>/test/hosts/(simulator|office)/',
        '<rootDir>/test/browser/',
      ],
    },
    {
      ...common,
      displayName: 'simulator',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/hosts/(simulator|office)/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'pane',
      testEnvironment: '<rootDir>/test/taskpane/environment.cjs',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
    },
  ],
};
