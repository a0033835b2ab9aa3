import { deepStrictEqual } from 'node:assert';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { startTemporaryDatabase } from '../testing/temporary-database.mjs';
import { gate, median } from './figures.mjs';
import { interleave, read } from './list/requests.mjs';
import { COOKIE, seedCases, TENANT } from './list/seed.mjs';
import { startServer } from './servers.mjs';

const CASES = 20_000;
const PLAN = { rounds: 9, slices: 5, warmUpSlices: 15, requests: 40 };
/** A quarter less throughput is a third more CPU. */
const MOST = 1 / (1 - 0.25);
const UNPROTECT = readFileSync(new URL('./protection/unprotect.sql', import.meta.url), 'utf8');
const LEAVE_SEALING_OUT = new URL('./protection/leave-sealing-out.mjs', import.meta.url).href;
const [SUPPLIER, MISSION] = ['00000001-0000-7000-8000-000000000016', '00000007-0000-7000-8000-000000000001'];
const PERSON = { surname: 'MUELLER', givenNames: 'DENIZ', citizenship: 'DE', supplierTenantId: SUPPLIER };
const LISTS = ['/api/v1/deadlines?limit=50', '/api/v1/technicians?limit=50'];

/** Row-level security and sealing together, against the same product on the same rows without either. */
export async function measureProtection() {
  const database = await startTemporaryDatabase(['shared_buffers=256MB', 'autovacuum=off', 'jit=off']);
  const servers = [];
  const keep = async (starting) => (servers.push(await starting), servers.at(-1));
  try {
    const { postmaster, openUrls } = await seed(database);
    const product = await keep(start(database.urls, []));
    const floor = await keep(start(openUrls, [LEAVE_SEALING_OUT]));
    for (const path of LISTS) deepStrictEqual((await read(product, path)).items, (await read(floor, path)).items);
    const asked = [...LISTS.map((path) => [path, path]), ...pairs(await addPerson(product), await addPerson(floor))];
    const reports = [];
    for (const [ofProduct, ofFloor] of asked) {
      const two = { product: { server: product, path: ofProduct }, floor: { server: floor, path: ofFloor } };
      reports.push(report(nameOf(ofProduct), await interleave(two, { ...PLAN, postmaster })));
    }
    return reports;
  } finally {
    for (const server of servers) await server.stop();
    await database.stop();
  }
}

/** Fills the database, copies it, and takes the copy's protection away. */
async function seed({ superuserUrl, urls }) {
  const admin = new pg.Client({ connectionString: superuserUrl });
  await admin.connect();
  await seedCases(admin, CASES);
  const { rows } = await admin.query("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid");
  await admin.end();
  const other = new pg.Client({ connectionString: superuserUrl.replace(/\/sapar$/, '/postgres') });
  await other.connect();
  await other.query('create database sapar_open template sapar owner sapar_owner');
  await other.end();
  const open = new pg.Client({ connectionString: `${superuserUrl}_open` });
  await open.connect();
  await open.query(`select set_config('bench.tenant', $1, false)`, [TENANT]);
  await open.query(UNPROTECT);
  await open.query('vacuum (analyze)');
  await open.end();
  const openUrls = Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, `${url}_open`]));
  return { postmaster: rows[0].pid, openUrls };
}

const start = (urls, preloaded) => {
  const keys = { SEALING_KEY: randomBytes(32).toString('base64'), LINK_KEY: randomBytes(32).toString('base64') };
  return startServer('apps/api/dist/main.js', { ...urls, ...keys, LOG_LEVEL: 'info' }, '/health/live', preloaded);
};

/** A person with a passport and a case, made through the product itself: each server seals, or does not, in its own way. */
async function addPerson({ url }) {
  const post = async (path, body) => {
    const headers = { cookie: COOKIE, 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return await answer.json();
  };
  const person = await post('technicians', { ...PERSON, bornOn: '1984-02-29', passportNumber: 'C01X00T47' });
  const visit = await post(`missions/${MISSION}/cases`, { technicianId: person.id, basis: 'visa' });
  return [`technicians/${person.id}`, `technicians/${person.id}/passports`, `cases/${visit.id}`].map(
    (path) => `/api/v1/${path}`,
  );
}

const pairs = (ones, others) => ones.map((one, index) => [one, others[index]]);
const nameOf = (path) => path.replace('/api/v1/', '').replace(/[0-9a-f-]{36}/, '{id}');

function report(name, rounds) {
  const total = ({ server, database }) => server + database;
  const typical = (of) => (median(rounds.map((round) => total(round[of]))) / 1_000).toFixed(2);
  return gate({
    name: `protection of ${name}`,
    ratios: rounds.map(({ product, floor }) => total(product) / total(floor)),
    most: MOST,
    about: `${typical('product')} ms CPU a request with PostgreSQL's, ${typical('floor')} without row-level security and sealing`,
  });
}
