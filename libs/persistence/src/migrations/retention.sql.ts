/**
 * What the owner's functions below may touch beside what it already may. One company's request must reach the copies of the
 * others, which no company's own role can see; who may ask is checked inside.
 */
export const ERASURE_TABLES = [
  ...['technician', 'technician_key', 'passport', 'visit_case', 'mission', 'stay', 'movement', 'filing', 'deadline'],
  ...['case_question', 'stored_file', 'reminder', 'delivery', 'idempotency_key', 'action_link', 'retention_period'],
  ...[
    'visa',
    'absence',
    'family_member',
    'visa_application',
    'hindrance',
    'fine',
    'authority_request',
    'zone_permit',
    'other_host',
  ],
] as const;

export const OF_PERSON = 'case_id in (select c.id from visit_case c where c.technician_id = person)';
const MAY_ASK = `
    if not exists (select 1 from technician t where t.id = person and app_tenant() in (t.supplier_tenant_id, t.entered_by_tenant_id)) then
      raise exception 'only the company whose person it is may ask' using errcode = '42501';
    end if;`;

/** The day from which retention runs: the last exit, the end of a mission that nobody came to, or the day the person was entered. Null while a case is open. */
const LAST_DAY = `
  create function last_day_of(person uuid) returns date language sql stable security definer set search_path = public as $$
    with visits as (
      select c.id, m.planned_to_on, exists (select 1 from stay s where s.case_id = c.id and s.deleted_at is null) as came,
        exists (select 1 from stay s where s.case_id = c.id and s.deleted_at is null and s.left_on is null) as is_there,
        (select max(s.left_on) from stay s where s.case_id = c.id and s.deleted_at is null) as left_on
      from visit_case c join mission m on m.id = c.mission_id where c.technician_id = person and c.deleted_at is null and m.deleted_at is null)
    select case when bool_or(is_there or (not came and planned_to_on >= (app_now() at time zone 'Asia/Almaty')::date)) then null
      else coalesce(max(case when came then left_on else planned_to_on end), (select (created_at at time zone 'Asia/Almaty')::date from technician where id = person)) end
    from visits $$`;

/** The signed periods of the company whose person it is; until the supplier has signed one, of the company that entered the person. */
const RETENTION = `
  create function retention_of(person uuid) returns table (kind text, months int, last_day date, delete_on date) language plpgsql stable security definer set search_path = public as $$
  begin
    ${MAY_ASK}
    return query select k.name, p.months, last_day_of(person), (last_day_of(person) + make_interval(months => p.months))::date
      from unnest(array['papers','identity','dates','mail']) k(name)
      left join lateral (select r.months from retention_period r join technician t on t.id = person where r.kind = k.name
        and r.tenant_id in (t.supplier_tenant_id, t.entered_by_tenant_id) order by (r.tenant_id = t.supplier_tenant_id) desc, r.signed_at desc limit 1) p on true;
  end $$`;

const PART = `
  create function erase_part(person uuid, part text) returns void language plpgsql security definer set search_path = public as $$
  begin
    ${MAY_ASK}
    if part = 'papers' then
      update stored_file set name = '–', deleted_at = app_now() where ${OF_PERSON} and deleted_at is null;
    elsif part = 'mail' then
      update delivery set recipient_email = '–', recipient_name = '–', server_answer = null, last_error = null,
        state = case when state = 'queued' then 'cancelled' else state end, cancel_reason = case when state = 'queued' then 'person-erased' else cancel_reason end
        where recipient_technician_id = person;
    elsif part = 'dates' then
      update filing set number = null where ${OF_PERSON};
      update deadline set closed_number = null where ${OF_PERSON};
    else
      raise exception 'no such part';
    end if;
  end $$`;

