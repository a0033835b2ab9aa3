import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { nodeFault } from './node-version.mjs';
import { findFreePort } from './ports.mjs';

const ENTRY = fileURLToPath(new URL('./start.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sapar-start-'));

interface Running {
  readonly process: ChildProcess;
  readonly output: string;
}

const started: ChildProcess[] = [];
/** Starts it and waits for its last line or its end. */
const start = (environment: NodeJS.ProcessEnv): Promise<Running> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [ENTRY], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(child);
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('Ctrl-C')) done({ process: child, output });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', () => {
      done({ process: child, output });
    });
  });
const end = (running: Running, signal: NodeJS.Signals): Promise<number | null> =>
  new Promise((done) => {
    running.process.once('exit', done);
    running.process.kill(signal);
  });

/** Processes that were started on our folder: by their command line or by the environment they were given. */
const leftovers = (): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .filter((pid) => ['cmdline', 'environ'].some((file) => readProc(pid, file).includes(folder)))
    .map((pid) => readProc(pid, 'cmdline').replaceAll('\0', ' '))
    .filter((line) => line !== '');
const readProc = (pid: string, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
};
const untilGone = async (): Promise<readonly string[]> => {
  for (let attempt = 0; attempt < 100 && leftovers().length > 0; attempt += 1)
    await new Promise((resume) => setTimeout(resume, 100));
  return leftovers();
};

