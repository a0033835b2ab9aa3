-- 21 hosts and 5 suppliers; host 1 has bench.cases cases, each of the others a hundredth of it.
-- An id is made of its kind and its number, so that rows find each other without being looked up.
create function pg_temp.id(kind int, number bigint) returns uuid language sql immutable as
  $$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$;

insert into tenant (id, legal_name, country, kind, time_zone, language, created_at)
select pg_temp.id(1, n), 'Company ' || n, 'KZ', case when n <= 21 then 'host' else 'supplier' end, 'Asia/Almaty', 'ru', now()
from generate_series(1, 26) n;
insert into partnership (id, host_tenant_id, supplier_tenant_id, created_at)
select pg_temp.id(2, host * 100 + supplier), pg_temp.id(1, host), pg_temp.id(1, supplier), now()
from generate_series(1, 21) host, generate_series(22, 26) supplier;
insert into user_account (id, email, name, language, created_at)
select pg_temp.id(3, n), 'person-' || n || '@company.example', 'Aliya Serikova ' || n, 'ru', now() from generate_series(1, 78) n;
insert into membership (id, tenant_id, user_id, role, created_at)
select pg_temp.id(4, n), pg_temp.id(1, (n - 1) % 26 + 1), pg_temp.id(3, n), 'coordinator', now() from generate_series(1, 78) n;
insert into user_session (id, token_hash, user_id, tenant_id, created_at, expires_at)
select pg_temp.id(5, n), case n when 1 then current_setting('bench.token_hash') else md5(n::text) end,
  pg_temp.id(3, n), pg_temp.id(1, (n - 1) % 26 + 1), now(), now() + interval '12 hours' from generate_series(1, 78) n;

-- Fifty cases a mission; every host has its site.
create temporary table bench_case as
select n, case when n <= total then 1 else 2 + (n - total) / greatest(total / 100, 1) end as host, 22 + (n / 50) % 5 as supplier,
  n / 50 as mission, n % (total / 5) as person, n % 20 = 0 as is_open, current_date - (n % 400) as arrived_on
from (select n, current_setting('bench.cases')::int as total from generate_series(1, current_setting('bench.cases')::int * 6 / 5 - 1) n) numbers;
update bench_case set arrived_on = current_date - (n / 20 % 9) where is_open;

insert into site (id, host_tenant_id, name, address, created_at)
select pg_temp.id(6, n), pg_temp.id(1, n), 'Atyrau workshop ' || n, 'Atyrau, Azattyq 12', now() from generate_series(1, 21) n;
insert into mission (id, host_tenant_id, supplier_tenant_id, reference, title, site_id, equipment, purpose, planned_from_on, planned_to_on, created_at)
select pg_temp.id(7, mission * 100 + host), pg_temp.id(1, host), pg_temp.id(1, min(supplier)), 'M-' || mission, 'Robot cell ' || mission,
  pg_temp.id(6, host), 'KR 210', 'commissioning', current_date - 400, current_date + 30, now() from bench_case group by mission, host;
insert into technician (id, supplier_tenant_id, entered_by_tenant_id, surname, given_names, native_name, display_name, citizenship, language, created_at)
select pg_temp.id(8, person * 100 + supplier), pg_temp.id(1, supplier), pg_temp.id(1, supplier), 'MUELLER ' || person, 'DENIZ',
  case person % 3 when 0 then '李伟' end, 'MUELLER ' || person || ' Deniz', 'DE', 'en', now() from bench_case group by person, supplier;
insert into visit_case (id, host_tenant_id, supplier_tenant_id, mission_id, technician_id, stage, basis, doer_user_id, created_at)
select pg_temp.id(9, n), pg_temp.id(1, host), pg_temp.id(1, supplier), pg_temp.id(7, mission * 100 + host), pg_temp.id(8, person * 100 + supplier),
  'arrived', 'visa', pg_temp.id(3, host), now() from bench_case;
insert into stay (id, host_tenant_id, supplier_tenant_id, case_id, ordinal, entered_on, border_point, address_of_stay, basis, created_at)
select pg_temp.id(10, n), pg_temp.id(1, host), pg_temp.id(1, supplier), pg_temp.id(9, n), 1, arrived_on, 'Almaty airport', 'Atyrau, Hotel Ak Zhaiyk', 'visa', now()
from bench_case;
insert into case_question (id, host_tenant_id, supplier_tenant_id, case_id, stay_id, kind, facts, raised_at)
select pg_temp.id(11, n), pg_temp.id(1, host), pg_temp.id(1, supplier), pg_temp.id(9, n), pg_temp.id(10, n), 'before-visa', '{}', now()
from bench_case where n % 60 = 0;
insert into deadline (id, host_tenant_id, supplier_tenant_id, case_id, stay_id, kind, occasion, revision, is_provisional, event_on, due_on, due_at,
  office_cutoff_at, state, became_known_at, settled_at, created_at)
select pg_temp.id(12, n), pg_temp.id(1, host), pg_temp.id(1, supplier), pg_temp.id(9, n), pg_temp.id(10, n), 'arrival-notification', 'stay-1', 1, false,
  arrived_on, arrived_on + 5, (arrived_on + 6)::timestamp at time zone 'Asia/Almaty' - interval '1 second', (arrived_on + 5 + time '17:00') at time zone 'Asia/Almaty',
  case when is_open then 'open' else 'met' end, now(), case when is_open then null else now() end, now() from bench_case;
-- Six days from the arrival to the last day: three counted, two of a weekend, the arrival day itself.
insert into deadline_revision (id, host_tenant_id, supplier_tenant_id, deadline_id, revision, is_provisional, event_on, due_on, due_at, steps, rule_id,
  rule_version, convention, calendar_version, freshness, confidence, reason, created_at)
select pg_temp.id(13, n), pg_temp.id(1, host), pg_temp.id(1, supplier), pg_temp.id(12, n), 1, false, arrived_on, arrived_on + 5,
  (arrived_on + 6)::timestamp at time zone 'Asia/Almaty' - interval '1 second',
  (select jsonb_agg(jsonb_build_object('on', to_char(arrived_on + day, 'YYYY-MM-DD'), 'counted', day in (0, 4, 5), 'day', case day when 0 then 1 when 4 then 2 when 5 then 3 end,
    'reason', case when day in (0, 4, 5) then 'working-day' else 'weekend' end, 'name', null) order by day) from generate_series(0, 5) day),
  'kz.arrival-notification', '2026-1', 'arrival-day', '2026-1', 'checked', 'high', 'recorded', now() from bench_case;
insert into migration_notification (id, host_tenant_id, supplier_tenant_id, case_id, stay_id, deadline_id, progress, created_at)
select pg_temp.id(14, n), pg_temp.id(1, host), pg_temp.id(1, supplier), pg_temp.id(9, n), pg_temp.id(10, n), pg_temp.id(12, n),
  case when is_open then 'none' else 'confirmed' end, now() from bench_case;
