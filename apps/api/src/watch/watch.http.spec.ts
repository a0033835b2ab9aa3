import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readToday } from '@sapar/casework';
import { createSmtpSender } from '@sapar/mail';
import { openScene, type Scene } from '@sapar/testing';
import { SMTPServer } from 'smtp-server';
import { openWatch, type WatchParts } from './start-watch.js';

let scene: Scene;
const subjects: string[] = [];
const second = new SMTPServer({
  ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false, closeTimeout: 100 },
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      subjects.push(/^Subject: (.+)$/im.exec(Buffer.concat(chunks).toString('utf8'))?.[1] ?? '');
      done(null);
    });
  },
});
const running: ChildProcess[] = [];

beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-20T04:00:00Z');
  await sql(`update membership set role = 'owner' where user_id = $1`, [scene.host.userId]);
  await sql(`update user_account set language = 'en' where id = $1`, [scene.host.userId]);
  await new Promise<void>((ready) => second.listen(0, '127.0.0.1', ready));
}, 60_000);
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await new Promise<void>((done) => second.close(() => done()));
  await scene.close();
});

const sql = async <T extends object>(text: string, values: unknown[] = []): Promise<readonly T[]> =>
  (await scene.database.admin.query<T>(text, values)).rows;
const address = (port: number): string => `smtp://127.0.0.1:${String(port)}`;
const secondPath = (): string => address((second.server.address() as AddressInfo).port);
const watch = (url: string | null, faults: unknown[] = []) => {
  const parts: WatchParts = {
    ...{ casework: scene.casework, from: 'Sapar <sapar@sapar.example>', publicUrl: 'https://sapar.example' },
    ...{ lateSeconds: 300, unsentSeconds: 1800, onFault: (error) => faults.push(error) },
    sender: url === null ? null : createSmtpSender({ url }),
  };
  return openWatch(parts);
};
const heartbeat = async () => (await readToday(scene.casework, scene.host)).heartbeat;

/** The real worker, as it ships, on this database. */
async function startWorker(): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../../worker/dist/main.js', import.meta.url))], {
    stdio: ['pipe', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...{
        DATABASE_URL: scene.database.workerUrl,
        SMTP_URL: address(9),
        REDIS_URL: '',
        WORKER_PORT: '0',
        SWEEP_SECONDS: '1',
      },
      ...{ SEALING_KEY: randomBytes(32).toString('base64'), LINK_KEY: randomBytes(32).toString('base64') },
      ...{ LOG_LEVEL: 'silent', SAPAR_EXIT_WITH_PARENT: '1' },
    },
  });
  running.push(child);
  await sql('delete from heartbeat');
  for (let attempt = 0; attempt < 200 && (await heartbeat()).lastSweepAt === null; attempt += 1)
    await new Promise((resume) => setTimeout(resume, 100));
  return async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
}

describe('a worker that has really stopped', () => {
  it('is told to the owner once by the second path, whichever server notices, and once more when it runs again', async () => {
    const kill = await startWorker();
    const [one, other] = [await watch(secondPath()), await watch(secondPath())];
    const lookBoth = async () => (await one.look()) + (await other.look());
    await scene.setClock('2026-03-20T04:04:00Z');
    expect(await lookBoth()).toBe(0);
    await kill();
    await scene.setClock('2026-03-20T04:15:00Z');
    const sent = await Promise.all([one.look(), other.look(), one.look()]);
    expect(sent.reduce((sum, count) => sum + count)).toBe(1);
    expect(subjects).toEqual(['Dala Industry LLP: reminders stand still. Look at Today now']);
    expect(await heartbeat()).toMatchObject({
      isLate: true,
      hasSecondPath: true,
      toldAt: expect.stringMatching(/^2026-03-20/),
    });
    await scene.setClock('2026-03-20T06:00:00Z');
    expect(await lookBoth()).toBe(0);
    const killAgain = await startWorker();
    expect(await lookBoth()).toBe(1);
    expect(subjects[1]).toBe('Dala Industry LLP: reminders run again');
    expect(await lookBoth()).toBe(0);
    expect(await heartbeat()).toMatchObject({ isLate: false, toldAt: null });
    await killAgain();
    for (const each of [one, other]) await each.stop();
  }, 90_000);

  it('without a second path is kept and shown, and the page says that nobody is written to', async () => {
    await sql('delete from alarm_mail');
    await sql('delete from outage');
    const blind = await watch(null);
    await scene.setClock('2026-03-21T04:00:00Z');
    expect(await blind.look()).toBe(0);
    expect(await sql('select cause, ended_at from outage')).toEqual([{ cause: 'sweep', ended_at: null }]);
    expect(await heartbeat()).toMatchObject({ isLate: true, hasSecondPath: false, toldAt: null });
  });

  it('is told after a second path that was away for a while is back, still once', async () => {
    const faults: unknown[] = [];
    const away = await watch(address(9), faults);
    await scene.setClock('2026-03-21T05:00:00Z');
    expect([await away.look(), await away.look(), faults.length]).toEqual([0, 0, 1]);
    const back = await watch(secondPath());
    await scene.setClock('2026-03-21T05:10:00Z');
    expect([await back.look(), await back.look()]).toEqual([1, 0]);
    await back.stop();
  });

  it('is not taken for one by a server that has only just started beside it', async () => {
    await sql('delete from alarm_mail');
    await sql('delete from outage');
    const fresh = await watch(secondPath());
    expect(await fresh.look()).toBe(0);
    expect(await sql('select 1 from outage')).toEqual([]);
  });
});
