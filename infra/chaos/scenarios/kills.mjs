// A worker that dies. Before the dot nothing has left and the mail goes again; after it nobody knows, and the company's
// policy sends it again under the same Message-ID.
import { between } from '../random.mjs';

const LEASE_SECONDS = 150;
const FEW = 12;

/** Dies by itself at a step of its first mail; another worker takes over. */
const dieAt = (step) => async (world) => {
  await world.plant(FEW);
  const dying = await world.startWorker({ DIES_AFTER: step });
  await dying.gone;
  await world.noteGap();
  const isTaken = world.witness.count() > 0;
  world.demand(
    `killed when ${step}, ${step === 'answered' ? 'a mail' : 'no mail'} had been taken`,
    isTaken === (step === 'answered'),
  );
  await world.startWorker();
  return world.settle();
};

async function killAtTheDot(world) {
  await world.plant(FEW);
  await world.witness.behave({ at: 'dot', does: 'hang' });
  const dying = await world.startWorker();
  await world.until(() => world.witness.seen('hang') >= 5, 'five dots are unanswered');
  await world.kill(dying);
  await world.witness.behave();
  await world.witness.release();
  await world.startWorker();
  const lag = await world.settle();
  world.demand('five mails were at the dot', world.facts.gap.length === 5);
  return lag;
}

/** SIGTERM with a hundred mails of a job in hand: those under way are brought to their end, the rest stays in its rows. */
async function stopGently(world) {
  await world.plant(120);
  await world.witness.behave({ at: 'dot', does: 'wait', milliseconds: 100 });
  const worker = await world.startWorker();
  await world.until(() => world.witness.count() >= 10, 'mails are leaving');
  const before = world.witness.count();
  worker.signal('SIGTERM');
  const code = await worker.gone;
  await world.noteGap();
  world.demand('it ends by itself', code === 0);
  world.demand('nothing is left at the dot', world.facts.gap.length === 0);
  world.demand('only what was under way still leaves', world.witness.count() - before <= 25);
  await world.startWorker();
  return world.settle();
}

/** One of several workers killed again and again, at moments that the seed draws. */
async function killAtRandom(world, size) {
  const {
    workers: count,
    mails,
    kills,
  } = size === 'short' ? { workers: 1, mails: 400, kills: 3 } : { workers: 4, mails: 20_000, kills: 200 };
  await world.plant(mails);
  await world.witness.behave({ at: 'dot', does: 'wait', milliseconds: 5 });
  const workers = await Promise.all(Array.from({ length: count }, () => world.startWorker()));
  for (let kill = 1; kill <= kills; kill += 1) {
    const most = Math.floor((mails * kill) / (kills + 1));
    await world.until(() => world.witness.seen('dot') >= most, `the mails before kill ${kill}`, 3_000);
    await world.pause(between(world.random, 0, 40));
    const victim = between(world.random, 0, count - 1);
    await world.kill(workers[victim]);
    workers[victim] = await world.startWorker();
    // Alone, the next one has nothing in hand until what the queue gave to the dead one is handed over again.
    await world.database.pass(count === 1 ? '75 seconds' : '15 seconds');
  }
  return world.settle();
}

/** @type {readonly import('../run-scenario.mjs').Scenario[]} */
export const KILLS = [
  {
    id: 'F1',
    title: 'kill -9 before the mail server is spoken to',
    isShort: true,
    within: LEASE_SECONDS,
    run: dieAt('claimed'),
  },
  {
    id: 'F2',
    title: 'kill -9 between DATA and the dot',
    isShort: true,
    within: LEASE_SECONDS,
    run: dieAt('text-sent'),
  },
  {
    id: 'F3',
    title: 'kill -9 after the dot, before its answer is there',
    isShort: true,
    within: LEASE_SECONDS,
    run: killAtTheDot,
  },
  {
    id: 'F4',
    title: 'kill -9 after the 250, before it is written down',
    isShort: true,
    within: LEASE_SECONDS,
    run: dieAt('answered'),
  },
  { id: 'F5', title: 'SIGTERM with a hundred mails in hand', isShort: true, within: 90, run: stopGently },
  {
    id: 'R1',
    title: 'kill -9 of one of several workers at random moments',
    isShort: true,
    within: LEASE_SECONDS,
    run: killAtRandom,
  },
];
