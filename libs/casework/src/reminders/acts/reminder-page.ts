import type { ActOnReminder, ReminderPage } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { findLink, scopeOfLink, type AnswerLink } from '../../answers/answer-link.js';
import { lockCase } from '../../cases/lock-case.js';
import type { Casework } from '../../casework.js';
import { readDuty, readPersonOnDuty } from '../../deadlines/host-duty.js';
import { CaseworkError, found } from '../../errors.js';
import { applyAct } from './apply-act.js';
import { isOpen, readAnswers, readDeadlineRow } from './reminded-deadline.js';

type PageRow = Omit<
  ReminderPage,
  'act' | 'colleagues' | 'snoozes' | 'language' | 'today' | 'doerName' | 'doerPhone' | 'writtenTo'
>;

const PAGE = `
  select d.id as "deadlineId", d.case_id as "caseId", u.name as "madeFor", d.kind, d.subject, t.display_name as "technicianName", m.reference as "missionReference",
    s.name as "siteName", h.legal_name as "hostName", d.event_on as "eventOn", coalesce(p.new_due_on, d.due_on) as "dueOn",
    coalesce(p.new_office_cutoff_at, d.office_cutoff_at) as "officeCutoffAt", d.state, d.settled_at as "endedAt",
    (select name from user_account where id = coalesce(d.closed_by, (select f.recorded_by from filing f join migration_notification n on n.id = f.notification_id
      where n.deadline_id = d.id and f.kind = 'confirmed' order by f.recorded_at desc limit 1))) as "endedByName"
  from action_link l join user_account u on u.id = l.user_id join deadline d on d.id = l.deadline_id join visit_case c on c.id = d.case_id
  join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id join site s on s.id = m.site_id join tenant h on h.id = d.host_tenant_id
  left join deadline_proposal p on p.deadline_id = d.id and p.state = 'open' and p.new_due_on < coalesce(d.due_on, 'infinity')
  where l.id = $1`;
const WRITTEN_TO = `
  select y.recipient_name as name, max(y.accepted_at) as at from reminder r join delivery y on y.id = r.delivery_id
  where r.deadline_id = $1 and y.accepted_at is not null group by y.id, y.recipient_name order by at desc limit 4`;

const PRESENT = 'select 1 from membership where tenant_id = app_tenant() and user_id = $1 and ended_at is null';

async function pageOf(transaction: Transaction, link: AnswerLink): Promise<ReminderPage> {
  const row = found(await transaction.first<PageRow>(PAGE, [link.id]));
  const deadline = await readDeadlineRow(transaction, link.deadline_id);
  const { recipients } = await readDuty(transaction, link.host_tenant_id, link.case_id);
  const doer = await readPersonOnDuty(transaction, recipients.doer);
  return {
    ...row,
    endedAt: isOpen(deadline) ? null : row.endedAt,
    ...(await readAnswers(transaction, deadline, link.user_id)),
    language: link.language,
    today: calendarDateIn(KAZAKHSTAN_ZONE, transaction.now),
    ...{ doerName: doer?.name ?? null, doerPhone: doer?.phone ?? null },
    writtenTo: [...(await transaction.query<ReminderPage['writtenTo'][number]>(WRITTEN_TO, [link.deadline_id]))],
  };
}

/** Shows what a mail reminded of; changes nothing, however often it is opened. */
export async function openReminderPage(casework: Casework, token: string): Promise<ReminderPage> {
  const link = await findLink(casework, token, ['reminder']);
  return casework.unitOfWork.run(scopeOfLink(link), (transaction) => pageOf(transaction, link));
}

/** Answers a reminder by the link of its mail, as the person for whom it was made. */
export async function answerReminder(casework: Casework, token: string, act: ActOnReminder): Promise<ReminderPage> {
  const link = await findLink(casework, token, ['reminder']);
  const { user_id: userId } = link;
  if (userId === null) throw new CaseworkError('not-found');
  return casework.unitOfWork.run(scopeOfLink(link), async (transaction) => {
    // Who has left the company keeps the mail, but not the say.
    if ((await transaction.first(PRESENT, [userId])) === undefined) throw new CaseworkError('link-ended');
    await lockCase(transaction, link.case_id);
    const deadline = await readDeadlineRow(transaction, link.deadline_id);
    await applyAct(transaction, { deadline, act, userId, linkId: link.id });
    return pageOf(transaction, link);
  });
}
