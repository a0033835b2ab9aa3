import type { CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { readPartFacts, type CrossingBy, type MoveFact, type PaperFact, type PartFacts } from './date-parts.js';
import type { CaseRow, StayRow } from '../days/days.queries.js';
import { found } from '../errors.js';
import { supplierCalendarsOf, type SupplierCalendar } from './supplier-calendar.js';

/** What the dates of one case are counted from. */
export interface DateFacts {
  readonly caseId: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly citizenship: string;
  readonly hasPassport: boolean;
  readonly passportExpiresOn: CalendarDate | null;
  readonly visit: CaseRow;
  /** Stays of the person between these two companies, whichever of them asks: the same row must come out for both. */
  readonly stays: readonly StayRow[];
  /** The invitation that counts for this case: the one furthest on its way; null when none is drafted. */
  readonly invitation: { readonly state: string; readonly filedOn: CalendarDate | null } | null;
  /** The working days of the supplier, where something is wanted from it; null where nothing is. */
  readonly supplierCalendar: SupplierCalendar | null;
  readonly plannedEntryBy: CrossingBy | null;
  readonly plannedExitBy: CrossingBy | null;
  /** Changes of address for good during the last stay. */
  readonly moves: readonly MoveFact[];
  readonly papers: readonly PaperFact[];
  /** Registrations that the technician has filed, by the occasion of their date. */
  readonly handedIn: ReadonlyMap<string, CalendarDate>;
  /** The last stay of this case, with its number. */
  readonly last: (StayRow & { readonly ordinal: number }) | null;
}

interface HeadRow extends CaseRow {
  readonly plannedEntryBy: CrossingBy | null;
  readonly plannedExitBy: CrossingBy | null;
  readonly supplierTenantId: string;
  readonly supplierCountry: string;
  readonly technicianId: string;
  readonly citizenship: string;
  readonly hasPassport: boolean;
  readonly passportExpiresOn: CalendarDate | null;
}
interface PairStay extends StayRow {
  readonly ordinal: number;
  readonly pair: string;
}
interface InvitationRow {
  readonly caseId: string;
  readonly state: string;
  readonly filedOn: CalendarDate | null;
}

const HEADS = `
  select c.id as "caseId", m.reference as "missionReference", c.stage, c.basis, c.visa_valid_from_on as "visaFromOn", c.visa_valid_to_on as "visaToOn",
    c.visa_category as "visaCategory", c.visa_entries as "visaEntries", c.visa_stay_days as "visaStayDays", c.is_electronic_visa as "isElectronicVisa", c.planned_entry_by as "plannedEntryBy", c.planned_exit_by as "plannedExitBy", c.host_tenant_id as "hostTenantId",
    c.planned_arrival_on as "plannedOn", coalesce(c.planned_exit_on, m.planned_to_on) as "plannedToOn", c.supplier_tenant_id as "supplierTenantId", (select country from tenant where id = c.supplier_tenant_id) as "supplierCountry", c.technician_id as "technicianId", t.citizenship,
    (select p.expires_on from passport p where p.technician_id = t.id and p.deleted_at is null and p.state = 'held' order by p.is_main desc, p.created_at desc, p.id desc limit 1) as "passportExpiresOn",
    exists (select 1 from passport p where p.technician_id = t.id and p.deleted_at is null and p.state = 'held') as "hasPassport"
  from visit_case c join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id where c.id = any($1) and c.deleted_at is null order by c.id`;
const STAYS = `
  select s.id, s.case_id as "caseId", m.reference as "missionReference", s.entered_on as "enteredOn", s.left_on as "leftOn", s.basis, s.ordinal,
    case when s.order_kind is not null then json_build_object('kind', s.order_kind, 'number', s.order_number, 'decidedOn', s.order_decided_on, 'lastDayOn', s.order_last_day_on) end as "order",
    concat(c.technician_id, ' ', c.host_tenant_id, ' ', c.supplier_tenant_id) as pair
  from stay s join visit_case c on c.id = s.case_id join mission m on m.id = c.mission_id
  where c.technician_id = any($1) and s.deleted_at is null and c.deleted_at is null order by s.entered_on, s.id`;
const INVITATIONS = `
  select distinct on (p.case_id) p.case_id as "caseId", i.state, i.filed_on as "filedOn" from invitation_person p join invitation i on i.id = p.invitation_id
  where p.case_id = any($1) and p.deleted_at is null and i.deleted_at is null and i.state in ('draft','filed','further-request','granted')
  order by p.case_id, array_position(array['granted','filed','further-request','draft'], i.state), i.id desc`;

export async function readDateFacts(transaction: Transaction, caseId: string): Promise<DateFacts> {
  return found((await readDateFactsOf(transaction, [caseId]))[0]);
}

/** The facts of many cases by one question a table, whatever their number. */
export async function readDateFactsOf(
  transaction: Transaction,
  caseIds: readonly string[],
): Promise<readonly DateFacts[]> {
  if (caseIds.length === 0) return [];
  const heads = await transaction.query<HeadRow>(HEADS, [caseIds]);
  const people = [...new Set(heads.map(({ technicianId }) => technicianId))];
  const stays = byPair(await transaction.query<PairStay>(STAYS, [people]));
  const invitations = await transaction.query<InvitationRow>(INVITATIONS, [caseIds]);
  const invitationOf = new Map(invitations.map(({ caseId, ...one }) => [caseId, one]));
  const partsOf = await readPartFacts(transaction, caseIds);
  const calendars = await supplierCalendarsOf(heads);
  return heads.map((head) =>
    factsOf(head, {
      supplierCalendar: calendars.get(head.caseId) ?? null,
      stays: stays.get(`${head.technicianId} ${head.hostTenantId} ${head.supplierTenantId}`) ?? [],
      invitation: invitationOf.get(head.caseId) ?? null,
      parts: partsOf(head.caseId),
    }),
  );
}

function byPair(stays: readonly PairStay[]): ReadonlyMap<string, readonly PairStay[]> {
  const groups = new Map<string, PairStay[]>();
  for (const stay of stays) {
    const group = groups.get(stay.pair);
    if (group === undefined) groups.set(stay.pair, [stay]);
    else group.push(stay);
  }
  return groups;
}

interface Parts extends Pick<DateFacts, 'invitation' | 'supplierCalendar'> {
  readonly stays: readonly PairStay[];
  readonly parts: PartFacts;
}

function factsOf(head: HeadRow, { stays, invitation, supplierCalendar, parts }: Parts): DateFacts {
  const {
    technicianId: _,
    supplierTenantId,
    supplierCountry: _country,
    citizenship,
    hasPassport,
    passportExpiresOn,
    plannedEntryBy,
    plannedExitBy,
    ...visit
  } = head;
  const { caseId, hostTenantId } = visit;
  const last = stays.findLast((stay) => stay.caseId === caseId) ?? null;
  return {
    ...{ caseId, hostTenantId, supplierTenantId, citizenship, hasPassport, passportExpiresOn, visit },
    ...{
      stays,
      invitation,
      last,
      supplierCalendar,
      plannedEntryBy,
      plannedExitBy,
      papers: parts.papers,
      handedIn: parts.handedIn,
    },
    moves: parts.moves.filter(({ stayId }) => stayId === last?.id),
  };
}
