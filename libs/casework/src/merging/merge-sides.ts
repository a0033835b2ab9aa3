import { MERGED_FIELDS, type MergeTechnicians, type Technician } from '@sapar/contracts';
import { unwrapPersonKey, type Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { CaseworkError, fieldFault, found } from '../errors.js';
import { passportsOf } from '../technicians/passports.js';
import { technicianOf } from '../technicians/technicians.queries.js';
import { partsOf, type Moved, type Owner, type PartKind } from './merge-parts.js';

type MergedField = (typeof MERGED_FIELDS)[number];
export type MergeFacts = Readonly<Record<MergedField, string | null>>;

export interface MergeSide {
  readonly technician: Technician;
  readonly facts: MergeFacts;
  readonly owner: Owner;
}

const KEY = 'select wrapped_key as wrapped from technician_key where technician_id = $1 and destroyed_at is null';
const HOLD = 'select id from technician where id = any($1::uuid[]) order by id for no key update';

/** Both entries, held for the act, each the company's own to change; of any other company nothing is told. */
export async function sidesOf(
  transaction: Transaction,
  masterKey: Buffer,
  [keptId, otherId]: readonly [string, string],
): Promise<{ readonly kept: MergeSide; readonly other: MergeSide }> {
  await transaction.query(HOLD, [[keptId, otherId]]);
  const kept = await sideOf(transaction, masterKey, keptId);
  const other = await sideOf(transaction, masterKey, otherId);
  const isOne = keptId === otherId || kept.technician.supplierTenantId !== other.technician.supplierTenantId;
  if (isOne) throw fieldFault('otherId', 'the-same-entry');
  return { kept, other };
}

export async function sideOf(transaction: Transaction, masterKey: Buffer, id: string): Promise<MergeSide> {
  const technician = await technicianOf(transaction, masterKey, id);
  if (!technician.canChange)
    throw new CaseworkError('owned-by-other', [], undefined, { owner: technician.supplierName });
  const passport = (await passportsOf(transaction, masterKey, [id])).get(id);
  const facts = Object.fromEntries(
    MERGED_FIELDS.map((field) => [field, field === 'passportNumber' ? (passport?.number ?? null) : technician[field]]),
  ) as MergeFacts;
  // A person without a key was erased.
  const { wrapped } = found(await transaction.first<{ readonly wrapped: Buffer }>(KEY, [id]));
  return { technician, facts, owner: { technicianId: id, key: unwrapPersonKey(masterKey, id, wrapped) } };
}

const TOGETHER = `
  select distinct m.reference from visit_case a join visit_case b on b.mission_id = a.mission_id join mission m on m.id = a.mission_id
  where a.technician_id = $1 and b.technician_id = $2 and a.deleted_at is null and b.deleted_at is null order by m.reference`;

/** Missions on which both are: two cases there are two people. */
export const missionsTogether = async (transaction: Transaction, keptId: string, otherId: string): Promise<string[]> =>
  (await transaction.query<{ readonly reference: string }>(TOGETHER, [keptId, otherId])).map(
    ({ reference }) => reference,
  );

const HAS_IDENTITY = 'select 1 from identity_record where technician_id = $1 and deleted_at is null limit 1';
const LIVE_IDENTITIES = 'select id from identity_record where technician_id = $1 and deleted_at is null';

/** What goes over, and what stays where it is because the kept entry has one of its own and there is one at most. */
export async function plannedMove(
  transaction: Transaction,
  keptId: string,
  otherId: string,
): Promise<{ readonly moves: Moved; readonly left: Moved }> {
  const all: Record<PartKind, string[]> = await partsOf(transaction, otherId);
  if ((await transaction.first(HAS_IDENTITY, [keptId])) === undefined) return { moves: all, left: {} };
  const live = (await transaction.query<{ readonly id: string }>(LIVE_IDENTITIES, [otherId])).map(({ id }) => id);
  const identities = all.identities.filter((id) => !live.includes(id));
  return { moves: { ...all, identities }, left: { identities: live } };
}

/** The value that stays of each field: the chosen one, else the kept entry's, and the other's where that is missing. */
export function factsAfter(kept: MergeFacts, other: MergeFacts, choices: MergeTechnicians['choices']): MergeFacts {
  const takes = (field: MergedField): 'kept' | 'other' => choices[field] ?? (kept[field] === null ? 'other' : 'kept');
  return Object.fromEntries(
    MERGED_FIELDS.map((field) => [field, (takes(field) === 'kept' ? kept : other)[field]]),
  ) as MergeFacts;
}

export const hostOf = (actor: Actor): string | null => (actor.tenantKind === 'host' ? actor.tenantId : null);
