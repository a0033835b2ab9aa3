import { termsThatDiffer, visitsThatMisfit, type CalendarDate, type VisitOnVisa } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Shown } from './paper-noun.js';

interface VisitRow extends VisitOnVisa {
  readonly visaId: string;
  readonly reference: string;
}

const VISITS = `
  select c.id, c.visa_id as "visaId", m.reference, coalesce(c.planned_arrival_on, m.planned_from_on) as "fromOn",
    greatest(m.planned_to_on, coalesce(c.planned_arrival_on, m.planned_from_on)) as "toOn",
    exists (select 1 from stay s where s.case_id = c.id and s.deleted_at is null) as "hasEntered",
    (select coalesce(i.category) from invitation_person p join invitation i on i.id = p.invitation_id
      where p.case_id = c.id and p.deleted_at is null and i.deleted_at is null and i.state <> 'withdrawn' order by i.id desc limit 1) as "askedCategory"
  from visit_case c join mission m on m.id = c.mission_id
  where c.technician_id = $1 and c.visa_id is not null and c.deleted_at is null and c.stage in ('planned','arrived')`;
const GRANTED = `
  select id, granted_category as category, granted_entries as entries, granted_from_on as "validFromOn", granted_to_on as "validToOn", granted_stay_days as "stayDays"
  from invitation where id = any($1::uuid[]) and granted_category is not null`;

interface TermsRow {
  readonly id: string;
  readonly category: string;
  readonly entries: string;
  readonly validFromOn: string;
  readonly validToOn: string;
  readonly stayDays: number | null;
}

/** S21: what the invitation granted otherwise, and which planned visits no longer fit. */
export async function completeVisas(
  transaction: Transaction,
  technicianId: string,
  items: readonly Shown[],
): Promise<readonly Shown[]> {
  if (items.length === 0) return items;
  const visits = await transaction.query<VisitRow>(VISITS, [technicianId]);
  const ids = items.map((item) => item['invitationId']).filter((id) => id !== null);
  const granted = await transaction.query<TermsRow>(GRANTED, [ids]);
  return items.map((item) => {
    const terms = termsOf(item as unknown as TermsRow);
    const of = granted.find(({ id }) => id === item['invitationId']);
    const own = visits.filter(({ visaId }) => visaId === item.id);
    return {
      ...item,
      differs: of === undefined ? [] : termsThatDiffer(termsOf(of), terms),
      misfits: visitsThatMisfit(terms, own).map(({ id, reasons }) => ({
        ...{ caseId: id, reference: own.find((visit) => visit.id === id)?.reference ?? '', reasons },
      })),
    };
  });
}

const termsOf = ({ category, entries, validFromOn, validToOn, stayDays }: TermsRow) => ({
  ...{ category, stayDays, validFromOn: validFromOn as CalendarDate, validToOn: validToOn as CalendarDate },
  entries: entries === 'multiple' ? ('multiple' as const) : Number(entries),
});
