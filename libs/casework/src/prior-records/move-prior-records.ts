import { seal, unseal, unwrapPersonKey, type Transaction } from '@sapar/persistence';

interface Row {
  readonly id: string;
  readonly number: Buffer | null;
  readonly explanation: Buffer;
}

const KEYS = `
  select technician_id as "technicianId", wrapped_key as wrapped from technician_key where technician_id = any($1::uuid[]) and destroyed_at is null`;
const ROWS =
  'select id, number_sealed as number, explanation_sealed as explanation from prior_record where technician_id = $1 for no key update';
const MOVE =
  'update prior_record set technician_id = $2, number_sealed = $3, explanation_sealed = $4, version = version + 1 where id = $1';
const MOVE_SHOWINGS =
  'update prior_record_showing set technician_id = $2, version = version + 1 where technician_id = $1';

/** Two rows of one person become one: what was written of either goes on under the key of the one that stays. */
export async function movePriorRecords(
  transaction: Transaction,
  masterKey: Buffer,
  fromId: string,
  toId: string,
): Promise<void> {
  const rows = await transaction.query<Row>(ROWS, [fromId]);
  if (rows.length === 0) return;
  const wrapped = await transaction.query<{ technicianId: string; wrapped: Buffer }>(KEYS, [[fromId, toId]]);
  const keyOf = (id: string): Buffer | undefined => {
    const row = wrapped.find(({ technicianId }) => technicianId === id);
    return row === undefined ? undefined : unwrapPersonKey(masterKey, id, row.wrapped);
  };
  const [from, to] = [keyOf(fromId), keyOf(toId)];
  if (from === undefined || to === undefined) return;
  for (const { id, number, explanation } of rows) {
    const moved = (name: string, sealed: Buffer): Buffer => {
      const context = { table: 'prior_record', column: `${name}_sealed`, rowId: id };
      return seal(to, context, unseal(from, context, sealed));
    };
    const movedNumber = number === null ? null : moved('number', number);
    await transaction.query(MOVE, [id, toId, movedNumber, moved('explanation', explanation)]);
  }
  await transaction.query(MOVE_SHOWINGS, [fromId, toId]);
}
