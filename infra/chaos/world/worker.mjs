import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../../local/ports.mjs';
import { until } from './until.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const SCRIPT = 'apps/worker/dist/testing/dying-worker.js';

/**
 * The product's worker in a process of its own, as it is built.
 * @param {Readonly<Record<string, string>>} environment
 * @param {string} log
 * @param {readonly string[]} [flags] of node
 */
export async function startWorker(environment, log, flags = []) {
  const port = await findFreePort();
  const output = openSync(log, 'a');
  const child = spawn(process.execPath, [...flags, SCRIPT], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...environment, WORKER_PORT: String(port), SAPAR_EXIT_WITH_PARENT: '1' },
    stdio: ['pipe', output, output],
  });
  child.stdin.on('error', () => undefined);
  const gone = new Promise((done) => child.once('exit', (code, signal) => done(signal ?? code)));
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  const isLive = () =>
    fetch(`http://127.0.0.1:${port}/health/live`).then(
      (answer) => answer.ok,
      () => false,
    );
  return {
    gone,
    isGone,
    /** Until it takes jobs, or has died on the way. */
    untilLive: () => until(async () => isGone() || (await isLive()), 'the worker lives'),
    signal: (name) => child.kill(name),
    end: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
