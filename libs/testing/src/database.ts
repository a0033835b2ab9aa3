import { randomBytes } from 'node:crypto';
import { loadShippedCatalogue } from '@sapar/casework';
import { createDataSource, runMigrations, UnitOfWork } from '@sapar/persistence';
import pg from 'pg';
import type { DataSource } from 'typeorm';

/** A migrated database of its own for one spec file, with the three login roles of production. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  /** Superuser on this database: for looking behind row-level security, never for the code under test. */
  readonly admin: pg.Client;
  readonly source: DataSource;
  readonly unitOfWork: UnitOfWork;
  /** Moves what `app_now()` answers; `null` puts the clock back. */
  shiftClock(interval: string | null): Promise<void>;
  close(): Promise<void>;
}

const LOGINS = ['test_owner', 'test_api', 'test_jobs'] as const;
const PASSWORD = 'test-only';

const addressOf = (adminUrl: string, user: string, password: string, database: string): string => {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = password;
  url.pathname = `/${database}`;
  return url.toString();
};

/** What is in the database before the spec begins: the schema alone, or the shipped law as well. */
export type Filling = 'schema' | 'law';

/** A copy of a database that was made from nothing through the product's own migrations, once in a run. */
export async function createTestDatabase(filling: Filling = 'schema'): Promise<TestDatabase> {
  const adminUrl = process.env['TEST_DATABASE_ADMIN_URL'];
  if (adminUrl === undefined) throw new Error('TEST_DATABASE_ADMIN_URL is missing: run the tests with npm test');
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await withClient(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock(1)'); // Roles and templates are shared by all specs of the server.
    for (const login of LOGINS) await createLogin(client, login);
    const template = await ensureTemplate(client, adminUrl, filling);
    await client.query(`create database ${name} owner test_owner template ${template}`);
  });
  const [ownerUrl, appUrl, workerUrl] = addressesOf(adminUrl, name);
  const admin = new pg.Client({
    connectionString: addressOf(
      adminUrl,
      new URL(adminUrl).username,
      decodeURIComponent(new URL(adminUrl).password),
      name,
    ),
  });
  await admin.connect();
  const source = createDataSource({ url: appUrl, role: 'sapar_app', poolSize: 6 });
  await source.initialize();
  return {
    ownerUrl,
    appUrl,
    workerUrl,
    admin,
    source,
    unitOfWork: new UnitOfWork(source),
    shiftClock: async (interval) => {
      await admin.query('delete from clock_shift');
      if (interval !== null) await admin.query('insert into clock_shift (shift) values ($1::interval)', [interval]);
    },
    close: async () => {
      await source.destroy();
      await admin.end();
      await withClient(adminUrl, async (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

const addressesOf = (adminUrl: string, database: string): [string, string, string] =>
  LOGINS.map((login) => addressOf(adminUrl, login, PASSWORD, database)) as [string, string, string];

/** The runner of the specs is the parent of all workers: what one of them has made serves the others, and no later run. */
async function ensureTemplate(client: pg.Client, adminUrl: string, filling: Filling): Promise<string> {
  const template = `template_${filling}_${String(process.ppid)}`;
  const found = await client.query('select 1 from pg_database where datname = $1', [template]);
  if (found.rowCount !== 0) return template;
  const unfinished = `unfinished_${template}`;
  await client.query(`drop database if exists ${unfinished}`);
  await client.query(`create database ${unfinished} owner test_owner`);
  const [ownerUrl, appUrl, workerUrl] = addressesOf(adminUrl, unfinished);
  await runMigrations({ ownerUrl, appUrl, workerUrl });
  if (filling === 'law') await loadShippedCatalogue(ownerUrl);
  await client.query(`alter database ${unfinished} rename to ${template}`);
  return template;
}

async function createLogin(client: pg.Client, login: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [login]);
  if (found.rowCount !== 0) return;
  const rights = login === 'test_owner' ? 'createrole' : 'noinherit';
  await client.query(`create role ${login} login nosuperuser nobypassrls ${rights} password '${PASSWORD}'`);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
