import type { TodayStatus } from '@sapar/contracts';
import { addDays, calendarDateIn, isMissingYear, KAZAKHSTAN_ZONE, weekdayOf, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { readEndingRetention } from '../erasure/ending-retention.js';
import { readOpenIncidents } from '../incidents/read-incidents.js';
import { lawOfHost } from '../law/law-of-host.js';
import { readLawQuestions } from './law-questions.js';
import { readMail, readPulse } from './mail-status.js';

const DAYS_BACK = 7;
const DAYS_SHOWN = 22;
const SUNDAY = 7;

/** Everything on Today beside the queue itself. */
export async function readToday({ unitOfWork }: Casework, actor: Actor): Promise<TodayStatus> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
    return {
      now: transaction.now,
      today,
      counts: await readCounts(transaction, today),
      days: await readDays(transaction, today),
      inCountry: await readInCountry(transaction),
      arriving: await readArriving(transaction, today),
      nextReminders: await readNextReminders(transaction),
      lawQuestions: await readLawQuestions(transaction, actor, today),
      incidents: await readOpenIncidents(transaction, actor),
      retentionEnds: await readEndingRetention(transaction, actor, today),
      mail: await readMail(transaction),
      heartbeat: await readPulse(transaction),
    };
  });
}

const COUNTS = `
  select count(*) filter (where due_on < $1)::int as overdue, count(*) filter (where due_on = $1)::int as today,
    count(*) filter (where due_on > $1 and due_on <= $2)::int as "thisWeek", count(*) filter (where due_on > $2)::int as later,
    count(*) filter (where is_provisional)::int as provisional, count(*) filter (where state = 'not-computable')::int as "notComputable",
    (select count(*)::int from case_question where answered_at is null) as questions
  from deadline where state in ('open','not-computable') and (shown_from is null or shown_from <= $1)`;

async function readCounts(transaction: Transaction, today: CalendarDate): Promise<TodayStatus['counts']> {
  const endOfWeek = addDays(today, SUNDAY - weekdayOf(today));
  const row = await transaction.first<TodayStatus['counts']>(COUNTS, [today, endOfWeek]);
  return row ?? { overdue: 0, today: 0, thisWeek: 0, later: 0, provisional: 0, questions: 0, notComputable: 0 };
}

const DUE_BY_DAY = `select due_on as on, count(*)::int as due from deadline where state = 'open' and due_on between $1 and $2 and (shown_from is null or shown_from <= $3) group by due_on`;

async function readDays(transaction: Transaction, today: CalendarDate): Promise<TodayStatus['days']> {
  const { calendar } = await lawOfHost(transaction, transaction.scope.tenantId ?? '');
  const from = addDays(today, -DAYS_BACK);
  const days = Array.from({ length: DAYS_SHOWN }, (_, index) => addDays(from, index));
  const rows = await transaction.query<{ on: CalendarDate; due: number }>(DUE_BY_DAY, [from, days.at(-1), today]);
  const dueOn = new Map(rows.map((row) => [row.on, row.due]));
  return days.map((on) => {
    const verdict = calendar.verdictOf(on, 'duty');
    const due = dueOn.get(on) ?? 0;
    const counts = { due, overdue: on < today ? due : 0 };
    if (isMissingYear(verdict))
      return { on, isWorking: weekdayOf(on) < 6, reason: 'no-calendar', name: null, ...counts };
    return { on, isWorking: verdict.isWorking, reason: verdict.reason, name: verdict.name, ...counts };
  });
}

const IN_COUNTRY = `
  select s.name as "siteName", array_agg(distinct t.display_name) as names, count(distinct t.id)::int as count
  from stay y join visit_case c on c.id = y.case_id join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id join site s on s.id = m.site_id
  where y.left_on is null and y.deleted_at is null group by s.name order by count desc, s.name limit 20`;

const readInCountry = async (transaction: Transaction): Promise<TodayStatus['inCountry']> => [
  ...(await transaction.query<TodayStatus['inCountry'][number]>(IN_COUNTRY)),
];

const ARRIVING = `
  select c.id as "caseId", t.display_name as "technicianName", c.planned_arrival_on as "plannedArrivalOn", s.name as "siteName"
  from visit_case c join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id join site s on s.id = m.site_id
  where c.stage = 'planned' and c.deleted_at is null and c.planned_arrival_on between $1 and $2 order by c.planned_arrival_on, c.id limit 20`;

const readArriving = async (transaction: Transaction, today: CalendarDate): Promise<TodayStatus['arriving']> => [
  ...(await transaction.query<TodayStatus['arriving'][number]>(ARRIVING, [today, addDays(today, 7)])),
];

const NEXT_REMINDERS = `
  select r.due_at as "dueAt", r.threshold, count(*)::int as count, array_agg(distinct t.display_name) as names
  from reminder r join visit_case c on c.id = r.case_id join technician t on t.id = c.technician_id
  where r.state = 'planned' and r.due_at > app_now() group by r.due_at, r.threshold order by r.due_at limit 5`;

const readNextReminders = async (transaction: Transaction): Promise<TodayStatus['nextReminders']> => [
  ...(await transaction.query<TodayStatus['nextReminders'][number]>(NEXT_REMINDERS)),
];
