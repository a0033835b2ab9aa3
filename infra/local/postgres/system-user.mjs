import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @typedef {{ readonly uid?: number, readonly gid?: number }} ProcessOwner */

/**
 * PostgreSQL refuses to run as root, and initdb wants an owner that /etc/passwd knows.
 * @returns {ProcessOwner} nothing to change unless we are root
 */
export function findServerOwner() {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = (lines.find((line) => line.startsWith(`${name}:`)) ?? '').split(':');
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("Started as root, but /etc/passwd has neither 'postgres' nor 'nobody' to run PostgreSQL under.");
}

/**
 * @param {string} folder
 * @param {ProcessOwner} owner
 * @returns {boolean} whether the owner can enter the folder
 */
export function canEnter(folder, owner) {
  if (owner.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...owner, cwd: '/' }).status === 0;
}
