import type { ReminderAnswers } from '@sapar/contracts';
import { snoozeChoices, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { readDuty, userIdOf } from '../../deadlines/host-duty.js';
import { found } from '../../errors.js';

/** A deadline as answers to its reminders need it. */
export interface AnsweredDeadline {
  readonly id: string;
  readonly caseId: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly kind: string;
  readonly revision: number;
  readonly state: string;
  readonly dueOn: CalendarDate | null;
}

const DEADLINE = `
  select id, case_id as "caseId", host_tenant_id as "hostTenantId", supplier_tenant_id as "supplierTenantId", kind, revision, state, due_on as "dueOn"
  from deadline where id = $1 and host_tenant_id = app_tenant()`;

export const readDeadlineRow = async (transaction: Transaction, id: string): Promise<AnsweredDeadline> =>
  found(await transaction.first<AnsweredDeadline>(DEADLINE, [id]));

export const isOpen = ({ state }: Pick<AnsweredDeadline, 'state'>): boolean =>
  state === 'open' || state === 'not-computable';

const ACT = `
  select a.id, a.kind, u.name as "byName", a.said_by as "saidBy", a.at, a.until_at as "untilAt", o.name as "toName", a.user_id = $2 as "isMine"
  from reminder_act a join user_account u on u.id = a.user_id left join user_account o on o.id = a.to_user_id
  where a.deadline_id = $1 and a.taken_back_at is null order by a.at desc, a.id desc limit 1`;

export type LastAct = NonNullable<ReminderAnswers['act']> & { readonly id: string };

export const lastActOn = (transaction: Transaction, deadlineId: string, userId: string | null) =>
  transaction.first<LastAct>(ACT, [deadlineId, userId]);

const COLLEAGUES = `
  select u.id as "userId", u.name from membership m join user_account u on u.id = m.user_id
  where m.tenant_id = app_tenant() and m.ended_at is null and u.deleted_at is null and m.role in ('owner','coordinator','hr') order by u.name, u.id limit 50`;

/** What can be answered now, and by whom it was answered last. */
export async function readAnswers(
  transaction: Transaction,
  deadline: AnsweredDeadline,
  userId: string | null,
): Promise<ReminderAnswers> {
  const { office, recipients } = await readDuty(transaction, deadline.hostTenantId, deadline.caseId);
  const { doer, deputy } = recipients;
  const people = await transaction.query<{ userId: string; name: string }>(COLLEAGUES);
  const deputyId = deputy === undefined ? null : userIdOf(deputy);
  const others = people
    .filter((one) => one.userId !== userIdOf(doer))
    .map((one) => ({ ...one, isDeputy: one.userId === deputyId }));
  const act = await lastActOn(transaction, deadline.id, userId);
  return {
    ...{ deadlineId: deadline.id, caseId: deadline.caseId },
    act: act === undefined ? null : plainAct(act),
    colleagues: [...others.filter(({ isDeputy }) => isDeputy), ...others.filter(({ isDeputy }) => !isDeputy)],
    snoozes: isOpen(deadline) ? [...snoozeChoices({ dueOn: deadline.dueOn, now: transaction.now, office })] : [],
  };
}

const plainAct = ({ kind, byName, saidBy, at, untilAt, toName, isMine }: LastAct) => ({
  ...{ kind, byName, saidBy, at, untilAt, toName, isMine },
});
