import { fileURLToPath } from 'node:url';

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

/** What was transformed before; kept out of the system's temporary folder. */
const cacheDirectory = fileURLToPath(new URL('../../node_modules/.cache/jest', import.meta.url));
/** Specs that talk to a queue run once on each backend, in a project of their own. */
const QUEUE_SPECS = '\\.queue\\.spec\\.ts$';

const base = (displayName) => ({
  displayName,
  cacheDirectory,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': swc },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'],
  testPathIgnorePatterns: ['/node_modules/', QUEUE_SPECS],
});

export const nodeProject = (name) => ({
  ...base(name),
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@sapar/source', 'node', 'node-addons'] },
});

/** Run twice by `npm test`: with TEST_REDIS_URL on Redis, without it on the PostgreSQL backend. */
export const queueProject = (name, rootDir) => ({
  ...nodeProject(`${name}-queue`),
  rootDir,
  testMatch: ['<rootDir>/src/**/*.queue.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
});

/** Folders that count no days: the zone of the process cannot reach them, so they run in one only. */
const ZONELESS = '/domain/src/(identity|papers|portal|routes|tenancy|way)/';

/** The same specs once more with the process in another time zone: a day must not depend on where a server stands. */
export const zoneProject = (name, rootDir, zone) => ({
  ...nodeProject(`${name} in ${zone}`),
  rootDir,
  testPathIgnorePatterns: [...base(name).testPathIgnorePatterns, ZONELESS],
  testEnvironment: fileURLToPath(new URL('./zone-environment.mjs', import.meta.url)),
  testEnvironmentOptions: { ...nodeProject(name).testEnvironmentOptions, zone },
});

export const webProject = (name) => ({
  ...base(name),
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['@sapar/source', 'browser'] },
  setupFilesAfterEnv: ['<rootDir>/src/testing/setup.ts'],
});
