import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Reply } from '../run.js';

type Name = 'deadline' | 'rules' | 'stay';

const inRoot = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

/** As `npm run -s <name>` starts it: it builds first what is not built. */
export const spawnCommand = (name: Name, words: readonly string[]): Reply =>
  spawn([inRoot(`infra/commands/${name}.mjs`), ...words], 'UTC');

/** The built command alone, in a process of this time zone. */
export const spawnBuilt = (name: Name, words: readonly string[], zone = 'UTC'): Reply =>
  spawn([builtPath(name), ...words], zone);

export const builtPath = (name: Name): string => inRoot(`apps/cli/dist/${name}.js`);

function spawn(words: readonly string[], zone: string): Reply {
  const { stdout, stderr, status } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
    maxBuffer: 2 ** 24,
  });
  return { stdout, stderr, status } as Reply;
}
