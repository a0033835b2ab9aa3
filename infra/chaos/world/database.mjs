import { readFileSync } from 'node:fs';
import pg from 'pg';
import { startTemporaryDatabase } from '../../testing/temporary-database.mjs';

const COMPANIES = readFileSync(new URL('./companies.sql', import.meta.url), 'utf8');
const PLANT = readFileSync(new URL('./plant.sql', import.meta.url), 'utf8');
/** A Friday in Kazakhstan; nothing here depends on the day on which it runs. */
const BEGINNING = '2026-03-20T04:00:00Z';

const SHIFT = `insert into clock_shift (shift) values ($1::interval) on conflict (id) do update set shift = clock_shift.shift + excluded.shift`;

/** One server for all scenarios; each gets a copy of the same small world. */
export async function startServer() {
  // A commit that was acknowledged must outlive a crash, as it does with the settings of production.
  const server = await startTemporaryDatabase(['synchronous_commit=on']);
  const client = new pg.Client({ connectionString: server.superuserUrl });
  await client.connect();
  await client.query(COMPANIES);
  await client.end();
  const admin = openPool(server.superuserUrl.replace(/\/sapar$/, '/postgres'));
  return {
    ...server,
    copy: (name) => copyDatabase(server, admin, name),
    stop: async () => {
      await admin.end();
      await server.stop();
    },
  };
}

// A connection that a crash of the server cuts is replaced by the pool.
function openPool(connectionString) {
  const pool = new pg.Pool({ connectionString, max: 2 });
  pool.on('error', () => undefined);
  return pool;
}

async function copyDatabase(server, admin, name) {
  await admin.query(`create database ${name} owner sapar_owner template sapar`);
  const at = (url) => url.replace(/\/sapar$/, `/${name}`);
  const pool = openPool(at(server.superuserUrl));
  const ask = async (sql, parameters = []) => (await pool.query(sql, parameters)).rows;
  const pass = (interval) => ask(SHIFT, [interval]);
  await ask(`insert into clock_shift (shift) select $1::timestamptz - now()`, [BEGINNING]);
  return {
    urls: Object.fromEntries(Object.entries(server.urls).map(([key, url]) => [key, at(url)])),
    name,
    ask,
    /** Puts the clock of the database forward, or back. */
    pass,
    /** @returns {Promise<readonly string[]>} addresses */
    plant: async (host, first, count, dueInSeconds) =>
      (await ask(PLANT, [host, first, count, dueInSeconds])).map((row) => row.recipient),
    close: async () => {
      await pool.end();
      await admin.query(`drop database ${name} with (force)`);
    },
  };
}
