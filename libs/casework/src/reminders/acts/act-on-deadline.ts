import type { ActOnReminder, ReminderAnswers } from '@sapar/contracts';
import type { Actor } from '../../actor.js';
import { scopeOf } from '../../actor.js';
import { lockCase } from '../../cases/lock-case.js';
import type { Casework } from '../../casework.js';
import { requireHost } from '../../companies/require-host.js';
import { applyAct } from './apply-act.js';
import { readAnswers, readDeadlineRow } from './reminded-deadline.js';

/** What can be answered to the reminders of a deadline, and what was answered last. */
export async function readReminderAnswers(
  { unitOfWork }: Casework,
  actor: Actor,
  deadlineId: string,
): Promise<ReminderAnswers> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) =>
    readAnswers(transaction, await readDeadlineRow(transaction, deadlineId), actor.userId),
  );
}

/** The acts of a mail's page, from Today and the case. */
export async function actOnDeadline(
  { unitOfWork }: Casework,
  actor: Actor,
  deadlineId: string,
  act: ActOnReminder,
): Promise<ReminderAnswers> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { caseId } = await readDeadlineRow(transaction, deadlineId);
    await lockCase(transaction, caseId);
    const deadline = await readDeadlineRow(transaction, deadlineId);
    await applyAct(transaction, { deadline, act, userId: actor.userId, linkId: null });
    return readAnswers(transaction, deadline, actor.userId);
  });
}
