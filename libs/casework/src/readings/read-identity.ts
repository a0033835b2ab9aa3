import type { IdentityReading, ReadIdentity } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { IDENTITY } from '../papers/nouns/identity.js';
import type { Facts } from '../papers/paper-noun.js';
import { keyOf, openOf } from '../papers/paper-rows.js';
import { appendReading } from './append-reading.js';

const ROW = `
  select i.id, t.supplier_tenant_id as "supplierTenantId", i.sex, i.birth_country as "birthCountry", i.residence_country as "residenceCountry",
    i.employer, i.birth_place_sealed as "birthPlace", i.iin_sealed as iin
  from identity_record i join technician t on t.id = i.technician_id
  where i.technician_id = $1 and i.deleted_at is null and t.deleted_at is null`;

/** What is kept of a person beside the passport, opened inside the house only. */
export interface OpenIdentity {
  readonly supplierTenantId: string;
  readonly sex: string | null;
  readonly birthCountry: string | null;
  readonly residenceCountry: string | null;
  readonly employer: string | null;
  readonly birthPlace: string | null;
  readonly iin: string | null;
}

type Row = Omit<OpenIdentity, 'birthPlace' | 'iin'> & Facts;

export async function identityOf(
  transaction: Transaction,
  masterKey: Buffer,
  technicianId: string,
): Promise<OpenIdentity | null> {
  const row = await transaction.first<Row>(ROW, [technicianId]);
  if (row === undefined) return null;
  const key = await keyOf(transaction, masterKey, IDENTITY, technicianId);
  return { ...row, birthPlace: openOf(IDENTITY, row, 'birthPlace', key), iin: openOf(IDENTITY, row, 'iin', key) };
}

export const IDENTITY_ACTS = { iin: 'iin-read', birthPlace: 'birth-place-read' } as const;

/** One sealed value in full, once it is written down that it was read. */
export async function readIdentity(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  technicianId: string,
  { field, way, place, reason }: ReadIdentity,
): Promise<IdentityReading> {
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const identity = found((await identityOf(transaction, masterKey, technicianId)) ?? undefined);
    const value = found(identity[field] ?? undefined);
    await appendReading(transaction, masterKey, actor, {
      ...{ act: IDENTITY_ACTS[field], technicianId, supplierTenantId: identity.supplierTenantId, way, place, reason },
    });
    return { value };
  });
}
