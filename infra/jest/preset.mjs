// One transform for every project: SWC understands decorators and their metadata, and tests run on source
// through the '@sapar/source' export condition, so nothing has to be built first.
const swc = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'es6' },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
    },
  },
];

const base = (displayName) => ({
  displayName,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': swc },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'],
});

export const nodeProject = (name) => ({
  ...base(name),
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@sapar/source', 'node', 'node-addons'] },
});

export const webProject = (name) => ({
  ...base(name),
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['@sapar/source', 'browser'] },
  setupFilesAfterEnv: ['<rootDir>/src/testing/setup.ts'],
});
