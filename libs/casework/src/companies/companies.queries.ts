import type { CompanyOut, NewSite, PageQuery, Site, SiteQuery } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, fieldFault, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { decodeCursor, pageOfRows } from '../keyset.js';

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

const PARTNERS = `
  select t.id, t.legal_name as name, t.legal_name_cyrillic as "nameCyrillic", t.bin, t.country, t.time_zone as "timeZone",
    coalesce(t.awaited_by_tenant_id = app_tenant() and t.joined_at is null, false) as "isAwaited" from tenant t
  where t.id <> app_tenant() and t.kind = $1 and t.deleted_at is null and ($2::text is null or (t.legal_name, t.id) > ($2, $3::uuid))
  order by t.legal_name, t.id limit $4`;

/** Companies that the actor's company works with. */
export async function listPartners(
  { unitOfWork }: Casework,
  actor: Actor,
  kind: 'host' | 'supplier',
  { cursor, limit }: PageQuery,
): Promise<Page<CompanyOut>> {
  const after = decodeCursor(cursor, ['text', 'uuid']);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const rows = await transaction.query<CompanyOut>(PARTNERS, [
      kind,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ]);
    return pageOfRows(
      rows,
      limit,
      (row) => row,
      (row) => [row.name, row.id],
    );
  });
}

/** Columns of a site, from site s. */
export const SITE_COLUMNS = `s.id, s.name, s.address, s.address_cyrillic as "addressCyrillic", s.kato_code as "katoCode", s.migration_unit as "migrationUnit",
  s.place_description as "placeDescription", s.coordinates, s.zone, s.version`;

export async function listSites(
  { unitOfWork }: Casework,
  actor: Actor,
  { cursor, limit, hostTenantId }: SiteQuery,
): Promise<Page<Site>> {
  const after = decodeCursor(cursor, ['text', 'uuid']);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const rows = await transaction.query<Site>(
      `select ${SITE_COLUMNS} from site s where s.deleted_at is null and ($1::text is null or (s.name, s.id) > ($1, $2::uuid))
         and ($4::uuid is null or s.host_tenant_id = $4) order by s.name, s.id limit $3`,
      [after?.[0] ?? null, after?.[1] ?? null, limit + 1, hostTenantId ?? null],
    );
    return pageOfRows(
      rows,
      limit,
      (row) => row,
      (row) => [row.name, row.id],
    );
  });
}

export async function addSite({ unitOfWork }: Casework, actor: Actor, site: NewSite): Promise<Site> {
  return unitOfWork.run(scopeOf(actor), async (transaction) =>
    insertSite(transaction, await hostToBegin(transaction, actor, site.hostTenantId), site),
  );
}

const AWAITED = `
  select 1 from tenant where id = $1 and kind = 'host' and awaited_by_tenant_id = app_tenant() and joined_at is null and deleted_at is null`;

/** For which host the actor enters sites and missions: its own company, or one that it has named and that is not there yet. */
export async function hostToBegin(
  transaction: Transaction,
  { tenantKind, tenantId }: Pick<Actor, 'tenantKind' | 'tenantId'>,
  hostTenantId: string | undefined,
): Promise<string> {
  if (tenantKind === 'host') {
    if (hostTenantId !== undefined && hostTenantId !== tenantId) throw new CaseworkError('not-found');
    return tenantId;
  }
  if (hostTenantId === undefined) throw fieldFault('hostTenantId', 'required');
  found(await transaction.first(AWAITED, [hostTenantId]));
  return hostTenantId;
}

/** The facts of a site as its columns have them. */
export const siteRow = (site: NewSite) => ({
  name: site.name,
  address: site.address,
  addressCyrillic: site.addressCyrillic ?? null,
  katoCode: site.katoCode ?? null,
  migrationUnit: site.migrationUnit ?? null,
  placeDescription: site.placeDescription ?? null,
  coordinates: site.coordinates ?? null,
  zone: site.zone ?? null,
});

async function insertSite(transaction: Transaction, hostTenantId: string, site: NewSite): Promise<Site> {
  const id = uuidv7();
  const row = siteRow(site);
  await transaction.insert('site', { id, hostTenantId, ...row, createdAt: transaction.now });
  await appendEvent(transaction, {
    hostTenantId,
    supplierTenantId: transaction.scope.tenantId === hostTenantId ? null : transaction.scope.tenantId,
    act: 'site-added',
    subjectType: 'site',
    subjectId: id,
    after: { name: site.name },
  });
  return { id, ...row, version: 1 };
}