let environment: NodeJS.ProcessEnv;
let port: number;
beforeAll(async () => {
  port = await findFreePort();
  environment = {
    DATA_DIR: join(folder, 'data'),
    PORT: String(port),
    MAIL_SMTP_PORT: '0',
    MAIL_WEB_PORT: '0',
    DATABASE_URL: '',
    DATABASE_OWNER_URL: '',
    DATABASE_WORKER_URL: '',
    SMTP_URL: '',
    REDIS_URL: '',
    DEMO: '',
  };
});
// A test that failed half-way leaves no product running.
afterEach(async () => {
  for (const child of started.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  await untilGone();
}, 20_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('npm start', () => {
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

  it('answers, loads the demo once, comes back with its data after Ctrl-C and after kill -9, and without a mailbox when mail goes elsewhere', async () => {
    const first = await start(environment);
    expect(first.output).toContain(`Sapar answers at http://127.0.0.1:${String(port)}`);
    expect(first.output).toContain('demo login aliya@dala-industry.example / sapar-demo  coordinator of Dala Industry');
    expect(first.output).toContain('demo login marat@dala-industry.example / sapar-demo  coordinator of Dala Industry');
    expect(first.output).toContain('demo login aigerim@dala-industry.example / sapar-demo  lawyer of Dala Industry');
    expect(first.output).toContain('demo login dinara@dala-industry.example / sapar-demo  owner of Dala Industry');
    expect(first.output).toContain('demo login hr@kessel-robotik.example / sapar-demo  hr of Kessel Robotik');
    expect(first.output).toContain('demo manager timur@dala-industry.example reads mail only, has no login');
    expect(first.output).toMatch(/^Mail can be read at http:\/\/127\.0\.0\.1:\d+\/$/m);
    const known = await deadlines();
    expect(known.length).toBeGreaterThanOrEqual(5);

    const second = await start(environment);
    expect([second.process.exitCode, second.output]).toEqual([
      1,
      `Sapar already runs on ${join(folder, 'data')}; stop it first, or set DATA_DIR to another folder.\n`,
    ]);

    expect(await end(first, 'SIGINT')).toBe(0);
    expect(await untilGone()).toEqual([]);
    const again = await start({ ...environment, SMTP_URL: 'smtp://127.0.0.1:9', MAIL_WEB_PORT: 'unused' });
    expect(await deadlines()).toEqual(known);
    expect(again.output).toContain('Mail is sent through SMTP_URL; no local mailbox runs.');
    expect(leftovers().filter((line) => line.includes('mailbox'))).toEqual([]);

    await end(again, 'SIGKILL');
    expect(await untilGone()).toEqual([]);
    const recovered = await start(environment);
    expect(await deadlines()).toEqual(known);
    expect(await end(recovered, 'SIGTERM')).toBe(0);
    expect(await untilGone()).toEqual([]);
  }, 300_000);

  it('leaves nothing behind when Ctrl-C comes while it is still starting', async () => {
    const child = spawn(process.execPath, [ENTRY], {
      env: { ...process.env, ...environment, DATA_DIR: join(folder, 'early') },
      stdio: 'ignore',
    });
    await new Promise((resume) => setTimeout(resume, 900));
    expect(await end({ process: child, output: '' }, 'SIGINT')).toBe(0);
    expect(await untilGone()).toEqual([]);
  }, 60_000);
});

describe('npm start says in one sentence', () => {
  const refusal = async (wrong: NodeJS.ProcessEnv): Promise<string> => {
    const { process: ended, output } = await start({ ...environment, DATA_DIR: join(folder, 'refused'), ...wrong });
    expect(ended.exitCode).toBe(1);
    return output;
  };
  const silent = 'postgres://app:secret@127.0.0.1:9/sapar';

  it('that a port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const address = taken.address();
    const number = String(typeof address === 'object' && address !== null ? address.port : 0);
    expect(await refusal({ PORT: number })).toBe(
      `Port ${number} is taken by another program; set PORT to a free port.\n`,
    );
    expect(await refusal({ MAIL_SMTP_PORT: number })).toBe(
      `Port ${number} is taken by another program; set MAIL_SMTP_PORT to a free port.\n`,
    );
    taken.close();
  });

  it.each([
    ['a port that is none', { PORT: 'web' }, /^PORT must be a port number, not 'web'\.\n$/],
    ['a wrong DATABASE_URL', { DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must look like [^\n]*\n$/],
    [
      'a DATABASE_URL where nobody listens',
      { DATABASE_URL: silent },
      /^DATABASE_URL cannot be used: nothing listens at 127\.0\.0\.1:9\.\n$/,
    ],
    [
      "an owner's address without the application's",
      { DATABASE_OWNER_URL: silent },
      /^DATABASE_OWNER_URL is set but DATABASE_URL is not; set both or neither\.\n$/,
    ],
  ])('that it was given %s', async (_what, wrong, sentence) => {
    const output = await refusal(wrong);
    expect(output).toMatch(sentence);
    expect(output).not.toContain('secret');
  });

  it('that the data folder cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, 'not a folder');
    expect(await refusal({ DATA_DIR: join(file, 'data') })).toMatch(
      /^The data folder [^\n]* cannot be written \(\w+\); set DATA_DIR to another folder\.\n$/,
    );
    expect(readFileSync(file, 'utf8')).toBe('not a folder');
  });

  it.each([
    ['v18.20.4', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['21.7.3', false],
    ['22.12.0', false],
    ['22.13.0', true],
    ['23.11.0', false],
    ['24.10.0', false],
    ['24.11.0', true],
    ['26.1.0', true],
  ])('whether Node %s is supported', (version, isSupported) => {
    expect(nodeFault(version) === null).toBe(isSupported);
    if (!isSupported) expect(nodeFault(version)).toMatch(/^Node [^\n]* is not supported; install Node 20\.19[^\n]*\.$/);
  });
});

describe('npm start on a database of somebody else', () => {
  const name = `start_${process.pid.toString()}`;
  const adminUrl = process.env['TEST_DATABASE_ADMIN_URL'] ?? '';
  const urlOf = (user: string): string =>
    Object.assign(new URL(adminUrl), { username: user, password: 'start-only', pathname: `/${name}` }).toString();
  const given = (): NodeJS.ProcessEnv => ({
    ...environment,
    DATA_DIR: join(folder, 'given'),
    DATABASE_URL: urlOf(`${name}_api`),
    DATABASE_OWNER_URL: urlOf(`${name}_owner`),
    DATABASE_WORKER_URL: urlOf(`${name}_jobs`),
  });
  const asAdmin = async (...statements: readonly string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  beforeAll(async () => {
    await asAdmin(
      ...['owner', 'api', 'jobs'].map(
        (role) => `create role ${name}_${role} login password 'start-only' ${role === 'owner' ? 'createrole' : ''}`,
      ),
      `create database ${name} owner ${name}_owner`,
      // The group roles belong to the whole server; another spec may have made them under another owner.
      ...['sapar_app', 'sapar_worker'].flatMap((role) => [
        `do $$ begin create role ${role} nologin; exception when duplicate_object then null; end $$`,
        `grant ${role} to ${name}_owner with admin option`,
      ]),
    );
  });
  afterAll(async () => {
    await asAdmin(`drop database ${name} with (force)`);
  });

  it('wants the owner for an empty one, loads no demo unasked, and none beside real companies', async () => {
    const empty = await start({ ...given(), DATABASE_OWNER_URL: '' });
    expect(empty.output).toMatch(/^The database of DATABASE_URL holds no Sapar yet; set DATABASE_OWNER_URL [^\n]*\n$/);

    const plain = await start(given());
    expect(plain.output).toContain('Sapar answers at');
    expect(plain.output).not.toContain('demo login');
    expect(await end(plain, 'SIGINT')).toBe(0);

    const demo = await start({ ...given(), DEMO: 'true' });
    expect(demo.output).toContain('demo login');
    expect(await end(demo, 'SIGINT')).toBe(0);

    const client = new pg.Client({ connectionString: adminUrl.replace(/\/postgres$/, `/${name}`) });
    await client.connect();
    await client.query('update tenant set is_demo = false');
    await client.end();
    const refused = await start({ ...given(), DEMO: 'true' });
    expect([refused.process.exitCode, refused.output]).toEqual([
      1,
      'DEMO=true is refused: the database already holds companies that are no demo.\n',
    ]);
  }, 300_000);

  it('names the variable whose role may not enter', async () => {
    const wrong = await start({ ...given(), DATABASE_OWNER_URL: urlOf('nobody_here') });
    expect(wrong.output).toMatch(/^DATABASE_OWNER_URL cannot be used: [^\n]* says: [^\n]*nobody_here[^\n]*\n$/);
  });
});
