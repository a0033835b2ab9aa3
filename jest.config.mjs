export default {
  projects: ['<rootDir>/apps/*', '<rootDir>/libs/*', '<rootDir>/infra'],
  reporters: ['default', '<rootDir>/infra/jest/count-reporter.mjs'],
};
