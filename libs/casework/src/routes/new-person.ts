import type { CalendarDate, VisaAtHand } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { found } from '../errors.js';

export interface NewPerson {
  readonly name: string;
  readonly citizenship: string;
  readonly hasPassport: boolean;
  readonly passportExpiresOn: CalendarDate | null;
  readonly isOnMission: boolean;
}

const PERSON = `
  select t.display_name as name, t.citizenship, passport.id is not null as "hasPassport", passport.expires_on as "passportExpiresOn",
    exists (select 1 from visit_case o where o.mission_id = c.mission_id and o.technician_id = t.id) as "isOnMission"
  from visit_case c join technician t on t.supplier_tenant_id = c.supplier_tenant_id
  left join lateral (select p.id, p.expires_on from passport p where p.technician_id = t.id and p.deleted_at is null and p.state = 'held' order by p.is_main desc, p.created_at desc, p.id desc limit 1) passport on true
  where c.id = $1 and t.id = $2 and c.deleted_at is null and t.deleted_at is null`;

/** Somebody of the same supplier who could go instead. */
export const readNewPerson = async (
  transaction: Transaction,
  caseId: string,
  technicianId: string,
): Promise<NewPerson> => found(await transaction.first<NewPerson>(PERSON, [caseId, technicianId]));

interface VisaRow extends Omit<VisaAtHand, 'entriesLeft'> {
  readonly entries: string | null;
  readonly used: number;
}

const VISAS = `
  select c.id as "caseId", c.visa_valid_from_on as "validFromOn", c.visa_valid_to_on as "validToOn", c.visa_category as category, c.visa_entries as entries,
    c.host_tenant_id <> $2 as "isOfOtherHost",
    (select count(*)::int from stay s where s.case_id = c.id and s.deleted_at is null and s.basis in ('visa','unknown')) as used
  from visit_case c where c.technician_id = $1 and c.deleted_at is null and c.visa_valid_to_on >= $3 and c.basis = 'visa'`;

/** Visas that the person has from other cases the reader may see. */
export async function visasAtHand(
  transaction: Transaction,
  hostTenantId: string,
  technicianId: string,
  today: CalendarDate,
): Promise<readonly VisaAtHand[]> {
  const rows = await transaction.query<VisaRow>(VISAS, [technicianId, hostTenantId, today]);
  return rows.map(({ entries, used, ...visa }) => ({
    ...visa,
    entriesLeft: entries === null || entries === 'multiple' ? null : Math.max(0, Number(entries) - used),
  }));
}
