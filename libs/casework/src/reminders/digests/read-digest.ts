import {
  addDays,
  calendarDateIn,
  KAZAKHSTAN_ZONE,
  runOfDaysOffFrom,
  weekdayOf,
  type CalendarDate,
  type DigestRhythm,
} from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Digest, DigestArrival, DigestItem } from './digest.js';
import { readListReaders, type ListReader } from './list-readers.js';
import { DAYS_OFF_AHEAD, rhythmOf } from './list-thresholds.js';
import { readFigures } from './read-figures.js';

interface Asked {
  readonly lists: readonly { readonly threshold: string; readonly occurrence: string }[];
  /** Of reminders that are part of the list, listed however far ahead they lie. */
  readonly deadlineIds: readonly string[];
}

const DAYS_AHEAD: Readonly<Record<DigestRhythm, number>> = { daily: 7, weekly: 13 };
const SUNDAY = 7;
const MOST_LISTED = 40;

/** A coordinator's own: the doer's, what nobody has, what an absent doer leaves, and whom this person stands in for. */
const IS_OWN = `(c.doer_user_id is null or c.doer_user_id = $4 or not exists (select 1 from membership m2 where m2.tenant_id = c.host_tenant_id and m2.user_id = c.doer_user_id
    and m2.ended_at is null and (m2.deputy_user_id is distinct from $4 or m2.deputy_from_on > $1 or m2.deputy_to_on < $1)))`;
// Until a change of the law is accepted the earlier of the two days speaks, as in every other mail.
const DUE_ON = 'coalesce(p.new_due_on, d.due_on)';
const ITEMS = `
  select d.kind, d.subject, d.case_id as "caseId", d.id as "deadlineId", t.display_name as "personName", m.reference as "missionReference", s.name as "siteName",
    d.event_on as "eventOn", ${DUE_ON} as "dueOn", coalesce(p.new_office_cutoff_at, d.office_cutoff_at) as "officeCutoffAt", d.missing_year as "missingYear",
    d.is_provisional as "isProvisional", u.name as "doerName"
  from deadline d left join deadline_proposal p on p.deadline_id = d.id and p.state = 'open' and p.new_due_on < coalesce(d.due_on, 'infinity')
  join visit_case c on c.id = d.case_id join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id join site s on s.id = m.site_id
  left join user_account u on u.id = c.doer_user_id
  where d.host_tenant_id = app_tenant() and d.state in ('open','not-computable') and (d.shown_from is null or d.shown_from <= $1)
    and (d.id = any($3) or (($5 or ${DUE_ON} >= $6) and (${DUE_ON} is null or ${DUE_ON} <= $2))) and (not $7 or ${IS_OWN})
  order by case when ${DUE_ON} <= $1 then 0 when ${DUE_ON} is null then 1 else 2 end, ${DUE_ON}, t.display_name, d.id`;
const ARRIVALS = `
  select c.id as "caseId", t.display_name as "personName", s.name as "siteName", c.planned_arrival_on as "plannedOn"
  from visit_case c join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id join site s on s.id = m.site_id
  where c.host_tenant_id = app_tenant() and c.stage = 'planned' and c.deleted_at is null and c.planned_arrival_on between $2 and $3 and (not $5 or ${IS_OWN})
  order by c.planned_arrival_on, t.display_name limit 40`;
const COMPANY = 'select legal_name as "companyName", is_demo as "isDemo" from tenant where id = app_tenant()';

/** What this person's lists say now; null when there is nothing to say, or nobody to say it to. */
export async function readDigest(
  transaction: Transaction,
  userId: string,
  { lists, deadlineIds }: Asked,
): Promise<Digest | null> {
  const [person] = await readListReaders(transaction, userId);
  const company = await transaction.first<Pick<Digest, 'companyName' | 'isDemo'>>(COMPANY);
  if (person === undefined || company === undefined) return null;
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const rhythm = lists.map(({ threshold }) => rhythmOf(threshold)).find((one) => one !== null) ?? null;
  const run = runOf(transaction, person, lists);
  const isOwn = person.role === 'coordinator';
  const until = rhythm === null ? run?.backOn : latest(addDays(today, DAYS_AHEAD[rhythm]), run?.backOn);
  const items = await transaction.query<DigestItem>(ITEMS, [
    ...[today, until ?? null, deadlineIds, userId, rhythm !== null, run?.from ?? null, isOwn],
  ]);
  const arrivals =
    run === null ? [] : await transaction.query<DigestArrival>(ARRIVALS, [today, run.from, run.to, userId, isOwn]);
  if (items.length === 0 && arrivals.length === 0) return null;
  const weekEndsOn = addDays(today, SUNDAY - weekdayOf(today));
  return {
    ...{ ...company, rhythm, run, isOwn, today, weekEndsOn, arrivals },
    ...{ items: items.slice(0, MOST_LISTED), more: Math.max(0, items.length - MOST_LISTED) },
    figures: await readFigures(transaction, { items, today, weekEndsOn }),
  };
}

/** The run as the calendar has it now; of one that is over, or that is worked by now, there is nothing to say. */
function runOf(transaction: Transaction, { reader }: ListReader, lists: Asked['lists']): Digest['run'] {
  const list = lists.find(({ threshold }) => threshold === DAYS_OFF_AHEAD);
  if (list === undefined) return null;
  const run = runOfDaysOffFrom(list.occurrence as CalendarDate, reader);
  return run === null || run.to < calendarDateIn(reader.zone, transaction.now) ? null : run;
}

const latest = (left: CalendarDate, right: CalendarDate | undefined): CalendarDate =>
  right !== undefined && right > left ? right : left;
