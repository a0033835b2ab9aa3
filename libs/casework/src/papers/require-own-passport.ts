import { fieldFault } from '../errors.js';
import type { Facts, PaperChange } from './paper-noun.js';

const PASSPORT = 'select 1 from passport where id = $1 and technician_id = $2 and deleted_at is null';

/** A passport named is one of this person; another's is as unknown as one that is made up. */
export async function requireOwnPassport({
  transaction,
  place,
  facts,
}: PaperChange & { readonly facts: Facts }): Promise<void> {
  const passportId = facts['passportId'] ?? null;
  if (passportId === null) return;
  if ((await transaction.first(PASSPORT, [passportId, place.technicianId])) === undefined)
    throw fieldFault('passportId', 'invalid');
}
