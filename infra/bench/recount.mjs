// After one holiday is edited: every open notification of a host is recounted by the code that a signed edition runs, against
// the bare reading of the same rows in the same batches. Rows written are those affected, and memory stays where it is.
import { readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import pg from 'pg';
import { startTemporaryDatabase } from '../testing/temporary-database.mjs';
import { cpuOfChildren } from './cpu.mjs';
import { gate } from './figures.mjs';

const CASES = Number(process.env['RECOUNT_CASES'] ?? 400_000);
const ROUNDS = 3;
const HOST = '00000001-0000-7000-8000-000000000001';
const LAWYER = '00000003-0000-7000-8000-000000000001';
/** A Wednesday in the middle of the days of arrival. */
const DAY_OFF = '2026-06-17';
const SEED = readFileSync(new URL('./recount/seed.sql', import.meta.url), 'utf8');
const NONE = '00000000-0000-0000-0000-000000000000';

export async function measureRecount() {
  const database = await startTemporaryDatabase(['shared_buffers=256MB', 'autovacuum=off', 'jit=off']);
  const admin = new pg.Client({ connectionString: database.superuserUrl });
  const engine = await openEngine(database);
  try {
    await admin.connect();
    await seed(admin, engine);
    const { rows } = await admin.query("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid");
    return await report(engine, admin, rows[0].pid);
  } finally {
    await engine.close();
    await admin.end();
    await database.stop();
  }
}

/** The parts that a signed calendar edition runs through, from the built libraries. */
async function openEngine({ urls }) {
  const at = (path) => import(new URL(`../../libs/${path}`, import.meta.url));
  const persistence = await at('persistence/dist/index.js');
  const source = persistence.createDataSource({ url: urls.DATABASE_URL, role: 'sapar_app', poolSize: 1 });
  await source.initialize();
  const unitOfWork = new persistence.UnitOfWork(source);
  const { recountDeadlines } = await at('casework/dist/law/recount-deadlines.js');
  const { openRows } = await at('casework/dist/law/recount.queries.js');
  const { lawOfHost, layDecisions } = await at('casework/dist/law/law-of-host.js');
  const { outcomesOf } = await at('casework/dist/law/recount-outcomes.js');
  const within = (work) => unitOfWork.run({ tenantId: HOST, userId: LAWYER }, work);
  return {
    ...{ within, recountDeadlines, openRows, lawOfHost, layDecisions, outcomesOf },
    close: () => source.destroy(),
  };
}

/** Rows as the engine itself would have written them, a quarter of a year of arrivals on either side of the day. */
async function seed(admin, { within, lawOfHost, outcomesOf }) {
  const days = await within(async (transaction) => {
    const outcomeOn = outcomesOf(transaction, await lawOfHost(transaction, HOST));
    return Array.from({ length: 180 }, (_, index) => {
      const arrivedOn = new Date(Date.UTC(2026, 2, 20 + index)).toISOString().slice(0, 10);
      const { dueOn, dueAt, steps, ruleVersion, convention, calendarVersion } = outcomeOn(arrivedOn);
      return [arrivedOn, dueOn, dueAt, JSON.stringify(steps), ruleVersion, convention, calendarVersion];
    });
  });
  await admin.query(
    'create temporary table recount_day (arrived_on date, due_on date, due_at timestamptz, steps jsonb, rule_version text, convention text, calendar_version text)',
  );
  for (const day of days) await admin.query('insert into recount_day values ($1, $2, $3, $4, $5, $6, $7)', day);
  await admin.query(`select set_config('recount.cases', $1, false)`, [String(CASES)]);
  await admin.query(SEED);
  await admin.query('vacuum (analyze)');
}

async function report(engine, admin, postmaster) {
  const { within, openRows } = engine;
  const readAll = () =>
    within(async (transaction) => {
      let count = 0;
      for await (const rows of openRows(transaction, HOST, null)) count += rows.length;
      return count;
    });
  const recount = () => within((transaction) => recountAfterEdit(engine, transaction));
  const ratios = [];
  const peaks = [];
  let effect = { affected: 0 };
  await readAll();
  for (let round = 0; round < ROUNDS; round += 1) {
    await admin.query('truncate deadline_proposal cascade');
    const floor = await cpuOf(readAll, postmaster);
    const counted = await cpuOf(recount, postmaster);
    effect = counted.result;
    ratios.push(counted.cpu / floor.cpu);
    peaks.push(counted.grown);
  }
  const { rows } = await admin.query('select count(*)::int as written from deadline_proposal');
  const name = `recount of ${String(CASES)} open deadlines after one day of the calendar was edited, of CPU of reading them`;
  const about = `${String(rows[0].written)} rows written, ${String(effect.affected)} affected; memory grew by ${Math.max(...peaks).toFixed(0)} MB at most`;
  const line = gate({ name, ratios, most: 4, about });
  return [{ ...line, isPassed: line.isPassed && rows[0].written === effect.affected }];
}

/** The host's own edition of the year with one day off more, counted like one that was signed now. */
async function recountAfterEdit({ lawOfHost, layDecisions, recountDeadlines }, transaction) {
  const law = await lawOfHost(transaction, HOST);
  const year = law.base.years.find((one) => one.year === 2026);
  const name = { en: 'Moved day off', ru: 'Перенос', kk: 'Ауысқан күн' };
  const day = { on: DAY_OFF, kind: 'moved-day-off', name, confidence: 'high', sources: [], isDoubtful: false };
  const body = { ...year, version: 'KZ-2026.bench', days: [...year.days, day] };
  const decision = {
    ...{ id: NONE, kind: 'calendar-year', body, fromOn: '2026-01-01', signedName: 'Aliya', reason: 'bench' },
    // Before anybody was due, so that the later day reaches all of them.
    ...{ signedAt: '2026-01-02T00:00:00Z', signedOn: '2026-01-02' },
  };
  const cause = { kind: 'decision', version: 'KZ 2026', signedName: 'Aliya', reason: 'bench' };
  const task = { hostTenantId: HOST, cause, isCalendarOnly: true };
  return recountDeadlines(transaction, layDecisions(law.base, [decision]), task);
}

/** CPU of this process and of the database's backends, in microseconds; memory in megabytes above where it began. */
async function cpuOf(work, postmaster) {
  globalThis.gc?.();
  await turn();
  const rss = process.memoryUsage().rss;
  const [own, database] = [process.cpuUsage(), cpuOfChildren(postmaster)];
  const result = await work();
  const { user, system } = process.cpuUsage(own);
  const cpu = user + system + cpuOfChildren(postmaster) - database;
  return { result, cpu, grown: (process.memoryUsage().rss - rss) / 1_048_576 };
}