/** The whole of a person; `more` is what later tables hold beside. */
export const erasePerson = (more = ''): string => `
  create or replace function erase_person(person uuid) returns void language plpgsql security definer set search_path = public as $$
  begin
    ${MAY_ASK}
    perform erase_part(person, 'papers');
    perform erase_part(person, 'mail');
    update technician_key set wrapped_key = ''::bytea, destroyed_at = app_now() where technician_id = person;
    delete from absence where technician_id = person;
    delete from family_member where technician_id = person;
    update visit_case set visa_id = null where technician_id = person;
    update visa_application set passport_id = null, number = null, appointment_place = null, request_note = null, decision_note = null, wrong = '[]', note = null where ${OF_PERSON};
    -- An illness is nobody's to keep; of a fine, a permit and a request the days stay, which prove what was done.
    delete from hindrance where ${OF_PERSON};
    update fine set number = null, note = null where ${OF_PERSON};
    update zone_permit set number = '–' where ${OF_PERSON};
    update authority_request set document_number = null, wanted = '–', handed_over = null, handed_to = null where ${OF_PERSON};
    update other_host set reason = null where ${OF_PERSON};${more}
    delete from visa where technician_id = person;
    delete from passport where technician_id = person;
    update stay set address_of_stay = '–' where ${OF_PERSON};
    update movement set address_of_stay = '–' where ${OF_PERSON};
    update filing set differences = '[]', not_compared = '[]', message = null, note = null, said_by = null, accepted_reason = null, replaces_reason = null where ${OF_PERSON};
    update deadline set closed_note = null where ${OF_PERSON};
    update case_question set facts = '{}', answer = null where ${OF_PERSON};
    update action_link set expires_at = least(expires_at, app_now()) where technician_id = person;
    update reminder set state = 'cancelled', cancel_reason = 'person-erased' where state = 'planned' and recipient_technician_id = person;
    update idempotency_key k set response = 'null' where k.response is not null and (position(person::text in k.response::text) > 0
      or exists (select 1 from visit_case c where c.technician_id = person and position(c.id::text in k.response::text) > 0));
    update technician set surname = '–', given_names = null, native_name = null, display_name = '–', citizenship = 'XX', born_on = null, email = null, phone = null,
      position = null, search_keys = '[]', erased_at = app_now(), version = version + 1 where id = person;
  end $$`;

/** Parts whose time is over and of which something is still there, with the company to act for. */
const DUE = `
  create function due_erasures() returns table (person uuid, company uuid, part text) language sql stable security definer set search_path = public as $$
    select t.id, p.tenant_id, p.kind from technician t
      cross join lateral (select distinct on (r.kind) r.kind, r.tenant_id, r.months from retention_period r where r.tenant_id in (t.supplier_tenant_id, t.entered_by_tenant_id)
        order by r.kind, (r.tenant_id = t.supplier_tenant_id) desc, r.signed_at desc) p
    where (last_day_of(t.id) + make_interval(months => p.months))::date <= (app_now() at time zone 'Asia/Almaty')::date and case p.kind
      when 'identity' then t.erased_at is null
      when 'papers' then exists (select 1 from stored_file f join visit_case c on c.id = f.case_id where c.technician_id = t.id and f.deleted_at is null)
      when 'mail' then exists (select 1 from delivery d where d.recipient_technician_id = t.id and d.recipient_email <> '–')
      else exists (select 1 from filing f join visit_case c on c.id = f.case_id where c.technician_id = t.id and f.number is not null) end
    order by t.id, p.kind limit 500 $$`;

export const ERASURE_FUNCTIONS: readonly string[] = [
  LAST_DAY,
  RETENTION,
  PART,
  erasePerson(),
  DUE,
  'revoke all on function last_day_of(uuid), retention_of(uuid), erase_part(uuid, text), erase_person(uuid), due_erasures() from public',
  'grant execute on function retention_of(uuid), erase_part(uuid, text), erase_person(uuid) to sapar_app',
  'grant execute on function due_erasures() to sapar_worker',
];
