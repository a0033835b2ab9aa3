import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from './refused.mjs';

const URL_NAMES = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_WORKER_URL'];

/**
 * The database that was given, or the embedded one with its roles.
 * @param {{ environment: NodeJS.ProcessEnv, folder: string, keys: Record<string, string> }} choice
 */
export async function openDatabase({ environment, folder, keys }) {
  if (environment['DATABASE_URL']) return openGiven(environment);
  const stray = URL_NAMES.find((name) => environment[name]);
  if (stray !== undefined) throw new Refused(`${stray} is set but DATABASE_URL is not; set both or neither.`);
  const { startEmbeddedPostgres } = await import('./embedded-postgres.mjs');
  const server = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), password: keys.superuser });
  const unfinished = join(folder, 'first-load.unfinished');
  await createRoles(server.adminUrl, keys, unfinished);
  const url = (role) => server.url(role, keys[role], 'sapar');
  const urls = {
    DATABASE_URL: url('sapar_api'),
    DATABASE_OWNER_URL: url('sapar_owner'),
    DATABASE_WORKER_URL: url('sapar_jobs'),
  };
  return {
    urls,
    isEmbedded: true,
    isNew: existsSync(unfinished),
    finishFirstLoad: () => rmSync(unfinished, { force: true }),
    stop: () => server.stop(),
  };
}

async function openGiven(environment) {
  const urls = Object.fromEntries(
    URL_NAMES.filter((name) => environment[name]).map((name) => [name, environment[name]]),
  );
  for (const [name, url] of Object.entries(urls)) await ask(name, url, 'select 1');
  if (urls.DATABASE_OWNER_URL === undefined) {
    const [row] = await ask(
      'DATABASE_URL',
      urls.DATABASE_URL,
      "select to_regclass('public.visit_case') is null as empty",
    );
    if (row.empty)
      throw new Refused(
        'The database of DATABASE_URL holds no Sapar yet; set DATABASE_OWNER_URL so that it can be made.',
      );
  }
  return { urls, isEmbedded: false, isNew: false, finishFirstLoad: () => undefined, stop: () => Promise.resolve() };
}

// The owner is bound by row-level security too; lifted inside a transaction that is rolled back, it can count.
const COUNT_COMPANIES = `
  begin; set local lock_timeout = '5s'; alter table tenant no force row level security;
  select exists(select 1 from tenant where not is_demo) as has_companies; rollback`;

/** The demo belongs into an empty database; into one with real companies it never goes. */
export async function demoFault({ DATABASE_OWNER_URL: url }) {
  if (url === undefined) return 'DEMO=true needs DATABASE_OWNER_URL, to see that the database is empty.';
  const [row] = await ask('DATABASE_OWNER_URL', url, COUNT_COMPANIES);
  return row.has_companies ? 'DEMO=true is refused: the database already holds companies that are no demo.' : null;
}

async function ask(name, url, question) {
  const { default: pg } = await import('pg');
  const client = clientFor(pg, name, url);
  try {
    await client.connect();
    // Several statements answer a list of results, of which one has rows.
    return [await client.query(question)].flat().flatMap(({ rows }) => rows);
  } catch (fault) {
    throw new Refused(`${name} cannot be used: ${reasonOf(fault, client)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function clientFor(pg, name, url) {
  const wrong = new Refused(`${name} must look like postgres://user:password@host:port/database.`);
  if (!/^postgres(ql)?:\/\/[^/]+\/.+/.test(url)) throw wrong;
  try {
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  } catch {
    throw wrong;
  }
}

/** In words, and never with the password of the address. */
function reasonOf({ code, message, errors }, { host, port }) {
  const cause = code ?? errors?.[0]?.code;
  const at = `${host}:${port}`;
  if (cause === 'ECONNREFUSED') return `nothing listens at ${at}`;
  if (cause === 'ENOTFOUND' || cause === 'EAI_AGAIN') return `the host ${host} is not known`;
  if (/timeout/i.test(message)) return `${at} does not answer within 5 seconds`;
  return `${at} says: ${message.replace(/[.\s]+$/, '')}`;
}

/**
 * Login roles and the database; each is made once and keeps its password. A first load that was killed half-way is
 * begun anew: nothing of a user's can be in it, since the parts start only after it.
 */
async function createRoles(adminUrl, keys, unfinished) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const rights = { sapar_owner: 'createrole', sapar_api: '', sapar_jobs: 'noinherit' };
  for (const [role, right] of Object.entries(rights)) {
    const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (found.rowCount === 0)
      await client.query(
        `create role ${role} login nosuperuser nobypassrls ${right} password ${client.escapeLiteral(keys[role])}`,
      );
  }
  if (existsSync(unfinished)) await client.query('drop database if exists sapar with (force)');
  const database = await client.query("select 1 from pg_database where datname = 'sapar'");
  if (database.rowCount === 0) {
    writeFileSync(unfinished, 'The first load of this folder was begun; the next start begins it anew.\n');
    await client.query('create database sapar owner sapar_owner');
  }
  await client.end();
}
