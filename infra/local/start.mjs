// `npm start`: everything a new user needs on one machine. Imports node: only, until the dependencies are there.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dataFolder = resolve(process.env['DATA_DIR'] ?? join(root, '.data'));
const host = process.env['HOST'] ?? '127.0.0.1';
const ports = { PORT: 3000, MAIL_SMTP_PORT: 1025, MAIL_WEB_PORT: 8025 };
const children = [];
let server = null;
let isOurs = false;

class Refused extends Error {}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits =
    (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major > 24 || (major === 24 && minor >= 11);
  if (!fits)
    throw new Refused(`Node ${process.versions.node} is not supported; install Node 20.19, 22.13, 24.11 or newer.`);
}

function readPorts() {
  return Object.fromEntries(
    Object.entries(ports).map(([name, otherwise]) => {
      const given = process.env[name] ?? String(otherwise);
      if (!/^\d{1,5}$/.test(given) || Number(given) > 65535)
        throw new Refused(`${name} must be a port number, not '${given}'.`);
      return [name, Number(given)];
    }),
  );
}

const checkPort = (name, port) =>
  new Promise((done, refuse) => {
    const probe = createServer();
    probe.once('error', (fault) =>
      refuse(
        new Refused(
          fault.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program; set ${name} to a free port.`
            : `Port ${port} cannot be used: ${fault.message}.`,
        ),
      ),
    );
    probe.listen(port, host, () => probe.close(done));
  });

function prepareFolder() {
  try {
    mkdirSync(join(dataFolder, 'logs'), { recursive: true });
    accessSync(dataFolder, constants.W_OK);
    writeFileSync(join(dataFolder, '.writable'), '');
    rmSync(join(dataFolder, '.writable'));
  } catch (fault) {
    throw new Refused(
      `The data folder ${dataFolder} cannot be written (${fault.code}); set DATA_DIR to another folder.`,
    );
  }
  const lock = join(dataFolder, 'start.pid');
  if (existsSync(lock) && isAlive(Number(readFileSync(lock, 'utf8'))))
    throw new Refused(`Sapar already runs on ${dataFolder}; stop it first, or set DATA_DIR to another folder.`);
  writeFileSync(lock, String(process.pid));
  isOurs = true;
}

/** A pid that was given to another program since is not ours: only a running start counts. */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !existsSync(`/proc/${pid}/cmdline`) || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs');
  } catch {
    return false;
  }
}

function install() {
  const [wanted, installed] = ['package-lock.json', 'node_modules/.package-lock.json']
    .map((file) => join(root, file))
    .map((file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}));
  // Optional packages of other platforms are never installed; every other one must be there in the locked version.
  const isFresh = Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      entry.optional === true ||
      entry.link === true ||
      installed[path]?.version === entry.version ||
      !path.startsWith('node_modules/'),
  );
  if (isFresh) return;
  say('installing dependencies');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (done.status !== 0) throw new Refused('The dependencies could not be installed; the lines above say why.');
}

function build() {
  const done = spawnSync(process.execPath, ['node_modules/typescript7/bin/tsc', '-b', 'tsconfig.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Refused(`The product could not be built:\n${done.stdout}`);
}

function readKeys() {
  const file = join(dataFolder, 'keys.json');
  if (!existsSync(file)) {
    const key = () => randomBytes(32).toString('base64');
    const password = () => randomBytes(24).toString('base64url');
    const keys = {
      SEALING_KEY: key(),
      LINK_KEY: key(),
      superuser: password(),
      sapar_owner: password(),
      sapar_api: password(),
      sapar_jobs: password(),
    };
    writeFileSync(file, JSON.stringify(keys, null, 2), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Login roles and the database; each is made once and keeps its password. */
async function createRoles(adminUrl, keys) {
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
  const database = await client.query("select 1 from pg_database where datname = 'sapar'");
  if (database.rowCount === 0) await client.query('create database sapar owner sapar_owner');
  await client.end();
}

async function openDatabase(keys) {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') {
    if (!/^postgres(ql)?:\/\/[^/]+\/.+/.test(given))
      throw new Refused('DATABASE_URL must look like postgres://user:password@host:port/database.');
    return { DATABASE_URL: given };
  }
  const { startEmbeddedPostgres } = await import('./embedded-postgres.mjs');
  server = await startEmbeddedPostgres({ folder: join(dataFolder, 'postgres'), password: keys.superuser });
  await createRoles(server.adminUrl, keys);
  const url = (role) => server.url(role, keys[role], 'sapar');
  return {
    DATABASE_URL: url('sapar_api'),
    DATABASE_OWNER_URL: url('sapar_owner'),
    DATABASE_WORKER_URL: url('sapar_jobs'),
  };
}

/** Runs one step to its end; its one sentence on standard error becomes ours. */
function runStep(script, environment) {
  const done = spawnSync(process.execPath, [script], { cwd: root, env: environment, encoding: 'utf8' });
  if (done.status !== 0) throw new Refused(done.stderr.trim().split('\n')[0] ?? `${script} failed.`);
  return done.stdout;
}

/** An open pipe on its standard input tells the child when this process is gone, also after kill -9. */
function startChild(name, script, environment) {
  const log = openSync(join(dataFolder, 'logs', `${name}.log`), 'a');
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: { ...environment, SAPAR_EXIT_WITH_PARENT: '1' },
    stdio: ['pipe', log, log],
  });
  children.push(child);
  child.once('exit', (code) => {
    if (isStopping) return;
    process.stderr.write(`The ${name} stopped by itself (${code}); see ${join(dataFolder, 'logs', `${name}.log`)}.\n`);
    void stop(1);
  });
}

async function waitFor(url) {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resume) => setTimeout(resume, 200));
  }
  throw new Refused(`Nothing answered at ${url} within 30 seconds; see ${join(dataFolder, 'logs')}.`);
}

let isStopping = false;
async function stop(code) {
  if (isStopping) return;
  isStopping = true;
  const gone = children.map((child) =>
    child.exitCode === null ? new Promise((done) => child.once('exit', done)) : null,
  );
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(gone);
  await server?.stop();
  if (isOurs) rmSync(join(dataFolder, 'start.pid'), { force: true });
  process.exit(code);
}

const say = (text) => process.stdout.write(`${text}\n`);

async function start() {
  checkNode();
  const chosen = readPorts();
  for (const [name, port] of Object.entries(chosen)) await checkPort(name, port);
  prepareFolder();
  install();
  build();
  const keys = readKeys();
  const database = await openDatabase(keys);
  const environment = {
    ...process.env,
    ...database,
    SEALING_KEY: process.env['SEALING_KEY'] ?? keys.SEALING_KEY,
    LINK_KEY: process.env['LINK_KEY'] ?? keys.LINK_KEY,
    DATA_DIR: dataFolder,
  };
  if (environment.DATABASE_OWNER_URL !== undefined) {
    runStep('libs/persistence/dist/migrate.js', environment);
    runStep('apps/api/dist/load-catalogue.js', environment);
  }
  const hasDemo = server !== null || process.env['DEMO'] === 'true';
  const logins = hasDemo
    ? runStep('apps/api/dist/load-demo.js', environment)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  startChild('mailbox', 'infra/local/mailbox/main.mjs', environment);
  startChild('api', 'apps/api/dist/main.js', environment);
  await waitFor(`http://${host}:${chosen.PORT}/health/ready`);
  await waitFor(`http://${host}:${chosen.MAIL_WEB_PORT}/`);
  say(`Sapar answers at http://${host}:${chosen.PORT}/api/v1 (its document: /api/openapi.json; no page yet)`);
  for (const { email, password, company } of logins) say(`  demo login ${email} / ${password}  ${company}`);
  say(
    `Mail can be read at http://${host}:${chosen.MAIL_WEB_PORT}/ (nothing sends any yet)\nCtrl-C stops everything; data stay in ${dataFolder}`,
  );
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
try {
  await start();
} catch (fault) {
  process.stderr.write(`${fault instanceof Refused ? fault.message : (fault?.message ?? String(fault))}\n`);
  await stop(1);
}
