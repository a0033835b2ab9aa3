import { randomBytes } from 'node:crypto';
import { startTemporaryDatabase } from '../testing/temporary-database.mjs';
import { gate, median } from './figures.mjs';
import { startServer } from './servers.mjs';

const ROUNDS = 5;

/** From the start of the process to the first answer: the API against a minimal Nest and TypeORM server. */
export async function measureColdStart() {
  const database = await startTemporaryDatabase();
  const key = () => randomBytes(32).toString('base64');
  const environment = { ...database.urls, SEALING_KEY: key(), LINK_KEY: key(), LOG_LEVEL: 'info' };
  const start = async (script) => {
    const server = await startServer(script, environment, '/health/live');
    await server.stop();
    return server.milliseconds;
  };
  try {
    const rounds = [];
    // The first round fills the system's file cache and does not count.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const floor = await start('infra/bench/cold-start/minimal-server.mjs');
      rounds.push({ floor, product: await start('apps/api/dist/main.js') });
    }
    return [report(rounds.slice(1))];
  } finally {
    await database.stop();
  }
}

function report(rounds) {
  const typical = (of) => median(rounds.map((round) => round[of])).toFixed(0);
  return gate({
    name: 'cold start of the API',
    ratios: rounds.map(({ product, floor }) => product / floor),
    most: 2.4,
    about: `${typical('product')} ms, the floor ${typical('floor')}`,
  });
}
