// Imports node: only; runs before there are any packages.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from './refused.mjs';
import { runToEnd } from './processes.mjs';

/**
 * Whether node_modules holds what the lock says; optional packages of other platforms are never installed.
 * @param {string} root
 */
export function isInstalled(root) {
  const [wanted, installed] = ['package-lock.json', 'node_modules/.package-lock.json']
    .map((file) => join(root, file))
    .map((file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}));
  return Object.entries(wanted).every(
    ([path, entry]) =>
      !path.startsWith('node_modules/') ||
      entry.optional === true ||
      entry.link === true ||
      installed[path]?.version === entry.version,
  );
}

/** Installs when node_modules differs from the lock; everything but the announcement goes to standard error. */
export async function install(root, say) {
  if (isInstalled(root)) return;
  say('Installing dependencies (about a minute) …');
  const done = await runToEnd('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (done.code !== 0) throw new Refused('The dependencies could not be installed; the lines above say why.');
}
