import { normalisePassportNumber, type CalendarDate } from '@sapar/domain';
import { blindIndex, blindIndexes, seal, unseal, unwrapPersonKey, type Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';

/** The passport in force, opened inside the house only. */
export interface Passport {
  readonly number: string;
  readonly expiresOn: CalendarDate | null;
}

interface PassportRow {
  readonly technician_id: string;
  readonly id: string;
  readonly number_sealed: Buffer;
  readonly expires_on: CalendarDate | null;
  readonly wrapped_key: Buffer;
}

const LATEST = `
  select distinct on (p.technician_id) p.technician_id, p.id, p.number_sealed, p.expires_on, k.wrapped_key from passport p
  join technician_key k on k.technician_id = p.technician_id and k.destroyed_at is null
  where p.technician_id = any($1::uuid[]) and p.deleted_at is null and p.state = 'held'
  order by p.technician_id, p.is_main desc, p.created_at desc, p.id desc`;

const contextOf = (rowId: string) => ({ table: 'passport', column: 'number_sealed', rowId });

/** Passports in force by person; who has none, or was erased, is left out. */
export async function passportsOf(
  transaction: Transaction,
  masterKey: Buffer,
  technicianIds: readonly string[],
): Promise<ReadonlyMap<string, Passport>> {
  const rows = await transaction.query<PassportRow>(LATEST, [[...technicianIds]]);
  return new Map(
    rows.map((row) => {
      const key = unwrapPersonKey(masterKey, row.technician_id, row.wrapped_key);
      const number = unseal(key, contextOf(row.id), row.number_sealed);
      return [row.technician_id, { number, expiresOn: row.expires_on }];
    }),
  );
}

/** Whose passport it is, with the key that seals it. */
export interface PassportOwner {
  readonly technicianId: string;
  readonly supplierTenantId: string;
  readonly key: Buffer;
  readonly masterKey: Buffer;
  /** Who issued it, where that is known. */
  readonly country?: string;
}

const NO_MAIN =
  'update passport set is_main = false, version = version + 1 where technician_id = $1 and is_main and deleted_at is null';

/**
 * The row marked `is_main` is the passport in force. Earlier ones stay readable and undeleted: papers that were filed under an old
 * number are still found by it (S28), and a deleted row would mean that the passport had never been one of this person's.
 */
export async function addPassport(
  transaction: Transaction,
  { technicianId, supplierTenantId, key, masterKey, country }: PassportOwner,
  { number, expiresOn }: Passport,
): Promise<void> {
  const id = uuidv7();
  await transaction.query(NO_MAIN, [technicianId]);
  const normal = normalisePassportNumber(number);
  await transaction.insert('passport', {
    id,
    technicianId,
    supplierTenantId,
    numberSealed: seal(key, contextOf(id), normal),
    numberIndex: blindIndex(masterKey, 'passport.number', normal),
    expiresOn,
    country: country ?? null,
    recordedBy: transaction.scope.userId,
    createdAt: transaction.now,
  });
}

const CORRECT = `
  update passport set expires_on = $2, version = version + 1
  where technician_id = $1 and number_index = any($3::bytea[]) and deleted_at is null and state = 'held' returning id`;

/** The same number with another last day is the same passport, corrected. */
export async function correctPassport(
  transaction: Transaction,
  { technicianId, masterKey }: Pick<PassportOwner, 'technicianId' | 'masterKey'>,
  { number, expiresOn }: Passport,
): Promise<void> {
  const indexes = blindIndexes(masterKey, 'passport.number', normalisePassportNumber(number));
  await transaction.query(CORRECT, [technicianId, expiresOn, indexes]);
}
