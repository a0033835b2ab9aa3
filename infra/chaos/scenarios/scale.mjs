// Very many at once.
const REARM_SECONDS = 90;

/** One company has very many due, another two: the other's leave among the first few hundred. */
async function oneLargeCompany(world, size) {
  const many = size === 'short' ? 1_000 : 100_000;
  for (let first = 1; first <= many; first += 5_000) await world.plant(Math.min(5_000, many - first + 1), { first });
  await world.plant(2, { host: 2, first: 1 });
  await world.startWorker();
  // The first sweep counts the law anew for all of them before it sends; no clock is put forward for that.
  await world.until(() => world.witness.count() > 0, 'mails are leaving', 3_000);
  const lag = await world.settle();
  const order = world.witness.witnessed().map(({ recipient }) => recipient);
  const before = Math.max(
    ...['p2000001@h2.example', 'p2000002@h2.example'].map((recipient) => order.indexOf(recipient)),
  );
  world.demand(
    `the small company's two leave early (${String(before)} mails before them)`,
    before < 1_500 && before < many,
  );
  return lag;
}

/** @type {readonly import('../run-scenario.mjs').Scenario[]} */
export const SCALE = [
  {
    id: 'F34',
    title: '100,000 due at once of one company, two of another',
    within: REARM_SECONDS,
    run: oneLargeCompany,
  },
];
