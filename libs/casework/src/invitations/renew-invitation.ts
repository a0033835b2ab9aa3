import type { Cost, Invitation, RenewInvitation } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { COSTS, KEPT_OF_COST } from '../costs/cost-row.js';
import { CaseworkError } from '../errors.js';
import { draftInvitation } from './add-invitation.js';
import { lockInvitation, type HeldInvitation } from './change-invitation.js';
import { invitationOf } from './invitations.queries.js';
import { lockInvited } from './invited-people.js';

/**
 * S19: a new request after a refusal, with a clock and a fee of its own. The refused one keeps its number, the reason in the
 * authority's words, its people and what was paid; what was wrong is named, and nothing of it is copied by the product.
 */
export async function renewInvitation(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  { putRight, areFeesLost, ...facts }: RenewInvitation,
): Promise<Invitation> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { missionId, people } = await invitationOf(transaction, id);
    const caseIds = new Set([...people.map(({ caseId }) => caseId), ...facts.caseIds]);
    await lockInvited(transaction, missionId, [...caseIds]);
    const held = await lockInvitation(transaction, actor, id, version);
    if (held.state !== 'refused') throw new CaseworkError('step-not-open');
    if ((await invitationOf(transaction, id)).renewedById !== null) throw new CaseworkError('already-done');
    if (areFeesLost) await loseFees(transaction, actor, held);
    return draftInvitation(transaction, actor, missionId, facts, { renewsId: id, putRight });
  });
}

const PAID = `${COSTS} where k.invitation_id = $1 and k.tenant_id = app_tenant() and k.deleted_at is null order by k.id`;
const LOSE =
  'update cost_share set is_lost = true, lost_request = coalesce(lost_request, $2) where cost_id = $1 and not is_lost';

/** What the own company paid for the refused request is lost with it, and says with which. */
async function loseFees(transaction: Transaction, actor: Actor, { id, requestNumber }: HeldInvitation): Promise<void> {
  for (const cost of await transaction.query<Cost>(PAID, [id])) {
    if (cost.shares.every(({ isLost }) => isLost)) continue;
    await transaction.query(LOSE, [cost.id, requestNumber]);
    await transaction.update('cost', cost.id, cost.version, {});
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'cost-changed', subjectType: 'cost', subjectId: cost.id, kept: KEPT_OF_COST },
      ...{ before: { people: 'kept' }, after: { people: 'lost' } },
    });
  }
}
