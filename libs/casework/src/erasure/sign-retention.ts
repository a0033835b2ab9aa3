import type { RetentionPeriods, SignRetention } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { readingScopeOf, scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';

type SignedPeriod = RetentionPeriods['inForce'][number];

const SIGNED = `
  select kind, months, reason, signed_name as "signedName", signed_at as "signedAt" from retention_period where tenant_id = app_tenant()
  order by signed_at desc, id desc limit 200`;

export const readRetention = ({ unitOfWork }: Casework, actor: Actor): Promise<RetentionPeriods> =>
  unitOfWork.run(readingScopeOf(actor), periodsOf);

/** The first signature of a kind in this order is the one in force. */
export async function periodsOf(transaction: Transaction): Promise<RetentionPeriods> {
  const signed = await transaction.query<SignedPeriod>(SIGNED);
  const isFirst = ({ kind }: SignedPeriod, index: number): boolean =>
    signed.findIndex((one) => one.kind === kind) === index;
  return { inForce: signed.filter(isFirst), earlier: signed.filter((one, index) => !isFirst(one, index)) };
}

/** How long a kind of data is kept is the company's decision, under a name and with a reason; the product has no period of its own. */
export async function signRetention(
  { unitOfWork }: Casework,
  actor: Actor,
  facts: SignRetention,
): Promise<RetentionPeriods> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const before = (await periodsOf(transaction)).inForce.find(({ kind }) => kind === facts.kind);
    const signer = found(
      await transaction.first<{ name: string }>('select name from user_account where id = $1', [actor.userId]),
    );
    const id = uuidv7();
    await transaction.insert('retention_period', {
      ...{ id, tenantId: actor.tenantId, ...facts },
      ...{ signedBy: actor.userId, signedName: signer.name, signedAt: transaction.now },
    });
    await appendEvent(transaction, {
      hostTenantId: actor.tenantKind === 'host' ? actor.tenantId : null,
      supplierTenantId: actor.tenantKind === 'supplier' ? actor.tenantId : null,
      ...{ act: 'retention-signed', subjectType: 'retention-period', subjectId: id },
      before: { kind: facts.kind, months: before?.months ?? null },
      after: facts,
    });
    return periodsOf(transaction);
  });
}
