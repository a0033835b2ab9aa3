import type { MigrationInterface, QueryRunner } from 'typeorm';

const INVITE = `
  id uuid primary key, tenant_id uuid not null references tenant, email text not null, role text not null, language text not null, round int not null default 1,
  token_hash text unique, invited_by uuid not null references user_account, expires_at timestamptz not null, opened_at timestamptz, accepted_at timestamptz,
  accepted_user_id uuid references user_account, withdrawn_at timestamptz, version int not null default 1, created_at timestamptz not null`;

// The bearer of an invitation is nobody yet: the hash of the token is all that opens its one row, for reading.
const INVITE_POLICIES = [
  'alter table account_invite enable row level security',
  'alter table account_invite force row level security',
  `create policy account_invite_rows on account_invite to sapar_app
     using (token_hash = app_session() or tenant_id = app_tenant()) with check (tenant_id = app_tenant())`,
  'grant select, insert, update on account_invite to sapar_app',
];

const people = (columns: string, select: string): string => `
  create function host_people(host uuid) returns table (user_id uuid, role text, deputy_user_id uuid, is_present boolean${columns})
  language sql stable security definer set search_path = public as $$
    select m.user_id, m.role, m.deputy_user_id, m.ended_at is null and u.deleted_at is null${select}
    from membership m join user_account u on u.id = m.user_id where m.tenant_id = host
      and (host = app_tenant() or exists (select 1 from partnership p where p.host_tenant_id = host and p.supplier_tenant_id = app_tenant()))
    order by m.created_at, m.id $$`;
const GRANTS = [
  'revoke all on function host_people(uuid) from public',
  'grant execute on function host_people(uuid) to sapar_app',
];

const UP = [
  'alter table membership add column version int not null default 1, add column deputy_from_on date, add column deputy_to_on date',
  'alter table membership add constraint membership_deputy_days check (deputy_from_on <= deputy_to_on)',
  'alter table tenant add column address text, add column address_cyrillic text',
  `create table account_invite (${INVITE})`,
  'create unique index account_invite_open on account_invite (tenant_id, email) where accepted_at is null and withdrawn_at is null',
  ...INVITE_POLICIES,
  'drop function host_people(uuid)',
  people(', deputy_from_on date, deputy_to_on date', ', m.deputy_from_on, m.deputy_to_on'),
  ...GRANTS,
];
const DOWN = [
  'drop function host_people(uuid)',
  people('', ''),
  ...GRANTS,
  'drop table account_invite',
  'alter table tenant drop column address, drop column address_cyrillic',
  'alter table membership drop constraint membership_deputy_days',
  'alter table membership drop column version, drop column deputy_from_on, drop column deputy_to_on',
];

/** Members who are invited, stand in for each other between two days, and leave. */
export class People1792200000000 implements MigrationInterface {
  readonly name = 'People1792200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
