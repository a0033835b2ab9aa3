// What `npm start` does, in its order. Imports node: only, until the dependencies are there.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer, buildWeb } from './build.mjs';
import { Children, waitUntilReady } from './children.mjs';
import { lockDataFolder } from './data-folder.mjs';
import { demoFault, openDatabase } from './database.mjs';
import { install } from './install.mjs';
import { readKeys } from './keys.mjs';
import { claimPorts, readPorts } from './ports.mjs';
import { endRunning, runToEnd } from './processes.mjs';
import { Refused } from './refused.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (text) => process.stdout.write(`${text}\n`);

/** Starts everything on this machine and keeps it until a signal or until its own starter is gone. */
export async function runProduct() {
  const folder = resolve(process.env['DATA_DIR'] || join(root, '.data'));
  const held = { lock: null, database: null, children: null };
  let isStopping = false;
  const stop = async (code) => {
    if (isStopping) return;
    isStopping = true;
    endRunning();
    await held.children?.stop();
    // A database that is only just starting is waited for: it could not be stopped before.
    await (await held.database?.catch(() => null))?.stop();
    held.lock?.release();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
  if (process.env['SAPAR_EXIT_WITH_PARENT'] === '1') process.stdin.resume().once('end', () => void stop(0));
  const fail = (sentence) => {
    if (!isStopping) process.stderr.write(`${sentence}\n`);
    void stop(1);
  };
  try {
    await start(folder, held, fail);
  } catch (fault) {
    fail(fault instanceof Refused ? fault.message : (fault?.stack ?? String(fault)));
  }
}

async function start(folder, held, fail) {
  const host = process.env['HOST'] || '127.0.0.1';
  const wanted = readPorts(process.env);
  held.lock = lockDataFolder(folder);
  const ports = await claimPorts(wanted, host);
  await install(root, say);
  await buildServer(root);
  const hasPage = existsSync(join(root, 'apps/web/index.html'));
  if (hasPage) await buildWeb(root, say);
  const keys = readKeys(folder);
  held.database = openDatabase({ environment: process.env, folder, keys });
  const { urls, isEmbedded, isNew, finishFirstLoad } = await held.database;
  const environment = environmentOf({ folder, host, ports, keys, urls });
  const isChanged = await migrate(environment);
  held.children = new Children({ root, folder, onEnd: fail });
  const load = async () => {
    await loadCatalogue(environment);
    const logins = await loadDemo(environment, isEmbedded);
    finishFirstLoad();
    return logins;
  };
  const startAll = () => startParts(held.children, environment, folder);
  tell({ environment, logins: await loadAndStart(isNew || isChanged, load, startAll), folder });
}

/**
 * Where everything stood already, the parts start while law and demo are looked through: the law is read anew when it changes.
 * A first demo is laid down before the worker runs, which would mail about a mission that ended weeks ago.
 */
async function loadAndStart(isFirst, load, startAll) {
  if (!isFirst) return (await Promise.all([load(), startAll()]))[0];
  const logins = await load();
  await startAll();
  return logins;
}

function environmentOf({ folder, host, ports, keys, urls }) {
  // Empty means not set; the ports of a mailbox that does not run are nobody's business.
  const given = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name, value]) => (value !== '' && !name.startsWith('MAIL_')) || name === 'MAIL_FROM',
    ),
  );
  return {
    SEALING_KEY: keys.SEALING_KEY,
    LINK_KEY: keys.LINK_KEY,
    PUBLIC_URL: `http://${reachable(host)}:${ports.PORT}`,
    SMTP_URL: `smtp://127.0.0.1:${ports.MAIL_SMTP_PORT}`,
    // Nobody's domain: replies and returns can be tried by handing them to the port below.
    INBOUND_DOMAIN: 'in.sapar.example',
    ...given,
    ...urls,
    HOST: host,
    DATA_DIR: folder,
    ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
  };
}

/** Whether the schema had to change; without the owner's address it is somebody else's to keep. */
async function migrate(environment) {
  if (environment.DATABASE_OWNER_URL === undefined) return false;
  return (await runStep('libs/persistence/dist/migrate.js', environment)).startsWith('Migrations run');
}

async function loadCatalogue(environment) {
  if (environment.DATABASE_OWNER_URL !== undefined) await runStep('apps/api/dist/load-catalogue.js', environment);
}

async function loadDemo(environment, isEmbedded) {
  const isWanted = environment.DEMO === undefined ? isEmbedded : environment.DEMO === 'true';
  if (!isWanted) return [];
  const fault = isEmbedded ? null : await demoFault(environment);
  if (fault !== null) throw new Refused(fault);
  const lines = (await runStep('apps/api/dist/load-demo.js', environment)).trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** Runs one step to its end; its one sentence on standard error becomes ours. */
async function runStep(script, environment) {
  const done = await runToEnd(process.execPath, [join(root, script)], { cwd: root, env: environment });
  if (done.code !== 0) throw new Refused(done.stderr.trim().split('\n')[0] || `${script} failed.`);
  return done.stdout;
}

async function startParts(children, environment, folder) {
  if (hasMailbox(environment)) children.start('mailbox', 'infra/local/mailbox/main.mjs', environment);
  if (existsSync(join(root, 'apps/worker/dist/main.js')))
    children.start('worker', 'apps/worker/dist/main.js', { ...environment, HOST: '127.0.0.1' });
  children.start('api', 'apps/api/dist/main.js', environment);
  if (hasMailbox(environment)) await waitUntilReady(`http://127.0.0.1:${environment.MAIL_WEB_PORT}/readyz`, folder);
  await waitUntilReady(`http://${reachable(environment.HOST)}:${environment.PORT}/health/ready`, folder, [
    // Without a page the interface still serves; somebody else's mail server may be away, and mail waits for it.
    ...(existsSync(join(root, 'apps/web/index.html')) ? [] : ['page']),
    ...(hasMailbox(environment) ? [] : ['mail']),
  ]);
}

const hasMailbox = (environment) => environment.MAIL_WEB_PORT !== undefined;
const reachable = (host) => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host);

function tell({ environment, logins, folder }) {
  say(`Sapar answers at ${environment.PUBLIC_URL} (its interface: ${environment.PUBLIC_URL}/api/openapi.json)`);
  for (const login of logins) say(`  ${describeLogin(login)}`);
  say(
    !hasMailbox(environment)
      ? 'Mail is sent through SMTP_URL; no local mailbox runs.'
      : `Mail can be read at http://127.0.0.1:${environment.MAIL_WEB_PORT}/`,
  );
  say(
    `Replies and returned mail for ${environment.INBOUND_DOMAIN} are taken on SMTP port ${environment.INBOUND_SMTP_PORT}.`,
  );
  say(`Ctrl-C stops everything; data stay in ${folder}`);
}

const describeLogin = ({ email, password, role, company }) =>
  password === null
    ? `demo ${role} ${email} reads mail only, has no login  ${company}`
    : `demo login ${email} / ${password}  ${role} of ${company}`;
