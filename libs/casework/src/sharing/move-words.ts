import { seal, unseal, unwrapPersonKey, type Transaction } from '@sapar/persistence';

const KEYS = `
  select technician_id as "technicianId", wrapped_key as wrapped from technician_key where technician_id = any($1::uuid[]) and destroyed_at is null`;
/** Words about a person under its key, by table. */
const SEALED = {
  prior_record: ['number_sealed', 'explanation_sealed'],
  hr_note: ['note_sealed'],
} as const;
const MOVE_SHOWINGS =
  'update prior_record_showing set technician_id = $2, version = version + 1 where technician_id = $1';

interface Move {
  readonly id: string;
  readonly key: Buffer;
}

/** Two rows of one person become one: what was written of either goes on under the key of the one that stays. */
export async function moveWords(
  transaction: Transaction,
  masterKey: Buffer,
  fromId: string,
  toId: string,
): Promise<void> {
  const wrapped = await transaction.query<{ technicianId: string; wrapped: Buffer }>(KEYS, [[fromId, toId]]);
  const moveOf = (id: string): Move | undefined => {
    const row = wrapped.find(({ technicianId }) => technicianId === id);
    return row === undefined ? undefined : { id, key: unwrapPersonKey(masterKey, id, row.wrapped) };
  };
  const [from, to] = [moveOf(fromId), moveOf(toId)];
  if (from === undefined || to === undefined) return;
  for (const table of ['prior_record', 'hr_note'] as const) await moveTable(transaction, table, from, to);
  await transaction.query(MOVE_SHOWINGS, [fromId, toId]);
}

async function moveTable(transaction: Transaction, table: keyof typeof SEALED, from: Move, to: Move): Promise<void> {
  const columns = SEALED[table];
  const rows = await transaction.query<{ readonly id: string } & Readonly<Record<string, Buffer | string | null>>>(
    `select id, ${columns.join(', ')} from ${table} where technician_id = $1 for no key update`,
    [from.id],
  );
  const sets = columns.map((column, index) => `${column} = $${String(index + 3)}`).join(', ');
  for (const row of rows) {
    const anew = columns.map((column) => {
      const sealed = row[column];
      const context = { table, column, rowId: row.id };
      return Buffer.isBuffer(sealed) ? seal(to.key, context, unseal(from.key, context, sealed)) : null;
    });
    const sql = `update ${table} set technician_id = $2, ${sets}, version = version + 1 where id = $1`;
    await transaction.query(sql, [row.id, to.id, ...anew]);
  }
}
