import type { CasesHandedOver, HandOverCases } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { followDoer, requireAbleDoer } from '../reminders/follow-doer.js';

interface Held {
  readonly id: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly doerUserId: string | null;
}

// In one order, so that two hand-overs of the same cases never wait for each other in a ring.
const LOCK = `
  select id, host_tenant_id as "hostTenantId", supplier_tenant_id as "supplierTenantId", doer_user_id as "doerUserId"
  from visit_case where id = any($1::uuid[]) and deleted_at is null order by id for no key update`;
const TAKE = 'update visit_case set doer_user_id = $2, version = version + 1 where id = $1';

/** Gives cases to a colleague, all of them or none; what is still to be said about them goes to that colleague. */
export async function handOverCases(
  { unitOfWork }: Casework,
  actor: Actor,
  { caseIds, doerUserId }: HandOverCases,
): Promise<CasesHandedOver> {
  if (actor.tenantKind !== 'host') throw new CaseworkError('not-allowed');
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const wanted = [...new Set(caseIds)];
    const held = await transaction.query<Held>(LOCK, [wanted]);
    found(held.length === wanted.length ? held : undefined);
    await requireAbleDoer(transaction, doerUserId, 'doerUserId');
    for (const { id, doerUserId: former, ...sides } of held) {
      if (former === doerUserId) continue;
      await transaction.query(TAKE, [id, doerUserId]);
      await followDoer(transaction, sides.hostTenantId, id, doerUserId);
      await appendEvent(transaction, {
        ...{ ...sides, caseId: id, act: 'doer-changed', subjectType: 'case', subjectId: id },
        ...{ before: { doerUserId: former }, after: { doerUserId } },
      });
    }
    return { handedOver: held.map(({ id, doerUserId: former }) => ({ caseId: id, formerDoerUserId: former })) };
  });
}
