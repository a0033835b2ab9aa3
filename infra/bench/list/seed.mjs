import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const TOKEN = 'bench-session-token';
const SEED = readFileSync(new URL('./seed.sql', import.meta.url), 'utf8');

/** The company whose list is read, and the cookie of its coordinator. */
export const TENANT = '00000001-0000-7000-8000-000000000001';
export const COOKIE = `sapar_session=${TOKEN}`;

/**
 * Straight into the tables: one host with this many cases and 20 with a hundredth of them each, one in twenty open.
 * @param {import('pg').Client} admin superuser of the database
 * @param {number} cases
 */
export async function seedCases(admin, cases) {
  const tokenHash = createHash('sha256').update(TOKEN).digest('hex');
  await admin.query(`select set_config('bench.cases', $1, false), set_config('bench.token_hash', $2, false)`, [
    String(cases),
    tokenHash,
  ]);
  await admin.query(SEED);
  await admin.query('vacuum (analyze)');
}
