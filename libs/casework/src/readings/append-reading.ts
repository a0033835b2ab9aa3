import type { READING_PLACES, READING_WAYS } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { appendEvent } from '../events/append-event.js';

type ReadingAct = 'passport-read' | 'iin-read' | 'birth-place-read' | 'file-read' | 'person-exported';

export interface ReadingFacts {
  readonly act: ReadingAct;
  readonly technicianId: string;
  readonly supplierTenantId: string;
  /** The host of the case that was read; left out, the reader's company when it is one. */
  readonly hostTenantId?: string | null;
  readonly caseId?: string;
  readonly fileId?: string;
  readonly way?: (typeof READING_WAYS)[number];
  readonly place?: (typeof READING_PLACES)[number];
  readonly reason?: string | undefined;
}

const READER = 'select name from user_account where id = app_user()';

/**
 * Writes down who reads what belongs to a person, in the transaction that reads it. The reader's name is kept as it is now:
 * the other company, whose data it may be, cannot see this one's accounts.
 */
export async function appendReading(
  transaction: Transaction,
  masterKey: Buffer,
  actor: Pick<Actor, 'tenantId' | 'tenantKind'>,
  { act, technicianId, supplierTenantId, hostTenantId, reason, ...facts }: ReadingFacts,
): Promise<void> {
  const reader = await transaction.first<{ name: string }>(READER);
  await appendEvent(transaction, {
    hostTenantId: hostTenantId ?? (actor.tenantKind === 'host' ? actor.tenantId : null),
    ...{ supplierTenantId, act, subjectType: 'technician', subjectId: technicianId },
    after: { ...facts, byTenantId: actor.tenantId, byName: reader?.name ?? null },
    ...(reason === undefined ? {} : { personal: { technicianId, masterKey, values: { reason } } }),
  });
}
