import { runWorker } from '../run-worker.js';

/** A worker that is killed at one step of its first send: what no test inside a process can show. */
const step = process.env['DIES_AFTER'];

await runWorker((reached) => {
  if (reached === step) process.kill(process.pid, 'SIGKILL');
  return Promise.resolve();
});
