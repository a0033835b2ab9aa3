import type { MigrationInterface, QueryRunner } from 'typeorm';

const AWAITED_HOST = `exists (select 1 from tenant t where t.id = site.host_tenant_id and t.awaited_by_tenant_id = app_tenant() and t.joined_at is null)`;

const UP = [
  `create table company_invite (
    id uuid primary key, tenant_id uuid not null references tenant, company_id uuid not null references tenant, mission_id uuid references mission,
    email text not null, language text not null, round int not null default 1, token_hash text unique, invited_by uuid not null references user_account,
    expires_at timestamptz not null, opened_at timestamptz, accepted_at timestamptz, accepted_tenant_id uuid references tenant, accepted_user_id uuid references user_account,
    withdrawn_at timestamptz, version int not null default 1, created_at timestamptz not null)`,
  'create unique index company_invite_open on company_invite (company_id) where accepted_at is null and withdrawn_at is null',
  'create index company_invite_tenant on company_invite (tenant_id)',
  'alter table company_invite enable row level security',
  'alter table company_invite force row level security',
  // The bearer of the link is nobody yet: the hash of the token opens its one row, for reading.
  `create policy company_invite_rows on company_invite to sapar_app
     using (token_hash = app_session() or tenant_id = app_tenant() or company_id = app_tenant()) with check (tenant_id = app_tenant() or company_id = app_tenant())`,
  'grant select, insert, update on company_invite to sapar_app',
  // A supplier that begins a mission enters the site of a host that is not there yet.
  'drop policy site_rows on site',
  `create policy site_rows on site to sapar_app using (host_tenant_id = app_tenant() or ${AWAITED_HOST}
     or exists (select 1 from mission m where m.site_id = site.id and m.supplier_tenant_id = app_tenant()))
     with check (host_tenant_id = app_tenant() or ${AWAITED_HOST})`,
  // Under the owner's role: who named a company can move neither its sites nor count its missions by row-level security.
  'create policy site_owner on site for update to current_user using (true) with check (true)',
  'create policy site_owner_read on site for select to current_user using (true)',
  'create policy mission_owner on mission for select to current_user using (true)',
  `create function move_awaited_sites(awaited uuid, joined uuid) returns void language sql security definer set search_path = public as $$
     update site set host_tenant_id = joined where host_tenant_id = awaited
       and exists (select 1 from tenant t where t.id = awaited and t.joined_at is null and t.awaited_by_tenant_id = app_tenant()) $$`,
  `create function next_mission_number(host uuid, prefix text) returns int language plpgsql security definer set search_path = public as $$ begin
     if not (host = app_tenant() or exists (select 1 from partnership p where p.host_tenant_id = host and p.supplier_tenant_id = app_tenant())) then return null; end if;
     perform pg_advisory_xact_lock(7272403, hashtext(host::text));
     return (select coalesce(max(split_part(m.reference, '-', 3)::int), 0) + 1 from mission m where m.host_tenant_id = host and m.reference like prefix || '%'); end $$`,
  'revoke all on function move_awaited_sites(uuid, uuid), next_mission_number(uuid, text) from public',
  'grant execute on function move_awaited_sites(uuid, uuid), next_mission_number(uuid, text) to sapar_app',
  // What a person works for, told to that person alone: the companies' rows are not visible from another of them.
  `create function companies_of_user() returns table (id uuid, name text, kind text, role text, must_sso boolean) language sql stable security definer set search_path = public as $$
     select t.id, t.legal_name, t.kind, m.role, m.role <> 'owner' and exists (select 1 from sign_in_setting w where w.tenant_id = t.id and w.is_only_way) from membership m join tenant t on t.id = m.tenant_id
     where m.user_id = app_user() and m.ended_at is null and t.deleted_at is null order by m.created_at, m.id $$`,
  'revoke all on function companies_of_user() from public',
  'grant execute on function companies_of_user() to sapar_app',
];
const DOWN = [
  'drop function companies_of_user()',
  'drop function next_mission_number(uuid, text)',
  'drop function move_awaited_sites(uuid, uuid)',
  ...['site_owner', 'site_owner_read', 'site_rows'].map((policy) => `drop policy ${policy} on site`),
  'drop policy mission_owner on mission',
  `create policy site_rows on site to sapar_app using (host_tenant_id = app_tenant()
     or exists (select 1 from mission m where m.site_id = site.id and m.supplier_tenant_id = app_tenant())) with check (host_tenant_id = app_tenant())`,
  'drop table company_invite',
];

/** The other company is asked by mail to join, with an account of its own or without one yet. */
export class CompanyInvites1794200000000 implements MigrationInterface {
  readonly name = 'CompanyInvites1794200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
