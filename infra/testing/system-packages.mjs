// Imports node: only. Programs that come from the system, not from npm.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAMS = {
  redis: ['redis-server'],
  // The first has no window to draw: the same pages cost it a third less of the processor.
  chromium: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
};
// The last one has the Chinese letters of names and weighs 2 MB; the full set would weigh 57.
const PACKAGES = ['redis-server', 'chromium', 'fonts-noto-core', 'fonts-wqy-microhei'];
/** Not every system has it, and Chromium alone will do: wanted in CI only, where the time counts. */
const FASTER = 'chromium-headless-shell';

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
  const isCi = process.env['CI'] === 'true';
  const hasApt = findProgram(['apt-get']) !== null;
  const isFasterWanted = isCi && hasApt && findProgram([FASTER]) === null;
  const decision = decideInstall({ missing, isRoot, isCi, hasApt });
  if (decision !== 'install' && !isFasterWanted) return found;
  const prefix = isRoot ? [] : ['sudo', '-n'];
  runQuietly([...prefix, 'apt-get', 'update'], say);
  for (const packages of [...(decision === 'install' ? [PACKAGES] : []), ...(isFasterWanted ? [[FASTER]] : [])]) {
    say(`Installing ${packages.join(', ')} from the system's packages …`);
    runQuietly([...prefix, 'apt-get', 'install', '-y', ...packages], say);
  }
  return findAll();
}

function runQuietly([command, ...args], say) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const done = spawnSync(command, args, { env, encoding: 'utf8' });
  if (done.status !== 0) say(`${command} ${args.join(' ')} failed: ${(done.stderr || String(done.error)).trim()}`);
}
