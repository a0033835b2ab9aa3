import type { DeadlineExplained, OpenDeadline } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { lawOfHost } from '../law/law-of-host.js';
import type { Law } from '../law/read-law.js';
import { DEADLINE_COLUMNS, DEADLINE_JOINS } from './deadlines.queries.js';
import { ruleEvidenceOf } from './rule-evidence.js';

interface ExplainedRow extends OpenDeadline {
  readonly steps: DeadlineExplained['steps'];
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly hostTenantId: string;
  readonly decisionIds: readonly string[];
  readonly convention: 'arrival-day' | 'next-day';
  readonly calendarVersion: string | null;
  readonly confidence: string | null;
}

const EXPLAINED = `
  select ${DEADLINE_COLUMNS}, r.steps, r.rule_id as "ruleId", r.rule_version as "ruleVersion", r.convention, r.calendar_version as "calendarVersion", r.confidence,
    d.host_tenant_id as "hostTenantId", r.decisions as "decisionIds"
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
  const order = 'where d.case_id = $1 order by d.created_at desc, d.id desc';
  return explain(transaction, await transaction.query<ExplainedRow>(`${EXPLAINED} ${order}`, [caseId]));
}

type RevisionRow = DeadlineExplained['revisions'][number] & { readonly deadlineId: string };

async function explain(transaction: Transaction, rows: readonly ExplainedRow[]): Promise<DeadlineExplained[]> {
  const revisions = await transaction.query<RevisionRow>(REVISIONS, [rows.map((row) => row.id)]);
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const explained: DeadlineExplained[] = [];
  for (const row of rows) {
    const { ruleId, ruleVersion, hostTenantId, decisionIds, ...line } = row;
    const law = await lawOfHost(transaction, hostTenantId);
    explained.push({
      ...line,
      rule: ruleEvidenceOf(law, row, today),
      calendarCheckedOn: calendarCheckedOn(law, row),
      revisions: revisions
        .filter((revision) => revision.deadlineId === row.id)
        .map(({ deadlineId, ...revision }) => revision),
    });
  }
  return explained;
}

/** The oldest check of the years that the count ran through. */
function calendarCheckedOn(law: Law, { steps }: ExplainedRow): CalendarDate | null {
  const years = new Set(steps.map((step) => Number(step.on.slice(0, 4))));
  const checks = law.calendar.years.filter((year) => years.has(year.year)).map((year) => year.checkedOn);
  return [...checks].sort()[0] ?? null;
}
