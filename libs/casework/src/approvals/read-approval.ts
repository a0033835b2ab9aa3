import type { CaseApproval } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { shownApproval } from './approval-rows.js';

/** Whether a case needs an approval, whose turn it is, and every round with its reasons. */
export const readApproval = ({ unitOfWork }: Casework, actor: Actor, caseId: string): Promise<CaseApproval> =>
  unitOfWork.run(readingScopeOf(actor), (transaction) => shownApproval(transaction, actor, caseId));
