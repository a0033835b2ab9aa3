import type { ChangeInvitation, Invitation } from '@sapar/contracts';
import type { InvitationState } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { settleDates } from '../dates/settle-dates.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { requireOwner } from '../sharing/require-owner.js';
import { invitationOf, termColumns } from './invitations.queries.js';
import { lockInvited, writeInvited, type InvitationPlace } from './invited-people.js';

export interface HeldInvitation extends InvitationPlace {
  readonly state: InvitationState;
  readonly filedOn: string | null;
  readonly requestNumber: string | null;
  readonly version: number;
}

const LOCK = `
  select id, mission_id as "missionId", host_tenant_id as "hostTenantId", supplier_tenant_id as "supplierTenantId", state, filed_on as "filedOn", request_number as "requestNumber", version
  from invitation where id = $1 and deleted_at is null for no key update`;

/** Holds an invitation by the version that was read; only who owns it acts on it. */
export async function lockInvitation(
  transaction: Transaction,
  actor: Actor,
  id: string,
  version: number,
): Promise<HeldInvitation> {
  const held = found(await transaction.first<HeldInvitation>(LOCK, [id]));
  await requireOwner(transaction, actor, held.missionId, 'invitation');
  if (held.version !== version) throw new CaseworkError('version-conflict');
  return held;
}

/** What is asked for is changed while it is a draft; what was filed goes back to the draft first, with its trace. */
export async function changeInvitation(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  { caseIds, note, ...terms }: ChangeInvitation,
): Promise<Invitation> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const before = await invitationOf(transaction, id);
    const earlier = before.people.map(({ caseId }) => caseId);
    await lockInvited(transaction, before.missionId, caseIds);
    const held = await lockInvitation(transaction, actor, id, version);
    if (held.state !== 'draft') throw new CaseworkError('step-not-open');
    await transaction.update('invitation', id, version, { ...termColumns(terms), note: note ?? null });
    await writeInvited(transaction, held, caseIds);
    for (const caseId of new Set([...earlier, ...caseIds]))
      await settleDates(transaction, caseId, 'invitation-changed');
    const { hostTenantId, supplierTenantId } = held;
    await appendEvent(transaction, {
      ...{ hostTenantId, supplierTenantId, act: 'invitation-changed', subjectType: 'invitation', subjectId: id },
      before: { ...before.asked, caseIds: earlier },
      after: { ...terms, caseIds },
    });
    return invitationOf(transaction, id);
  });
}
