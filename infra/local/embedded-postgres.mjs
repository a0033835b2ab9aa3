import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNativeFolder, removeFolder, temporaryParent } from './postgres/binaries.mjs';
import { isServerAlive, waitUntilAnswering } from './postgres/liveness.mjs';
import { findFreePort, pause, run } from './postgres/run.mjs';
import { canEnter, findServerOwner } from './postgres/system-user.mjs';

/**
 * @typedef {object} EmbeddedPostgres
 * @property {number} port
 * @property {string} dataFolder where the server really keeps its files
 * @property {string} adminUrl superuser's URL of the database `postgres`
 * @property {number} watchdogPid the process that stops the server when its starter is gone
 * @property {(user: string, password: string, database: string) => string} url
 * @property {() => Promise<void>} crash cuts every connection and writes nothing more
 * @property {() => Promise<void>} comeBack starts it again after a crash, on the same port
 * @property {() => Promise<void>} stop waits until the server is down
 */

/**
 * Starts a real PostgreSQL 18 on the loopback address; it stops when `stop` is called or this process ends in any way.
 * @param {object} options
 * @param {string} options.folder created and initialised when missing; reused with its data otherwise
 * @param {string} options.password the superuser's; must be the same for the whole life of the folder
 * @param {number} [options.port] a free one when left out
 * @param {boolean} [options.isDurable] false: no fsync, for data that is thrown away
 * @param {readonly string[]} [options.settings] more `name=value` settings of the server
 * @param {string} [options.removeAfterwards] folder to delete once the server is down
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbeddedPostgres(options) {
  const owner = findServerOwner();
  const native = findNativeFolder(owner);
  const dataFolder = placeDataFolder(resolve(options.folder), owner);
  const server = { owner, dataFolder, binary: join(native, 'bin', 'pg_ctl'), initdb: join(native, 'bin', 'initdb') };
  if (!existsSync(join(dataFolder, 'PG_VERSION'))) await initialise(server, options.password);
  await stopLeftover(server);
  const port = await launch(server, options);
  const watchdog = startWatchdog(server, options.removeAfterwards);
  const url = (user, password, database) =>
    `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  const adminUrl = url('postgres', options.password, 'postgres');
  await waitUntilAnswering(adminUrl);
  return {
    port,
    dataFolder,
    adminUrl,
    url,
    watchdogPid: watchdog.pid ?? 0,
    crash: () => crash(server),
    comeBack: () => comeBack(server, { ...options, port }, adminUrl),
    stop: () => stopThroughWatchdog(server, watchdog),
  };
}

/**
 * A server for tests and measurements: own temporary folder, no fsync, gone without a trace after `stop`.
 * @param {{ readonly settings?: readonly string[], readonly port?: number, readonly parent?: string }} [options] parent:
 *   the folder of its folder, the system's temporary one if not given
 * @returns {Promise<EmbeddedPostgres>}
 */
export function startTemporaryPostgres(options = {}) {
  const folder = mkdtempSync(join(options.parent ?? tmpdir(), 'sapar-postgres-data-'));
  if (process.getuid?.() === 0) chownSync(folder, findServerOwner().uid ?? 0, findServerOwner().gid ?? 0);
  const password = randomBytes(18).toString('base64url');
  return startEmbeddedPostgres({
    ...options,
    folder: join(folder, 'data'),
    password,
    isDurable: false,
    removeAfterwards: folder,
  });
}

// Where root's server user may not enter the repository, the data moves to the temporary folder; a note in the
// folder that was asked for says where, so that deleting that folder still means starting afresh.
function placeDataFolder(folder, owner) {
  mkdirSync(dirname(folder), { recursive: true });
  if (canEnter(dirname(folder), owner)) return folder;
  const note = `${folder}.location`;
  if (existsSync(note) && existsSync(readFileSync(note, 'utf8'))) return join(readFileSync(note, 'utf8'), 'data');
  const moved = mkdtempSync(join(temporaryParent(), 'sapar-data-'));
  chownSync(moved, owner.uid, owner.gid);
  writeFileSync(note, moved);
  return join(moved, 'data');
}

