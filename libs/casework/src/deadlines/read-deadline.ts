import { DateDetail, type DeadlineExplained, type OpenDeadline } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { lawOfHost } from '../law/law-of-host.js';
import type { Law } from '../law/read-law.js';
import { hostDaysBehind } from '../law/start-reading.js';
import { tripsBehind } from '../movements/trips.queries.js';
import { DEADLINE_COLUMNS, DEADLINE_JOINS } from './deadlines.queries.js';
import { dateEvidenceOf, ruleEvidenceOf } from './rule-evidence.js';

interface ExplainedRow extends OpenDeadline {
  readonly steps: DeadlineExplained['steps'];
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly hostTenantId: string;
  readonly decisionIds: readonly string[];
  readonly convention: 'arrival-day' | 'next-day' | 'none';
  readonly detail: DeadlineExplained['detail'];
  readonly closing: DeadlineExplained['closing'];
  readonly handedInOn: DeadlineExplained['handedInOn'];
  readonly calendarVersion: string | null;
  readonly confidence: string | null;
}

const EXPLAINED = `
  select ${DEADLINE_COLUMNS}, r.steps, r.rule_id as "ruleId", r.rule_version as "ruleVersion", r.convention, r.calendar_version as "calendarVersion", r.confidence,
    d.host_tenant_id as "hostTenantId", r.decisions as "decisionIds", r.detail, d.handed_in_on as "handedInOn",
    case when d.closed_on is not null then json_build_object('doneOn', d.closed_on, 'number', d.closed_number, 'documentId', d.closed_document_id, 'note', d.closed_note,
      'byName', (select name from user_account where id = d.closed_by)) end as closing
  from deadline d ${DEADLINE_JOINS}`;
const REVISIONS = `
  select r.deadline_id as "deadlineId", r.revision, r.due_on as "dueOn", r.event_on as "eventOn", r.is_provisional as "isProvisional", r.reason, r.created_at as at, u.name as "byName"
  from deadline_revision r left join user_account u on u.id = r.created_by where r.deadline_id = any($1::uuid[]) order by r.revision desc`;

/** One deadline with every step behind it. */
export async function readDeadline({ unitOfWork }: Casework, actor: Actor, id: string): Promise<DeadlineExplained> {
  return unitOfWork.run(scopeOf(actor), (transaction) => readDeadlineExplained(transaction, id));
}

async function readDeadlineExplained(transaction: Transaction, id: string): Promise<DeadlineExplained> {
  return found((await readDeadlinesById(transaction, [id]))[0]);
}

export async function readDeadlinesById(
  transaction: Transaction,
  ids: readonly string[],
): Promise<readonly DeadlineExplained[]> {
  const rows = await transaction.query<ExplainedRow>(`${EXPLAINED} where d.id = any($1::uuid[])`, [[...ids]]);
  return explain(transaction, rows);
}

/** All deadlines of a case, the latest occasion first. */
export async function readDeadlinesOfCase(transaction: Transaction, caseId: string): Promise<DeadlineExplained[]> {
  const order = `where d.case_id = $1 and d.kind = 'arrival-notification' order by d.created_at desc, d.id desc`;
  return explain(transaction, await transaction.query<ExplainedRow>(`${EXPLAINED} ${order}`, [caseId]));
}

/** The watched dates of a case that were not overtaken, the nearest first. */
export async function readDatesOfCase(transaction: Transaction, caseId: string): Promise<DeadlineExplained[]> {
  const order = `where d.case_id = $1 and d.kind <> 'arrival-notification' and d.state <> 'withdrawn' order by d.due_on, d.kind, d.id`;
  return explain(transaction, await transaction.query<ExplainedRow>(`${EXPLAINED} ${order}`, [caseId]));
}

type RevisionRow = DeadlineExplained['revisions'][number] & { readonly deadlineId: string };

async function explain(transaction: Transaction, rows: readonly ExplainedRow[]): Promise<DeadlineExplained[]> {
  const ids = rows.map(({ id }) => id);
  const hosts = [...new Set(rows.map((row) => row.hostTenantId))];
  const [revisions, trips, hostDays, laws] = await transaction.together((reads) =>
    Promise.all([
      reads.query<RevisionRow>(REVISIONS, [ids]),
      tripsBehind(reads, rows),
      hostDaysBehind(reads, ids),
      Promise.all(hosts.map(async (host) => [host, await lawOfHost(reads, host)] as const)),
    ]),
  );
  const lawOf = new Map(laws);
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  return rows.map(({ ruleId, ruleVersion, hostTenantId, decisionIds, ...line }): DeadlineExplained => {
    const law = found(lawOf.get(hostTenantId));
    const atHostOn = hostDays.get(line.id) ?? null;
    const row = { ...line, ruleId, ruleVersion, decisionIds, atHostOn, trip: trips.get(line.id) ?? null };
    return {
      ...line,
      convention: line.convention === 'none' ? null : line.convention,
      atHostOn,
      detail: line.detail === null ? null : DateDetail.parse(line.detail),
      rule: line.convention === 'none' ? dateEvidenceOf(law, row, today) : ruleEvidenceOf(law, row, today),
      calendarCheckedOn: calendarCheckedOn(law, line),
      revisions: revisions
        .filter((revision) => revision.deadlineId === line.id)
        .map(({ deadlineId, ...revision }) => revision),
    };
  });
}

/** The oldest check of the years that the count ran through. */
function calendarCheckedOn(
  law: Law,
  { steps, calendarVersion }: Pick<ExplainedRow, 'steps' | 'calendarVersion'>,
): CalendarDate | null {
  if (calendarVersion === null) return null;
  const years = new Set(steps.map((step) => Number(step.on.slice(0, 4))));
  const checks = law.calendar.years.filter((year) => years.has(year.year)).map((year) => year.checkedOn);
  return [...checks].sort()[0] ?? null;
}
