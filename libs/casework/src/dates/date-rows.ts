import type { Transaction } from '@sapar/persistence';
import type { WantedDate } from './wanted-date.js';

/** A watched date as it stands in its row, with what was last proposed for it. */
export interface DateRow {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly occasion: string;
  readonly state: 'open' | 'met' | 'met-late' | 'withdrawn';
  readonly dueOn: string | null;
  readonly revision: number;
  readonly version: number;
  readonly ruleVersion: string;
  readonly calendarVersion: string | null;
  /** What stands behind the date, letter by letter as it was written. */
  readonly content: string | null;
  readonly isClosedByPerson: boolean;
  readonly proposalId: string | null;
  readonly proposalState: 'open' | 'declined' | null;
  readonly proposedDueOn: string | null;
  readonly proposedContent: string | null;
}

const ROWS = `
  select d.id, d.case_id as "caseId", d.kind, d.occasion, d.state, d.due_on as "dueOn", d.revision, d.version, r.detail::text as content, d.closed_on is not null as "isClosedByPerson",
    r.rule_version as "ruleVersion", r.calendar_version as "calendarVersion", p.id as "proposalId", p.state as "proposalState", p.new_due_on as "proposedDueOn", p.detail::text as "proposedContent"
  from deadline d join deadline_revision r on r.deadline_id = d.id and r.revision = d.revision
  left join lateral (select id, state, new_due_on, detail from deadline_proposal x where x.deadline_id = d.id and x.revision = d.revision and x.state in ('open','declined')
    order by id desc limit 1) p on true
  where d.case_id = any($1) and d.kind <> 'arrival-notification'`;

/** The watched dates of some cases, whatever their state. */
export const readDateRows = (transaction: Transaction, caseIds: readonly string[]): Promise<readonly DateRow[]> =>
  transaction.query<DateRow>(ROWS, [caseIds]);

/** The same of one case, held until the end of the transaction. */
export const holdDateRows = (transaction: Transaction, caseId: string): Promise<readonly DateRow[]> =>
  transaction.query<DateRow>(`${ROWS} for update of d`, [[caseId]]);

/** The subject belongs to it: another limit that ends on the same day is another reason. */
export const contentOf = ({ subject, eventOn, detail }: WantedDate): string =>
  JSON.stringify({ subject, eventOn, ...detail });

export const isSameDate = (row: Pick<DateRow, 'kind' | 'occasion'>, date: Pick<WantedDate, 'kind' | 'occasion'>) =>
  row.kind === date.kind && row.occasion === date.occasion;

/** What the law as it is now makes of a date, and somebody is being asked about it or has declined it with a reason. */
export function isAskedAbout(row: DateRow, date: WantedDate | null): boolean {
  if (row.proposalState === null || row.proposedDueOn !== (date?.dueOn ?? null)) return false;
  return date === null || row.proposedContent === contentOf(date);
}
