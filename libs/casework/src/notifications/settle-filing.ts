import type { FilingResult } from '@sapar/contracts';
import { workingDaysLate, type CalendarDate, type ConfirmationComparison, type FilingOutcome } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { closeDeadline, redeemDeadline } from '../deadlines/close-deadline.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { attachDocument } from '../files/attach-document.js';
import { lawOfHost } from '../law/law-of-host.js';
import { judgeQuestions } from '../questions/judge-questions.js';
import type { NotificationSubject } from './notification-subject.js';
import { readFilings } from './notifications.queries.js';

/** The row of a filing as its columns have it; what does not belong to its kind is left out. */
export interface FilingRow {
  readonly kind: 'submitted' | 'confirmed' | 'said-filed' | 'try-failed';
  readonly filedBy?: 'host' | 'hotel' | 'agent' | null;
  readonly channel?: string;
  readonly filedOn?: CalendarDate;
  readonly number?: string | undefined;
  readonly documentId?: string | undefined;
  readonly saidBy?: string;
  readonly message?: string;
  readonly note?: string | undefined;
  readonly acceptedReason?: string | undefined;
  readonly replacesId?: string;
  readonly replacesReason?: string;
  readonly isDoubtful?: boolean;
  /** Day of arrival as the paper prints it, where somebody read it. */
  readonly paperArrivedOn?: CalendarDate | undefined;
}

/** A filing decided upon: what is written, and what it does. */
export interface DecidedFiling {
  readonly act: 'filing-recorded' | 'filing-corrected';
  readonly row: FilingRow;
  readonly comparison: ConfirmationComparison | null;
  readonly outcome: FilingOutcome;
  /** The day that decides between met and met late; null where nothing is closed. */
  readonly judgedOn: CalendarDate | null;
}

/** Writes a decided filing: row, document, progress, deadline and event, all in the caller's transaction. */
export async function settleFiling(
  transaction: Transaction,
  subject: NotificationSubject,
  filing: DecidedFiling,
): Promise<FilingResult> {
  const { row, outcome } = filing;
  const filingId = await insertFiling(transaction, subject, filing);
  const isMoved = await transaction.update('migration_notification', subject.id, subject.version, {
    progress: outcome.progress,
  });
  if (!isMoved) throw new CaseworkError('version-conflict');
  const closes = isOpen(subject) ? outcome.closes : null;
  if (closes !== null)
    await closeDeadline(transaction, {
      deadlineId: subject.deadlineId,
      state: closes,
      reason: 'filing-confirmed',
    });
  const isRedeemed =
    filing.act === 'filing-corrected' && outcome.closes === 'met' && subject.deadlineState === 'met-late';
  if (isRedeemed) await redeemDeadline(transaction, { ...subject, filingId });
  const deadlineState = isRedeemed ? 'met' : (closes ?? subject.deadlineState);
  // A corrected paper may name the day that the case has by now.
  if (filing.act === 'filing-corrected') await judgeQuestions(transaction, subject);
  await appendFilingEvent(transaction, subject, filing, { filingId, deadlineState });
  const [written] = await readFilings(transaction, [subject.id], filingId);
  return {
    filing: found(written).filing,
    deadlineState,
    workingDaysLate: await daysLate(transaction, subject, filing.judgedOn),
    progress: outcome.progress,
    missing: [...outcome.missing],
    otherChannels: [...outcome.otherChannels],
    migrationUnit: row.kind === 'try-failed' ? subject.migrationUnit : null,
  };
}

const isOpen = ({ deadlineState }: NotificationSubject): boolean =>
  deadlineState === 'open' || deadlineState === 'not-computable';

async function insertFiling(
  transaction: Transaction,
  subject: NotificationSubject,
  { row, comparison }: DecidedFiling,
): Promise<string> {
  const { caseId, hostTenantId, supplierTenantId } = subject;
  if (row.documentId !== undefined) await attachDocument(transaction, row.documentId, subject);
  const id = uuidv7();
  await transaction.insert('filing', {
    ...{ id, hostTenantId, supplierTenantId, caseId, notificationId: subject.id },
    ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)),
    differences: comparison?.differences ?? [],
    notCompared: comparison?.notCompared ?? [],
    recordedBy: transaction.scope.userId,
    recordedByContactId: subject.contactId ?? null,
    recordedAt: transaction.now,
  });
  return id;
}

async function daysLate(
  transaction: Transaction,
  { dueOn, hostTenantId }: NotificationSubject,
  judgedOn: CalendarDate | null,
): Promise<number | null> {
  if (dueOn === null || judgedOn === null) return null;
  const late = workingDaysLate(dueOn, judgedOn, (await lawOfHost(transaction, hostTenantId)).calendar);
  return typeof late === 'number' ? late : null;
}

/** Dates, states and names of fields only: what stood on the paper stays out of the journal. */
async function appendFilingEvent(
  transaction: Transaction,
  { id, caseId, hostTenantId, supplierTenantId, deadlineId, ...before }: NotificationSubject,
  { act, row, comparison, outcome }: DecidedFiling,
  { filingId, deadlineState }: { readonly filingId: string; readonly deadlineState: string },
): Promise<void> {
  await appendEvent(transaction, {
    ...{ hostTenantId, supplierTenantId, caseId, act },
    subjectType: 'filing',
    subjectId: filingId,
    before: { progress: before.progress, deadlineState: before.deadlineState },
    after: {
      ...{ notificationId: id, deadlineId, progress: outcome.progress, deadlineState, missing: outcome.missing },
      ...{ kind: row.kind, filedBy: row.filedBy ?? null, channel: row.channel ?? null, filedOn: row.filedOn ?? null },
      ...{ documentId: row.documentId ?? null, replacesId: row.replacesId ?? null },
      differs: (comparison?.differences ?? []).map((difference) => difference.field),
      isDifferenceAccepted: row.acceptedReason !== undefined,
      isDoubtful: row.isDoubtful ?? false,
      ...(before.contactId === undefined ? {} : { contactId: before.contactId }),
    },
  });
}
