import type { CorrectFiling, FilingResult } from '@sapar/contracts';
import { correctionOutcome, filingOutcome, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, fieldFault, found } from '../errors.js';
import { lockNotification, type NotificationSubject } from './notification-subject.js';
import { settleFiling } from './settle-filing.js';
import { weighConfirmation, type WeighedConfirmation } from './weigh-confirmation.js';

interface FiledRow {
  readonly notificationId: string;
  readonly kind: string;
  readonly filedBy: 'host' | 'hotel' | 'agent';
  readonly isReplaced: boolean;
}
const FILED = `
  select notification_id as "notificationId", kind, filed_by as "filedBy", exists (select 1 from filing r where r.replaces_id = f.id) as "isReplaced"
  from filing f where f.id = $1`;

/** The first paper of the chain that was a confirmation at all: with a document or a number. */
const FIRST = `
  with recursive chain as (
    select id, replaces_id, filed_on, number, document_id, 0 as back from filing where id = $1
    union all select f.id, f.replaces_id, f.filed_on, f.number, f.document_id, chain.back + 1 from filing f join chain on f.id = chain.replaces_id)
  select filed_on as "filedOn" from chain where number is not null or document_id is not null order by back desc limit 1`;

/** A corrected confirmation (S16): the first is marked replaced, both stay, the first judges and the doubt is shown. */
export async function correctFiling(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  filingId: string,
  correction: CorrectFiling,
): Promise<FilingResult> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { notificationId } = found(await transaction.first<FiledRow>(FILED, [filingId]));
    const subject = await lockNotification(transaction, actor, notificationId);
    // Read again under the lock: somebody may have corrected it a moment ago.
    const replaced = found(await transaction.first<FiledRow>(FILED, [filingId]));
    if (replaced.isReplaced) throw new CaseworkError('already-done');
    if (replaced.kind !== 'confirmed') throw fieldFault('kind', 'not-allowed');
    const weighed = await weighConfirmation(transaction, masterKey, subject, correction);
    const decided = await judge(transaction, subject, { ...replaced, id: filingId }, correction, weighed);
    return settleFiling(transaction, subject, {
      act: 'filing-corrected',
      row: {
        kind: 'confirmed',
        filedBy: replaced.filedBy,
        ...{ channel: correction.channel, filedOn: weighed.filedOn },
        ...{ number: correction.number, documentId: correction.documentId },
        paperArrivedOn: correction.facts?.arrivedOn,
        ...{ replacesId: filingId, replacesReason: correction.reason, isDoubtful: decided.isDoubtful },
      },
      comparison: weighed.comparison,
      outcome: decided.outcome,
      judgedOn: decided.judgedOn,
    });
  });
}

/** Weighs the correction as a confirmation of its own, then lets the first day decide between in time and late. */
async function judge(
  transaction: Transaction,
  { progress, dueOn }: NotificationSubject,
  { id, filedBy }: { readonly id: string; readonly filedBy: FiledRow['filedBy'] },
  { documentId, number }: CorrectFiling,
  { filedOn, comparison }: WeighedConfirmation,
) {
  const first = await transaction.first<{ filedOn: CalendarDate }>(FIRST, [id]);
  const judgedOn = first?.filedOn ?? filedOn;
  const { closes, isDoubtful } = correctionOutcome(judgedOn, filedOn, dueOn);
  const outcome = filingOutcome(
    {
      ...{ kind: 'confirmed', filedBy, filedOn, comparison, isDifferenceAccepted: false },
      hasDocument: documentId !== undefined,
      hasNumber: number !== undefined,
    },
    progress,
    dueOn,
  );
  return {
    outcome: { ...outcome, closes: outcome.closes === null ? null : closes },
    judgedOn: outcome.progress === 'confirmed' ? judgedOn : null,
    isDoubtful,
  };
}
