-- One host with recount.cases live cases, each with an open notification counted by the shipped law; the arrivals are
-- spread over recount_day, which holds each day of arrival with what the engine has made of it.
create function pg_temp.id(kind int, number bigint) returns uuid language sql immutable as
  $$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$;

insert into tenant (id, legal_name, country, kind, time_zone, language, created_at)
select pg_temp.id(1, n), 'Company ' || n, 'KZ', case n when 1 then 'host' else 'supplier' end, 'Asia/Almaty', 'ru', now() from generate_series(1, 2) n;
insert into user_account (id, email, name, language, created_at) values (pg_temp.id(3, 1), 'lawyer@company.example', 'Aliya Serikova', 'ru', now());
insert into membership (id, tenant_id, user_id, role, created_at) values (pg_temp.id(4, 1), pg_temp.id(1, 1), pg_temp.id(3, 1), 'lawyer', now());
insert into partnership (id, host_tenant_id, supplier_tenant_id, created_at) values (pg_temp.id(2, 1), pg_temp.id(1, 1), pg_temp.id(1, 2), now());
insert into site (id, host_tenant_id, name, address, created_at) values (pg_temp.id(6, 1), pg_temp.id(1, 1), 'Works', 'Atyrau', now());
insert into mission (id, host_tenant_id, supplier_tenant_id, reference, title, site_id, equipment, purpose, planned_from_on, planned_to_on, created_at)
values (pg_temp.id(7, 1), pg_temp.id(1, 1), pg_temp.id(1, 2), 'M-1', 'Robot cell', pg_temp.id(6, 1), 'KR 210', 'commissioning', '2026-01-01', '2026-12-31', now());

create temporary table recount_case as
select n, d.* from generate_series(1, current_setting('recount.cases')::int) n
join (select row_number() over (order by arrived_on) - 1 as place, count(*) over () as days, x.* from recount_day x) d on d.place = n % d.days;

insert into technician (id, supplier_tenant_id, entered_by_tenant_id, surname, given_names, display_name, citizenship, language, created_at)
select pg_temp.id(8, n), pg_temp.id(1, 2), pg_temp.id(1, 2), 'MUELLER ' || n, 'DENIZ', 'Mueller ' || n || ' Deniz', 'DE', 'en', now() from recount_case;
insert into visit_case (id, host_tenant_id, supplier_tenant_id, mission_id, technician_id, stage, basis, doer_user_id, created_at)
select pg_temp.id(9, n), pg_temp.id(1, 1), pg_temp.id(1, 2), pg_temp.id(7, 1), pg_temp.id(8, n), 'arrived', 'visa', pg_temp.id(3, 1), now() from recount_case;
insert into deadline (id, host_tenant_id, supplier_tenant_id, case_id, kind, occasion, revision, is_provisional, event_on, due_on, due_at, state, became_known_at, created_at)
select pg_temp.id(12, n), pg_temp.id(1, 1), pg_temp.id(1, 2), pg_temp.id(9, n), 'arrival-notification', 'entry:1', 1, false, arrived_on, due_on, due_at, 'open', now(), now()
from recount_case;
insert into deadline_revision (id, host_tenant_id, supplier_tenant_id, deadline_id, revision, is_provisional, event_on, due_on, due_at, steps, rule_id, rule_version,
  convention, calendar_version, freshness, confidence, reason, created_at)
select pg_temp.id(13, n), pg_temp.id(1, 1), pg_temp.id(1, 2), pg_temp.id(12, n), 1, false, arrived_on, due_on, due_at, steps, 'kz.notification.arrival.deadline', rule_version,
  convention, calendar_version, 'checked', 'high', 'arrival-recorded', now() from recount_case;
