import { KAZAKHSTAN_ZONE, type Office, type ReminderRecipients } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';

interface Person {
  readonly user_id: string;
  readonly role: string;
  readonly deputy_user_id: string | null;
}
interface CaseRow {
  readonly doer_user_id: string | null;
  readonly technician_id: string;
  readonly technician_email: string | null;
}

/** Who at the host is reminded about a case, and at which office hours. */
export interface HostDuty {
  readonly office: Office;
  /** Null when nobody works at the host yet: then there is nobody to write to. */
  readonly recipients: ReminderRecipients | null;
}

const CASE = `
  select c.doer_user_id, c.technician_id, t.email as technician_email from visit_case c join technician t on t.id = c.technician_id where c.id = $1`;

/** Office hours of the host, the same whichever company asks. */
export async function readOffice(transaction: Transaction, hostTenantId: string): Promise<Office> {
  const row = await transaction.first<{ opens_at: string; closes_at: string }>('select * from host_office($1)', [
    hostTenantId,
  ]);
  return { opensAt: row?.opens_at ?? '09:00', closesAt: row?.closes_at ?? '17:00', zone: KAZAKHSTAN_ZONE };
}

/** Reads the host's duty for one case; the doer is the case's own, else the host's longest-serving coordinator. */
export async function readDuty(transaction: Transaction, hostTenantId: string, caseId: string): Promise<HostDuty> {
  const office = await readOffice(transaction, hostTenantId);
  const people = await transaction.query<Person>('select * from host_people($1)', [hostTenantId]);
  const visit = await transaction.first<CaseRow>(CASE, [caseId]);
  const doer =
    people.find((person) => person.user_id === visit?.doer_user_id) ??
    people.find((person) => person.role === 'coordinator' || person.role === 'owner');
  if (doer === undefined) return { office, recipients: null };
  const deputy = people.find((person) => person.user_id === doer.deputy_user_id);
  const manager = people.find((person) => person.role === 'manager');
  return {
    office,
    recipients: {
      doer: userOf(doer.user_id),
      deputy: deputy && userOf(deputy.user_id),
      manager: manager && userOf(manager.user_id),
      technician:
        visit === undefined || visit.technician_email === null
          ? undefined
          : { key: `technician:${visit.technician_id}`, kind: 'technician' },
    },
  };
}

const userOf = (id: string) => ({ key: `user:${id}`, kind: 'user' });
