// Runs one command of the worker against the configured database, or against the one of the product that `npm start` runs.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const compiler = join(root, 'node_modules/typescript7/bin/tsc');

/** @param {string} name of the file in apps/worker/src/commands without its ending */
export function runBeside(name) {
  const built = spawnSync(process.execPath, [compiler, '-b', 'apps/worker'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) refuse(`The command could not be built; run 'npm ci' first.\n${built.stdout ?? ''}`);
  const entry = join(root, 'apps/worker/dist/commands', `${name}.js`);
  const ran = spawnSync(process.execPath, [entry, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...(process.env['DATABASE_URL'] ? {} : ofRunningProduct()) },
  });
  process.exit(ran.status ?? 1);
}

/** Addresses and keys of the local product: its keys lie in the data folder, its port in the file that PostgreSQL keeps while it runs. */
function ofRunningProduct() {
  const folder = resolve(process.env['DATA_DIR'] || join(root, '.data'));
  const keys = read(join(folder, 'keys.json'));
  if (keys === null) refuse(`No product has run in ${folder}; set DATABASE_URL, or DATA_DIR of one that runs.`);
  const note = read(join(folder, 'postgres.location'));
  const running = read(
    join(note === null ? folder : note.trim(), note === null ? 'postgres' : 'data', 'postmaster.pid'),
  );
  if (running === null) refuse(`The product in ${folder} does not run; start it with 'npm start'.`);
  const port = running.split('\n')[3]?.trim();
  const secrets = JSON.parse(keys);
  const url = (role) => `postgres://${role}:${encodeURIComponent(secrets[role])}@127.0.0.1:${port}/sapar`;
  return {
    DATA_DIR: folder,
    SEALING_KEY: process.env['SEALING_KEY'] || secrets.SEALING_KEY,
    LINK_KEY: secrets.LINK_KEY,
    DATABASE_URL: url('sapar_api'),
    DATABASE_OWNER_URL: url('sapar_owner'),
    DATABASE_WORKER_URL: url('sapar_jobs'),
  };
}

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
