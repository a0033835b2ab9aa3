import type { Transaction } from '@sapar/persistence';
import { correctPaper } from '../papers/change-paper.js';
import { CITIZENSHIP } from '../papers/nouns/citizenship.js';
import { IDENTITY } from '../papers/nouns/identity.js';
import type { PaperStep } from '../papers/paper-noun.js';
import { putAside } from '../papers/remove-paper.js';
import type { IdentityMark } from './identity-facts.js';

const RECORD = 'select version from identity_record where id = $1 and deleted_at is null';
const CITIZENSHIPS =
  'select id, version from citizenship where id = any($1::uuid[]) and deleted_at is null order by id';
// A sealed value that is left out stays; here it had not been there.
const UNSEAL = `
  update identity_record set birth_place_sealed = case when $2 then birth_place_sealed end, iin_sealed = case when $3 then iin_sealed end where id = $1`;

/** Whether somebody has corrected the identity since the import, so that the undo must not touch this person. */
export async function isIdentityTouched(transaction: Transaction, mark: IdentityMark | undefined): Promise<boolean> {
  if (mark?.id == null) return false;
  return (await transaction.first<{ version: number }>(RECORD, [mark.id]))?.version !== mark.versionAfter;
}

/** The step inside a transaction: identity and citizenships as they were before the line. */
export async function takeIdentityBack(
  step: PaperStep,
  { id, versionAfter: version, before, citizenshipIds }: IdentityMark,
): Promise<void> {
  const { transaction } = step;
  if (id !== null && before === null) await putAside(step, IDENTITY, { id, version }, true);
  if (id !== null && before !== null) {
    await transaction.query(UNSEAL, [id, before.birthPlace !== undefined, before.iin !== undefined]);
    await correctPaper(step, IDENTITY, { id, version }, before);
  }
  for (const one of await transaction.query<{ id: string; version: number }>(CITIZENSHIPS, [citizenshipIds]))
    await putAside(step, CITIZENSHIP, one, true);
}
