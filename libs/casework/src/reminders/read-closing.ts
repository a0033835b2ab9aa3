import { workingDaysLate, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { readLaw } from '../law/read-law.js';

/** What a closing mail tells about the filing that was confirmed. */
export interface ClosingFacts {
  readonly filedOn: CalendarDate;
  readonly recordedAt: string;
  readonly filedByName: string | null;
  readonly number: string | null;
  /** All four facts of the confirmation were read and agree with the case. */
  readonly isCompared: boolean;
  /** 0 in time. */
  readonly workingDaysLate: number;
  readonly isLate: boolean;
}

interface Row {
  readonly filed_on: CalendarDate;
  readonly recorded_at: string;
  readonly by_name: string | null;
  readonly number: string | null;
  readonly differences: readonly unknown[];
  readonly not_compared: readonly unknown[];
  readonly due_on: CalendarDate | null;
}

/**
 * The paper that counts is the newest; the day that judges is that of the first in its chain with a number or a document,
 * which a correction never moves (S16).
 */
const CONFIRMED = `
  select coalesce((with recursive chain as (
      select c.id, c.replaces_id, c.filed_on, c.number, c.document_id, 0 as back from filing c where c.id = f.id
      union all select o.id, o.replaces_id, o.filed_on, o.number, o.document_id, chain.back + 1 from filing o join chain on o.id = chain.replaces_id)
    select filed_on from chain where number is not null or document_id is not null order by back desc limit 1), f.filed_on) as filed_on, f.recorded_at, u.name as by_name, f.number, f.differences, f.not_compared, d.due_on
  from filing f join migration_notification n on n.id = f.notification_id join deadline d on d.id = n.deadline_id left join user_account u on u.id = f.recorded_by
  where d.id = $1 and f.kind = 'confirmed' and not exists (select 1 from filing r where r.replaces_id = f.id)
  order by f.recorded_at desc limit 1`;

/** The confirmation that counts; null when none is recorded, so that no mail claims one. */
export async function closingOf(transaction: Transaction, deadlineId: string): Promise<ClosingFacts | null> {
  const row = await transaction.first<Row>(CONFIRMED, [deadlineId]);
  if (row === undefined) return null;
  const late =
    row.due_on === null ? 0 : workingDaysLate(row.due_on, row.filed_on, (await readLaw(transaction)).calendar);
  return {
    filedOn: row.filed_on,
    recordedAt: row.recorded_at,
    filedByName: row.by_name,
    number: row.number,
    isCompared: row.differences.length === 0 && row.not_compared.length === 0,
    workingDaysLate: typeof late === 'number' ? late : 0,
    isLate: row.due_on !== null && row.filed_on > row.due_on,
  };
}
