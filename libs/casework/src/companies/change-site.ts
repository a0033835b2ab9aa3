import type { ChangeSite, Site } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, differenceOf, requireVersion } from '../changes.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { SITE_COLUMNS, siteRow } from './companies.queries.js';

type SiteOfHost = Site & { readonly hostTenantId: string };
const SITE = `select ${SITE_COLUMNS}, s.host_tenant_id as "hostTenantId" from site s where s.id = $1 and s.deleted_at is null`;

/** A site is its host's to change; a supplier that works there reads it only. */
export async function changeSite(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  change: ChangeSite,
): Promise<Site> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { hostTenantId, ...site } = found(await transaction.first<SiteOfHost>(SITE, [id]));
    if (hostTenantId !== actor.tenantId) throw new CaseworkError('not-allowed');
    requireVersion(site, version);
    const { names, before, after } = differenceOf(site, siteRow(change));
    if (names.length === 0) return site;
    await changeRow(transaction, 'site', site, after);
    await appendEvent(transaction, {
      ...{ hostTenantId, supplierTenantId: null },
      ...{ act: 'site-changed', subjectType: 'site', subjectId: id, before, after },
    });
    return { ...site, ...siteRow(change), version: version + 1 };
  });
}
