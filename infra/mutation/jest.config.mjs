import { fileURLToPath } from 'node:url';
import { nodeProject } from '../jest/preset.mjs';

const file = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The specs beside the code once, in the one zone of the run and with the one seed, so that a mutant's verdict repeats. */
export default {
  ...nodeProject('domain under mutation'),
  rootDir: file('../../libs/domain'),
  testMatch: ['<rootDir>/src/{calendar,stays,deadlines}/*.spec.ts'],
  setupFiles: [file('./fixed-seed.mjs')],
  testEnvironment: file('./until-noticed.mjs'),
  testSequencer: file('./quick-first.mjs'),
};
