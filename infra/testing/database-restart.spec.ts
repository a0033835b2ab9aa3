import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { findFreePort } from '../local/ports.mjs';
import { startTemporaryDatabase } from './temporary-database.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sapar-restart-'));
const parts: ChildProcess[] = [];
const mails: string[] = [];
/** Answers that the mail server holds back, so that sends are under way while the database is away. */
const held: (() => void)[] = [];
let isHolding = true;
let database: Awaited<ReturnType<typeof startTemporaryDatabase>>;
let mailServer: SMTPServer;
let origin: string;
let worker: string;

function openMailServer(port: number): Promise<SMTPServer> {
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push(/^Message-ID: (.+)$/im.exec(Buffer.concat(chunks).toString('utf8'))?.[1] ?? '');
        const accept = (): void => done(null);
        if (isHolding) held.push(accept);
        else accept();
      });
    },
  });
  server.on('error', () => undefined);
  return new Promise((ready) => server.listen(port, '127.0.0.1', () => ready(server)));
}

function start(script: string, environment: Readonly<Record<string, string>>): void {
  const env = { ...process.env, ...environment };
  parts.push(spawn(process.execPath, [join(root, script)], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] }));
}

async function until(isTrue: () => Promise<boolean> | boolean, what: string): Promise<void> {
  for (let attempt = 0; attempt < 1_500; attempt += 1) {
    if (await isTrue()) return;
    await new Promise((resume) => setTimeout(resume, 200));
  }
  throw new Error(`never happened: ${what}`);
}

const isLive = (url: string): Promise<boolean> =>
  fetch(`${url}/health/live`).then(
    (answer) => answer.ok,
    () => false,
  );

async function ask<Row extends object>(sql: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

beforeAll(async () => {
  // An acknowledged write must outlive the crash of the server, as it does with the settings of production.
  database = await startTemporaryDatabase(['synchronous_commit=on']);
  const [port, workerPort, mailPort] = [await findFreePort(), await findFreePort(), await findFreePort()].map(String);
  mailServer = await openMailServer(Number(mailPort));
  const key = (): string => randomBytes(32).toString('base64');
  const environment = {
    ...database.urls,
    ...{
      SEALING_KEY: key(),
      LINK_KEY: key(),
      LOG_LEVEL: 'silent',
      DATA_DIR: folder,
      SWEEP_SECONDS: '1',
      REDIS_URL: '',
    },
    ...{ HOST: '127.0.0.1', PORT: String(port), WORKER_PORT: String(workerPort) },
    SMTP_URL: `smtp://127.0.0.1:${String(mailPort)}`,
  };
  const demo = spawnSync(process.execPath, [join(root, 'apps/api/dist/load-demo.js')], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  expect(demo.stderr).toBe('');
  origin = `http://127.0.0.1:${String(port)}`;
  worker = `http://127.0.0.1:${String(workerPort)}`;
  start('apps/api/dist/main.js', environment);
  start('apps/worker/dist/main.js', environment);
  await until(async () => (await isLive(origin)) && (await isLive(worker)), 'both processes live');
}, 300_000);
afterAll(async () => {
  for (const part of parts) part.kill('SIGKILL');
  await new Promise<void>((done) => mailServer.close(() => done()));
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

interface Written {
  readonly name: string;
  readonly status: number;
  readonly code: string | undefined;
}

async function signIn(): Promise<string> {
  const body = JSON.stringify({ email: 'aliya@dala-industry.example', password: 'sapar-demo' });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/api/v1/session`, { method: 'POST', headers, body });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function addSite(cookie: string): Promise<Written> {
  const name = `Site ${randomUUID()}`;
  const answer = await fetch(`${origin}/api/v1/sites`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ name, address: 'Aktau' }),
  });
  const { code } = (await answer.json()) as { readonly code?: string };
  return { name, status: answer.status, code };
}

it('a database that crashes and comes back under load costs no acknowledged write, no half write and no second mail', async () => {
  const cookie = await signIn();
  const written: Written[] = [];
  let isWriting = true;
  const writeOn = async (): Promise<void> => {
    while (isWriting) written.push(await addSite(cookie));
  };
  const load = Promise.all([1, 2, 3, 4].map(writeOn));
  const count = (status: number): number => written.filter((write) => write.status === status).length;
  await until(() => held.length > 0 && count(201) >= 10, 'writes are acknowledged and a send is under way');

  await database.crash();
  const before = count(201);
  const refused = count(503);
  await until(() => count(503) >= refused + 5, 'writes are refused');
  isHolding = false;
  for (const accept of held.splice(0)) accept();
  await until(() => count(503) >= refused + 50, 'the answer of the mail server comes while the database is away');
  await database.comeBack();
  await until(() => count(201) >= before + 10, 'writes are acknowledged again');
  isWriting = false;
  await load;

  expect([await isLive(origin), await isLive(worker)]).toEqual([true, true]);
  const others = written.filter((write) => write.status !== 201);
  expect(others.length).toBeGreaterThan(0);
  expect(new Set(others.map(({ status, code }) => `${String(status)} ${String(code)}`))).toEqual(
    new Set(['503 database-unavailable']),
  );

  const sites = await ask<{ name: string; events: number }>(
    `select name, (select count(*)::int from event e where e.subject_id = site.id) as events from site where name like 'Site %'`,
  );
  const names = new Set(sites.map((site) => site.name));
  expect(written.filter((write) => write.status === 201 && !names.has(write.name))).toEqual([]);
  expect(sites.filter((site) => site.events !== 1)).toEqual([]);
  expect(names.size).toBe(sites.length);

  const open = `select 1 from reminder where state in ('planned','gathered') and due_at <= app_now()
    union all select 1 from delivery where state in ('queued','claimed','dot-sent') and due_at <= app_now()`;
  await until(async () => (await ask(open)).length === 0, 'everything due is sent');
  const accepted = await ask<{ message_id: string }>(`select message_id from delivery where state = 'accepted'`);
  expect([...mails].sort()).toEqual(accepted.map((delivery) => delivery.message_id).sort());
}, 600_000);
