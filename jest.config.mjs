import { existsSync } from 'node:fs';
import { queueProject, zoneProject } from './infra/jest/preset.mjs';

const worker = new URL('./apps/worker/src', import.meta.url);

export default {
  projects: [
    '<rootDir>/apps/*',
    '<rootDir>/libs/*',
    '<rootDir>/infra',
    ...['America/Anchorage', 'Pacific/Kiritimati'].map((zone) => zoneProject('domain', '<rootDir>/libs/domain', zone)),
    ...(existsSync(worker) ? [queueProject('worker', '<rootDir>/apps/worker')] : []),
  ],
  reporters: ['default', '<rootDir>/infra/jest/count-reporter.mjs'],
};
