import {
  calendarDateIn,
  KAZAKHSTAN_ZONE,
  type CalendarDate,
  type Office,
  type ReminderRecipient,
  type ReminderRecipients,
} from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';

interface Person {
  readonly user_id: string;
  readonly role: string;
  readonly deputy_user_id: string | null;
  /** False for who has left the host or has no account any more. */
  readonly is_present: boolean;
  /** The days between which the deputy stands in; null is no limit. */
  readonly deputy_from_on: CalendarDate | null;
  readonly deputy_to_on: CalendarDate | null;
}
interface CaseRow {
  readonly doer_user_id: string | null;
  readonly technician_id: string;
  readonly technician_email: string | null;
}

/** Who at the host is reminded about a case, and at which office hours. */
export interface HostDuty {
  readonly office: Office;
  readonly recipients: ReminderRecipients;
  /** Whether the deputy stands in on this day. */
  readonly standsIn: (on: CalendarDate) => boolean;
}

/** Begins the key of who is written to at a host that has no account; the row says name and address. */
const CONTACT_KEY = 'contact:';

/** Stands for the doer while nobody works at the host: what is planned waits for whoever comes. */
export const NOBODY: ReminderRecipient = { key: 'nobody', kind: 'user' };

const CASE = `
  select c.doer_user_id, c.technician_id, t.email as technician_email from visit_case c join technician t on t.id = c.technician_id where c.id = $1`;

/** A case's own come before the mission's, and who was entered first has the duty. */
const CONTACTS = `
  select k.id from host_contact k join visit_case c on c.id = $2 and c.mission_id = k.mission_id and (k.case_id is null or k.case_id = c.id)
  where k.host_tenant_id = $1 and k.ended_at is null order by k.case_id nulls last, k.created_at, k.id`;
const FOLLOWERS = 'select user_id from case_followers($1, $2)';

/** Office hours of the host, the same whichever company asks. */
export async function readOffice(transaction: Transaction, hostTenantId: string): Promise<Office> {
  const row = await transaction.first<{ opens_at: string; closes_at: string }>('select * from host_office($1)', [
    hostTenantId,
  ]);
  return { opensAt: row?.opens_at ?? '09:00', closesAt: row?.closes_at ?? '17:00', zone: KAZAKHSTAN_ZONE };
}

/** Reads the host's duty for one case, as it stands at this moment: a deputy only on the days of standing in. */
export async function readDuty(transaction: Transaction, hostTenantId: string, caseId: string): Promise<HostDuty> {
  const duty = await readDutyAhead(transaction, hostTenantId, caseId);
  if (duty.standsIn(calendarDateIn(KAZAKHSTAN_ZONE, transaction.now))) return duty;
  return { ...duty, recipients: { ...duty.recipients, deputy: undefined } };
}

/** The same with a deputy whose days may still come, for planning. */
export async function readDutyAhead(transaction: Transaction, hostTenantId: string, caseId: string): Promise<HostDuty> {
  const [office, people, visit, following, contacts] = await transaction.together((reads) =>
    Promise.all([
      readOffice(reads, hostTenantId),
      reads.query<Person>('select * from host_people($1)', [hostTenantId]),
      reads.first<CaseRow>(CASE, [caseId]),
      reads.query<{ user_id: string }>(FOLLOWERS, [hostTenantId, caseId]),
      reads.query<{ id: string }>(CONTACTS, [hostTenantId, caseId]),
    ]),
  );
  const present = people.filter((person) => person.is_present);
  const technician = technicianOf(visit);
  if (present.length === 0 && contacts.length > 0)
    return { office, recipients: { ...dutyOfContacts(contacts), technician }, standsIn: () => true };
  const doer = doerAmong(people, visit?.doer_user_id ?? null);
  const deputy = present.find((person) => person.user_id === doer?.deputy_user_id);
  const lead = present.find((person) => person.role === 'owner');
  const manager = present.find((person) => person.role === 'manager');
  const followers = present.filter((person) => following.some((one) => one.user_id === person.user_id));
  return {
    office,
    recipients: {
      doer: doer === undefined ? NOBODY : userOf(doer),
      deputy: deputy && userOf(deputy),
      lead: lead && userOf(lead),
      manager: manager && userOf(manager),
      followers: followers.map(userOf),
      technician,
    },
    standsIn: (on) => doer !== undefined && isInside(doer, on),
  };
}

/** S32: nobody works at the host, so that its contacts have the duty in their order; the ladder is the policy's. */
function dutyOfContacts(contacts: readonly { readonly id: string }[]): Omit<ReminderRecipients, 'technician'> {
  const [doer = NOBODY, deputy, lead, manager, ...followers] = contacts.map(({ id }) => ({
    key: `${CONTACT_KEY}${id}`,
    kind: 'contact',
  }));
  return { doer, deputy, lead, manager, followers };
}

const isInside = ({ deputy_from_on: from, deputy_to_on: to }: Person, on: CalendarDate): boolean =>
  (from === null || from <= on) && (to === null || on <= to);

/** The case's own, else who stands in for that person, else the longest-serving coordinator, and at last a manager. */
function doerAmong(people: readonly Person[], ownId: string | null): Person | undefined {
  const present = people.filter((person) => person.is_present);
  const own = people.find((person) => person.user_id === ownId);
  const standIn = present.find((person) => person.user_id === own?.deputy_user_id);
  const coordinator = present.find((person) => person.role === 'coordinator' || person.role === 'owner');
  return (own?.is_present ? own : standIn) ?? coordinator ?? present.find((person) => person.role === 'manager');
}

const technicianOf = (visit: CaseRow | undefined): ReminderRecipient | undefined =>
  visit === undefined || visit.technician_email === null
    ? undefined
    : { key: `technician:${visit.technician_id}`, kind: 'technician' };

/** The account behind a key that `readDuty` made; of a contact, who has none, an id that is no account's. */
export const userIdOf = ({ key }: ReminderRecipient): string => key.slice(key.indexOf(':') + 1);

interface ReachedPerson {
  readonly name: string;
  readonly phone: string | null;
}
const MEMBER = 'select name, phone from user_account where id = $1';
const CONTACT = 'select name, phone from host_contact where id = $1';

/** Name and telephone of who has a duty, as far as the acting company may read them; nobody has none. */
export async function readPersonOnDuty(
  transaction: Transaction,
  recipient: ReminderRecipient | undefined,
): Promise<ReachedPerson | undefined> {
  if (recipient === undefined || recipient === NOBODY) return undefined;
  const sql = recipient.key.startsWith(CONTACT_KEY) ? CONTACT : MEMBER;
  return transaction.first<ReachedPerson>(sql, [userIdOf(recipient)]);
}

const userOf = ({ user_id: id }: Person): ReminderRecipient => ({ key: `user:${id}`, kind: 'user' });
