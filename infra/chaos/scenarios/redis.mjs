// The queue only wakes; the rows are the truth.
const REARM_SECONDS = 90;
const slowly = { at: 'dot', does: 'wait', milliseconds: 5 };

/** Emptied while everything waits for its hour, and again while mails leave. */
async function empty(world, size) {
  const soon = 3600;
  await world.plant(size === 'short' ? 300 : 10_000, { dueIn: soon });
  await world.startWorker();
  await world.redis.empty();
  await world.witness.behave(slowly);
  await world.database.pass(`${String(soon)} seconds`);
  await world.until(() => world.witness.count() >= 20, 'mails are leaving');
  await world.redis.empty();
  return world.settle();
}

/** Killed with everything in it; more becomes due while it is away. */
async function restart(world) {
  await world.plant(150);
  await world.witness.behave(slowly);
  await world.startWorker();
  await world.until(() => world.witness.count() >= 20, 'mails are leaving');
  await world.redis.goAway();
  await world.plant(50);
  await world.database.pass('5 minutes');
  await world.pause(2_000);
  await world.redis.comeBack();
  return world.settle();
}

async function fill(world) {
  await world.redis.command('config', 'set', 'maxmemory-policy', 'noeviction');
  const worker = await world.startWorker();
  await world.redis.command('config', 'set', 'maxmemory', '1mb');
  await world.plant(150);
  await world.pause(4_000);
  await world.database.pass('5 minutes');
  await world.pause(4_000);
  await world.redis.command('config', 'set', 'maxmemory', '0');
  const lag = await world.settle();
  world.demand('the worker is the same process as before', !worker.isGone());
  return lag;
}

/** @type {readonly import('../run-scenario.mjs').Scenario[]} */
export const REDIS = [
  { id: 'F15', title: 'Redis emptied with everything scheduled', isShort: true, within: REARM_SECONDS, run: empty },
  {
    id: 'F16',
    title: 'Redis killed without a copy, away for five minutes',
    isShort: true,
    within: REARM_SECONDS,
    run: restart,
  },
  { id: 'F17', title: 'Redis full', within: REARM_SECONDS, run: fill },
];
