import { fork } from 'node:child_process';
import { openSync } from 'node:fs';
import { devNull } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../local/ports.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const probe = new URL('./cpu-probe.mjs', import.meta.url).href;
const PATIENCE = 60_000;

/**
 * A server in a process of its own; its log is written, to where nobody reads it.
 * @param {string} script path from the root of the repository
 * @param {Readonly<Record<string, string>>} environment
 * @param {string} path that answers 200 once it is there
 * @param {readonly string[]} [preloaded] modules that are loaded before the script
 */
export async function startServer(script, environment, path, preloaded = []) {
  const port = await findFreePort();
  const started = performance.now();
  const child = fork(`${root}${script}`, {
    cwd: root,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', PORT: String(port), ...environment },
    execArgv: [probe, ...preloaded].flatMap((url) => ['--import', url]),
    stdio: ['ignore', openSync(devNull, 'w'), 'inherit', 'ipc'],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswering(child, `${url}${path}`);
  const milliseconds = performance.now() - started;
  return { url, milliseconds, cpu: () => cpuOf(child), stop: () => stop(child) };
}

async function untilAnswering(child, url) {
  const until = performance.now() + PATIENCE;
  while (child.exitCode === null && performance.now() < until) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resume) => setTimeout(resume, 2));
  }
  throw new Error(`${url} does not answer`);
}

/** Microseconds since its start. */
function cpuOf(child) {
  return new Promise((done) => {
    child.once('message', done);
    child.send('cpu');
  });
}

function stop(child) {
  return new Promise((done) => {
    child.once('exit', done);
    child.kill('SIGKILL');
  });
}
