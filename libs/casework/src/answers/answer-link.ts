import type { AnswerPage } from '@sapar/contracts';
import { addDays, calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { hashOfAnswerToken } from './answer-token.js';

/** The link behind a token: whose it is and which revision of which deadline it asks about. */
export interface AnswerLink {
  readonly id: string;
  readonly host_tenant_id: string;
  readonly case_id: string;
  readonly deadline_id: string;
  readonly deadline_revision: number;
  readonly user_id: string | null;
  /** Who was named at a host that has no account. */
  readonly contact_id: string | null;
  readonly language: AnswerPage['language'];
  readonly purpose: AnswerPage['purpose'];
  readonly is_expired: boolean;
}

/** What a link of a mail opens; questions have one page whatever they ask. */
export type LinkPurpose = AnswerPage['purpose'] | 'reminder' | 'contact';
export const QUESTIONS: readonly LinkPurpose[] = ['arrival-question', 'exit-question'];

/** Finds the link by its token alone; an unknown token is told nothing, and one of another page is unknown here. */
export async function findLink(
  { unitOfWork }: Casework,
  token: string,
  purposes: readonly LinkPurpose[],
): Promise<AnswerLink> {
  const hash = hashOfAnswerToken(token);
  return unitOfWork.run({ tenantId: null, userId: null, sessionHash: hash }, async (transaction) =>
    found(
      await transaction.first<AnswerLink>(
        'select *, expires_at < app_now() as is_expired from action_link where token_hash = $1 and purpose = any($2)',
        [hash, purposes],
      ),
    ),
  );
}

/** The link's bearer acts within the host that sent it. */
export const scopeOfLink = (link: AnswerLink) => ({ tenantId: link.host_tenant_id, userId: link.user_id });

interface PageRow {
  readonly made_for: string;
  readonly technician_name: string;
  readonly host_name: string;
  readonly revision: number;
  readonly state: string;
  readonly is_provisional: boolean;
  readonly event_on: CalendarDate;
  readonly due_on: CalendarDate | null;
}

const PAGE = `
  select coalesce(u.name, r.display_name, k.name, '') as made_for, t.display_name as technician_name, h.legal_name as host_name, d.revision, d.state, d.is_provisional, d.event_on, d.due_on
  from action_link l join deadline d on d.id = l.deadline_id join visit_case c on c.id = l.case_id join technician t on t.id = c.technician_id
  join tenant h on h.id = l.host_tenant_id left join user_account u on u.id = l.user_id left join technician r on r.id = l.technician_id left join host_contact k on k.id = l.contact_id where l.id = $1`;

/** What the page shows: the question, or who has answered it, and when. */
export async function arrivalPageOf(transaction: Transaction, link: AnswerLink): Promise<AnswerPage> {
  const row = found(await transaction.first<PageRow>(PAGE, [link.id]));
  const isAsked = row.revision === link.deadline_revision && row.is_provisional && row.state !== 'withdrawn';
  const state = isAsked ? (link.is_expired ? 'ended' : 'open') : 'answered';
  return {
    purpose: 'arrival-question',
    madeFor: row.made_for,
    language: link.language,
    technicianName: row.technician_name,
    hostName: row.host_name,
    plannedArrivalOn: isAsked ? row.event_on : null,
    dueOnIfArrived: isAsked ? row.due_on : null,
    plannedExitOn: null,
    today: calendarDateIn(KAZAKHSTAN_ZONE, transaction.now),
    state,
    outcome: state === 'answered' ? await outcomeOf(transaction, link) : null,
  };
}

type Outcome = NonNullable<AnswerPage['outcome']>;

const BY_LINK = `
  select e.after->>'kind' as kind, e.after->>'on' as on, coalesce(u.name, t.display_name, k.name) as "byName", e.at
  from event e left join action_link l on l.id = (e.after->>'linkId')::uuid left join user_account u on u.id = l.user_id left join technician t on t.id = l.technician_id left join host_contact k on k.id = l.contact_id
  where e.case_id = $1 and e.act = 'arrival-question-answered' and e.subject_id = $2 order by e.at desc, e.id desc limit 1`;
const BY_HAND = `
  select r.reason as kind, r.event_on as on, u.name as "byName", r.created_at as at from deadline_revision r left join user_account u on u.id = r.created_by
  where r.deadline_id = $1 order by r.revision desc limit 1`;

async function outcomeOf(transaction: Transaction, link: AnswerLink): Promise<Outcome | null> {
  const byLink = await transaction.first<Outcome>(BY_LINK, [link.case_id, link.deadline_id]);
  return byLink ?? (await transaction.first<Outcome>(BY_HAND, [link.deadline_id])) ?? null;
}

/** A plan may move to any day from today on, at most a year ahead: further is a slip of the keyboard. */
export const isPlausiblePlan = (on: CalendarDate, today: CalendarDate): boolean =>
  on >= today && on <= addDays(today, 366);
