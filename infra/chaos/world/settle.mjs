import { pause } from './until.mjs';

const POLL_MILLISECONDS = 250;
/** So many looks without any change, and the clock is put forward: what waits, waits for the time of the database. */
const QUIET_LOOKS = 5;
const STEP_SECONDS = 30;
const SETTLING_SWEEPS = 2;

/**
 * Lets the product work until everything that is due is settled, putting the clock forward whenever nothing moves.
 * @returns {Promise<number>} seconds by which the clock had to be put forward; a slow machine adds nothing to them
 */
export async function settle(world, { most = 900, untilDone = isDone } = {}) {
  let passed = 0;
  let quiet = 0;
  let before = '';
  while (!(await untilDone(world))) {
    const now = `${await world.ledger.signature()} ${String(world.witness.count())}`;
    quiet = now === before ? quiet + 1 : 0;
    before = now;
    if (quiet >= QUIET_LOOKS) {
      if (passed >= most) break;
      await world.database.pass(`${String(STEP_SECONDS)} seconds`);
      passed += STEP_SECONDS;
      quiet = 0;
    }
    await pause(POLL_MILLISECONDS);
  }
  await sweepOn(world);
  return passed;
}

const isDone = async ({ ledger }) => (await ledger.open()) === 0;

/** What would come twice gets the time to come. */
async function sweepOn({ ledger }) {
  let seen = await ledger.sweeps();
  for (let sweeps = 0, looks = 0; sweeps < SETTLING_SWEEPS && looks < 40; looks += 1) {
    await pause(POLL_MILLISECONDS);
    const now = await ledger.sweeps();
    if (now !== seen) sweeps += 1;
    seen = now;
  }
}
