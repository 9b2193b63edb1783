const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true, tsx: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
      keepClassNames: true,
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
  },
];

/** Every suite runs the sources: the `source` condition of package.json's imports leads to the .ts files. */
const suite = (displayName, testMatch, extra = {}) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': swc },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  ...extra,
});

/** One PostgreSQL for all suites of the run. */
const withPostgres = {
  globalSetup: '<rootDir>/test/harness/postgres-setup.mjs',
  globalTeardown: '<rootDir>/test/harness/postgres-teardown.mjs',
};

export default {
  maxWorkers: 2,
  projects: [
    suite('small', [
      '<rootDir>/{apps,libs}/**/*.spec.{ts,tsx}',
      '<rootDir>/test/house/**/*.spec.ts',
      '<rootDir>/test/types/**/*.spec.ts',
    ]),
    suite('medium', ['<rootDir>/test/medium/**/*.spec.ts'], withPostgres),
    suite('journey', ['<rootDir>/test/journey/**/*.spec.ts']),
    suite('fuzz', ['<rootDir>/test/fuzz/**/*.spec.ts'], withPostgres),
    suite('faults', ['<rootDir>/test/faults/**/*.spec.ts']),
  ],
};
