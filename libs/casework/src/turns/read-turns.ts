import type { Turns } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';

const APPROVALS = `
  select a.case_id as "caseId", t.display_name as "technicianName", m.reference as "missionReference", a.level,
    (select count(*)::int from approval x where x.case_id = a.case_id and x.round = a.round) as of
  from approval a join visit_case c on c.id = a.case_id join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id
  where a.approver_user_id = $1 and a.host_tenant_id = app_tenant() and a.state = 'waiting' and c.deleted_at is null and c.stage in ('planned','arrived')
    and not exists (select 1 from approval x where x.case_id = a.case_id and x.round = a.round and x.level < a.level and x.state <> 'approved')
  order by a.created_at, a.id limit 20`;
// Everybody's talk is nobody's: only the cases that the reader has a part in.
const UNREAD = `
  with mine as (
    select id from visit_case where doer_user_id = $1
    union select case_id from case_follower where user_id = $1
    union select case_id from case_message where recorded_by = $1
    union select g.case_id from case_mention n join case_message g on g.id = n.message_id where n.user_id = $1)
  select c.id as "caseId", t.display_name as "technicianName", m.reference as "missionReference", count(*)::int as count,
    (array_agg(g.author_name order by g.created_at desc))[1] as "lastAuthorName",
    bool_or(exists (select 1 from case_mention n where n.message_id = g.id and n.user_id = $1)) as "namesMe"
  from mine join visit_case c on c.id = mine.id join case_message g on g.case_id = c.id join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id
  left join message_reading r on r.case_id = c.id and r.user_id = $1 and r.tenant_id = app_tenant()
  where c.deleted_at is null and g.deleted_at is null and g.recorded_by is distinct from $1 and g.created_at > coalesce(r.read_until, '-infinity')
  group by c.id, t.display_name, m.reference order by max(g.created_at) desc, c.id limit 20`;

/** What waits for this person beside the queue of deadlines: approvals whose turn it is, and words not read yet. */
export const readTurns = ({ unitOfWork }: Casework, actor: Actor): Promise<Turns> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => ({
    approvals: [...(await transaction.query<Turns['approvals'][number]>(APPROVALS, [actor.userId]))],
    unread: [...(await transaction.query<Turns['unread'][number]>(UNREAD, [actor.userId]))],
  }));
