import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEY = `
  id uuid primary key, tenant_id uuid not null references tenant, user_id uuid not null references user_account, name text not null, start text not null,
  token_hash text not null unique, permissions text[] not null, expires_at timestamptz not null, last_used_at timestamptz, revoked_at timestamptz,
  created_at timestamptz not null`;

const ROWS = [
  `create table api_key (${KEY})`,
  'create unique index api_key_name on api_key (tenant_id, user_id, name) where revoked_at is null',
  'create index api_key_user on api_key (user_id)',
  'alter table api_key enable row level security',
  'alter table api_key force row level security',
  'create policy api_key_rows on api_key to sapar_app using (tenant_id = app_tenant()) with check (tenant_id = app_tenant())',
  'grant select, insert, update on api_key to sapar_app',
  'create policy api_key_owner on api_key for select to current_user using (true)',
  'create policy api_key_end on api_key for update to current_user using (true)',
];

// Under the owner's role, and telling only who knows the token's hash, as session_member does.
const MEMBER = [
  `create function api_key_member(hash text) returns table
     (key_id uuid, user_id uuid, tenant_id uuid, kind text, role text, language text, permissions text[], is_stale boolean)
   language sql stable security definer set search_path = public as $$
     select k.id, k.user_id, k.tenant_id, t.kind, m.role, u.language, k.permissions, coalesce(k.last_used_at < app_now() - interval '1 minute', true)
     from api_key k join membership m on m.tenant_id = k.tenant_id and m.user_id = k.user_id join tenant t on t.id = k.tenant_id join user_account u on u.id = k.user_id
     where k.token_hash = hash and k.revoked_at is null and k.expires_at > app_now()
       and m.ended_at is null and t.deleted_at is null and u.deleted_at is null $$`,
  'revoke all on function api_key_member(text) from public',
  'grant execute on function api_key_member(text) to sapar_app',
];

// For good: taking somebody back in does not bring an old key back to life.
const ENDINGS = [
  `create function end_keys_of_member() returns trigger language plpgsql security definer set search_path = public as $$ begin
     update api_key set revoked_at = app_now() where user_id = new.user_id and tenant_id = new.tenant_id and revoked_at is null; return null; end $$`,
  `create trigger membership_ends_keys after update of ended_at on membership for each row
   when (old.ended_at is null and new.ended_at is not null) execute function end_keys_of_member()`,
];

const DOWN = [
  'drop trigger membership_ends_keys on membership',
  'drop function end_keys_of_member()',
  'drop function api_key_member(text)',
  'drop table api_key',
];

/** Keys with which programs act for a member, with some of the member's rights and for some time. */
export class ApiKeys1793310000000 implements MigrationInterface {
  readonly name = 'ApiKeys1793310000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ROWS, ...MEMBER, ...ENDINGS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
