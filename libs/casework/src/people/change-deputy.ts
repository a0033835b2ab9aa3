import type { ChangeDeputy, Member } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, differenceOf, requireVersion } from '../changes.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { CaseworkError } from '../errors.js';
import { replanDeputy } from '../reminders/replan-deputy.js';
import { KEPT_OF_MEMBER, readMember, requireColleague } from './member-row.js';

/** Who stands in, and between which days: one's own, or anybody's for the owner. Reminders still to come follow. */
export async function changeDeputy(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  { deputyUserId, fromOn, toOn }: ChangeDeputy,
): Promise<Member> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const member = await readMember(transaction, id);
    if (member.userId !== actor.userId && !actor.permissions.includes('company.manage'))
      throw new CaseworkError('not-allowed');
    requireVersion(member, version);
    if (member.endedAt !== null) throw new CaseworkError('already-done');
    if (deputyUserId !== null) await requireColleague(transaction, 'deputyUserId', deputyUserId, member.userId);
    const days = deputyUserId === null ? {} : { fromOn, toOn };
    const wanted = { deputyUserId, deputyFromOn: days.fromOn ?? null, deputyToOn: days.toOn ?? null };
    const { before, after, names } = differenceOf({ ...member }, wanted);
    if (names.length === 0) return member;
    await changeRow(transaction, 'membership', member, wanted);
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'member-deputy-changed', subjectType: 'member', subjectId: id, kept: KEPT_OF_MEMBER, before, after },
    });
    if (actor.tenantKind === 'host') await replanDeputy(transaction, actor.tenantId, member.userId);
    return readMember(transaction, id);
  });
}
