import { runMigrations } from './database/run-migrations.js';

const ownerUrl = process.env['DATABASE_OWNER_URL'];
if (ownerUrl === undefined || ownerUrl === '') {
  process.stderr.write("DATABASE_OWNER_URL is missing: migrations run under the owner's role.\n");
  process.exit(1);
}
try {
  const appUrl = process.env['DATABASE_URL'];
  const workerUrl = process.env['DATABASE_WORKER_URL'];
  const ran = await runMigrations({ ownerUrl, ...(appUrl ? { appUrl } : {}), ...(workerUrl ? { workerUrl } : {}) });
  process.stdout.write(ran.length === 0 ? 'The schema is up to date.\n' : `Migrations run: ${ran.join(', ')}.\n`);
} catch (error) {
  process.stderr.write(`The migrations could not run: ${error instanceof Error ? error.message : String(error)}.\n`);
  process.exit(1);
}
