import type { ActOnReminder } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { CaseworkError } from '../../errors.js';
import { appendEvent } from '../../events/append-event.js';
import { handOverCase } from './hand-over-case.js';
import { isOpen, lastActOn, type AnsweredDeadline, type LastAct } from './reminded-deadline.js';
import { putOff, restart, stopRepeats, tellLead } from './reminder-effects.js';

interface Answering {
  readonly deadline: AnsweredDeadline;
  readonly act: ActOnReminder;
  readonly userId: string;
  readonly linkId: string | null;
}

type Kind = LastAct['kind'];
const KINDS = {
  ...{ 'have-it': 'have-it', snooze: 'snoozed', 'hand-over': 'handed-over', 'not-ours': 'not-ours' },
} as const satisfies Readonly<Record<Exclude<ActOnReminder['kind'], 'take-back'>, Kind>>;

/**
 * Does what a person answered to a reminder, under the lock of the case. The same answer again changes nothing; a closed
 * deadline cannot be answered any more, and the page says how it ended.
 */
export async function applyAct(transaction: Transaction, answering: Answering): Promise<void> {
  const { deadline, act, userId } = answering;
  if (!isOpen(deadline)) return;
  const last = await lastActOn(transaction, deadline.id, userId);
  if (act.kind === 'take-back') {
    if (last?.isMine === true) await takeBack(transaction, answering, last);
    return;
  }
  const kind = KINDS[act.kind];
  if (last?.kind === kind && last.isMine && (kind === 'have-it' || kind === 'not-ours')) return;
  if (act.kind === 'hand-over' && (await hasCase(transaction, deadline.caseId, act.toUserId))) return;
  const id = uuidv7();
  await effectOf(transaction, answering, id);
  await insertAct(transaction, answering, kind, id);
  await tell(transaction, answering, 'reminder-answered', { answer: kind });
}

const hasCase = async (transaction: Transaction, caseId: string, userId: string): Promise<boolean> =>
  (await transaction.first('select 1 from visit_case where id = $1 and doer_user_id = $2', [caseId, userId])) !==
  undefined;

async function effectOf(transaction: Transaction, { deadline, act, userId }: Answering, id: string): Promise<void> {
  switch (act.kind) {
    case 'have-it':
      return stopRepeats(transaction, deadline);
    case 'snooze':
      return putOff(transaction, deadline, userId, act.until);
    case 'hand-over':
      return handOverCase(transaction, deadline, act.toUserId);
    case 'not-ours':
      return tellLead(transaction, deadline, userId, id);
    case 'take-back':
      throw new CaseworkError('unexpected');
  }
}

async function takeBack(transaction: Transaction, answering: Answering, last: LastAct): Promise<void> {
  await transaction.query('update reminder_act set taken_back_at = $2 where id = $1', [last.id, transaction.now]);
  if (last.kind === 'have-it') await restart(transaction, answering.deadline);
  await tell(transaction, answering, 'reminder-answer-taken-back', { answer: last.kind });
}

const insertAct = (
  transaction: Transaction,
  { deadline, act, userId, linkId }: Answering,
  kind: Kind,
  id: string,
): Promise<unknown> =>
  transaction.insert('reminder_act', {
    ...{ id, tenantId: deadline.hostTenantId, caseId: deadline.caseId, deadlineId: deadline.id },
    ...{ revision: deadline.revision, kind, userId, linkId, at: transaction.now },
    saidBy: act.kind === 'take-back' ? null : (act.saidBy ?? null),
    untilAt: act.kind === 'snooze' ? act.until : null,
    toUserId: act.kind === 'hand-over' ? act.toUserId : null,
    reason: act.kind === 'not-ours' ? act.reason : null,
  });

/** The host's own matter: who of its people has what in hand is not the supplier's to read. */
const tell = (
  transaction: Transaction,
  { deadline, linkId }: Answering,
  act: string,
  after: Readonly<Record<string, unknown>>,
): Promise<void> =>
  appendEvent(transaction, {
    ...{ hostTenantId: deadline.hostTenantId, supplierTenantId: null, caseId: deadline.caseId },
    ...{ act, subjectType: 'deadline', subjectId: deadline.id, after: { ...after, kind: deadline.kind, linkId } },
  });
