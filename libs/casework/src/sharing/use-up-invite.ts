import type { Transaction } from '@sapar/persistence';
import { CaseworkError } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import type { FoundCompanyInvite } from './company-invite-page.js';

const USE = `
  with used as (
    update company_invite set accepted_at = $2, accepted_user_id = $3, accepted_tenant_id = $4, version = version + 1
    where id = $1 and accepted_at is null and withdrawn_at is null and expires_at > $2 returning company_id)
  select c.kind, used.company_id from used join tenant c on c.id = used.company_id`;

interface Joined {
  readonly userId: string;
  readonly tenantId: string;
}

/** In the scope of the company that asked: of two that use the same link at once the second waits here, and finds it used. */
export async function useUpInvite(
  transaction: Transaction,
  { id, tenantId }: Pick<FoundCompanyInvite, 'id' | 'tenantId'>,
  joined: Joined,
): Promise<void> {
  const used = await transaction.first<{ kind: 'host' | 'supplier' }>(USE, [
    ...[id, transaction.now, joined.userId, joined.tenantId],
  ]);
  if (used === undefined) throw new CaseworkError('link-ended');
  const sides = {
    host: joined.tenantId,
    supplier: joined.tenantId,
    [used.kind === 'host' ? 'supplier' : 'host']: tenantId,
  };
  await appendEvent(transaction, {
    ...{ hostTenantId: sides.host, supplierTenantId: sides.supplier },
    ...{ act: 'company-joined', subjectType: 'company', subjectId: joined.tenantId, after: { side: used.kind } },
  });
}
