import type { ContactPage, FileRef, FilingResult, RecordFiling } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { findLink, scopeOfLink, type AnswerLink } from '../answers/answer-link.js';
import { lockCase } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { CaseworkError, fieldFault, found } from '../errors.js';
import { storeFile, type Upload } from '../files/store-file.js';
import { lockNotification } from '../notifications/notification-subject.js';
import { readFilings } from '../notifications/notifications.queries.js';
import { takeFiling } from '../notifications/take-filing.js';
import { hasJoined } from '../sharing/presence.sql.js';

type Row = Omit<ContactPage, 'language' | 'today' | 'mayFile' | 'filings'> & {
  readonly notificationId: string | null;
  readonly isContact: boolean;
};

const PAGE = `
  select k.name as "madeFor", z.legal_name as "namedBy", d.kind, d.subject, t.display_name as "technicianName", m.reference as "missionReference", s.name as "siteName",
    s.migration_unit as "migrationUnit", h.legal_name as "hostName", d.event_on as "eventOn", coalesce(p.new_due_on, d.due_on) as "dueOn", coalesce(p.new_office_cutoff_at, d.office_cutoff_at) as "officeCutoffAt",
    d.state, case when d.state in ('open','not-computable') then null else d.settled_at end as "endedAt", ${hasJoined('h')} as "hasJoined", n.progress, n.id as "notificationId", k.ended_at is null as "isContact",
    (select coalesce(u.name, f2.name) from filing f left join user_account u on u.id = f.recorded_by left join host_contact f2 on f2.id = f.recorded_by_contact_id
      where f.notification_id = n.id and f.kind = 'confirmed' order by f.recorded_at desc limit 1) as "endedByName"
  from action_link l join host_contact k on k.id = l.contact_id join deadline d on d.id = l.deadline_id join visit_case c on c.id = d.case_id
  join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id join site s on s.id = m.site_id join tenant h on h.id = d.host_tenant_id join tenant z on z.id = d.supplier_tenant_id
  left join migration_notification n on n.deadline_id = d.id
  left join deadline_proposal p on p.deadline_id = d.id and p.state = 'open' and p.new_due_on < coalesce(d.due_on, 'infinity')
  where l.id = $1`;

async function readRow(transaction: Transaction, link: AnswerLink): Promise<Row> {
  return found(await transaction.first<Row>(PAGE, [link.id]));
}

/** As long as the deadline is open, nothing has confirmed it, and nobody at the host works here itself. */
const mayFile = ({ state, progress, isContact, hasJoined: isJoined, notificationId }: Row): boolean =>
  (state === 'open' || state === 'not-computable') &&
  notificationId !== null &&
  progress !== 'confirmed' &&
  isContact &&
  !isJoined;

async function pageOf(transaction: Transaction, link: AnswerLink): Promise<ContactPage> {
  const row = await readRow(transaction, link);
  const { notificationId, isContact: _, ...shown } = row;
  const filings = notificationId === null ? [] : await readFilings(transaction, [notificationId]);
  return {
    ...shown,
    language: link.language,
    today: calendarDateIn(KAZAKHSTAN_ZONE, transaction.now),
    mayFile: mayFile(row),
    filings: filings.map(({ filing: { kind, filedBy, filedOn, number, document, recordedAt, recordedByName } }) => ({
      ...{ kind, filedBy, filedOn, number, hasDocument: document !== null, recordedAt, recordedByName },
    })),
  };
}

/** Shows what a mail to a contact reminded of, or how it ended; changes nothing, however often it is opened. */
export async function openContactPage(casework: Casework, token: string): Promise<ContactPage> {
  const link = await findLink(casework, token, ['contact']);
  return casework.unitOfWork.run(scopeOfLink(link), (transaction) => pageOf(transaction, link));
}

/** The bearer acts in the place of a host that is not there, on the word of the supplier that named the contact. */
const IN_PLACE_OF_HOST = { tenantKind: 'supplier' } as const;

/** What was filed, by the link of a mail: judged as a member's word is, and nothing closes without its confirmation. */
export async function fileByContact(casework: Casework, token: string, facts: RecordFiling): Promise<FilingResult> {
  const link = await findLink(casework, token, ['contact']);
  if (facts.kind === 'submitted' && facts.together !== undefined) throw fieldFault('together', 'not-allowed');
  return casework.unitOfWork.run(scopeOfLink(link), async (transaction) => {
    await lockCase(transaction, link.case_id);
    const row = await readRow(transaction, link);
    if (row.notificationId === null || !mayFile(row)) throw new CaseworkError('contact-link-ended');
    const subject = await lockNotification(transaction, IN_PLACE_OF_HOST, row.notificationId);
    return takeFiling(transaction, casework.masterKey, { ...subject, contactId: found(link.contact_id) }, facts);
  });
}

/** What a bearer has uploaded and not yet handed in; a link must not fill a disk. */
const MOST_WAITING = 20;
const WAITING = `
  select count(*)::int as count from stored_file where tenant_id = app_tenant() and created_by is null and case_id is null and deleted_at is null`;

/** The confirmation or a screenshot, kept for the host until the filing that follows shares it with the case. */
export async function uploadByContact(casework: Casework, token: string, upload: Upload): Promise<FileRef> {
  const link = await findLink(casework, token, ['contact']);
  const { tenantId } = scopeOfLink(link);
  await casework.unitOfWork.run(scopeOfLink(link), async (transaction) => {
    if (!mayFile(await readRow(transaction, link))) throw new CaseworkError('contact-link-ended');
    const waiting = await transaction.first<{ count: number }>(WAITING);
    if ((waiting?.count ?? 0) >= MOST_WAITING) throw new CaseworkError('too-many-requests');
  });
  return storeFile(casework, { tenantId, tenantKind: 'host', userId: null }, upload);
}
