// A database that goes away under a worker, or refuses.
const LEASE_SECONDS = 150;
const slowly = { at: 'dot', does: 'wait', milliseconds: 20 };

const CUT = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename <> 'postgres'`;

async function startSending(world, mails) {
  await world.plant(mails);
  await world.witness.behave(slowly);
  const worker = await world.startWorker();
  await world.until(() => world.witness.count() >= 20, 'mails are leaving');
  return worker;
}

async function settleWith(world, worker) {
  const lag = await world.settle();
  world.demand('the worker is the same process as before', !worker.isGone());
  return lag;
}

async function crash(world, size) {
  const worker = await startSending(world, size === 'short' ? 200 : 2_000);
  await world.server.crash();
  await world.server.comeBack();
  return settleWith(world, worker);
}

async function cutAgainAndAgain(world, size) {
  const worker = await startSending(world, size === 'short' ? 150 : 1_000);
  for (let cut = 0; cut < (size === 'short' ? 2 : 8); cut += 1) {
    await world.database.ask(CUT);
    await world.pause(2_000);
  }
  return settleWith(world, worker);
}

async function refuseConnections(world) {
  const worker = await startSending(world, 150);
  await world.database.ask('alter role sapar_jobs connection limit 1');
  await world.database.ask(CUT);
  await world.pause(6_000);
  await world.database.ask('alter role sapar_jobs connection limit -1');
  return settleWith(world, worker);
}

/** Read-only, as a server with a full disk or a standby is: what cannot be written down does not leave. */
async function refuseWrites(world) {
  const worker = await startSending(world, 150);
  const { name } = world.database;
  await world.database.ask(`alter database ${name} set default_transaction_read_only = on`);
  await world.database.ask(CUT);
  await world.pause(500); // Answers that were under way have come.
  const before = world.witness.seen('dot');
  await world.pause(4_000);
  world.demand('no dot left that could not be written down', world.witness.seen('dot') === before);
  await world.database.ask(
    `set default_transaction_read_only = off; alter database ${name} reset default_transaction_read_only`,
  );
  await world.database.ask(CUT);
  return settleWith(world, worker);
}

/** @type {readonly import('../run-scenario.mjs').Scenario[]} */
export const POSTGRES = [
  {
    id: 'F18',
    title: 'PostgreSQL stopped at once and started again while mails leave',
    isShort: true,
    within: LEASE_SECONDS,
    run: crash,
  },
  {
    id: 'F19',
    title: 'every connection to PostgreSQL cut, again and again',
    within: LEASE_SECONDS,
    run: cutAgainAndAgain,
  },
  { id: 'F20', title: 'PostgreSQL takes no more connections', within: LEASE_SECONDS, run: refuseConnections },
  { id: 'F21', title: 'PostgreSQL takes no writes', within: LEASE_SECONDS, run: refuseWrites },
];
