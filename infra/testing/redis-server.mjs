import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../local/ports.mjs';

/**
 * A Redis of its own that keeps nothing on disk; gone without a trace after `stop`.
 * @param {string} program path of redis-server
 * @param {number} [wantedPort] to come back on the port of an earlier one
 * @returns {Promise<{ url: string, port: number, stop: () => Promise<void> }>}
 */
export async function startTemporaryRedis(program, wantedPort) {
  const port = wantedPort ?? (await findFreePort());
  const folder = mkdtempSync(join(tmpdir(), 'sapar-redis-'));
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn(program, settings, { stdio: 'ignore' });
  const gone = new Promise((done) => child.once('exit', done).once('error', done));
  // Also when this process ends in a hurry; only kill -9 of it would leave the server behind.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  await waitUntilOpen(port);
  const stop = async () => {
    process.removeListener('exit', kill);
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `redis://127.0.0.1:${port}`, port, stop };
}

async function waitUntilOpen(port) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isOpen = await new Promise((done) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => done(true) || socket.destroy()).once('error', () => done(false));
    });
    if (isOpen) return;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error(`Redis did not open port ${port} within five seconds.`);
}
