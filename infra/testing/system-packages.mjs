// Imports node: only. Programs that come from the system, not from npm.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAMS = {
  redis: ['redis-server'],
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
};
// The last one has the Chinese letters of names and weighs 2 MB; the full set would weigh 57.
const PACKAGES = ['redis-server', 'chromium', 'fonts-noto-core', 'fonts-wqy-microhei'];

/** The first of the names that stands on the path and may be run, or null. */
export function findProgram(names, path = process.env['PATH'] ?? '') {
  const places = path.split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => places.map((place) => join(place, name)));
  return candidates.find(isRunnable) ?? null;
}

function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const findAll = (path) => ({
  redis: findProgram(PROGRAMS.redis, path),
  chromium: findProgram(PROGRAMS.chromium, path),
});

/** The one command that installs what is missing. */
export const INSTALL_COMMAND = `sudo apt-get update && sudo apt-get install -y ${PACKAGES.join(' ')}`;

/**
 * What to do about missing programs: root and CI install them, anybody else is told how.
 * @param {{ missing: readonly string[], isRoot: boolean, isCi: boolean, hasApt: boolean }} facts
 * @returns {'nothing' | 'install' | 'tell'}
 */
export function decideInstall({ missing, isRoot, isCi, hasApt }) {
  if (missing.length === 0) return 'nothing';
  return hasApt && (isRoot || isCi) ? 'install' : 'tell';
}

/** Finds Redis and Chromium, installs them where that is allowed, and answers their paths; null is still missing. */
export function ensurePrograms(say) {
  const found = findAll();
  const missing = Object.keys(found).filter((name) => found[name] === null);
  const isRoot = process.getuid?.() === 0;
  const decision = decideInstall({
    missing,
    isRoot,
    isCi: process.env['CI'] === 'true',
    hasApt: findProgram(['apt-get']) !== null,
  });
  if (decision === 'nothing') return found;
  if (decision === 'install') {
    say(`Installing ${PACKAGES.join(', ')} from the system's packages …`);
    const prefix = isRoot ? [] : ['sudo', '-n'];
    runQuietly([...prefix, 'apt-get', 'update'], say);
    runQuietly([...prefix, 'apt-get', 'install', '-y', ...PACKAGES], say);
  }
  return findAll();
}

function runQuietly([command, ...args], say) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const done = spawnSync(command, args, { env, encoding: 'utf8' });
  if (done.status !== 0) say(`${command} ${args.join(' ')} failed: ${(done.stderr || String(done.error)).trim()}`);
}
