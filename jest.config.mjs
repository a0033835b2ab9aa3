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
  // A spec waits for a real database on a busy machine; nothing is judged by how fast it is.
  testTimeout: 30_000,
  // A worker keeps the modules of every spec file it ran, three gigabytes by the end: it starts anew before that slows it.
  workerIdleMemoryLimit: '1200MB',
  reporters: ['default', '<rootDir>/infra/jest/count-reporter.mjs'],
};
