/** A link works for the person it was made for, also under the row that this person has become, and while the case is open. */
const IS_OPEN = `(l.revoked_at is null and l.expires_at > app_now() and c.deleted_at is null and t.deleted_at is null and t.erased_at is null
      and not exists (select 1 from case_end e where e.case_id = c.id and e.undone_at is null))`;
const OWN = `(technician_link l join visit_case c on c.id = l.case_id join technician t on t.id = c.technician_id
      and (t.id = l.technician_id or exists (select 1 from technician o where o.id = l.technician_id and o.merged_into_id = t.id)))`;

/** What the bearer of a link is before a code: whose link it is, and where its code goes. */
export const TECHNICIAN_LINK_BY = `
  create function technician_link_by(hash text) returns table
    (id uuid, tenant_id uuid, host_tenant_id uuid, supplier_tenant_id uuid, case_id uuid, technician_id uuid, name text, email text, language text, host_name text, is_demo boolean, is_open boolean)
  language sql stable security definer set search_path = public as $$
    select l.id, l.made_by_tenant_id, l.host_tenant_id, l.supplier_tenant_id, l.case_id, t.id, t.display_name, t.email, t.language, h.legal_name, c.is_demo, ${IS_OPEN}
    from ${OWN} join tenant h on h.id = l.host_tenant_id where l.token_hash = hash $$`;

const SESSION = `s.token_hash = hash and l.token_hash = link and s.ended_at is null and s.expires_at > app_now() and ${IS_OPEN}`;

export const TECHNICIAN_SESSION_BY = `
  create function technician_session_by(hash text, link text) returns table
    (id uuid, link_id uuid, tenant_id uuid, host_tenant_id uuid, supplier_tenant_id uuid, case_id uuid, is_stale boolean)
  language sql stable security definer set search_path = public as $$
    select s.id, l.id, l.made_by_tenant_id, l.host_tenant_id, l.supplier_tenant_id, l.case_id, coalesce(l.last_used_at < app_now() - interval '1 minute', true)
    from technician_session s join ${OWN} on l.id = s.link_id where ${SESSION} $$`;

const HOST = `jsonb_build_object('name', h.legal_name, 'nameCyrillic', h.legal_name_cyrillic, 'address', h.address, 'addressCyrillic', h.address_cyrillic)`;
/** The case's own doer, else the longest-serving coordinator: the same whom the host's reminders go to. */
const CONTACT = `(select jsonb_build_object('name', u.name, 'phone', u.phone, 'email', u.email) from membership m join user_account u on u.id = m.user_id
      where m.tenant_id = c.host_tenant_id and m.ended_at is null and u.deleted_at is null and (m.role in ('owner','coordinator') or u.id = c.doer_user_id)
      order by (u.id = c.doer_user_id) desc nulls last, (m.role = 'coordinator') desc, m.created_at, m.id limit 1)`;
const PLACE = `jsonb_build_object('name', x.name, 'address', x.address, 'addressCyrillic', x.address_cyrillic, 'description', x.place_description, 'coordinates', x.coordinates)`;
const PLAN = `jsonb_build_object('title', v.title, 'reference', v.reference, 'fromOn', v.planned_from_on, 'toOn', v.planned_to_on, 'arrivalOn', c.planned_arrival_on,
      'exitOn', c.planned_exit_on, 'borderPoint', c.planned_border_point, 'entryBy', c.planned_entry_by)`;
const STAY = `(select jsonb_build_object('enteredOn', y.entered_on, 'leftOn', y.left_on, 'address', coalesce((select w.address_of_stay from movement w
      where w.stay_id = y.id and w.deleted_at is null and w.moved_on <= (app_now() at time zone 'Asia/Almaty')::date order by w.moved_on desc, w.ordinal desc limit 1), y.address_of_stay))
      from stay y where y.case_id = c.id and y.deleted_at is null order by y.entered_on desc, y.ordinal desc limit 1)`;
const VISA = `jsonb_build_object('basis', c.basis, 'category', c.visa_category, 'entries', c.visa_entries, 'stayDays', c.visa_stay_days, 'fromOn', c.visa_valid_from_on, 'toOn', c.visa_valid_to_on)`;
const LAST_DAY = `(select jsonb_build_object('dueOn', d.due_on, 'subject', d.subject) from deadline d where d.case_id = c.id and d.kind = 'last-lawful-day' and d.state in ('open','not-computable')
      order by d.due_on nulls first, d.id limit 1)`;
