import type { Technician } from '@sapar/contracts';
import { displayNameOf, searchKeysOf } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { changeRow } from '../changes.js';
import { applyNameOrder } from '../technicians/apply-name-order.js';
import type { MergeFacts } from './merge-sides.js';

/** The facts that stay, with what people read and search by; always a new version, so that nobody writes over a merge unseen. */
export async function writeFacts(
  transaction: Transaction,
  technician: Pick<Technician, 'id' | 'version'>,
  { passportNumber: _, ...facts }: MergeFacts,
): Promise<void> {
  const { surname, givenNames, nativeName, citizenship } = facts;
  const displayName = displayNameOf({ surname: surname ?? '', givenNames, citizenship: citizenship ?? '' });
  const searchKeys = JSON.stringify(searchKeysOf([surname, givenNames, nativeName]));
  await changeRow(transaction, 'technician', technician, { ...facts, displayName, searchKeys });
  await applyNameOrder(transaction, technician.id);
}
