import { randomBytes } from 'node:crypto';
import { deepStrictEqual } from 'node:assert';
import { Agent, get } from 'node:http';
import pg from 'pg';
import { startTemporaryDatabase } from '../testing/temporary-database.mjs';
import { cpuOfChildren } from './cpu.mjs';
import { gate, median } from './figures.mjs';
import { COOKIE, seedCases, TENANT } from './list/seed.mjs';
import { startServer } from './servers.mjs';

const CASES = 100_000;
const ROUNDS = 9;
/** Slices of a round, floor and product by turns: the machine's bad moments fall on both. */
const SLICES = 10;
const WARM_UP_SLICES = 30;
const REQUESTS = 40;
const AT_ONCE = 8;
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
    deepStrictEqual((await read(product)).items, (await read(floor)).items);
    return [report(await interleave({ product, floor }, postmaster))];
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

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

/** One request of the person signed in; the floor does not look at the cookie. */
function read({ url }) {
  return new Promise((done, fail) => {
    get(`${url}${PATH}`, { agent, headers: { cookie: COOKIE } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        if (response.statusCode === 200) done(JSON.parse(Buffer.concat(chunks).toString('utf8')));
        else fail(new Error(`${url} answered ${response.statusCode}: ${Buffer.concat(chunks).toString('utf8')}`));
      });
    }).on('error', fail);
  });
}

/** Microseconds a request, of the server's process and of the database's beside it. */
async function measure(server, postmaster) {
  const before = { server: await server.cpu(), database: cpuOfChildren(postmaster) };
  let left = REQUESTS;
  const readOn = async () => {
    while (left-- > 0) await read(server);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  const after = { server: await server.cpu(), database: cpuOfChildren(postmaster) };
  return { server: (after.server - before.server) / REQUESTS, database: (after.database - before.database) / REQUESTS };
}

/** The first round is everybody's warm-up and does not count. */
async function interleave(servers, postmaster) {
  await measureRound(servers, postmaster, WARM_UP_SLICES);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureRound(servers, postmaster, SLICES));
  return rounds;
}

async function measureRound({ product, floor }, postmaster, slices) {
  const sum = { floor: { server: 0, database: 0 }, product: { server: 0, database: 0 } };
  for (let slice = 0; slice < slices; slice += 1) {
    for (const [name, server] of Object.entries({ floor, product })) {
      const cost = await measure(server, postmaster);
      sum[name].server += cost.server / slices;
      sum[name].database += cost.database / slices;
    }
  }
  return sum;
}

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