const PAPERS = `coalesce((select jsonb_agg(jsonb_build_object('kind', p.kind, 'title', p.title, 'endsOn', p.ends_on) order by p.ends_on, p.id) from dated_paper p where p.case_id = c.id and p.deleted_at is null), '[]')`;
/** What only the technician can do, or tell. */
const ASKED = `coalesce((select jsonb_agg(jsonb_build_object('kind', d.kind, 'subject', d.subject, 'dueOn', d.due_on) order by d.due_on nulls last, d.id) from deadline d
      where d.case_id = c.id and d.state = 'open' and (d.kind in ('visa-free-registration','registration-after-move','appointment') or (d.kind = 'arrival-notification' and d.is_provisional)
        or (d.kind = 'exit-expected' and d.due_on <= (app_now() at time zone 'Asia/Almaty')::date))), '[]')`;
const PERSON = `jsonb_build_object('surname', t.surname, 'givenNames', t.given_names, 'nativeName', t.native_name, 'citizenship', t.citizenship, 'bornOn', t.born_on, 'position', t.position,
      'email', t.email, 'phone', t.phone, 'language', t.language)`;

interface VisitParts {
  readonly lastDay: string;
  readonly asked: string;
  readonly contact: string;
}

/** One case for the person it is about, and nothing of another: the hashes of session and link are all that it takes. */
const visitBy = ({ lastDay, asked, contact }: VisitParts): string => `
  create or replace function technician_visit_by(hash text, link text) returns table (technician_id uuid, facts jsonb, passport_id uuid, number_sealed bytea, wrapped_key bytea, passport_expires_on date)
  language sql stable security definer set search_path = public as $$
    select t.id, jsonb_build_object('host', ${HOST}, 'supplierName', g.legal_name, 'contact', ${contact}, 'place', ${PLACE}, 'plan', ${PLAN}, 'stay', ${STAY}, 'visa', ${VISA},
      'lastDay', ${lastDay}, 'papers', ${PAPERS}, 'asked', ${asked}, 'person', ${PERSON}, 'isDemo', c.is_demo),
      pp.id, pp.number_sealed::bytea, k.wrapped_key, pp.expires_on
    from technician_session s join ${OWN} on l.id = s.link_id join mission v on v.id = c.mission_id join site x on x.id = v.site_id
      join tenant h on h.id = c.host_tenant_id join tenant g on g.id = c.supplier_tenant_id
      left join technician_key k on k.technician_id = t.id and k.destroyed_at is null
      left join lateral (select p.* from passport p where p.technician_id = t.id and p.deleted_at is null and p.state = 'held'
        order by p.is_main desc, p.created_at desc, p.id desc limit 1) pp on true
    where ${SESSION} $$`;

export const TECHNICIAN_VISIT_BY = visitBy({ lastDay: LAST_DAY, asked: ASKED, contact: CONTACT });

/** Steps, rule and what else stands behind a date, for 'why this date?'; the law itself is everybody's to read. */
const WHY = `jsonb_build_object('kind', d.kind, 'subject', d.subject, 'state', d.state, 'isProvisional', d.is_provisional, 'eventOn', d.event_on, 'dueOn', d.due_on, 'officeCutoffAt', d.office_cutoff_at,
      'missingYear', d.missing_year, 'freshness', r.freshness, 'steps', r.steps, 'ruleId', r.rule_id, 'ruleVersion', r.rule_version, 'convention', r.convention, 'calendarVersion', r.calendar_version,
      'confidence', r.confidence, 'decisionIds', r.decisions, 'detail', r.detail)`;
const EXPLAINED = 'deadline d join deadline_revision r on r.deadline_id = d.id and r.revision = d.revision';
const LAST_DAY_EXPLAINED = LAST_DAY.replace(`'subject', d.subject)`, `'subject', d.subject, 'why', ${WHY})`).replace(
  'deadline d',
  EXPLAINED,
);
const ASKED_EXPLAINED = ASKED.replace(`'dueOn', d.due_on)`, `'dueOn', d.due_on, 'why', ${WHY})`).replace(
  'deadline d',
  EXPLAINED,
);
/** Where nobody works at the host, the first of those whom its supplier has named there. */
const CONTACT_NAMED = `coalesce(${CONTACT}, (select jsonb_build_object('name', k.name, 'phone', k.phone, 'email', k.email) from host_contact k
      where k.mission_id = c.mission_id and (k.case_id is null or k.case_id = c.id) and k.ended_at is null order by k.case_id nulls last, k.created_at, k.id limit 1))`;

export const TECHNICIAN_VISIT_EXPLAINED = visitBy({
  ...{ lastDay: LAST_DAY_EXPLAINED, asked: ASKED_EXPLAINED, contact: CONTACT_NAMED },
});
