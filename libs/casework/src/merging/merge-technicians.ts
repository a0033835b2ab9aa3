import {
  MERGED_FIELDS,
  type AskMerge,
  type MergePreview,
  type MergeTechnicians,
  type TechnicianMerge,
} from '@sapar/contracts';
import { maskPassportNumber } from '@sapar/domain';
import { seal, type Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { readingScopeOf, scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { CaseworkError, fieldFault, found } from '../errors.js';
import { settleDatesWhere } from '../dates/settle-dates-where.js';
import { appendEvent } from '../events/append-event.js';
import { countsOf, movePart, PART_KINDS, type Moved } from './merge-parts.js';
import {
  factsAfter,
  hostOf,
  missionsTogether,
  plannedMove,
  sidesOf,
  type MergeFacts,
  type MergeSide,
} from './merge-sides.js';
import { writeFacts } from './write-facts.js';
import { mergesOf } from './list-merges.js';

/** What making one of two entries would do, field by field and part by part. */
export const previewMerge = (
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  technicianId: string,
  { otherId }: AskMerge,
): Promise<MergePreview> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const { kept, other } = await sidesOf(transaction, masterKey, [technicianId, otherId]);
    const { moves, left } = await plannedMove(transaction, technicianId, otherId);
    return {
      ...{ kept: sideOut(kept), other: sideOut(other), moves: countsOf(moves), left: countsOf(left) },
      differences: MERGED_FIELDS.filter((field) => kept.facts[field] !== other.facts[field]).map((field) => ({
        ...{ field, kept: told(field, kept.facts), other: told(field, other.facts) },
      })),
      together: await missionsTogether(transaction, technicianId, otherId),
    };
  });

const sideOut = ({ technician: { id, displayName, version } }: MergeSide) => ({
  technicianId: id,
  displayName,
  version,
});

function told(field: (typeof MERGED_FIELDS)[number], facts: MergeFacts): string | null {
  const value = facts[field];
  return field === 'passportNumber' && value !== null ? maskPassportNumber(value) : value;
}

/** Makes one of two entries, in one transaction: the other stays readable to nobody, and comes back with an undo. */
export async function mergeTechnicians(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  technicianId: string,
  version: number,
  { otherId, otherVersion, choices }: MergeTechnicians,
): Promise<TechnicianMerge> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { kept, other } = await sidesOf(transaction, masterKey, [technicianId, otherId]);
    requireVersion(kept.technician, version);
    if (other.technician.version !== otherVersion) throw new CaseworkError('version-conflict');
    if ((await missionsTogether(transaction, technicianId, otherId)).length > 0)
      throw fieldFault('otherId', 'on-one-mission');
    const after = factsAfter(kept.facts, other.facts, choices);
    const mains = await mainPassports(transaction, [technicianId, otherId]);
    const cases = await sidesOfCases(transaction, otherId);
    const { moves } = await plannedMove(transaction, technicianId, otherId);
    const moved = await moveAll(transaction, moves, kept, other);
    await useMain(
      transaction,
      technicianId,
      after.passportNumber === kept.facts.passportNumber ? mains[technicianId] : mains[otherId],
    );
    await writeFacts(transaction, kept.technician, after);
    const now = transaction.now;
    await changeRow(transaction, 'technician', other.technician, { mergedIntoId: technicianId, deletedAt: now });
    const id = uuidv7();
    const facts = JSON.stringify({ before: kept.facts, after });
    await transaction.insert('technician_merge', {
      ...{ id, tenantId: actor.tenantId, userId: found(actor.userId), technicianId, mergedId: otherId },
      factsSealed: seal(kept.owner.key, { table: 'technician_merge', column: 'facts_sealed', rowId: id }, facts),
      ...{ moved: JSON.stringify(moved), mainPassports: JSON.stringify(mains), createdAt: now },
    });
    await settleDatesWhere(transaction, 'technician_id', technicianId, 'technician-changed');
    await appendMerge(transaction, { masterKey, actor, kept, other, after, moved, cases });
    return found((await mergesOf(transaction, technicianId)).find((one) => one.id === id));
  });
}

async function moveAll(transaction: Transaction, moves: Moved, kept: MergeSide, other: MergeSide): Promise<Moved> {
  const moved: Partial<Record<keyof Moved, readonly string[]>> = {};
  for (const kind of PART_KINDS)
    moved[kind] = await movePart(transaction, kind, moves[kind] ?? [], { from: other.owner, to: kept.owner });
  return moved;
}

const MAINS =
  'select technician_id as "technicianId", id from passport where technician_id = any($1::uuid[]) and is_main and deleted_at is null';

/** Which passport of each is in use. */
async function mainPassports(transaction: Transaction, ids: readonly string[]): Promise<Record<string, string>> {
  const rows = await transaction.query<{ readonly technicianId: string; readonly id: string }>(MAINS, [[...ids]]);
  return Object.fromEntries(rows.map((row) => [row.technicianId, row.id]));
}

const USE = `
  update passport set is_main = (id = $2), version = version + 1 where technician_id = $1 and deleted_at is null and is_main <> (id = $2)`;

/** One passport of a person is in use; without one named, what is marked stays. */
export async function useMain(
  transaction: Transaction,
  technicianId: string,
  passportId: string | undefined,
): Promise<void> {
  if (passportId !== undefined) await transaction.query(USE, [technicianId, passportId]);
}

interface CaseSides {
  readonly caseId: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
}
const CASES = `
  select id as "caseId", host_tenant_id as "hostTenantId", supplier_tenant_id as "supplierTenantId" from visit_case
  where technician_id = $1 and deleted_at is null order by id`;
const sidesOfCases = (transaction: Transaction, technicianId: string) =>
  transaction.query<CaseSides>(CASES, [technicianId]);

interface Merging {
  readonly masterKey: Buffer;
  readonly actor: Actor;
  readonly kept: MergeSide;
  readonly other: MergeSide;
  readonly after: MergeFacts;
  readonly moved: Moved;
  readonly cases: readonly CaseSides[];
}

/** One line with what was and what is, sealed, for the company that did it; one without values in the history of each case. */
async function appendMerge(
  transaction: Transaction,
  { masterKey, actor, kept, other, after, moved, cases }: Merging,
): Promise<void> {
  const { id, supplierTenantId } = kept.technician;
  const about = { act: 'technicians-merged', subjectType: 'technician', subjectId: id };
  const changed = MERGED_FIELDS.filter((field) => kept.facts[field] !== after[field]);
  const only = (facts: MergeFacts) => Object.fromEntries(changed.map((field) => [field, told(field, facts)]));
  await appendEvent(transaction, {
    ...{ ...about, hostTenantId: hostOf(actor), supplierTenantId },
    after: {
      mergedId: other.technician.id,
      changed,
      moved: Object.fromEntries(countsOf(moved).map(({ kind, count }) => [kind, count])),
    },
    personal: { technicianId: id, masterKey, values: { was: only(kept.facts), is: only(after) } },
  });
  for (const sides of cases) await appendEvent(transaction, { ...about, ...sides });
}
