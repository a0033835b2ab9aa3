import { nodeProject } from './jest/preset.mjs';

export default { ...nodeProject('infra'), testMatch: ['<rootDir>/**/*.spec.ts'] };
