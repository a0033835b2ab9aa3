-- Three hosts, one supplier, at each host a coordinator, a site and a mission.
create function chaos_id(kind int, number bigint) returns uuid language sql immutable as
  $$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$;
insert into tenant (id, legal_name, country, kind, time_zone, language, created_at)
select chaos_id(1, n), 'Company ' || n, 'KZ', case n when 900 then 'supplier' else 'host' end, 'Asia/Almaty', 'ru', now() from unnest(array[1, 2, 3, 900]) n;
insert into partnership (id, host_tenant_id, supplier_tenant_id, created_at) select chaos_id(2, n), chaos_id(1, n), chaos_id(1, 900), now() from generate_series(1, 3) n;
insert into user_account (id, email, name, language, created_at)
select chaos_id(3, n), 'coordinator-' || n || '@company.example', 'Aliya Serikova ' || n, 'ru', now() from generate_series(1, 3) n;
insert into membership (id, tenant_id, user_id, role, created_at)
select chaos_id(4, n), chaos_id(1, n), chaos_id(3, n), 'coordinator', now() from generate_series(1, 3) n;
-- The checker knows who has to get exactly one mail: a list that leaves because the clock was put over a morning is none of them.
insert into mail_choice (tenant_id, user_id, digest, days_off) select chaos_id(1, n), chaos_id(3, n), 'none', false from generate_series(1, 3) n;
insert into site (id, host_tenant_id, name, address, created_at)
select chaos_id(6, n), chaos_id(1, n), 'Atyrau workshop ' || n, 'Atyrau, Azattyq 12', now() from generate_series(1, 3) n;
insert into mission (id, host_tenant_id, supplier_tenant_id, reference, title, site_id, equipment, purpose, planned_from_on, planned_to_on, created_at)
select chaos_id(7, n), chaos_id(1, n), chaos_id(1, 900), 'M-' || n, 'Robot cell ' || n, chaos_id(6, n), 'KR 210', 'commissioning', current_date - 400,
  current_date + 30, now() from generate_series(1, 3) n;
