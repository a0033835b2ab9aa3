import type { RegisteredStay, StayRegisterQuery } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import type { Page } from '../companies/companies.queries.js';
import { decodeCursor, pageOfRows } from '../keyset.js';

// What stands of the filings is the confirmation that no other replaces; without a day of its own it counts from its entry.
const REGISTER = `
  select y.id as "stayId", c.id as "caseId", t.display_name as "technicianName", t.native_name as "nativeName", t.citizenship,
    (select legal_name from tenant where id = y.supplier_tenant_id) as "supplierName", s.name as "siteName", y.basis, c.visa_category as "visaCategory",
    y.entered_on as "enteredOn", y.left_on as "leftOn",
    array[y.address_of_stay] || array(select v.address_of_stay from movement v where v.stay_id = y.id and v.deleted_at is null order by v.moved_on, v.ordinal) as addresses,
    (select min(l.due_on) from deadline l where l.stay_id = y.id and l.kind = 'last-lawful-day' and l.state <> 'withdrawn') as "lastLawfulOn",
    d.due_on as "dueOn", f.filed_on as "filedOn", f.number as "confirmationNumber", case when f.filed_on is not null then greatest(f.filed_on - d.due_on, 0) end as "daysLate"
  from stay y join visit_case c on c.id = y.case_id join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id join site s on s.id = m.site_id
  left join lateral (select d.id, d.due_on from deadline d where d.case_id = y.case_id and d.stay_id = y.id and d.kind = 'arrival-notification' and d.subject is null and d.state <> 'withdrawn'
    order by d.event_on desc limit 1) d on true
  left join lateral (select coalesce(f.filed_on, (f.recorded_at at time zone 'Asia/Almaty')::date) as filed_on, f.number from migration_notification n join filing f on f.notification_id = n.id
    where n.deadline_id = d.id and f.kind = 'confirmed' and not exists (select 1 from filing r where r.replaces_id = f.id) order by f.recorded_at desc limit 1) f on true
  where y.SIDE = $1 and y.deleted_at is null and c.deleted_at is null and y.entered_on <= $3 and (y.left_on is null or y.left_on >= $2)
    and ($4::uuid is null or m.site_id = $4) and ($5::date is null or (y.entered_on, y.id) > ($5, $6::uuid)) order by y.entered_on, y.id limit $7`;

/** All stays that touch a period, as an authority asks for them: who came, when it was filed, and how late (S44). */
export async function listStayRegister(
  { unitOfWork }: Casework,
  actor: Actor,
  { fromOn, toOn, siteId, cursor, limit }: StayRegisterQuery,
): Promise<Page<RegisteredStay>> {
  const after = decodeCursor(cursor, ['date', 'uuid']);
  const side = actor.tenantKind === 'host' ? 'host_tenant_id' : 'supplier_tenant_id';
  const place = [after?.[0] ?? null, after?.[1] ?? null, limit + 1];
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const rows = await transaction.query<RegisteredStay>(REGISTER.replace('SIDE', side), [
      ...[actor.tenantId, fromOn, toOn, siteId ?? null],
      ...place,
    ]);
    return pageOfRows(
      rows,
      limit,
      (row) => row,
      (row) => [row.enteredOn, row.stayId],
    );
  });
}
