// Type-checks every project together with its specs, which the build leaves out.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const projects = [
  ...['apps', 'libs'].flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)),
  'infra',
  'e2e',
];
let failed = false;
for (const project of projects) {
  const config = [`${project}/tsconfig.spec.json`, `${project}/tsconfig.json`].find((file) => existsSync(file));
  if (config === undefined) continue;
  const checked = spawnSync(process.execPath, ['node_modules/typescript7/bin/tsc', '-p', config, '--noEmit'], {
    stdio: 'inherit',
  });
  failed ||= checked.status !== 0;
}
process.exit(failed ? 1 : 0);
