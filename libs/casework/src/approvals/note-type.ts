import type { Transaction } from '@sapar/persistence';
import { appendEvent } from '../events/append-event.js';

interface TypedCase {
  readonly caseId: string;
  readonly hostTenantId: string;
  readonly technicianId: string;
}

interface Noted {
  readonly type: { readonly name: string } | null;
  readonly reason: string | null;
}

/** One line of the host's own history, since its templates are its business; why somebody is not asked may name people. */
export const noteType = (
  transaction: Transaction,
  masterKey: Buffer,
  { caseId, hostTenantId, technicianId }: TypedCase,
  { type, reason }: Noted,
): Promise<void> =>
  appendEvent(transaction, {
    ...{ hostTenantId, supplierTenantId: null, caseId },
    ...{ act: 'case-type-set', subjectType: 'case', subjectId: caseId, after: { type: type?.name ?? null } },
    ...(reason === null ? {} : { personal: { masterKey, technicianId, values: { note: reason } } }),
  });
