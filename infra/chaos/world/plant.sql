-- $1 number of the host (from 1), $2 first number and $3 count of its people, $4 seconds from now until their reminders are due.
-- One case, one deadline, one reminder and so one mail each. An id is made of its kind and its number.
with numbers as (
  select $1::int as host, $1::bigint * 1000000 + n as n from generate_series($2::int, $2::int + $3::int - 1) n),
person as (
  insert into technician (id, supplier_tenant_id, entered_by_tenant_id, surname, given_names, display_name, citizenship, email, language, created_at)
  select chaos_id(8, n), chaos_id(1, 900), chaos_id(1, 900), 'PERSON ' || n, 'DENIZ', 'PERSON ' || n || ' Deniz', 'DE', 'p' || n || '@h' || host || '.example',
    (array['en','ru','kk'])[1 + n % 3], app_now() from numbers returning id),
visit as (
  insert into visit_case (id, host_tenant_id, supplier_tenant_id, mission_id, technician_id, stage, basis, doer_user_id, created_at)
  select chaos_id(9, n), chaos_id(1, host), chaos_id(1, 900), chaos_id(7, host), chaos_id(8, n), 'left', 'visa', chaos_id(3, host), app_now()
  from numbers returning id),
open_deadline as (
  insert into deadline (id, host_tenant_id, supplier_tenant_id, case_id, kind, occasion, revision, is_provisional, event_on, due_on, due_at, office_cutoff_at,
    state, became_known_at, created_at)
  select chaos_id(12, n), chaos_id(1, host), chaos_id(1, 900), chaos_id(9, n), 'arrival-notification', 'entry:1', 1, false, app_now()::date,
    app_now()::date + 5, app_now() + interval '5 days', app_now() + interval '5 days', 'open', app_now(), app_now() from numbers returning id),
revision as (
  insert into deadline_revision (id, host_tenant_id, supplier_tenant_id, deadline_id, revision, is_provisional, event_on, due_on, due_at, steps, rule_id,
    rule_version, convention, calendar_version, freshness, confidence, reason, created_at)
  select chaos_id(13, n), chaos_id(1, host), chaos_id(1, 900), chaos_id(12, n), 1, false, app_now()::date, app_now()::date + 5, app_now() + interval '5 days',
    '[]', 'kz.arrival-notification', '2026-1', 'arrival-day', '2026-1', 'checked', 'high', 'recorded', app_now() from numbers returning id),
reminded as (
  insert into reminder (id, host_tenant_id, supplier_tenant_id, case_id, deadline_id, deadline_revision, threshold, occurrence, recipient_key, recipient_kind,
    recipient_role, recipient_technician_id, channel, due_at, is_critical, state, created_at)
  select chaos_id(15, n), chaos_id(1, host), chaos_id(1, 900), chaos_id(9, n), chaos_id(12, n), 1, 'arrival', 'once', 'technician:' || chaos_id(8, n),
    'technician', 'technician', chaos_id(8, n), 'email', app_now() + make_interval(secs => $4::int), true, 'planned', app_now() from numbers returning id)
select 'p' || n || '@h' || host || '.example' as recipient from numbers
where (select count(*) from person) + (select count(*) from visit) + (select count(*) from open_deadline) + (select count(*) from revision)
  + (select count(*) from reminded) > 0 order by n
