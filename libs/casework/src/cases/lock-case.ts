import type { RecordArrival } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { CaseworkError, found } from '../errors.js';
import { HAS_LEFT } from '../sharing/presence.sql.js';

/** A case as the acts on it need it. */
export interface CaseRow {
  readonly id: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly missionId: string;
  readonly technicianId: string;
  readonly stage: string;
  readonly basis: RecordArrival['basis'];
  readonly plannedArrivalOn: CalendarDate | null;
  readonly plannedBorderPoint: string | null;
  readonly visaValidFromOn: CalendarDate | null;
  readonly visaValidToOn: CalendarDate | null;
  readonly visaCategory: string | null;
  readonly visaEntries: string | null;
  readonly visaStayDays: number | null;
  readonly isElectronicVisa: boolean;
  readonly plannedEntryBy: string | null;
  readonly plannedExitBy: string | null;
  readonly version: number;
}

const LOCK = `
  select id, host_tenant_id as "hostTenantId", supplier_tenant_id as "supplierTenantId", mission_id as "missionId", technician_id as "technicianId", stage, basis,
    planned_arrival_on as "plannedArrivalOn", planned_border_point as "plannedBorderPoint", visa_valid_from_on as "visaValidFromOn", visa_valid_to_on as "visaValidToOn",
    visa_category as "visaCategory", visa_entries as "visaEntries", visa_stay_days as "visaStayDays",
    is_electronic_visa as "isElectronicVisa", planned_entry_by as "plannedEntryBy", planned_exit_by as "plannedExitBy", version, ${HAS_LEFT} as "hasLeft"
  from visit_case c where id = $1 and deleted_at is null for no key update`;

/**
 * Reads the case and holds it until the end of the transaction: every act on a case, its stays or its plan queues here
 * first. `no key`, so that rows which only point at the case (a filing) are written meanwhile. A company that has left
 * the mission reads it, and acts on it no more.
 */
export async function lockCase(transaction: Transaction, id: string): Promise<CaseRow> {
  const { hasLeft, ...row } = found(await transaction.first<CaseRow & { readonly hasLeft: boolean }>(LOCK, [id]));
  if (hasLeft) throw new CaseworkError('has-left');
  return row;
}

export const sidesOf = ({ hostTenantId, supplierTenantId }: Pick<CaseRow, 'hostTenantId' | 'supplierTenantId'>) => ({
  hostTenantId,
  supplierTenantId,
});

/** Asked after the lock, so that an arrival committed a moment ago counts. */
export async function hasStay(transaction: Transaction, caseId: string): Promise<boolean> {
  const stay = await transaction.first('select 1 from stay where case_id = $1 and deleted_at is null limit 1', [
    caseId,
  ]);
  return stay !== undefined;
}
