import { startTemporaryPostgres } from '../local/embedded-postgres.mjs';
import pg from 'pg';

const PASSWORD = 'bench-only';
const ROLES = { sapar_owner: 'createrole', sapar_api: '', sapar_jobs: 'noinherit' };

/**
 * A temporary server with the product's roles, schema and law, as `npm start` would leave it, without the demo.
 * @param {readonly string[]} [settings] more `name=value` settings of the server
 */
export async function startTemporaryDatabase(settings = []) {
  const server = await startTemporaryPostgres({ settings });
  const { crash, comeBack, stop } = server;
  return { ...(await fillServer(server)), crash, comeBack, stop };
}

/**
 * Roles, schema and law on a server that has none of them.
 * @param {import('../local/embedded-postgres.mjs').EmbeddedPostgres} server
 */
export async function fillServer(server) {
  await createDatabase(server.adminUrl);
  const url = (role) => server.url(role, PASSWORD, 'sapar');
  const urls = {
    DATABASE_URL: url('sapar_api'),
    DATABASE_OWNER_URL: url('sapar_owner'),
    DATABASE_WORKER_URL: url('sapar_jobs'),
  };
  const { runMigrations } = await import('../../libs/persistence/dist/index.js');
  const { loadShippedCatalogue } = await import('../../libs/casework/dist/index.js');
  await runMigrations({
    ownerUrl: urls.DATABASE_OWNER_URL,
    appUrl: urls.DATABASE_URL,
    workerUrl: urls.DATABASE_WORKER_URL,
  });
  await loadShippedCatalogue(urls.DATABASE_OWNER_URL);
  const superuserUrl = server.adminUrl.replace(/\/postgres$/, '/sapar');
  return { urls, superuserUrl };
}

async function createDatabase(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  for (const [role, right] of Object.entries(ROLES))
    await client.query(`create role ${role} login nosuperuser nobypassrls ${right} password '${PASSWORD}'`);
  await client.query('create database sapar owner sapar_owner');
  await client.end();
}
