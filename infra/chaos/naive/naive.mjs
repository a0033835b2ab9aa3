import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Queue } from 'bullmq';
import { check } from '../checker.mjs';
import { between, randomFrom } from '../random.mjs';
import { pause, until } from '../world/until.mjs';
import { startWitness } from '../world/witness.mjs';

const SCRIPT = fileURLToPath(new URL('./naive-worker.mjs', import.meta.url));
const NOTHING = { unwanted: new Set(), excused: new Set(), gap: [], reminders: [] };
const QUIET_MILLISECONDS = 4_000;

/** The two faults that decide, against a job that sends; judged by the same witness and the same checker. */
export async function runNaive({ redis, folder, seed, size }) {
  const mails = size === 'short' ? 1_000 : 10_000;
  const kills = size === 'short' ? 5 : 40;
  return [
    await attempt({ id: 'F15', title: 'Redis emptied with everything scheduled' }, { redis, folder, mails }, flush),
    await attempt(
      { id: 'R1', title: `kill -9 at ${String(kills)} random moments` },
      { redis, folder, mails, kills, random: randomFrom(seed) },
      killAtRandom,
    ),
  ];
}

async function attempt(scenario, given, work) {
  const folder = join(given.folder, `naive-${scenario.id}`);
  mkdirSync(folder, { recursive: true });
  const witness = await startWitness(join(folder, 'witness.jsonl'));
  await given.redis.empty();
  const queue = new Queue('naive', { connection: { url: given.redis.url } });
  const expected = Array.from({ length: given.mails }, (_, number) => `p${String(number)}@naive.example`);
  await work({ ...given, witness, queue, expected });
  await queue.close();
  const witnessed = witness.witnessed();
  await witness.stop();
  // There is no ledger to compare: each mail is taken for one that it would list.
  const rows = witnessed.map(({ messageId, recipient }) => ({
    messageId,
    recipient,
    state: 'accepted',
    fence: 1,
    late: 0,
    lastError: null,
  }));
  const figures = { ...check({ ...NOTHING, expected, witnessed, mails: rows }), lag: null, seconds: 0 };
  const isGood = figures.missing.length === 0 && figures.outsideGap.length === 0;
  return { scenario, state: isGood ? 'passed' : 'failed', faults: [], figures };
}

async function flush({ queue, expected, redis, witness }) {
  await add(queue, expected, 2_000);
  const worker = await startWorker(redis, witness);
  await redis.empty();
  await pause(QUIET_MILLISECONDS + 2_000);
  await end(worker);
}

async function killAtRandom({ queue, expected, redis, witness, kills, random }) {
  await witness.behave({ at: 'dot', does: 'wait', milliseconds: 5 });
  await add(queue, expected, 0);
  let worker = await startWorker(redis, witness);
  for (let kill = 1; kill <= kills; kill += 1) {
    const most = Math.floor((expected.length * kill) / (kills + 1));
    await until(() => witness.seen('dot') >= most, `the mails before kill ${kill}`, 3_000);
    await pause(between(random, 0, 40));
    await end(worker);
    worker = await startWorker(redis, witness);
  }
  await untilQuiet(witness);
  await end(worker);
}

const add = (queue, expected, delay) =>
  queue.addBulk(
    expected.map((recipient) => ({ name: 'mail', data: { recipient }, opts: { delay, removeOnComplete: true } })),
  );

async function untilQuiet(witness) {
  for (let before = -1; before !== witness.count();) {
    before = witness.count();
    await pause(QUIET_MILLISECONDS);
  }
}

async function startWorker(redis, witness) {
  const env = { PATH: process.env['PATH'], REDIS_URL: redis.url, SMTP_URL: witness.url };
  const child = fork(SCRIPT, { env, stdio: ['pipe', 'inherit', 'inherit', 'ipc'] });
  await new Promise((done) => child.once('message', done));
  return child;
}

async function end(child) {
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await gone;
}
