import type { Consent, RecordConsent, WithdrawConsent } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { CaseworkError, fieldFault, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { personOfOwner } from './read-personal-data.js';

/** Writes down that a person agreed, to which text, how and when. */
export async function recordConsent(
  { unitOfWork }: Casework,
  actor: Actor,
  technicianId: string,
  facts: RecordConsent,
): Promise<Consent> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { supplierTenantId, erasedAt } = await personOfOwner(transaction, technicianId);
    if (erasedAt !== null) throw new CaseworkError('already-done');
    requirePast(transaction, 'givenOn', facts.givenOn);
    const id = uuidv7();
    await transaction.insert('consent', {
      ...{ id, technicianId, supplierTenantId, recordedByTenantId: actor.tenantId, recordedBy: actor.userId },
      ...facts,
      createdAt: transaction.now,
    });
    await appendConsent(transaction, actor, { technicianId, supplierTenantId }, 'consent-given', facts);
    return consentOf(transaction, id);
  });
}

/** What was done while the consent stood stays lawful; what may still be done without it is for a lawyer to say. */
export async function withdrawConsent(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  { withdrawnOn }: WithdrawConsent,
): Promise<Consent> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const consent = await consentOf(transaction, id);
    const { supplierTenantId } = await personOfOwner(transaction, consent.technicianId);
    requireVersion(consent, version);
    if (consent.withdrawnOn !== null) throw new CaseworkError('already-done');
    requirePast(transaction, 'withdrawnOn', withdrawnOn);
    if (withdrawnOn < consent.givenOn) throw fieldFault('withdrawnOn', 'end-before-start');
    await changeRow(transaction, 'consent', consent, { withdrawnOn });
    const owner = { technicianId: consent.technicianId, supplierTenantId };
    await appendConsent(transaction, actor, owner, 'consent-withdrawn', { purpose: consent.purpose, withdrawnOn });
    return consentOf(transaction, id);
  });
}

function requirePast(transaction: Transaction, field: string, on: string): void {
  if (on > calendarDateIn(KAZAKHSTAN_ZONE, transaction.now)) throw fieldFault(field, 'after-today');
}

const ONE = `
  select id, technician_id as "technicianId", purpose, text_version as "textVersion", way, given_on as "givenOn", withdrawn_on as "withdrawnOn", version
  from consent where id = $1`;
const consentOf = async (transaction: Transaction, id: string) =>
  found(await transaction.first<Consent & { readonly technicianId: string }>(ONE, [id]));

const appendConsent = (
  transaction: Transaction,
  actor: Actor,
  { technicianId, supplierTenantId }: { readonly technicianId: string; readonly supplierTenantId: string },
  act: string,
  after: Readonly<Record<string, unknown>>,
): Promise<void> =>
  appendEvent(transaction, {
    hostTenantId: actor.tenantKind === 'host' ? actor.tenantId : null,
    ...{ supplierTenantId, act, subjectType: 'technician', subjectId: technicianId, after },
  });
