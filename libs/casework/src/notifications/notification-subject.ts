import type { MigrationNotification } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { found } from '../errors.js';
import { requireOwnerOfCase } from '../sharing/require-owner.js';

/** A notification with what a filing is judged by: person, stay and deadline. */
export interface NotificationSubject {
  readonly id: string;
  readonly caseId: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly deadlineId: string;
  readonly progress: MigrationNotification['progress'];
  readonly version: number;
  readonly technicianId: string;
  readonly surname: string;
  readonly givenNames: string | null;
  readonly nativeName: string | null;
  readonly arrivedOn: CalendarDate;
  /** First day on which it could be filed: of the entry, or of the move. */
  readonly startsOn: CalendarDate;
  readonly address: string;
  readonly dueOn: CalendarDate | null;
  readonly deadlineState: 'open' | 'met' | 'met-late' | 'withdrawn' | 'not-computable';
  /** Where paper can be filed: address and hours, as the site has them. */
  readonly migrationUnit: string | null;
  /** Who records it without an account, from the page of a mail. */
  readonly contactId?: string;
}

// The deadline is held too: whoever moves the last day at this moment is waited for, and the new day judges.
const LOCK = `
  select n.id, n.case_id as "caseId", n.host_tenant_id as "hostTenantId", n.supplier_tenant_id as "supplierTenantId", n.deadline_id as "deadlineId", n.progress, n.version,
    t.id as "technicianId", t.surname, t.given_names as "givenNames", t.native_name as "nativeName", s.entered_on as "arrivedOn", d.event_on as "startsOn", coalesce(v.address_of_stay, s.address_of_stay) as address,
    d.due_on as "dueOn", d.state as "deadlineState", site.migration_unit as "migrationUnit"
  from migration_notification n join stay s on s.id = n.stay_id join deadline d on d.id = n.deadline_id left join movement v on v.id = n.movement_id
  join visit_case c on c.id = n.case_id join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id join site on site.id = m.site_id
  where n.id = $1 and s.deleted_at is null and v.deleted_at is null for update of d, n`;

/**
 * Reads the subject and holds it until the end of the transaction. The duty to file is the host's, and so is the word
 * about it, as long as the host is there; a supplier reads.
 */
export async function lockNotification(
  transaction: Transaction,
  actor: Pick<Actor, 'tenantKind'>,
  id: string,
): Promise<NotificationSubject> {
  const subject = found(await transaction.first<NotificationSubject>(LOCK, [id]));
  await requireOwnerOfCase(transaction, actor, subject.caseId, 'notification');
  return subject;
}
