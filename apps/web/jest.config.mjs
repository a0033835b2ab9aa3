import { webProject } from '../../infra/jest/preset.mjs';

const web = webProject('web');

export default {
  ...web,
  moduleNameMapper: { '\\.css$': '<rootDir>/src/testing/styles.ts', ...web.moduleNameMapper },
};
