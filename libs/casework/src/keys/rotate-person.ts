import { blindIndex, rewrapPersonKey, unseal, unwrapPersonKey, type Transaction } from '@sapar/persistence';

interface NumberRow {
  readonly id: string;
  readonly number_sealed: Buffer;
  readonly number_index: Buffer | null;
}
interface Person {
  readonly technicianId: string;
  readonly key: Buffer;
}

// Locked, so that a passport added meanwhile is indexed under the key of its own writer and seen by the next round.
const KEY = 'select wrapped_key from technician_key where technician_id = $1 and destroyed_at is null for update';
const WRAP = 'update technician_key set wrapped_key = $2 where technician_id = $1';
/** Tables whose numbers are found by a blind index, with the purpose of its key. */
const NUMBERS = [
  ['passport', 'passport.number'],
  ['visa', 'visa.number'],
] as const;

/** The person's own key stays, so nothing sealed with it changes; only what wraps it does, and what finds the numbers. */
export async function rotatePerson(
  transaction: Transaction,
  masterKey: Buffer,
  technicianId: string,
): Promise<boolean> {
  const row = await transaction.first<{ wrapped_key: Buffer }>(KEY, [technicianId]);
  if (row === undefined) return false;
  const wrapped = rewrapPersonKey(masterKey, technicianId, row.wrapped_key);
  if (wrapped !== null) await transaction.query(WRAP, [technicianId, wrapped]);
  const key = unwrapPersonKey(masterKey, technicianId, row.wrapped_key);
  let isChanged = wrapped !== null;
  for (const [table, purpose] of NUMBERS)
    if (await indexAnew(transaction, masterKey, { technicianId, key }, table, purpose)) isChanged = true;
  return isChanged;
}

async function indexAnew(
  transaction: Transaction,
  masterKey: Buffer,
  { technicianId, key }: Person,
  table: (typeof NUMBERS)[number][0],
  purpose: string,
): Promise<boolean> {
  const sql = `select id, number_sealed, number_index from ${table} where technician_id = $1 and number_sealed is not null`;
  let isChanged = false;
  for (const { id, number_sealed, number_index } of await transaction.query<NumberRow>(sql, [technicianId])) {
    const number = unseal(key, { table, column: 'number_sealed', rowId: id }, number_sealed);
    const index = blindIndex(masterKey, purpose, number);
    if (number_index !== null && index.equals(number_index)) continue;
    await transaction.query(`update ${table} set number_index = $2 where id = $1`, [id, index]);
    isChanged = true;
  }
  return isChanged;
}
