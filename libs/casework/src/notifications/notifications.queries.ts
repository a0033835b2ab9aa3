import type { FileRef, Filing, MigrationNotification } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { found } from '../errors.js';

interface FilingOfNotification {
  readonly notificationId: string;
  readonly filing: Filing;
}
type Line = Omit<Filing, 'document'> & {
  readonly notificationId: string;
  readonly documentId: string | null;
  readonly documentName: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
};

const FILINGS = `
  select f.notification_id as "notificationId", f.id, f.kind, f.filed_by as "filedBy", f.channel, f.filed_on as "filedOn", f.number, f.said_by as "saidBy",
    coalesce(f.message, f.note) as message, f.differences, f.not_compared as "notCompared", r.id as "replacedById", f.replaces_reason as "replacesReason",
    f.is_doubtful as "isDoubtful", f.recorded_at as "recordedAt", coalesce(u.name, k.name) as "recordedByName",
    s.id as "documentId", s.name as "documentName", s.content_type as "contentType", s.size, s.sha256
  from filing f left join filing r on r.replaces_id = f.id left join stored_file s on s.id = f.document_id and s.deleted_at is null
  left join user_account u on u.id = f.recorded_by left join host_contact k on k.id = f.recorded_by_contact_id
  where f.notification_id = any($1::uuid[]) and ($2::uuid is null or f.id = $2) order by f.recorded_at, f.id`;

/** Filings of the given notifications, the oldest first; of one filing alone when its id is given. */
export async function readFilings(
  transaction: Transaction,
  notificationIds: readonly string[],
  filingId: string | null = null,
): Promise<readonly FilingOfNotification[]> {
  const lines = await transaction.query<Line>(FILINGS, [[...notificationIds], filingId]);
  return lines.map(({ notificationId, documentId, documentName, contentType, size, sha256, ...filing }) => ({
    notificationId,
    filing: { ...filing, document: fileOf(documentId, { name: documentName, contentType, size, sha256 }) },
  }));
}

const fileOf = (id: string | null, file: Omit<FileRef, 'id'>): FileRef | null => (id === null ? null : { id, ...file });

const NOTIFICATION = `
  select n.id, n.case_id as "caseId", n.stay_id as "stayId", n.movement_id as "movementId", n.deadline_id as "deadlineId", n.progress from migration_notification n`;
type Head = Omit<MigrationNotification, 'filings'>;

/** What was taken back, or is no longer asked for, is left out, unless somebody has filed something about it. */
const OF_CASE = `
  join stay s on s.id = n.stay_id join deadline d on d.id = n.deadline_id
  where n.case_id = $1 and s.deleted_at is null and not exists (select 1 from movement v where v.id = n.movement_id and v.deleted_at is not null)
    and (d.state <> 'withdrawn' or exists (select 1 from filing f where f.notification_id = n.id))
  order by s.ordinal, n.id`;

/** All notifications of a case with their filings, by stay. */
export async function readNotificationsOfCase(
  transaction: Transaction,
  caseId: string,
): Promise<MigrationNotification[]> {
  return withFilings(transaction, await transaction.query<Head>(`${NOTIFICATION} ${OF_CASE}`, [caseId]));
}

export async function readNotificationById(transaction: Transaction, id: string): Promise<MigrationNotification> {
  const head = found(await transaction.first<Head>(`${NOTIFICATION} where n.id = $1`, [id]));
  return found((await withFilings(transaction, [head]))[0]);
}

async function withFilings(transaction: Transaction, heads: readonly Head[]): Promise<MigrationNotification[]> {
  const filings = await readFilings(
    transaction,
    heads.map((head) => head.id),
  );
  return heads.map((head) => ({
    ...head,
    filings: filings.filter((one) => one.notificationId === head.id).map((one) => one.filing),
  }));
}
