import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ENTRY = fileURLToPath(new URL('./start.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sapar-start-'));

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        done(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });

interface Running {
  readonly process: ChildProcess;
  readonly output: string;
}

/** Starts it and waits for its last line or its end. */
const start = (environment: NodeJS.ProcessEnv): Promise<Running> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [ENTRY], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('Ctrl-C')) done({ process: child, output });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', () => {
      done({ process: child, output });
    });
  });
const end = (running: Running, signal: NodeJS.Signals): Promise<number | null> =>
  new Promise((done) => {
    running.process.once('exit', done);
    running.process.kill(signal);
  });
/** Processes whose command line names our data folder, or that were started with it. */
const leftovers = (): readonly string[] =>
  spawnSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.includes(folder));
const untilGone = async (): Promise<readonly string[]> => {
  for (let attempt = 0; attempt < 100 && leftovers().length > 0; attempt += 1)
    await new Promise((resume) => setTimeout(resume, 100));
  return leftovers();
};

describe('npm start', () => {
  let environment: NodeJS.ProcessEnv;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    environment = {
      DATA_DIR: join(folder, 'data'),
      PORT: String(port),
      MAIL_SMTP_PORT: String(await freePort()),
      MAIL_WEB_PORT: String(await freePort()),
      DATABASE_URL: '',
      DATABASE_OWNER_URL: '',
      DATABASE_WORKER_URL: '',
    };
  });
  afterAll(async () => {
    await untilGone();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers, loads the demo once, and comes back with its data after SIGINT and after kill -9', async () => {
    const deadlines = async (): Promise<readonly string[]> => {
      const origin = `http://127.0.0.1:${String(port)}`;
      const session = await fetch(`${origin}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'aliya@dala-industry.example', password: 'sapar-demo' }),
      });
      const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
      const answer = (await (await fetch(`${origin}/api/v1/deadlines`, { headers: { cookie } })).json()) as {
        items: readonly { id: string }[];
      };
      return answer.items.map((item) => item.id);
    };
    const first = await start(environment);
    expect(first.output).toContain('demo login aliya@dala-industry.example');
    const known = await deadlines();
    expect(known).toHaveLength(5);

    const second = await start({
      ...environment,
      PORT: String(await freePort()),
      MAIL_SMTP_PORT: String(await freePort()),
      MAIL_WEB_PORT: String(await freePort()),
    });
    expect(second.output).toContain('Sapar already runs on');
    expect(second.process.exitCode).toBe(1);

    expect(await end(first, 'SIGINT')).toBe(0);
    expect(await untilGone()).toEqual([]);
    const again = await start(environment);
    expect(await deadlines()).toEqual(known);

    await end(again, 'SIGKILL');
    expect(await untilGone()).toEqual([]);
    const recovered = await start(environment);
    expect(await deadlines()).toEqual(known);
    expect(await end(recovered, 'SIGTERM')).toBe(0);
    expect(await untilGone()).toEqual([]);
  }, 120_000);

  it('says in one sentence that a port is taken', async () => {
    const taken: Server = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const address = taken.address();
    const number = typeof address === 'object' && address !== null ? address.port : 0;
    const { process: ended, output } = await start({ ...environment, PORT: String(number) });
    expect([ended.exitCode, output]).toEqual([
      1,
      `Port ${String(number)} is taken by another program; set PORT to a free port.\n`,
    ]);
    taken.close();
  });

  it.each([
    ['a port that is none', { PORT: 'web' }, /^PORT must be a port number, not 'web'\.\n$/],
    ['a wrong DATABASE_URL', { DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must look like [^\n]*\n$/],
  ])('says in one sentence that it was given %s', async (_what, wrong, sentence) => {
    const { process: ended, output } = await start({ ...environment, ...wrong });
    expect(ended.exitCode).toBe(1);
    expect(output).toMatch(sentence);
  });

  it('says in one sentence that the data folder cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, 'not a folder');
    const { process: ended, output } = await start({ ...environment, DATA_DIR: join(file, 'data') });
    expect(ended.exitCode).toBe(1);
    expect(output).toMatch(/^The data folder [^\n]* cannot be written \(\w+\); set DATA_DIR to another folder\.\n$/);
    expect(readFileSync(file, 'utf8')).toBe('not a folder');
  });
});
