import type { MigrationInterface, QueryRunner } from 'typeorm';

// A session ends at its last moment, or two hours after it was last used.
const END = `
  create function session_end(expires_at timestamptz, last_used_at timestamptz) returns timestamptz language sql stable as
    $$ select least(expires_at, last_used_at + interval '2 hours') $$`;

// Only the words that the list of sessions shows: neither the whole address nor what else a browser tells of itself.
const COLUMNS = `
  alter table user_session add column last_used_at timestamptz not null default app_now(), add column browser text,
    add column system text, add column address text, add column end_reason text`;

const MEMBER = `
  create function session_member(hash text) returns table
    (session_id uuid, user_id uuid, tenant_id uuid, kind text, role text, language text, is_stale boolean)
  language sql stable security definer set search_path = public as $$
    select s.id, s.user_id, s.tenant_id, t.kind, m.role, u.language, s.last_used_at < app_now() - interval '1 minute'
    from user_session s join membership m on m.tenant_id = s.tenant_id and m.user_id = s.user_id
    join tenant t on t.id = s.tenant_id join user_account u on u.id = s.user_id
    where s.token_hash = hash and s.revoked_at is null and session_end(s.expires_at, s.last_used_at) > app_now()
      and m.ended_at is null and t.deleted_at is null and u.deleted_at is null $$`;
const MEMBER_BEFORE = `
  create function session_member(hash text) returns table (session_id uuid, user_id uuid, tenant_id uuid, kind text, role text, language text)
  language sql stable security definer set search_path = public as $$
    select s.id, s.user_id, s.tenant_id, t.kind, m.role, u.language
    from user_session s join membership m on m.tenant_id = s.tenant_id and m.user_id = s.user_id
    join tenant t on t.id = s.tenant_id join user_account u on u.id = s.user_id
    where s.token_hash = hash and s.revoked_at is null and s.expires_at > app_now()
      and m.ended_at is null and t.deleted_at is null and u.deleted_at is null $$`;
const GRANTS = [
  'revoke all on function session_member(text) from public',
  'grant execute on function session_member(text) to sapar_app',
];

// In the database, so that no later way of changing a member can forget it. It ends for good: taking somebody back in
// does not bring an old cookie back to life.
const ENDINGS = [
  `create function end_sessions_of_member() returns trigger language plpgsql security definer set search_path = public as $$ begin
     update user_session set revoked_at = app_now(), end_reason = 'member-changed'
     where user_id = new.user_id and tenant_id = new.tenant_id and revoked_at is null; return null; end $$`,
  `create function end_sessions_of_account() returns trigger language plpgsql security definer set search_path = public as $$ begin
     update user_session set revoked_at = app_now(), end_reason = 'account-ended'
     where user_id = new.id and revoked_at is null; return null; end $$`,
  `create trigger membership_ends_sessions after update of role, ended_at on membership for each row
   when (old.role is distinct from new.role or (old.ended_at is null and new.ended_at is not null)) execute function end_sessions_of_member()`,
  `create trigger account_ends_sessions after update of deleted_at on user_account for each row
   when (old.deleted_at is null and new.deleted_at is not null) execute function end_sessions_of_account()`,
];

const UP = [
  END,
  COLUMNS,
  'drop function session_member(text)',
  MEMBER,
  ...GRANTS,
  'create policy user_session_end on user_session for update to current_user using (true)',
  ...ENDINGS,
];
const DOWN = [
  'drop trigger account_ends_sessions on user_account',
  'drop trigger membership_ends_sessions on membership',
  'drop function end_sessions_of_account()',
  'drop function end_sessions_of_member()',
  'drop policy user_session_end on user_session',
  'drop function session_member(text)',
  MEMBER_BEFORE,
  ...GRANTS,
  `alter table user_session drop column last_used_at, drop column browser, drop column system, drop column address, drop column end_reason`,
  'drop function session_end(timestamptz, timestamptz)',
];

/** Where a session is used and since when; it ends unused, and with the membership or the role it was opened under. */
export class SessionDetails1791000000000 implements MigrationInterface {
  readonly name = 'SessionDetails1791000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
