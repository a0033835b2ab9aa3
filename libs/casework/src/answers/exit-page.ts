import type { AnswerPage } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate, type Instant } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { found } from '../errors.js';
import type { AnswerLink } from './answer-link.js';

interface PageRow {
  readonly made_for: string;
  readonly technician_name: string;
  readonly host_name: string;
  readonly state: string;
  readonly due_on: CalendarDate;
  readonly left_on: CalendarDate | null;
}

const PAGE = `
  select coalesce(u.name, r.display_name, k.name, '') as made_for, t.display_name as technician_name, h.legal_name as host_name, d.state, d.due_on, s.left_on
  from action_link l join deadline d on d.id = l.deadline_id join visit_case c on c.id = l.case_id join technician t on t.id = c.technician_id
  join tenant h on h.id = l.host_tenant_id left join stay s on s.id = d.stay_id and s.deleted_at is null
  left join user_account u on u.id = l.user_id left join technician r on r.id = l.technician_id left join host_contact k on k.id = l.contact_id where l.id = $1`;

type Outcome = NonNullable<AnswerPage['outcome']>;
const ANSWERED = `
  select e.after->>'kind' as kind, e.after->>'on' as on, coalesce(u.name, t.display_name, k.name) as "byName", e.at
  from event e left join action_link l on l.id = (e.after->>'linkId')::uuid left join user_account u on u.id = l.user_id left join technician t on t.id = l.technician_id left join host_contact k on k.id = l.contact_id
  where e.case_id = $1 and e.act = 'exit-question-answered' and e.subject_id = $2 order by e.at desc, e.id desc limit 1`;

/** S15: 'Has he left?' stands while the exit is watched and its day has come; 'I do not know' is an answer for that day. */
export async function exitPageOf(transaction: Transaction, link: AnswerLink): Promise<AnswerPage> {
  const row = found(await transaction.first<PageRow>(PAGE, [link.id]));
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const answered = (await transaction.first<Outcome>(ANSWERED, [link.case_id, link.deadline_id])) ?? null;
  const isToldToday = answered !== null && calendarDateIn(KAZAKHSTAN_ZONE, answered.at as Instant) === today;
  const isAsked = row.state === 'open' && row.due_on <= today && !isToldToday;
  const state = isAsked ? (link.is_expired ? 'ended' : 'open') : 'answered';
  return {
    ...{ purpose: 'exit-question', madeFor: row.made_for, language: link.language },
    ...{ technicianName: row.technician_name, hostName: row.host_name },
    ...{ plannedArrivalOn: null, dueOnIfArrived: null, plannedExitOn: isAsked ? row.due_on : null, today, state },
    outcome: state === 'answered' ? outcomeOf(row, answered, transaction.now) : null,
  };
}

/** What was answered by a link, else what stands in the record. */
function outcomeOf({ left_on: leftOn, due_on: dueOn, state }: PageRow, answered: Outcome | null, now: Outcome['at']) {
  if (leftOn !== null && answered?.kind !== 'left') return { kind: 'left', on: leftOn, byName: null, at: now };
  if (answered !== null) return answered;
  return state === 'open' ? { kind: 'staying', on: dueOn, byName: null, at: now } : null;
}
