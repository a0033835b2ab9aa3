import type { CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';

/** From the confirmation that counts back to the first paper of its chain that was one at all, as a correction judges (S16). */
const FIRST = `
  with recursive chain as (
    select f.id, f.replaces_id, f.filed_on, f.number, f.document_id, 0 as back from filing f join migration_notification n on n.id = f.notification_id
    where n.deadline_id = $1 and f.kind = 'confirmed' and not exists (select 1 from filing r where r.replaces_id = f.id)
    union all select o.id, o.replaces_id, o.filed_on, o.number, o.document_id, chain.back + 1 from filing o join chain on o.id = chain.replaces_id)
  select filed_on as "filedOn" from chain where number is not null or document_id is not null order by back desc, filed_on limit 1`;

/** The day that decides between met and met late; null when no confirmation is recorded. */
export async function firstConfirmedOn(transaction: Transaction, deadlineId: string): Promise<CalendarDate | null> {
  const row = await transaction.first<{ readonly filedOn: CalendarDate }>(FIRST, [deadlineId]);
  return row?.filedOn ?? null;
}
