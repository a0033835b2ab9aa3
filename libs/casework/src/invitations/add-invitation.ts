import type { Invitation, NewInvitation } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { settleDates } from '../dates/settle-dates.js';
import { found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { requireOwner } from '../sharing/require-owner.js';
import { invitationOf, invitationsOf, termColumns } from './invitations.queries.js';
import { lockInvited, writeInvited } from './invited-people.js';

const SIDES = `select host_tenant_id as "hostTenantId", supplier_tenant_id as "supplierTenantId" from mission where id = $1 and deleted_at is null`;
interface Sides {
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
}

/** A request after a refusal names the refused one and what it puts right. */
interface Renewal {
  readonly renewsId: string;
  readonly putRight: readonly string[];
}

/** An invitation is the host's to ask for, as long as it is there: it signs at the portal and answers for the exit. */
export async function addInvitation(
  { unitOfWork }: Casework,
  actor: Actor,
  missionId: string,
  facts: NewInvitation,
): Promise<Invitation> {
  return unitOfWork.run(scopeOf(actor), (transaction) => draftInvitation(transaction, actor, missionId, facts));
}

/** The step inside a transaction that makes a draft, alone or after a refusal. */
export async function draftInvitation(
  transaction: Transaction,
  actor: Actor,
  missionId: string,
  { caseIds, note, ...terms }: NewInvitation,
  renewal?: Renewal,
): Promise<Invitation> {
  const sides = found(await transaction.first<Sides>(SIDES, [missionId]));
  await requireOwner(transaction, actor, missionId, 'invitation');
  await lockInvited(transaction, missionId, caseIds);
  const id = uuidv7();
  await transaction.insert('invitation', {
    ...{ id, ...sides, missionId, state: 'draft', ...termColumns(terms), note: note ?? null },
    ...(renewal === undefined ? {} : { renewsId: renewal.renewsId, putRight: renewal.putRight }),
    createdAt: transaction.now,
  });
  await writeInvited(transaction, { id, missionId, ...sides }, caseIds);
  for (const caseId of caseIds) await settleDates(transaction, caseId, 'invitation-changed');
  await appendEvent(transaction, {
    ...{ ...sides, act: renewal === undefined ? 'invitation-drafted' : 'invitation-renewed' },
    ...{ subjectType: 'invitation', subjectId: id },
    after: { ...terms, caseIds, ...renewal },
  });
  return invitationOf(transaction, id);
}

/** The invitations of a mission, as both companies see them. */
export async function listInvitations(
  { unitOfWork }: Casework,
  actor: Actor,
  missionId: string,
): Promise<{ readonly items: Invitation[] }> {
  return unitOfWork.run(scopeOf(actor), async (transaction: Transaction) => {
    found(await transaction.first<Sides>(SIDES, [missionId]));
    return { items: await invitationsOf(transaction, missionId) };
  });
}
