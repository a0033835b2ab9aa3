import type { CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { casesOf, staysOf, type CaseRow, type StayRow } from '../days/days.queries.js';
import { found } from '../errors.js';

/** What the dates of one case are counted from. */
export interface DateFacts {
  readonly caseId: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly citizenship: string;
  readonly passportExpiresOn: CalendarDate | null;
  readonly visit: CaseRow;
  /** Stays of the person between these two companies, whichever of them asks: the same row must come out for both. */
  readonly stays: readonly StayRow[];
  /** The invitation that counts for this case: the one furthest on its way; null when none is drafted. */
  readonly invitation: { readonly state: string; readonly filedOn: CalendarDate | null } | null;
  /** The last stay of this case, with its number. */
  readonly last: (StayRow & { readonly ordinal: number }) | null;
}

interface HeadRow {
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly technicianId: string;
  readonly citizenship: string;
  readonly passportExpiresOn: CalendarDate | null;
}

const HEAD = `
  select c.host_tenant_id as "hostTenantId", c.supplier_tenant_id as "supplierTenantId", c.technician_id as "technicianId", t.citizenship,
    (select p.expires_on from passport p where p.technician_id = t.id and p.deleted_at is null and p.state = 'held' order by p.is_main desc, p.created_at desc, p.id desc limit 1) as "passportExpiresOn"
  from visit_case c join technician t on t.id = c.technician_id where c.id = $1 and c.deleted_at is null`;
const INVITATION = `
  select i.state, i.filed_on as "filedOn" from invitation_person p join invitation i on i.id = p.invitation_id
  where p.case_id = $1 and p.deleted_at is null and i.deleted_at is null and i.state in ('draft','filed','further-request','granted')
  order by array_position(array['granted','filed','further-request','draft'], i.state), i.id desc limit 1`;
const OF_PAIR = `
  select s.id, s.ordinal from stay s join visit_case c on c.id = s.case_id
  where c.technician_id = $1 and c.host_tenant_id = $2 and c.supplier_tenant_id = $3 and s.deleted_at is null`;

export async function readDateFacts(transaction: Transaction, caseId: string): Promise<DateFacts> {
  const { technicianId, ...head } = found(await transaction.first<HeadRow>(HEAD, [caseId]));
  const pair = [technicianId, head.hostTenantId, head.supplierTenantId];
  const rows = await transaction.query<{ id: string; ordinal: number }>(OF_PAIR, pair);
  const ordinals = new Map(rows.map(({ id, ordinal }) => [id, ordinal]));
  const stays = (await staysOf(transaction, technicianId)).filter(({ id }) => ordinals.has(id));
  const last = stays.findLast((stay) => stay.caseId === caseId);
  return {
    ...head,
    caseId,
    visit: found((await casesOf(transaction, technicianId)).find((one) => one.caseId === caseId)),
    stays,
    invitation: (await transaction.first<NonNullable<DateFacts['invitation']>>(INVITATION, [caseId])) ?? null,
    last: last === undefined ? null : { ...last, ordinal: ordinals.get(last.id) ?? 0 },
  };
}
