import { join } from 'node:path';
import { check } from './checker.mjs';
import { randomFrom } from './random.mjs';
import { openWorld } from './world/world.mjs';

/**
 * @typedef {object} Scenario
 * @property {string} id of the list in docs/chaos.md
 * @property {string} title
 * @property {boolean} [isShort] part of the short form
 * @property {number} [within] seconds of the database's clock after which everything due must have been accepted
 * @property {(world: Awaited<ReturnType<typeof openWorld>>, size: 'short' | 'whole') => Promise<number | void>} [run]
 *   answers the seconds that it took to settle
 * @property {string} [notRun] why there is nothing to run
 */

/** Runs one scenario in a world of its own and says what became of it; a fault of the harness is a failure too. */
export async function runScenario(scenario, { server, redis, folder, seed, size }) {
  if (scenario.notRun !== undefined) return { scenario, state: 'not run', faults: [], figures: null };
  const random = randomFrom(seed + numberOf(scenario.id));
  const world = await openWorld({ server, redis, folder: join(folder, scenario.id), name: scenario.id, random });
  const started = performance.now();
  try {
    const lag = await scenario.run(world, size);
    const figures = { ...(await judge(world)), lag: lag ?? null, seconds: (performance.now() - started) / 1000 };
    const faults = faultsOf(figures, world.facts, scenario);
    return { scenario, state: faults.length === 0 ? 'passed' : 'failed', faults, figures };
  } catch (error) {
    return { scenario, state: 'failed', faults: [String(error?.stack ?? error)], figures: null };
  } finally {
    await world.close();
  }
}

const numberOf = (id) => Number(/\d+/.exec(id)?.[0] ?? 0);

async function judge({ facts, witness, ledger }) {
  const [mails, reminders] = [await ledger.mails(), await ledger.reminders()];
  return check({ ...facts, witnessed: witness.witnessed(), mails, reminders });
}

const LISTS = {
  missing: 'missing',
  outsideGap: 'doubled outside the gap',
  unknownOutsideGap: 'unknown outside the gap',
  sentThoughUnwanted: 'sent though cancelled',
  unasked: 'sent without being due',
  disagreeing: 'witness and ledger disagree',
  unreasoned: 'without a reason in the ledger',
};

function faultsOf(figures, { demands }, { within = 0 }) {
  const lists = Object.entries(LISTS).filter(([name]) => figures[name].length > 0);
  return [
    ...lists.map(([name, words]) => `${words}: ${figures[name].length} (${figures[name].slice(0, 3).join(', ')})`),
    ...(figures.lag !== null && figures.lag > within ? [`settled after ${figures.lag} s instead of ${within} s`] : []),
    ...demands.filter(({ isMet }) => !isMet).map(({ what }) => `not so: ${what}`),
  ];
}
