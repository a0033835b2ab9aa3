// Builds in silence what is not built, then runs one command of apps/cli on this terminal.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const compiler = fileURLToPath(new URL('../../node_modules/typescript7/bin/tsc', import.meta.url));

/** @param {string} name of the file in apps/cli/src without its ending */
export function runCommand(name) {
  const built = spawnSync(process.execPath, [compiler, '-b', 'apps/cli'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) {
    process.stderr.write(`The command could not be built; run 'npm ci' first.\n${built.stdout ?? ''}`);
    process.exit(1);
  }
  const entry = fileURLToPath(new URL(`../../apps/cli/dist/${name}.js`, import.meta.url));
  const ran = spawnSync(process.execPath, [entry, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(ran.status ?? 1);
}
