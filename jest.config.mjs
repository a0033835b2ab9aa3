import { existsSync } from 'node:fs';
import { queueProject } from './infra/jest/preset.mjs';

const worker = new URL('./apps/worker/src', import.meta.url);

export default {
  projects: [
    '<rootDir>/apps/*',
    '<rootDir>/libs/*',
    '<rootDir>/infra',
    ...(existsSync(worker) ? [queueProject('worker', '<rootDir>/apps/worker')] : []),
  ],
  reporters: ['default', '<rootDir>/infra/jest/count-reporter.mjs'],
};
