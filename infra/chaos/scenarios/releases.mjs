// The product changed, or put back, under its own traffic.
const slowly = { at: 'dot', does: 'wait', milliseconds: 20 };

const STEPS = [
  `alter table delivery add column chaos_note text`,
  `update delivery set chaos_note = 'old' where chaos_note is null`,
  `create unique index chaos_delivery on delivery (id, created_at)`,
  `alter table reminder add column chaos_weight int not null default 0`,
];

/** Each step waits at most a second for its locks, as a migration has to, and comes again if it must. */
async function migrate(world) {
  await world.plant(300);
  await world.witness.behave(slowly);
  const worker = await world.startWorker();
  await world.until(() => world.witness.count() >= 20, 'mails are leaving');
  for (const step of STEPS) {
    const isDone = () =>
      world.database.ask(`set lock_timeout = '1s'; ${step}; reset lock_timeout`).then(
        () => true,
        () => false,
      );
    await world.until(isDone, step);
  }
  const lag = await world.settle();
  world.demand('the worker is the same process as before', !worker.isGone());
  world.demand(
    'no try failed',
    (await world.ledger.mails()).every((mail) => mail.attempts === 1 && mail.lastError === null),
  );
  return lag;
}

/** @type {readonly import('../run-scenario.mjs').Scenario[]} */
export const RELEASES = [
  { id: 'F37', title: 'columns, rows and an index changed while mails leave', within: 60, run: migrate },
  { id: 'F38', title: 'workers of two releases side by side', notRun: 'there is one release' },
  { id: 'F39', title: 'a crash while a pack of papers is made', notRun: 'there are no packs yet' },
  {
    id: 'F40',
    title: 'a crash between a file and its row',
    notRun: 'no packs yet; files and rows alone: remove-lost-files spec',
  },
];
