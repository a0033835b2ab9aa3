import type { MERGED_PARTS } from '@sapar/contracts';
import { seal, snake, unseal, type Transaction } from '@sapar/persistence';
import { ABSENCE } from '../papers/nouns/absence.js';
import { CITIZENSHIP } from '../papers/nouns/citizenship.js';
import { FAMILY_MEMBER } from '../papers/nouns/family-member.js';
import { HR_NOTE } from '../papers/nouns/hr-note.js';
import { IDENTITY } from '../papers/nouns/identity.js';
import { PASSPORT } from '../papers/nouns/passport.js';
import { PRIOR_RECORD } from '../papers/nouns/prior-record.js';
import { VISA } from '../papers/nouns/visa.js';
import type { PaperNoun } from '../papers/paper-noun.js';

export type PartKind = (typeof MERGED_PARTS)[number];
export type Moved = Readonly<Partial<Record<PartKind, readonly string[]>>>;

/** What hangs on a person and goes over with it, the columns that are sealed under the person's key by name. */
const PARTS: Readonly<Record<PartKind, { readonly table: string; readonly sealed: readonly string[] }>> = {
  cases: { table: 'visit_case', sealed: [] },
  passports: ofNoun(PASSPORT),
  visas: ofNoun(VISA),
  absences: ofNoun(ABSENCE),
  identities: ofNoun(IDENTITY),
  citizenships: ofNoun(CITIZENSHIP),
  family: ofNoun(FAMILY_MEMBER),
  consents: { table: 'consent', sealed: [] },
  'prior-records': ofNoun(PRIOR_RECORD),
  'hr-notes': ofNoun(HR_NOTE),
};
export const PART_KINDS = Object.keys(PARTS) as readonly PartKind[];

function ofNoun({ table, sealed = [] }: PaperNoun) {
  return { table, sealed: sealed.map(({ name }) => `${snake(name)}_sealed`) };
}

/** Ids of all that hangs on a person and that the company may see, what was taken back too. */
export async function partsOf(transaction: Transaction, technicianId: string): Promise<Record<PartKind, string[]>> {
  const parts = {} as Record<PartKind, string[]>;
  for (const kind of PART_KINDS) {
    const sql = `select id from ${PARTS[kind].table} where technician_id = $1 order by id`;
    parts[kind] = (await transaction.query<{ readonly id: string }>(sql, [technicianId])).map(({ id }) => id);
  }
  return parts;
}

export interface Owner {
  readonly technicianId: string;
  readonly key: Buffer;
}

const SHOWINGS =
  'update prior_record_showing set technician_id = $2, version = version + 1 where record_id = any($1::uuid[])';

/** Moves rows from one person to another, sealing anew under the other's key; answers the rows that were still there. */
export async function movePart(
  transaction: Transaction,
  kind: PartKind,
  ids: readonly string[],
  { from, to }: { readonly from: Owner; readonly to: Owner },
): Promise<readonly string[]> {
  const { table, sealed } = PARTS[kind];
  const columns = ['id', ...sealed].join(', ');
  const rows = await transaction.query<Readonly<Record<string, unknown>> & { readonly id: string }>(
    `select ${columns} from ${table} where technician_id = $1 and id = any($2::uuid[]) order by id for no key update`,
    [from.technicianId, [...ids]],
  );
  for (const row of rows) {
    const anew = sealed.map((column) => sealedAnew(row[column], { table, column, rowId: row.id }, { from, to }));
    const sets = sealed.map((column, index) => `, ${column} = $${String(index + 3)}`).join('');
    await transaction.query(`update ${table} set technician_id = $2, version = version + 1${sets} where id = $1`, [
      ...[row.id, to.technicianId, ...anew],
    ]);
  }
  const moved = rows.map(({ id }) => id);
  if (kind === 'prior-records') await transaction.query(SHOWINGS, [moved, to.technicianId]);
  return moved;
}

function sealedAnew(
  value: unknown,
  context: { readonly table: string; readonly column: string; readonly rowId: string },
  { from, to }: { readonly from: Owner; readonly to: Owner },
): Buffer | null {
  return Buffer.isBuffer(value) ? seal(to.key, context, unseal(from.key, context, value)) : null;
}

export const countsOf = (moved: Moved) =>
  PART_KINDS.map((kind) => ({ kind, count: moved[kind]?.length ?? 0 })).filter(({ count }) => count > 0);
