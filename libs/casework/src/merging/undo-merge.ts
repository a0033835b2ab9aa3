import { MERGED_FIELDS, type MergeUndone } from '@sapar/contracts';
import { unseal, unwrapPersonKey, type Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { CaseworkError, found } from '../errors.js';
import { settleDatesWhere } from '../dates/settle-dates-where.js';
import { appendEvent } from '../events/append-event.js';
import { countsOf, movePart, PART_KINDS, type Moved, type Owner, type PartKind } from './merge-parts.js';
import { hostOf, sideOf, type MergeFacts, type MergeSide } from './merge-sides.js';
import { UNDO_UNTIL } from './list-merges.js';
import { useMain } from './merge-technicians.js';
import { writeFacts } from './write-facts.js';

interface Row {
  readonly id: string;
  readonly keptId: string;
  readonly mergedId: string;
  readonly factsSealed: Buffer;
  readonly moved: Moved;
  readonly mains: Readonly<Record<string, string>>;
  readonly isOver: boolean;
  readonly undoneAt: string | null;
  readonly version: number;
}

const ROW = `
  select m.id, m.technician_id as "keptId", m.merged_id as "mergedId", m.facts_sealed as "factsSealed", m.moved, m.main_passports as mains,
    app_now() > ${UNDO_UNTIL} as "isOver", m.undone_at as "undoneAt", m.version
  from technician_merge m where m.id = $1 and m.facts_sealed is not null for no key update of m`;
const OTHER = `
  select t.version, k.wrapped_key as wrapped from technician t join technician_key k on k.technician_id = t.id and k.destroyed_at is null
  where t.id = $1 and t.merged_into_id = $2 for no key update of t`;

/**
 * Takes two entries apart again: what went over goes back, the facts become what they were where nobody has changed them since,
 * and what came after the merge stays with the kept entry. What was left is named.
 */
export async function undoMerge(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  id: string,
  version: number,
): Promise<MergeUndone> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = found(await transaction.first<Row>(ROW, [id]));
    requireVersion(row, version);
    if (row.undoneAt !== null) throw new CaseworkError('already-done');
    if (row.isOver) throw new CaseworkError('undo-over');
    const { keptId, mergedId } = row;
    const kept = await sideOf(transaction, masterKey, keptId);
    const other = found(await transaction.first<{ version: number; wrapped: Buffer }>(OTHER, [mergedId, keptId]));
    await changeRow(transaction, 'technician', { id: mergedId, ...other }, { mergedIntoId: null, deletedAt: null });
    const to: Owner = { technicianId: mergedId, key: unwrapPersonKey(masterKey, mergedId, other.wrapped) };
    const moved = await moveBack(transaction, row.moved, { from: kept.owner, to });
    for (const technicianId of [keptId, mergedId]) await useMain(transaction, technicianId, row.mains[technicianId]);
    const keptFields = await restoreFacts(transaction, row, kept);
    await changeRow(transaction, 'technician_merge', row, { undoneAt: transaction.now });
    for (const technicianId of [keptId, mergedId])
      await settleDatesWhere(transaction, 'technician_id', technicianId, 'technician-changed');
    const left = Object.fromEntries(PART_KINDS.map((kind) => [kind, missing(row.moved, moved, kind)]));
    await appendEvent(transaction, {
      ...{ hostTenantId: hostOf(actor), supplierTenantId: kept.technician.supplierTenantId },
      ...{ act: 'merge-undone', subjectType: 'technician', subjectId: keptId, after: { mergedId, keptFields } },
    });
    return { keptId, mergedId, moved: countsOf(moved), left: countsOf(left), keptFields };
  });
}

async function moveBack(
  transaction: Transaction,
  wanted: Moved,
  between: { readonly from: Owner; readonly to: Owner },
): Promise<Moved> {
  const moved: Partial<Record<PartKind, readonly string[]>> = {};
  for (const kind of PART_KINDS) moved[kind] = await movePart(transaction, kind, wanted[kind] ?? [], between);
  return moved;
}

const missing = (wanted: Moved, moved: Moved, kind: PartKind): readonly string[] =>
  (wanted[kind] ?? []).filter((id) => moved[kind]?.includes(id) !== true);

/** Names the facts that somebody has changed since: they stay as they are. */
async function restoreFacts(
  transaction: Transaction,
  { id, factsSealed }: Row,
  { technician, facts, owner }: MergeSide,
): Promise<MergeUndone['keptFields']> {
  const context = { table: 'technician_merge', column: 'facts_sealed', rowId: id };
  const { before, after } = JSON.parse(unseal(owner.key, context, factsSealed)) as Record<
    'before' | 'after',
    MergeFacts
  >;
  const settled = MERGED_FIELDS.filter((field) => field !== 'passportNumber' && before[field] !== after[field]);
  const keptFields = settled.filter((field) => facts[field] !== after[field]);
  const restored = settled.filter((field) => !keptFields.includes(field));
  const wanted = { ...facts, ...Object.fromEntries(restored.map((field) => [field, before[field]])) };
  await writeFacts(transaction, technician, wanted);
  return keptFields;
}
