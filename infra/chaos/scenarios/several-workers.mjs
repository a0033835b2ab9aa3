// Several workers, some of which sleep, stand still or are told the same thing five times.
const LEASE_SECONDS = 150;

async function startTogether(world, size) {
  await world.plant(size === 'short' ? 100 : 1_000);
  await Promise.all(Array.from({ length: size === 'short' ? 3 : 5 }, () => world.startWorker()));
  return world.settle();
}

/** Sleeps with mails claimed and half spoken, wakes after its lease: the fence keeps the dot back. */
async function sleepThroughLease(world) {
  await world.plant(40);
  await world.witness.behave({ at: 'data', does: 'hang' });
  const sleeper = await world.startWorker();
  await world.until(() => world.witness.seen('hang') >= 5, 'five mails are half spoken');
  sleeper.signal('SIGSTOP');
  await world.noteGap();
  await world.witness.behave();
  await world.witness.release();
  await world.database.pass('5 minutes');
  await world.startWorker();
  const lag = await world.settle();
  const before = world.witness.seen('dot');
  sleeper.signal('SIGCONT');
  await world.pause(4_000);
  world.demand('the sleeper sends no dot', world.witness.seen('dot') === before);
  return lag;
}

/** The queue takes a job away from a worker that stands still for longer than its lock, and gives it to another. */
async function standStill(world) {
  await world.plant(40);
  await world.startWorker({ BLOCKS_AFTER: 'claimed', BLOCKS_SECONDS: '40' });
  await world.until(async () => (await world.ledger.mails()).some((mail) => mail.state !== 'queued'), 'it has begun');
  await world.startWorker();
  await world.pause(42_000);
  return world.settle();
}

/** @type {readonly import('../run-scenario.mjs').Scenario[]} */
export const SEVERAL_WORKERS = [
  { id: 'F22', title: 'five schedulers at once', within: 60, run: startTogether },
  {
    id: 'F23',
    title: 'a worker asleep past its lease, then awake',
    isShort: true,
    within: LEASE_SECONDS,
    run: sleepThroughLease,
  },
  { id: 'F41', title: 'a worker that stands still for 40 s', within: LEASE_SECONDS, run: standStill },
];
