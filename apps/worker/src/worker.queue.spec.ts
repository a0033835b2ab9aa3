import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openLedger, readToday, recordArrival } from '@sapar/casework';
import { createSmtpSender } from '@sapar/mail';
import { arrivalOn, openScene, type Scene } from '@sapar/testing';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { SMTPServer } from 'smtp-server';
import { connectQueue } from './queue/connect-queue.js';
import { startWorker, type RunningWorker } from './start-worker.js';

// An empty variable means PostgreSQL, as an absent one does.
const redisUrl = process.env['TEST_REDIS_URL'] || undefined;
const backend = redisUrl === undefined ? 'postgres' : 'redis';
const linkKey = randomBytes(32).toString('base64');

/** Writes down every mail that it took: the witness that no worker can talk over. */
interface Witness {
  readonly port: number;
  readonly taken: { readonly messageId: string; readonly subject: string }[];
  close(): Promise<void>;
}

let scene: Scene;
const open: { close(): unknown }[] = [];

beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-20T04:00:00Z');
}, 60_000);
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
  await scene.database.admin.query(
    `update reminder set state = 'cancelled', cancel_reason = 'earlier-test', delivery_id = null`,
  );
  await scene.database.admin.query('delete from delivery');
  await scene.setClock('2026-03-20T04:00:00Z');
  await forgetSchedulers();
  if (redisUrl !== undefined) await flush();
}, 60_000);
afterAll(() => scene.close());

/** A scheduler keeps its next moment when it is armed again: the next test's first sweep would wait for this test's hour. */
async function forgetSchedulers(): Promise<void> {
  const connected = connectQueue({ redisUrl, databaseUrl: scene.database.workerUrl, schema: 'bullmq' });
  for (const { key } of await connected.queue.getJobSchedulers()) await connected.queue.removeJobScheduler(key);
  await connected.close();
}

async function flush(): Promise<void> {
  const redis = new Redis(redisUrl ?? '');
  await redis.flushall();
  await redis.quit();
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function openWitness(port = 0): Promise<Witness> {
  const taken: { messageId: string; subject: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 100, // Kept connections of a worker that runs on are not waited for.
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        taken.push({
          messageId: /^Message-ID: (.+)$/im.exec(text)?.[1]?.trim() ?? '',
          subject: /^Subject: (.+)$/im.exec(text)?.[1] ?? '',
        });
        done(null);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await new Promise<void>((done) => server.close(() => done()));
  };
  open.push({ close });
  return { port: (server.server.address() as AddressInfo).port, taken, close };
}

async function startHere(smtpPort: number, sweepSeconds = 1): Promise<RunningWorker> {
  const worker = await startWorker({
    ledger: await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 4 }),
    files: scene.casework.files,
    sender: createSmtpSender({ url: `smtp://127.0.0.1:${String(smtpPort)}` }),
    queue: connectQueue({ redisUrl, databaseUrl: scene.database.workerUrl, schema: 'bullmq' }),
    from: 'Sapar <reminders@sapar.example>',
    publicUrl: 'http://127.0.0.1:3000',
    sweepSeconds,
    log: pino({ level: process.env['QDEBUG'] ? 'info' : 'silent' }),
  });
  let isRunning = true;
  const stop = async (): Promise<void> => {
    if (isRunning) await worker.stop();
    isRunning = false;
  };
  open.push({ close: stop });
  return { ...worker, stop };
}

/** A worker process of its own; ends when it kills itself, or with the test. */
function startProcess(smtpPort: number, port: number, environment: Record<string, string> = {}) {
  const script = fileURLToPath(new URL('../dist/testing/dying-worker.js', import.meta.url));
  const child = spawn(process.execPath, [script], {
    stdio: ['pipe', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: scene.database.workerUrl,
      SEALING_KEY: randomBytes(32).toString('base64'),
      LINK_KEY: linkKey,
      SMTP_URL: `smtp://127.0.0.1:${String(smtpPort)}`,
      ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
      WORKER_PORT: String(port),
      SWEEP_SECONDS: '1',
      LOG_LEVEL: 'silent',
      SAPAR_EXIT_WITH_PARENT: '1',
      ...environment,
    },
  });
  const gone = new Promise<NodeJS.Signals | null>((done) => child.once('exit', (_code, signal) => done(signal)));
  open.push({
    close: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  });
  return { child, gone };
}

async function until(isTrue: () => Promise<boolean> | boolean, what: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (await isTrue()) return;
    await new Promise((resume) => setTimeout(resume, 100));
  }
  throw new Error(`never happened: ${what}`);
}

const arrive = async (): Promise<string> =>
  (await recordArrival(scene.casework, scene.host, await scene.openCase(), arrivalOn('2026-03-20'))).deadline.id;
const stateOf = async (): Promise<string[]> =>
  (await scene.database.admin.query<{ state: string }>('select state from delivery order by created_at')).rows.map(
    (row) => row.state,
  );

