import type { CaseMessage, ChangeMessage } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { lockCase, type CaseRow } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { CaseworkError } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { messageOf, readMessage, settleMentions, type MessageRow } from './message-row.js';
import { sidesOfMessage } from './message-sides.js';

/** Other words for the same message; the former ones stay in the journal, sealed with the person they are about. */
export async function changeMessage(
  casework: Casework,
  actor: Actor,
  id: string,
  version: number,
  { body, mentions }: ChangeMessage,
): Promise<CaseMessage> {
  return casework.unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { message, visit } = await lockMessage(transaction, id, version);
    if (message.removedAt !== null) throw new CaseworkError('already-done');
    if (message.body !== body) {
      await changeRow(transaction, 'case_message', message, { body, editedAt: transaction.now });
      await append(casework, actor, transaction, { message, visit, act: 'message-changed' });
    }
    await settleMentions(transaction, message, mentions);
    return messageOf(await readMessage(transaction, id));
  });
}

/** Takes a message away; that there was one stays to be seen. */
export const removeMessage = (casework: Casework, actor: Actor, id: string, version: number): Promise<CaseMessage> =>
  setRemoved(casework, actor, { id, version, isRemoved: true });

/** The way back. */
export const restoreMessage = (casework: Casework, actor: Actor, id: string, version: number): Promise<CaseMessage> =>
  setRemoved(casework, actor, { id, version, isRemoved: false });

interface Wanted {
  readonly id: string;
  readonly version: number;
  readonly isRemoved: boolean;
}

async function setRemoved(casework: Casework, actor: Actor, { id, version, isRemoved }: Wanted): Promise<CaseMessage> {
  return casework.unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { message, visit } = await lockMessage(transaction, id, version);
    if ((message.removedAt !== null) === isRemoved) throw new CaseworkError('already-done');
    await changeRow(transaction, 'case_message', message, { deletedAt: isRemoved ? transaction.now : null });
    await append(casework, actor, transaction, {
      ...{ message, visit, act: isRemoved ? 'message-removed' : 'message-restored' },
    });
    return messageOf(await readMessage(transaction, id));
  });
}

/** Holds the case first, as every act on it does. Only who said it may change it. */
async function lockMessage(
  transaction: Transaction,
  id: string,
  version: number,
): Promise<{ readonly message: MessageRow; readonly visit: CaseRow }> {
  const { caseId } = await readMessage(transaction, id);
  const visit = await lockCase(transaction, caseId);
  const message = await readMessage(transaction, id);
  if (!message.isMine) throw new CaseworkError('not-allowed');
  requireVersion(message, version);
  return { message, visit };
}

interface Change {
  readonly message: MessageRow;
  readonly visit: CaseRow;
  readonly act: string;
}

const append = (
  { masterKey }: Casework,
  actor: Actor,
  transaction: Transaction,
  { message, visit, act }: Change,
): Promise<void> =>
  appendEvent(transaction, {
    ...{ ...sidesOfMessage(actor, message.scope, visit), caseId: visit.id, act },
    ...{ subjectType: 'message', subjectId: message.id, after: { scope: message.scope } },
    personal: { technicianId: visit.technicianId, masterKey, values: { formerWords: message.body ?? undefined } },
  });
