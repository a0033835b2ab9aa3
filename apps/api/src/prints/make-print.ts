import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { openGate } from '@sapar/casework';
import type { Printed } from './print-definition.js';

/** From the sources as from what they are built to, a thread can only run what is built. */
const THREAD = new URL('../../dist/prints/print-thread.js', import.meta.url);
const LONGEST_MILLISECONDS = 60_000;
const MOST_MEGABYTES = 512;

/** One paper at a time is laid out, so that lists on paper cannot take the whole machine. */
const gate = openGate(1, 16);

/** Lays a print out in a thread of its own: the server answers others meanwhile, and the memory goes with the thread. */
export const makePrint = (printed: Printed): Promise<Buffer> =>
  gate.run(async () => {
    const resourceLimits = { maxOldGenerationSizeMb: MOST_MEGABYTES };
    const thread = new Worker(THREAD, { workerData: printed, resourceLimits, env: {}, execArgv: [] });
    try {
      const [bytes] = (await once(thread, 'message', { signal: AbortSignal.timeout(LONGEST_MILLISECONDS) })) as [
        Uint8Array,
      ];
      return Buffer.from(bytes);
    } finally {
      await thread.terminate();
    }
  });
