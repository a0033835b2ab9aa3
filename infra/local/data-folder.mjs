import { spawnSync } from 'node:child_process';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Refused } from './refused.mjs';

/**
 * Makes the folder and takes its lock: of two starts on one folder exactly one goes on.
 * @param {string} folder
 * @returns {{ release: () => void }}
 */
export function lockDataFolder(folder) {
  try {
    mkdirSync(join(folder, 'logs'), { recursive: true });
    accessSync(folder, constants.W_OK);
    const probe = join(folder, `.writable-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (fault) {
    throw new Refused(`The data folder ${folder} cannot be written (${fault.code}); set DATA_DIR to another folder.`);
  }
  const lock = join(folder, 'start.pid');
  if (!takeLock(lock) && !(removeStale(lock) && takeLock(lock)))
    throw new Refused(`Sapar already runs on ${folder}; stop it first, or set DATA_DIR to another folder.`);
  return { release: () => rmSync(lock, { force: true }) };
}

/** The kernel lets only one process create the file. */
function takeLock(lock) {
  try {
    const file = openSync(lock, 'wx');
    writeFileSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (fault) {
    if (fault.code === 'EEXIST') return false;
    throw fault;
  }
}

/** Renaming first: of two starts that both find a dead owner only one moves the file away, and sees whose it was. */
function removeStale(lock) {
  const owner = readOwner(lock);
  if (owner === null || isStarter(owner)) return false;
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return false;
  }
  const moved = readOwner(aside);
  if (moved !== owner) {
    renameSync(aside, lock);
    return false;
  }
  rmSync(aside);
  return true;
}

/** Null while the owner has created the file but not yet written its number. */
function readOwner(lock) {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const text = existsSync(lock) ? readFileSync(lock, 'utf8') : '';
    if (/^\d+$/.test(text)) return Number(text);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
  }
  // Half a second without a number: the owner was killed between the two steps.
  return existsSync(lock) ? 0 : null;
}

/** A number that was given to another program since is not ours: only a running start counts. */
function isStarter(pid) {
  if (pid === 0 || pid === process.pid) return false;
  const file = `/proc/${pid}/cmdline`;
  if (existsSync('/proc/self/cmdline')) return existsSync(file) && readFileSync(file, 'utf8').includes('start.mjs');
  return spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' }).stdout.includes('start.mjs');
}
