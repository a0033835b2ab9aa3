import { runWorker } from '../run-worker.js';

/**
 * A worker that is killed at one step of a send, the first or the one that is named, or that stands still there for a
 * while: what no test inside a process can show.
 */
const {
  DIES_AFTER: diesAfter,
  DIES_ON: diesOn = '1',
  BLOCKS_AFTER: blocksAfter,
  BLOCKS_SECONDS: seconds,
} = process.env;
let reachedOften = 0;
let hasBlocked = false;

await runWorker((reached) => {
  if (reached === diesAfter && (reachedOften += 1) === Number(diesOn)) process.kill(process.pid, 'SIGKILL');
  if (reached === blocksAfter && !hasBlocked) {
    hasBlocked = true;
    standStill(Number(seconds) * 1000);
  }
  return Promise.resolve();
});

/** Nothing else of this process runs meanwhile, not even what keeps its jobs its own. */
function standStill(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}
