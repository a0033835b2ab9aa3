// Runs one command beside a temporary PostgreSQL: node infra/testing/with-postgres.mjs <command> [arguments]
import { spawn } from 'node:child_process';
import { startTemporaryPostgres } from '../local/embedded-postgres.mjs';

const [command, ...args] = process.argv.slice(2);
if (!command) {
  process.stderr.write('Say which command to run: node infra/testing/with-postgres.mjs <command> [arguments]\n');
  process.exit(2);
}

const server = await startTemporaryPostgres();
const env = { ...process.env, TEST_DATABASE_ADMIN_URL: server.adminUrl };
const child = spawn(command, args, { env, stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
const code = await new Promise((done) => child.on('error', () => done(127)).on('exit', (status) => done(status ?? 1)));
await server.stop();
process.exit(code);
