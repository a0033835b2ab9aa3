import type { ChangeRole, Member } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { CaseworkError } from '../errors.js';
import { planIncidentRemindersForAll } from '../incidents/plan-incident-reminders.js';
import { planSigningRemindersForAll } from '../signatories/plan-signing-reminders.js';
import { KEPT_OF_MEMBER, readMember, requireOtherOwner } from './member-row.js';

/** The owner says what a member may do; every request asks anew, so that it holds from the next one on. */
export async function changeRole(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  { role }: ChangeRole,
): Promise<Member> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const member = await readMember(transaction, id);
    requireVersion(member, version);
    if (member.endedAt !== null) throw new CaseworkError('already-done');
    if (member.role === role) return member;
    await requireOtherOwner(transaction, member);
    await changeRow(transaction, 'membership', member, { role });
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'member-role-changed', subjectType: 'member', subjectId: id, kept: KEPT_OF_MEMBER },
      ...{ before: { role: member.role }, after: { role } },
    });
    if (actor.tenantKind === 'host') await planSigningRemindersForAll(transaction, actor.tenantId);
    await planIncidentRemindersForAll(transaction, actor.tenantId);
    return readMember(transaction, id);
  });
}
