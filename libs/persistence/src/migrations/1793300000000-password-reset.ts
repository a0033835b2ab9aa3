import type { MigrationInterface, QueryRunner } from 'typeorm';

const RESET = `
  id uuid primary key, tenant_id uuid not null references tenant, user_id uuid not null references user_account, token_hash text unique,
  expires_at timestamptz not null, used_at timestamptz, created_at timestamptz not null`;

const ROWS = [
  `create table password_reset (${RESET})`,
  'create index password_reset_user on password_reset (user_id)',
  'create index password_reset_tenant on password_reset (tenant_id)',
  'alter table password_reset enable row level security',
  'alter table password_reset force row level security',
  // Whoever holds the link is nobody yet: the hash of its token opens the one row. The mail is written for the company.
  `create policy password_reset_rows on password_reset to sapar_app
     using (token_hash = app_session() or user_id = app_user() or tenant_id = app_tenant()) with check (tenant_id = app_tenant())`,
  'grant select, insert, update, delete on password_reset to sapar_app',
];

// A poll that left before the answer with the new token must not end in a sign-in page: the token before goes on looking
// for some seconds. It names the same session, so that whatever ends the session ends both.
const OVERLAP = [
  'alter table user_session add column token_hash_before text unique, add column before_until timestamptz',
  'drop function session_member(text)',
];

const member = (columns: string, select: string, where: string): string => `
  create function session_member(hash text) returns table
    (session_id uuid, user_id uuid, tenant_id uuid, kind text, role text, language text, is_stale boolean${columns})
  language sql stable security definer set search_path = public as $$
    select s.id, s.user_id, s.tenant_id, t.kind, m.role, u.language, s.last_used_at < app_now() - interval '1 minute'${select}
    from user_session s join membership m on m.tenant_id = s.tenant_id and m.user_id = s.user_id
    join tenant t on t.id = s.tenant_id join user_account u on u.id = s.user_id
    where ${where} and s.revoked_at is null and session_end(s.expires_at, s.last_used_at) > app_now()
      and m.ended_at is null and t.deleted_at is null and u.deleted_at is null $$`;
const GRANTS = [
  'revoke all on function session_member(text) from public',
  'grant execute on function session_member(text) to sapar_app',
];

const UP = [
  ...ROWS,
  ...OVERLAP,
  member(
    ', is_before boolean',
    ', s.token_hash <> hash',
    '(s.token_hash = hash or (s.token_hash_before = hash and s.before_until > app_now()))',
  ),
  ...GRANTS,
];
const DOWN = [
  'drop function session_member(text)',
  member('', '', 's.token_hash = hash'),
  ...GRANTS,
  'alter table user_session drop column token_hash_before, drop column before_until',
  'drop table password_reset',
];

/** A way back in for who forgot the password, and a short overlap of the two tokens when a session gets another. */
export class PasswordReset1793300000000 implements MigrationInterface {
  readonly name = 'PasswordReset1793300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
