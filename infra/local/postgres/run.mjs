import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/**
 * @param {string} binary
 * @param {readonly string[]} args
 * @param {import('./system-user.mjs').ProcessOwner} owner
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(binary, args, owner) {
  return new Promise((done, fail) => {
    const env = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' };
    const child = spawn(binary, args, { ...owner, cwd: '/', env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk) => (output += String(chunk));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? 1, output: output.trim() }));
  });
}

/** @returns {Promise<number>} a TCP port of the loopback address that nobody listens on now */
export function findFreePort() {
  return new Promise((done, fail) => {
    const probe = createServer().on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => done(port));
    });
  });
}

/** @param {number} milliseconds */
export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
