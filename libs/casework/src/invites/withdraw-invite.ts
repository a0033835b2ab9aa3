import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { readInviteRow } from './invite-row.js';

/** Takes an invitation back; a mail that still waits is not sent, a link that was sent ends. */
export async function withdrawInvite(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
): Promise<void> {
  await unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await readInviteRow(transaction, id);
    requireVersion(row, version);
    await changeRow(transaction, 'account_invite', row, { withdrawnAt: transaction.now, tokenHash: null });
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'member-invite-withdrawn', subjectType: 'member', subjectId: id, kept: [], before: {}, after: {} },
    });
  });
}
