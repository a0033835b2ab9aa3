import type { DeadAddress, DeadAddressSettled, SettleDeadAddress } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';

// Once the address on the card is another, there is nothing to do any more.
const OPEN = `
  select x.id, coalesce(u.name, t.display_name) as name, x.address, x.created_at as since, x.detail, o.legal_name as "companyName", coalesce(u.phone, t.phone) as phone,
    (select c.id from visit_case c where c.technician_id = t.id and c.deleted_at is null order by c.created_at desc, c.id limit 1) as "caseId", x.version
  from dead_address x left join user_account u on u.id = x.user_id and u.deleted_at is null and u.email = x.address
    left join technician t on t.id = x.technician_id and t.deleted_at is null and t.email = x.address
    join tenant o on o.id = coalesce(t.supplier_tenant_id, x.tenant_id)
  where x.ended_at is null and (u.id is not null or t.id is not null) order by x.created_at desc, x.id limit 10`;

export const readDeadAddresses = async (transaction: Transaction): Promise<DeadAddress[]> => [
  ...(await transaction.query<DeadAddress>(OPEN)),
];

interface Row {
  readonly id: string;
  readonly address: string;
  readonly endedAt: string | null;
  readonly version: number;
}
const ROW = 'select id, address, ended_at as "endedAt", version from dead_address where id = $1 for update';
const OTHER = 'select 1 from dead_address where tenant_id = app_tenant() and address = $1 and ended_at is null';

/** Somebody has asked: mail may go to the address again; or that is taken back. */
export async function settleDeadAddress(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  { isDead }: SettleDeadAddress,
): Promise<DeadAddressSettled> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = found(await transaction.first<Row>(ROW, [id]));
    requireVersion(row, version);
    if ((row.endedAt === null) === isDead) throw new CaseworkError('already-done');
    // It came back once more meanwhile.
    if (isDead && (await transaction.first(OTHER, [row.address])) !== undefined)
      throw new CaseworkError('already-done');
    await changeRow(transaction, 'dead_address', row, {
      endedAt: isDead ? null : transaction.now,
      endedBy: isDead ? null : actor.userId,
    });
    await appendEvent(transaction, {
      hostTenantId: actor.tenantKind === 'host' ? actor.tenantId : null,
      supplierTenantId: actor.tenantKind === 'supplier' ? actor.tenantId : null,
      ...{ act: isDead ? 'address-dead-again' : 'address-works', subjectType: 'dead-address', subjectId: id },
    });
    return { id, isDead, version: version + 1 };
  });
}
