import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from './ledger.mjs';
import { settle } from './settle.mjs';
import { pause, until } from './until.mjs';
import { startWitness } from './witness.mjs';
import { startWorker } from './worker.mjs';

/**
 * Everything that one scenario runs against: a database, an emptied Redis, a mail server that writes down what it takes,
 * and as many workers as it starts.
 */
export async function openWorld({ server, redis, folder, name, random }) {
  mkdirSync(folder, { recursive: true });
  const database = await server.copy(`chaos_${name.toLowerCase().replaceAll(/\W/g, '_')}`);
  const witness = await startWitness(join(folder, 'witness.jsonl'));
  await redis.empty();
  const ledger = readLedger(database);
  const workers = [];
  const facts = { expected: [], unwanted: new Set(), excused: new Set(), gap: [], demands: [] };
  const environment = {
    ...database.urls,
    ...{ SEALING_KEY: keyOf(1), LINK_KEY: keyOf(2), SMTP_URL: witness.url, REDIS_URL: redis.url },
    ...{ SWEEP_SECONDS: '1', LOG_LEVEL: 'info', DATA_DIR: folder, HOST: '127.0.0.1' },
  };
  const world = {
    ...{ database, witness, redis, server, ledger, facts, random, environment, folder },
    /** People of a host whose one mail is due; the oracle expects each exactly once. */
    plant: async (count, { host = 1, first = facts.expected.length + 1, dueIn = -1 } = {}) => {
      const recipients = await database.plant(host, first, count, dueIn);
      facts.expected.push(...recipients);
      return recipients;
    },
    startWorker: async (more = {}, flags = []) => {
      const log = join(folder, `worker-${workers.length + 1}.log`);
      const worker = await startWorker({ ...environment, ...more }, log, flags);
      workers.push(worker);
      await worker.untilLive();
      return worker;
    },
    /** Ends a worker without warning, and writes down which mails nobody can know about. */
    kill: async (worker) => {
      worker.signal('SIGKILL');
      await worker.gone;
      await world.noteGap();
    },
    noteGap: async () => {
      await pause(150); // What the dead worker's connection had already been told to do is done by now.
      facts.gap.push(...(await ledger.atTheDot()));
    },
    settle: (options) => settle(world, options),
    demand: (what, isMet) => facts.demands.push({ what, isMet }),
    until,
    pause,
    close: async () => {
      for (const worker of workers) await worker.end();
      await witness.stop();
      await database.close();
    },
  };
  return world;
}

const keyOf = (number) => Buffer.alloc(32, number).toString('base64');