// Into a second folder and then renamed: a start that is killed half-way leaves nothing that looks finished.
async function initialise(server, password) {
  const unfinished = `${server.dataFolder}.unfinished`;
  removeFolder(unfinished);
  mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = join(mkdtempSync(join(tmpdir(), 'sapar-initdb-')), 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (server.owner.uid !== undefined) {
    for (const path of [unfinished, dirname(passwordFile), passwordFile])
      chownSync(path, server.owner.uid, server.owner.gid);
  }
  const locale = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=und', '--locale=C.UTF-8'];
  const access = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const result = await run(server.initdb, ['-D', unfinished, ...access, ...locale, '--no-sync'], server.owner);
  removeFolder(dirname(passwordFile));
  if (result.code !== 0) throw new Error(`PostgreSQL could not create its data folder: ${lastLine(result.output)}`);
  renameSync(unfinished, server.dataFolder);
}

// Left by a starter and a watchdog that were both killed; or only its pid file, after a restart of the machine.
async function stopLeftover(server) {
  const status = await run(server.binary, ['-D', server.dataFolder, 'status'], server.owner);
  if (status.code !== 0) return;
  const pidFile = join(server.dataFolder, 'postmaster.pid');
  if (isServerAlive(pidFile))
    await run(server.binary, ['-D', server.dataFolder, '-w', '-m', 'fast', 'stop'], server.owner);
  else rmSync(pidFile, { force: true });
}

// Tries again for a while: after kill -9 the old server's children need a moment to notice and go.
async function launch(server, options) {
  const log = join(server.dataFolder, 'server.log');
  let output = '';
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const port = options.port ?? (await findFreePort());
    const settings = serverSettings(port, options)
      .map((setting) => `-c ${setting}`)
      .join(' ');
    const args = ['-D', server.dataFolder, '-w', '-t', '60', '-l', log, '-o', settings, 'start'];
    const result = await run(server.binary, args, server.owner);
    if (result.code === 0) return port;
    output = result.output;
    await pause(500 * (attempt + 1));
  }
  throw new Error(`PostgreSQL did not start (see ${log}): ${lastLine(output)}`);
}

async function crash({ binary, dataFolder, owner }) {
  await run(binary, ['-D', dataFolder, '-w', '-m', 'immediate', 'stop'], owner);
}

async function comeBack(server, options, adminUrl) {
  await launch(server, options);
  await waitUntilAnswering(adminUrl);
}

function serverSettings(port, options) {
  const loopback = [`port=${port}`, 'listen_addresses=127.0.0.1', "unix_socket_directories=''"];
  const general = ['max_connections=200', 'timezone=UTC', 'log_timezone=UTC'];
  const disposable = options.isDurable === false ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : [];
  return [...loopback, ...general, ...disposable, ...(options.settings ?? [])];
}

// Detached: Ctrl-C in a terminal reaches the whole foreground group, and the server must be the last to stop.
function startWatchdog({ binary, dataFolder, owner }, removeAfterwards) {
  const script = fileURLToPath(new URL('./postgres/watchdog.mjs', import.meta.url));
  const facts = JSON.stringify({ binary, dataFolder, owner, removeFolder: removeAfterwards });
  const watchdog = spawn(process.execPath, [script, facts], {
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.unref();
  /** @type {import('node:net').Socket} */ (watchdog.stdin).unref();
  return watchdog;
}

async function stopThroughWatchdog(server, watchdog) {
  const gone = new Promise((done) =>
    watchdog.exitCode === null && watchdog.signalCode === null ? watchdog.once('exit', done) : done(0),
  );
  watchdog.ref();
  watchdog.stdin.end();
  await gone;
  await run(server.binary, ['-D', server.dataFolder, '-w', '-m', 'immediate', 'stop'], server.owner).catch(
    () => undefined,
  );
}

function lastLine(output) {
  return output.split('\n').at(-1) ?? '';
}
