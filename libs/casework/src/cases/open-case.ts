import type { NewCase } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { caseTypeOf } from '../approvals/case-type-of.js';
import { noteType } from '../approvals/note-type.js';
import { CaseworkError, found } from '../errors.js';
import { settleDeadline } from '../deadlines/settle-deadline.js';
import { settleDates } from '../dates/settle-dates.js';
import { appendEvent } from '../events/append-event.js';
import { appendShown, isShownTo } from '../sharing/technician-shares.js';
import { readLaw } from '../law/read-law.js';
import { occasionOf } from './next-entry.js';

interface MissionRow {
  readonly id: string;
  readonly host_tenant_id: string;
  readonly supplier_tenant_id: string;
}

/** Who opens a case, and what seals the words about it. */
interface OpenedBy {
  readonly actor: Actor;
  readonly masterKey: Buffer;
}

/**
 * The step inside a transaction: puts a technician on a mission. A planned arrival opens a provisional deadline, so that
 * nobody's silence hides it (S1).
 */
export async function openCase(
  transaction: Transaction,
  { actor, masterKey }: OpenedBy,
  missionId: string,
  facts: NewCase,
  doerUserId: string | null = actor.tenantKind === 'host' ? actor.userId : null,
): Promise<string> {
  const sides = await sidesOf(transaction, missionId);
  await checkTechnician(transaction, sides, missionId, facts.technicianId);
  const shown = { ...sides, technicianId: facts.technicianId, missionId };
  const wasShown = await requireShown(transaction, actor, shown);
  const chosen = await caseTypeOf(transaction, actor, { ...sides, ...facts }, facts);
  const { type } = chosen;
  const id = await insertCase(transaction, { ...sides, missionId, caseTypeId: type?.id ?? null }, doerUserId, {
    ...facts,
    // What somebody says of this person goes before what a template says of all.
    basis: facts.basis === 'unknown' ? (type?.basis ?? 'unknown') : facts.basis,
  });
  if (facts.plannedArrivalOn !== undefined) {
    await settleDeadline(transaction, await readLaw(transaction), {
      caseId: id,
      ...sides,
      stayId: null,
      occasion: occasionOf(1),
      eventOn: facts.plannedArrivalOn,
      isProvisional: true,
      reason: 'planned-arrival',
    });
  }
  await settleDates(transaction, id, 'case-opened');
  if (!wasShown) await appendShown(transaction, shown);
  await appendEvent(transaction, {
    ...sides,
    caseId: id,
    act: 'case-opened',
    subjectType: 'case',
    subjectId: id,
    after: { plannedArrivalOn: facts.plannedArrivalOn ?? null },
  });
  if (chosen.reason !== null) await noteType(transaction, masterKey, { ...sides, ...facts, caseId: id }, chosen);
  return id;
}

interface Sides {
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
}

async function sidesOf(transaction: Transaction, missionId: string): Promise<Sides> {
  const mission = found(
    await transaction.first<MissionRow>(
      'select id, host_tenant_id, supplier_tenant_id from mission where id = $1 and deleted_at is null',
      [missionId],
    ),
  );
  return { hostTenantId: mission.host_tenant_id, supplierTenantId: mission.supplier_tenant_id };
}

/** The person must be one of the supplier's that the actor may see, and not on this mission already. */
async function checkTechnician(
  transaction: Transaction,
  { supplierTenantId }: Sides,
  missionId: string,
  technicianId: string,
): Promise<void> {
  const known = 'select 1 from technician where id = $1 and supplier_tenant_id = $2 and deleted_at is null';
  found(await transaction.first(known, [technicianId, supplierTenantId]));
  const twice = 'select 1 from visit_case where mission_id = $1 and technician_id = $2';
  if ((await transaction.first(twice, [missionId, technicianId])) !== undefined)
    throw new CaseworkError('already-done');
}

/** S33: only the supplier shows a person to one more host. A host is told of nobody, not even of whom it once knew. */
async function requireShown(
  transaction: Transaction,
  actor: Actor,
  { technicianId, hostTenantId, supplierTenantId }: Sides & { readonly technicianId: string },
): Promise<boolean> {
  const isShown = hostTenantId === supplierTenantId || (await isShownTo(transaction, technicianId, hostTenantId));
  if (!isShown && actor.tenantId !== supplierTenantId) throw new CaseworkError('not-found');
  return isShown;
}

async function insertCase(
  transaction: Transaction,
  mission: Sides & { readonly missionId: string; readonly caseTypeId: string | null },
  doerUserId: string | null,
  facts: NewCase,
): Promise<string> {
  const id = uuidv7();
  await transaction.insert('visit_case', {
    id,
    ...mission,
    technicianId: facts.technicianId,
    stage: 'planned',
    plannedArrivalOn: facts.plannedArrivalOn ?? null,
    plannedBorderPoint: facts.plannedBorderPoint ?? null,
    basis: facts.basis,
    visaValidFromOn: facts.visaValidFromOn ?? null,
    visaValidToOn: facts.visaValidToOn ?? null,
    visaCategory: facts.visaCategory ?? null,
    visaEntries: facts.visaEntries ?? null,
    visaStayDays: facts.visaStayDays ?? null,
    isElectronicVisa: facts.isElectronicVisa ?? false,
    plannedEntryBy: facts.plannedEntryBy ?? null,
    plannedExitBy: facts.plannedExitBy ?? null,
    doerUserId,
    createdAt: transaction.now,
  });
  return id;
}
