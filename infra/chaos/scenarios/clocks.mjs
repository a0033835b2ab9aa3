// Clocks that are wrong: only the database's decides what is due.
import { fileURLToPath } from 'node:url';

const SKEWED = ['--import', fileURLToPath(new URL('../world/skewed-clock.mjs', import.meta.url))];
const DAY = 86_400;
const HOUR = 3_600;
const SKEWS = { 'three days ahead': 3 * DAY, 'an hour behind': -HOUR, 'ten years ahead': 3_650 * DAY };

/** Each wrong worker begins alone, and a right one comes to it: what it has done to the queue must not hold the other up. */
async function wrongWorkers(world) {
  await world.plant(30, { host: 3, first: 1, dueIn: DAY });
  const later = world.facts.expected.splice(0);
  for (const [name, skew] of Object.entries(SKEWS)) {
    await world.plant(20);
    const wrong = await world.startWorker({ CLOCK_SKEW_SECONDS: String(skew) }, SKEWED);
    const right = await world.startWorker();
    const lag = await world.settle();
    world.demand(`with a worker ${name} everything due leaves at once`, lag <= 60);
    world.demand(`with a worker ${name} nothing leaves early`, world.witness.count() === world.facts.expected.length);
    await Promise.all([wrong.end(), right.end()]);
  }
  await world.database.pass('1 day');
  world.facts.expected.push(...later);
  await world.startWorker();
  return world.settle();
}

/** The database's own clock falls back by an hour while mails leave: what is due again then has been sent already. */
async function databaseBack(world) {
  await world.plant(120);
  await world.witness.behave({ at: 'dot', does: 'wait', milliseconds: 20 });
  await world.startWorker();
  await world.until(() => world.witness.count() >= 20, 'mails are leaving');
  await world.database.pass('-1 hour');
  await world.pause(3_000);
  return world.settle({ most: 2 * HOUR });
}

/** @type {readonly import('../run-scenario.mjs').Scenario[]} */
export const CLOCKS = [
  { id: 'F24', title: 'a worker whose clock is wrong by -1 h, +3 d, +10 y', within: 60, run: wrongWorkers },
  { id: 'F25', title: "the database's clock falls back by an hour", within: HOUR + 90, run: databaseBack },
  {
    id: 'F26',
    title: 'summer time begins or ends',
    notRun: 'no run of its own yet; domain specs place hours in zones',
  },
  {
    id: 'F27',
    title: 'time zone data change after planning',
    notRun: 'no run of its own yet; a start with zone data older than 1 March 2024 is refused',
  },
];
