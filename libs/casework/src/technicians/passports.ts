import { unseal, unwrapPersonKey, type Transaction } from '@sapar/persistence';

interface PassportRow {
  readonly technician_id: string;
  readonly id: string;
  readonly number_sealed: Buffer;
  readonly wrapped_key: Buffer;
}

const LATEST = `
  select distinct on (p.technician_id) p.technician_id, p.id, p.number_sealed, k.wrapped_key from passport p
  join technician_key k on k.technician_id = p.technician_id and k.destroyed_at is null
  where p.technician_id = any($1::uuid[]) and p.deleted_at is null order by p.technician_id, p.created_at desc, p.id desc`;

/** Passport numbers in force by person, opened for comparing only; who has none, or was erased, is left out. */
export async function passportNumbersOf(
  transaction: Transaction,
  masterKey: Buffer,
  technicianIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.query<PassportRow>(LATEST, [[...technicianIds]]);
  return new Map(
    rows.map((row) => {
      const key = unwrapPersonKey(masterKey, row.technician_id, row.wrapped_key);
      return [
        row.technician_id,
        unseal(key, { table: 'passport', column: 'number_sealed', rowId: row.id }, row.number_sealed),
      ];
    }),
  );
}
