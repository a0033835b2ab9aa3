import { companyScope, nobodyScope, type Ledger } from '../reminders/ledger.js';
import { eraseNow } from './erase-person.js';

interface DueRow {
  readonly person: string;
  readonly company: string;
  readonly part: string;
}

const SUPPLIER = `select supplier_tenant_id as "supplierTenantId" from technician where id = $1`;

/** Erases what has outlived its signed period, each part in a transaction of its own; safe to stop and to repeat. */
export async function eraseDue({
  unitOfWork,
  acrossCompanies,
}: Pick<Ledger, 'unitOfWork' | 'acrossCompanies'>): Promise<number> {
  const due = await acrossCompanies.run(nobodyScope, (transaction) =>
    transaction.query<DueRow>('select person, company, part from due_erasures()'),
  );
  for (const { person, company, part } of due)
    await unitOfWork.run(companyScope(company), async (transaction) => {
      const row = await transaction.first<{ supplierTenantId: string }>(SUPPLIER, [person]);
      if (row === undefined) return;
      const actor = { tenantId: company };
      await eraseNow(transaction, { technicianId: person, ...row, actor, reason: 'retention-ended', parts: [part] });
    });
  return due.length;
}
