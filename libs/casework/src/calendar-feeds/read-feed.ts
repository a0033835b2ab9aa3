import type { CalendarDate, WatchedDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { hashOfFeed } from './own-feeds.js';

/** The days of one member's cases, as a calendar program is told them. */
export interface CalendarOfMember {
  readonly language: 'en' | 'ru' | 'kk';
  /** The company wants people by their initials where others can read. */
  readonly areInitials: boolean;
  readonly days: readonly CalendarDay[];
}
interface CalendarDay {
  readonly id: string;
  readonly kind: 'arrival-notification' | 'planned-arrival' | WatchedDate;
  readonly subject: string | null;
  readonly on: CalendarDate;
  readonly revision: number;
  readonly isProvisional: boolean;
  readonly personName: string;
  readonly missionReference: string;
  readonly siteName: string;
  readonly changedAt: string;
  readonly caseId: string;
}

interface FeedRow {
  readonly id: string;
  readonly tenantId: string;
  readonly userId: string;
}

const FEED = `
  select id, tenant_id as "tenantId", user_id as "userId" from calendar_feed where token_hash = $1 and revoked_at is null`;
const MEMBER = `
  select u.language, t.kind from user_account u join membership m on m.user_id = u.id and m.tenant_id = app_tenant() and m.ended_at is null
    join tenant t on t.id = app_tenant() and t.deleted_at is null where u.id = $1 and u.deleted_at is null`;
const USED = `
  update calendar_feed set last_used_at = app_now() where id = $1 and (last_used_at is null or last_used_at < app_now() - interval '1 hour')`;

/** What a calendar can hold and a person overlook. */
const MOST_DAYS = 500;
// The host's people see what is theirs to do, what nobody has, and what they follow; the other company's, all of its own.
const MINE = `(app_tenant() = c.supplier_tenant_id or c.doer_user_id = $1 or c.doer_user_id is null
  or exists (select 1 from case_follower f where f.case_id = c.id and f.user_id = $1))`;
const OF_VISIT = `t.display_name as "personName", m.reference as "missionReference", s.name as "siteName", c.id as "caseId"`;
const VISIT = `join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id join site s on s.id = m.site_id`;
const DAYS = `
  select d.id, d.kind, d.subject, least(d.due_on, (select p.new_due_on from deadline_proposal p where p.deadline_id = d.id and p.state = 'open')) as on,
    d.revision, d.is_provisional as "isProvisional", v.created_at as "changedAt", ${OF_VISIT}
  from deadline d join deadline_revision v on v.deadline_id = d.id and v.revision = d.revision join visit_case c on c.id = d.case_id ${VISIT}
  where d.state = 'open' and d.due_on is not null and c.deleted_at is null and ${MINE}
  union all
  select c.id, 'planned-arrival', null, c.planned_arrival_on, c.version, false, c.created_at, ${OF_VISIT} from visit_case c ${VISIT}
  where c.stage = 'planned' and c.deleted_at is null and c.planned_arrival_on is not null and ${MINE}
  order by 4, 1 limit ${String(MOST_DAYS)}`;
const INITIALS = `
  select 1 from tenant t where t.names_in_subjects = 'initials' and (t.id = app_tenant()
    or t.id in (select unnest(array[c.host_tenant_id, c.supplier_tenant_id]) from visit_case c where c.id = any($1::uuid[]))) limit 1`;

/** Reads by a secret address alone; an unknown or revoked one, and that of somebody who has left, is not found. */
export async function readCalendarFeed({ unitOfWork }: Casework, token: string): Promise<CalendarOfMember> {
  const hash = hashOfFeed(token);
  const { id, tenantId, userId } = await unitOfWork.run(
    { tenantId: null, userId: null, sessionHash: hash },
    async (transaction) => found(await transaction.first<FeedRow>(FEED, [hash])),
  );
  return unitOfWork.run({ tenantId, userId }, async (transaction) => {
    const { language } = found(await transaction.first<Pick<CalendarOfMember, 'language'>>(MEMBER, [userId]));
    await transaction.query(USED, [id]);
    const days = await transaction.query<CalendarDay>(DAYS, [userId]);
    return { language, areInitials: await areInitialsWanted(transaction, days), days };
  });
}

const areInitialsWanted = async (transaction: Transaction, days: readonly CalendarDay[]): Promise<boolean> =>
  (await transaction.first(INITIALS, [[...new Set(days.map(({ caseId }) => caseId))]])) !== undefined;
