/** The last stay of case c, and the deadline that the case is about: the nearest open one, else that of the last stay. */
export const CASE_JOINS = `
  left join lateral (select s.id, s.entered_on, s.left_on from stay s where s.case_id = c.id and s.deleted_at is null
    order by s.entered_on desc, s.ordinal desc limit 1) last_stay on true
  left join lateral (select d.id, d.due_on, d.state from deadline d where d.case_id = c.id and d.kind = 'arrival-notification'
    order by d.state in ('open','not-computable') desc, case when d.state in ('open','not-computable') then coalesce(d.due_on, '0001-01-01'::date) end, d.event_on desc limit 1) due on true`;

/** Notified is who is in the country and whose last arrival has a confirmed notification: read, never written. */
export const CASE_STAGE = `
  case when c.stage = 'arrived' and exists (select 1 from deadline d where d.case_id = c.id and d.kind = 'arrival-notification' and d.subject is null and d.stay_id = last_stay.id and d.state in ('met','met-late'))
    then 'notified' else c.stage end`;
