/** What `npm run mutation` gives to Stryker; the files to mutate come from its command line. */
export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  // Native ESM in Jest needs Node's modules in its sandboxes of code.
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: { configFile: 'infra/mutation/jest.config.mjs', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  // Only what the specs of the domain need is copied.
  ignorePatterns: [
    '/*',
    '!/package.json',
    '!/tsconfig*.json',
    '!/libs',
    '/libs/*',
    '!/libs/domain',
    '/libs/domain/dist',
    '!/infra',
    '/infra/*',
    '!/infra/jest',
    '!/infra/mutation',
  ],
  tempDirName: 'coverage/mutation',
  checkers: [],
  concurrency: 2,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: 'coverage/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  thresholds: { high: 95, low: 90, break: Number(process.env.MUTATION_LEAST) },
  timeoutMS: 10_000,
};
