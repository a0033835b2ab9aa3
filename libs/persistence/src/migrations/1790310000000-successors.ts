import type { MigrationInterface, QueryRunner } from 'typeorm';

// The host's people, those who have left included: whose case it was decides who stands in now. That the owner's role may
// look into accounts for this, a policy of the sessions' migration says.
const PEOPLE = `
  create function host_people(host uuid) returns table (user_id uuid, role text, deputy_user_id uuid, is_present boolean)
  language sql stable security definer set search_path = public as $$
    select m.user_id, m.role, m.deputy_user_id, m.ended_at is null and u.deleted_at is null
    from membership m join user_account u on u.id = m.user_id where m.tenant_id = host
      and (host = app_tenant() or exists (select 1 from partnership p where p.host_tenant_id = host and p.supplier_tenant_id = app_tenant()))
    order by m.created_at, m.id $$`;
const PEOPLE_BEFORE = `
  create function host_people(host uuid) returns table (user_id uuid, role text, deputy_user_id uuid) language sql stable security definer set search_path = public as $$
    select m.user_id, m.role, m.deputy_user_id from membership m where m.tenant_id = host and m.ended_at is null
      and (host = app_tenant() or exists (select 1 from partnership p where p.host_tenant_id = host and p.supplier_tenant_id = app_tenant()))
    order by m.created_at, m.id $$`;
const GRANTS = [
  'revoke all on function host_people(uuid) from public',
  'grant execute on function host_people(uuid) to sapar_app',
];

const UP = [
  `alter table reminder add column recipient_role text not null default 'doer' check (recipient_role in ('doer','deputy','manager','technician'))`,
  `update reminder set recipient_role = 'technician' where recipient_kind = 'technician'`,
  'alter table reminder add column unaddressed_since timestamptz',
  `create index reminder_unaddressed on reminder (host_tenant_id) where state = 'planned' and unaddressed_since is not null`,
  'drop function host_people(uuid)',
  PEOPLE,
  ...GRANTS,
];
const DOWN = [
  'drop function host_people(uuid)',
  PEOPLE_BEFORE,
  ...GRANTS,
  'alter table reminder drop column unaddressed_since, drop column recipient_role',
];

/** A reminder knows in which role it goes to somebody, so that the one who has that duty now can take it over. */
export class Successors1790310000000 implements MigrationInterface {
  readonly name = 'Successors1790310000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
