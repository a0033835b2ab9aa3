export default {
  projects: ['<rootDir>/apps/*', '<rootDir>/libs/*'],
  reporters: ['default', '<rootDir>/infra/jest/count-reporter.mjs'],
};
