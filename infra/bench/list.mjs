import { randomBytes } from 'node:crypto';
import { deepStrictEqual } from 'node:assert';
import pg from 'pg';
import { startTemporaryDatabase } from '../testing/temporary-database.mjs';
import { gate, median } from './figures.mjs';
import { interleave, read } from './list/requests.mjs';
import { seedCases, TENANT } from './list/seed.mjs';
import { startServer } from './servers.mjs';

const CASES = 100_000;
const PLAN = { rounds: 9, slices: 10, warmUpSlices: 30, requests: 40 };
const PATH = '/api/v1/deadlines?limit=50';

/** Fifty open deadlines of a company with 100,000 cases: the whole path against a bare handler with the same query. */
export async function measureList() {
  const database = await startTemporaryDatabase(['shared_buffers=256MB', 'autovacuum=off', 'jit=off']);
  const servers = [];
  const keep = async (starting) => (servers.push(await starting), servers.at(-1));
  try {
    const postmaster = await seed(database);
    const product = await keep(startServer('apps/api/dist/main.js', productEnvironment(database), '/health/live'));
    const floorEnvironment = { DATABASE_URL: database.superuserUrl, TENANT };
    const floor = await keep(startServer('infra/bench/list/floor-server.mjs', floorEnvironment, PATH));
    deepStrictEqual((await read(product, PATH)).items, (await read(floor, PATH)).items);
    const asked = { product: { server: product, path: PATH }, floor: { server: floor, path: PATH } };
    return [report(await interleave(asked, { ...PLAN, postmaster }))];
  } finally {
    for (const server of servers) await server.stop();
    await database.stop();
  }
}

/** Answers the process of the server: its backends are its children. */
async function seed({ superuserUrl }) {
  const admin = new pg.Client({ connectionString: superuserUrl });
  await admin.connect();
  await seedCases(admin, CASES);
  const { rows } = await admin.query("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid");
  await admin.end();
  return rows[0].pid;
}

const productEnvironment = ({ urls }) => ({
  ...urls,
  SEALING_KEY: randomBytes(32).toString('base64'),
  LINK_KEY: randomBytes(32).toString('base64'),
  LOG_LEVEL: 'info',
});

function report(rounds) {
  const typical = (of, part) => (median(rounds.map((round) => round[of][part])) / 1_000).toFixed(2);
  return gate({
    name: 'list of 50 open deadlines at 100,000 cases',
    ratios: rounds.map(({ product, floor }) => product.server / floor.server),
    most: 2,
    about:
      `${typical('product', 'server')} ms CPU a request, the floor ${typical('floor', 'server')};` +
      ` PostgreSQL beside it ${typical('product', 'database')} ms, the floor's ${typical('floor', 'database')}`,
  });
}
