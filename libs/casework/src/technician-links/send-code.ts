import { uuidv7 } from 'uuidv7';
import type { Casework } from '../casework.js';
import { appendEvent } from '../events/append-event.js';
import { insertDelivery } from '../reminders/insert-delivery.js';
import { NOWHERE, type Origin } from '../sessions/origin.js';
import { countersOfAsking, takeTry } from '../sessions/pace.js';
import { findOpenLink, scopeOfTechnicianLink } from './find-link.js';

const ASK = `
  update technician_link set code_id = $2, code_hash = null, code_expires_at = app_now() + interval '10 minutes', code_tries = 0 where id = $1`;

/** Mails a code to the technician's own address; the code before ends. The new one comes into being as its mail leaves. */
export async function sendTechnicianCode(casework: Casework, token: string, origin: Origin = NOWHERE): Promise<void> {
  const link = await findOpenLink(casework, token);
  await takeTry(casework, countersOfAsking('technician-code', link.id, origin));
  const { id, technicianId, name, email, language, hostTenantId, supplierTenantId, caseId } = link;
  const codeId = uuidv7();
  await casework.unitOfWork.run(scopeOfTechnicianLink(link), async (transaction) => {
    await transaction.query(ASK, [id, codeId]);
    await insertDelivery(transaction, link.tenantId, {
      ...{ kind: 'technician-code', purposeKey: `technician-code:${codeId}` },
      recipient: { kind: 'technician', id: technicianId, name, email, language },
      ...{ subjectIds: { linkId: id, codeId }, dueAt: transaction.now },
    });
    await appendEvent(transaction, {
      ...{ hostTenantId, supplierTenantId, caseId, act: 'technician-code-asked' },
      ...{ subjectType: 'technician_link', subjectId: id },
    });
  });
}
