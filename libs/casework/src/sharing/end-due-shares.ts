import { appendEvent } from '../events/append-event.js';
import { companyScope, nobodyScope, type Ledger } from '../reminders/ledger.js';

interface DueRow {
  readonly share: string;
  readonly company: string;
}
interface EndedRow {
  readonly technicianId: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
}

const ENDED = `
  select technician_id as "technicianId", host_tenant_id as "hostTenantId", supplier_tenant_id as "supplierTenantId" from technician_share where id = $1`;

/** Closes what a host was shown once its own visits have outlived the signed period, whatever other hosts still see; safe to stop and to repeat. */
export async function endDueShares({
  unitOfWork,
  acrossCompanies,
}: Pick<Ledger, 'unitOfWork' | 'acrossCompanies'>): Promise<number> {
  const due = await acrossCompanies.run(nobodyScope, (transaction) =>
    transaction.query<DueRow>('select share, company from due_shares()'),
  );
  for (const { share, company } of due)
    await unitOfWork.run(companyScope(company), async (transaction) => {
      const ended = await transaction.first<{ readonly isEnded: boolean }>('select end_share($1) as "isEnded"', [
        share,
      ]);
      const row = await transaction.first<EndedRow>(ENDED, [share]);
      if (ended?.isEnded !== true || row === undefined) return;
      const { technicianId, ...sides } = row;
      await appendEvent(transaction, {
        ...{ ...sides, act: 'technician-hidden', subjectType: 'technician', subjectId: technicianId },
        after: { reason: 'retention-ended' },
      });
    });
  return due.length;
}
