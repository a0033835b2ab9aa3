import { displayNameOf, type PassportName } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';

const NAME = `
  select t.surname, t.given_names as "givenNames", t.citizenship, t.display_name as "displayName",
    (select i.name_order from identity_record i where i.technician_id = t.id and i.deleted_at is null limit 1) as "order"
  from technician t where t.id = $1 and t.erased_at is null`;
const WRITE = 'update technician set display_name = $2 where id = $1';

/** The name as the person says it. What people read is made of other facts, so that it is no new version of the person. */
export async function applyNameOrder(transaction: Transaction, technicianId: string): Promise<void> {
  const row = await transaction.first<PassportName & { readonly displayName: string }>(NAME, [technicianId]);
  if (row === undefined) return;
  const { displayName, ...name } = row;
  const wanted = displayNameOf(name);
  if (wanted !== displayName) await transaction.query(WRITE, [technicianId, wanted]);
}