describe(`the worker on ${backend}`, () => {
  it('sends what is due once, however often it looks', async () => {
    const witness = await openWitness();
    const worker = await startHere(witness.port);
    await arrive();
    await until(async () => (await stateOf())[0] === 'accepted', 'the mail was accepted');
    await new Promise((resume) => setTimeout(resume, 2_500));
    expect(witness.taken).toHaveLength(1);
    expect(await worker.metrics()).toMatch(
      /^sapar_sweep_age_seconds [0-3]\.[\s\S]*^sapar_oldest_unsent_seconds 0$[\s\S]*\{state="queued"\} 0$/m,
    );
    expect(await worker.health()).toEqual([
      { name: 'worker', ok: true, detail: null },
      { name: 'mail', ok: true, detail: null },
    ]);
  }, 60_000);

  it('sends each mail once when three workers run', async () => {
    const witness = await openWitness();
    for (let count = 0; count < 3; count += 1) await startHere(witness.port);
    await Promise.all([1, 2, 3].map(() => arrive()));
    await until(
      async () => (await stateOf()).every((state) => state === 'accepted') && witness.taken.length > 0,
      'all accepted',
    );
    await new Promise((resume) => setTimeout(resume, 1_500));
    expect(new Set(witness.taken.map((mail) => mail.messageId)).size).toBe(witness.taken.length);
    expect(witness.taken).toHaveLength((await stateOf()).length);
  }, 60_000);

  it('loses nothing while the mail server is away, says so on Today, and sends once it is back', async () => {
    const port = await freePort();
    await startHere(port);
    await arrive();
    const mailOn = async () => (await readToday(scene.casework, scene.host)).mail;
    await until(
      async () => (await mailOn()).state === 'stuck' && (await stateOf())[0] === 'queued',
      'Today says stuck',
    );
    await scene.setClock('2026-03-20T05:00:00Z');
    const witness = await openWitness(port);
    await until(async () => (await stateOf())[0] === 'accepted', 'the mail was accepted after all');
    await until(async () => (await mailOn()).state === 'working', 'Today says working');
    expect(witness.taken).toHaveLength(1);
  }, 60_000);

  it('is not ready before its first sweep, nor when the last one is long ago', async () => {
    const witness = await openWitness();
    await scene.database.admin.query('delete from heartbeat');
    const worker = await startHere(witness.port, 3600);
    const partOf = async () => (await worker.health()).find((part) => part.name === 'worker');
    await until(async () => (await partOf())?.ok === true, 'the first sweep ended');
    await scene.setClock('2026-03-20T08:00:00Z');
    expect(await partOf()).toMatchObject({
      ok: false,
      detail: expect.stringMatching(/^last looked for reminders \d+ /),
    });
    await scene.database.admin.query('delete from heartbeat');
    expect(await partOf()).toMatchObject({ ok: false, detail: 'has not looked for reminders yet' });
  }, 60_000);

  it('forgets old idempotency keys of every company', async () => {
    await scene.database.admin.query(
      `insert into idempotency_key (id, tenant_id, user_id, key, request_hash, created_at)
       values (gen_random_uuid(), $1, $2, 'old', 'hash', app_now() - interval '3 days')`,
      [scene.host.tenantId, scene.host.userId],
    );
    await startHere((await openWitness()).port, 3600);
    const kept = async () => (await scene.database.admin.query('select 1 from idempotency_key')).rowCount;
    await until(async () => (await kept()) === 0, 'the old key is gone');
  }, 60_000);

  it('comes back to a mail that failed without waiting for the next sweep', async () => {
    const port = await freePort();
    await arrive();
    await startHere(port, 3600); // The one sweep of this test has looked before the mail server is back.
    const failed = async (): Promise<boolean> =>
      (await scene.database.admin.query('select 1 from delivery where attempts = 1 and last_error is not null'))
        .rowCount === 1;
    await until(failed, 'the first try failed');
    const witness = await openWitness(port);
    await until(async () => (await stateOf())[0] === 'accepted', 'the mail was accepted');
    expect(witness.taken).toHaveLength(1);
  }, 60_000);

  it.each(['claimed', 'dot-marked', 'answered'] as const)(
    'killed when a mail is %s: nothing is lost, and a second copy carries the same Message-ID',
    async (step) => {
      const witness = await openWitness();
      const dying = startProcess(witness.port, await freePort(), { DIES_AFTER: step });
      await arrive();
      expect(await dying.gone).toBe('SIGKILL');
      const before = witness.taken.length;
      expect(before).toBe(step === 'answered' ? 1 : 0);
      expect(await stateOf()).toEqual([step === 'claimed' ? 'claimed' : 'dot-sent']);
      await scene.setClock('2026-03-20T04:10:00Z'); // The dead worker's lease has ended.
      await startHere(witness.port);
      await until(async () => (await stateOf())[0] === 'accepted', 'another worker finished it');
      expect(witness.taken).toHaveLength(before + 1);
      expect(new Set(witness.taken.map((mail) => mail.messageId)).size).toBe(1);
    },
    60_000,
  );

  it('ends with the process that started it', async () => {
    const port = await freePort();
    const { child, gone } = startProcess((await openWitness()).port, port);
    await until(
      () =>
        fetch(`http://127.0.0.1:${String(port)}/health/live`).then(
          (answer) => answer.ok,
          () => false,
        ),
      'it runs',
    );
    child.stdin?.end();
    await gone;
    expect(child.exitCode).toBe(0);
  }, 60_000);

  if (redisUrl !== undefined)
    it('goes on after Redis was emptied', async () => {
      const witness = await openWitness();
      await startHere(witness.port);
      await arrive();
      await until(async () => (await stateOf())[0] === 'accepted', 'the first was accepted');
      await flush();
      await arrive();
      await until(() => witness.taken.length === 2, 'the second was sent after the flush');
    }, 60_000);
});
