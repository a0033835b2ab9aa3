import type { TechnicianDays } from '@sapar/contracts';
import type { CalendarDate, StayOrder } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { found } from '../errors.js';

export interface PersonRow {
  readonly technicianId: string;
  readonly displayName: string;
  readonly nativeName: string | null;
  readonly citizenship: string;
}

export interface StayRow {
  readonly id: string;
  readonly caseId: string;
  readonly missionReference: string;
  readonly enteredOn: CalendarDate;
  readonly leftOn: CalendarDate | null;
  readonly basis: TechnicianDays['basis'];
  /** A decision of an authority that overrides every limit. */
  readonly order: StayOrder | null;
}

export interface CaseRow {
  readonly caseId: string;
  readonly missionReference: string;
  readonly stage: string;
  readonly basis: TechnicianDays['basis'];
  readonly visaFromOn: CalendarDate | null;
  readonly visaToOn: CalendarDate | null;
  readonly visaCategory: string | null;
  readonly visaEntries: string | null;
  readonly visaStayDays: number | null;
  readonly isElectronicVisa: boolean;
  readonly hostTenantId: string;
  readonly plannedOn: CalendarDate | null;
  readonly plannedToOn: CalendarDate;
}

const PERSON = `
  select id as "technicianId", display_name as "displayName", native_name as "nativeName", citizenship from technician where id = $1 and deleted_at is null`;
const STAYS = `
  select s.id, s.case_id as "caseId", m.reference as "missionReference", s.entered_on as "enteredOn", s.left_on as "leftOn", s.basis,
    case when s.order_kind is not null then json_build_object('kind', s.order_kind, 'number', s.order_number, 'decidedOn', s.order_decided_on, 'lastDayOn', s.order_last_day_on) end as "order"
  from stay s join visit_case c on c.id = s.case_id join mission m on m.id = c.mission_id
  where c.technician_id = $1 and s.deleted_at is null and c.deleted_at is null order by s.entered_on, s.id`;
const CASES = `
  select c.id as "caseId", m.reference as "missionReference", c.stage, c.basis, c.visa_valid_from_on as "visaFromOn", c.visa_valid_to_on as "visaToOn",
    c.visa_category as "visaCategory", c.visa_entries as "visaEntries", c.visa_stay_days as "visaStayDays", c.is_electronic_visa as "isElectronicVisa", c.host_tenant_id as "hostTenantId",
    c.planned_arrival_on as "plannedOn", coalesce(c.planned_exit_on, m.planned_to_on) as "plannedToOn"
  from visit_case c join mission m on m.id = c.mission_id where c.technician_id = $1 and c.deleted_at is null order by c.created_at, c.id`;

/** A person whom the company may not see is not found. */
export const personOf = async (transaction: Transaction, id: string): Promise<PersonRow> =>
  found(await transaction.first<PersonRow>(PERSON, [id]));

/** Stays by entry; row-level security leaves out other companies' missions. */
export const staysOf = (transaction: Transaction, id: string): Promise<readonly StayRow[]> =>
  transaction.query<StayRow>(STAYS, [id]);

export const casesOf = (transaction: Transaction, id: string): Promise<readonly CaseRow[]> =>
  transaction.query<CaseRow>(CASES, [id]);
